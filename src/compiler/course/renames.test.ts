import {expect, test} from 'vitest';
import {
  filesWith,
  compileWith,
  withEdit,
  withLock,
  withEdits,
  soundCourse,
  textOf,
  type Changes,
} from '../../../test/content/course-fixture.ts';
import {format} from '../source/fault.ts';
import {lockFile, readLock, type Lock} from './ids-lock.ts';

const lesson = 'modules/sample/01-first.md';
const bank = 'modules/sample/module-test.questions.yaml';
const talk = 'scenarios/tea-house.yaml';
const paper = 'modules/exam/test.paper.yaml';
const sampleFile = 'modules/sample/module.yaml';

const lockOf = (changes: Changes): Lock =>
  readLock(new Map([[lockFile, new TextEncoder().encode(soundCourse(changes).lock)]])).lock;
const warningsOf = (changes: Changes) =>
  compileWith(changes)
    .warnings.filter(({rule}) => rule === 'was' || rule === 'saved-place')
    .map(format);
const faultsOf = (changes: Changes) => compileWith(changes).faults.map(format);

const section = (was: string) => withEdits(lesson, ['{#why}', `{#because was="${was}"}`]);
const newLesson = (was = '') => withEdits(lesson, ['id: first\n', `id: second\n${was}`]);

test('a section, a question, a paper, an interview and an item keep their numbers when they get new ids', () => {
  const before = lockOf({}).numbers;
  const {numbers, retired, former} = lockOf({
    ...withLock(),
    ...withEdits(lesson, ['{#why}', '{#because was="why"}'], ['id: filler\n', 'id: padding\nwas: filler\n']),
    ...withEdits(bank, ['id: between\n', 'id: bespoke\n      was: between\n']),
    ...withEdits(paper, ['id: test\n', 'id: trial\nwas: test\n']),
    [talk]: undefined,
    'scenarios/tea-room.yaml': textOf(talk).replace('id: tea-house\n', 'id: tea-room\nwas: tea-house\n'),
    ...withEdits('modules/talks/module.yaml', ['tea-house', 'tea-room']),
    'locales/mn/tea-house.json': undefined,
  });
  expect(numbers['sample']).toEqual({'first/because': 1, 'first/try': 2, padding: 3, 'how-many': 4});
  expect(numbers['sample/padding']).toEqual(before['sample/filler']);
  expect(numbers['talks']).toEqual({'tea-room': 1});
  expect(numbers['talks/tea-room']).toEqual(before['talks/tea-house']);
  expect(numbers['exam/trial']?.['sample.module-test/bespoke']).toBe(1);
  expect(numbers['sample.module-test/bespoke']).toEqual(before['sample.module-test/between']);
  expect(Object.values(retired).flat()).toEqual([]);
  expect(former['sample']).toEqual({'first/why': 1, filler: 3});
  expect(former['exam']).toEqual({test: 3});
});

test('a lesson with a new name keeps the numbers of its sections', () => {
  const {numbers, former} = lockOf({...withLock(), ...newLesson('was: first\n')});
  expect(numbers['sample']).toEqual({'second/why': 1, 'second/try': 2, filler: 3, 'how-many': 4});
  expect(former['sample']).toEqual({'first/why': 1, 'first/try': 2});
});

test('if a module gets a new id, all ids in the module, in its banks and in the papers that draw on these banks keep their numbers', () => {
  const moved: Changes = Object.fromEntries(
    [...filesWith()].flatMap(([file, bytes]) => {
      const text = () => new TextDecoder().decode(bytes).replaceAll('sample.', 'patterns.');
      if (file.startsWith('modules/sample/'))
        return [
          [file, undefined],
          [
            file.replace('/sample/', '/patterns/'),
            text().replace('id: sample\n', 'id: patterns\nwas: sample\n'),
          ],
        ];
      return file.startsWith('modules/exam/')
        ? [[file, text()]]
        : file.startsWith('locales/mn/sample')
          ? [[file, undefined]]
          : [];
    }),
  );
  const before = lockOf({}).numbers;
  const {numbers, versions} = lockOf({
    ...withLock(),
    ...moved,
    ...withEdit('course.yaml', '[sample,', '[patterns,'),
  });
  expect(numbers['module']).toEqual({patterns: 1, talks: 2, exam: 3});
  expect(numbers['patterns']).toEqual(before['sample']);
  expect(numbers['patterns/filler']).toEqual(before['sample/filler']);
  expect(numbers['patterns.module-test/between']).toEqual(before['sample.module-test/between']);
  expect(numbers['exam/test']?.['patterns.module-test/last']).toBe(2);
  expect(Object.keys(numbers).filter(scope => scope.startsWith('sample'))).toEqual([]);
  expect(versions['patterns']?.version).toBe(2);
});

test('two earlier ids, from two releases, both lead to the present id', () => {
  const second = {...withLock(), ...section('why')};
  const third = {
    ...withLock(second),
    ...withEdits(lesson, ['{#why}', '{#reasons was="because"}']),
  };
  expect(lockOf(third).former['sample']).toEqual({'first/why': 1, 'first/because': 1});
  expect(soundCourse(third).index.moved).toEqual([
    ['sample/first/why', 'sample/first/reasons'],
    ['sample/first/because', 'sample/first/reasons'],
  ]);
});

test('an author may keep or remove `was` after the release that records it', () => {
  const recorded = withLock({...withLock(), ...section('why')});
  for (const next of [section('why'), withEdits(lesson, ['{#why}', '{#because}'])]) {
    const changes = {...recorded, ...next};
    expect([...faultsOf(changes), ...warningsOf(changes)]).toEqual([]);
    expect(soundCourse(changes).lock).toBe(recorded[lockFile]);
  }
});

test('`was` gives an id the number of an id that an earlier release retired', () => {
  const without = withEdits(lesson, ['id: filler\n', 'id: other\n']);
  const retired = withLock({...withLock(), ...without});
  const lock = lockOf({...retired, ...withEdits(lesson, ['id: filler\n', 'id: padding\nwas: filler\n'])});
  expect(lock.numbers['sample']?.['padding']).toBe(3);
  expect(lock.retired['sample']).toEqual(['other']);
});

test.each<[string, Changes, readonly string[]]>([
  [
    'is still in use',
    section('try'),
    [
      `${lesson}:9:1  "try" is still the id of another section: remove \`was\`, or rename that section too  (was)`,
    ],
  ],
  [
    'has two successors',
    withEdits(lesson, ['{#why}', '{#because was="why"}'], ['{#try}', '{#attempt was="why"}']),
    [`${lesson}:31:1  "why" is the earlier name of "because" too, in ${lesson}:9: remove one \`was\`  (was)`],
  ],
  [
    'is given to an id that a release already has',
    withEdits(
      lesson,
      ['id: filler\n', 'id: how-many-more\n'],
      ['id: how-many\n', 'id: how-many\nwas: filler\n'],
    ),
    [
      `${lesson}:49:6  a release has the question "how-many" itself, so it cannot be a new name of "filler": remove \`was\`  (was)`,
    ],
  ],
  [
    'is not a valid id',
    section('Why?'),
    [
      `${lesson}:9:1  the id "Why?" cannot be used: use lower-case words joined by hyphens, such as filler-value  (id)`,
    ],
  ],
])('an earlier id that %s is a fault', (_, changes, faults) => {
  expect(faultsOf({...withLock(), ...changes})).toEqual(faults);
});

test.each<[string, Changes, string]>([
  ['section', section('wy'), `${lesson}:9:1  warning: no release has the section "wy"; did you mean "why"?`],
  [
    'lesson',
    newLesson('was: frist\n'),
    `${lesson}:3:6  warning: no release has the lesson "frist"; did you mean "first"?`,
  ],
  [
    'question',
    withEdits(lesson, ['id: filler\n', 'id: padding\nwas: stuffing\n']),
    `${lesson}:35:6  warning: no release has the question "stuffing": remove \`was\``,
  ],
  [
    'module',
    withEdits(sampleFile, ['id: sample\n', 'id: sample\nwas: simple\n']),
    `${sampleFile}:2:6  warning: no release has the module "simple"; did you mean "sample"?`,
  ],
])('`was` with a %s that no release has gives a warning', (_, changes, warning) => {
  expect(warningsOf({...withLock(), ...changes})).toContainEqual(expect.stringContaining(warning));
});

test('before the first release, an id may change without `was`', () => {
  expect(warningsOf(section('why'))).toEqual([
    `${lesson}:9:1  warning: no release has the section "why": remove \`was\`; an id that no release has may change without \`was\`  (was)`,
  ]);
  expect(warningsOf(withEdits(lesson, ['{#why}', '{#because}']))).toEqual([]);
});

test('an earlier id must not become the id of something else', () => {
  const recorded = withLock({...withLock(), ...section('why')});
  expect(
    faultsOf({...recorded, ...withEdits(lesson, ['{#why}', '{#because}'], ['{#try}', '{#why}'])}),
  ).toEqual([
    `${lesson}:31:1  "first/why" was the id of "first/because" in an earlier release: choose a new id  (ids-lock)`,
  ]);
});
