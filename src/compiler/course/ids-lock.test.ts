import {expect, test} from 'vitest';
import {
  filesWith,
  withEdit,
  faultLines,
  withLock,
  soundCourse,
  type Changes,
} from '../../../test/content/course-fixture.ts';
import {readLock} from './ids-lock.ts';

const lesson = 'modules/sample/01-first.md';
const option = '  - id: ten\n    text: "10."\n    feedback: That is the letter A.\n';
const another =
  '  - id: ten\n    text: "10."\n    feedback: That is the letter A.\n  - id: one\n    text: One\n    feedback: No.\n';

const lockOf = (changes: Changes) => readLock(filesWith({'ids.lock': soundCourse(changes).lock})).lock;

test('the first release numbers every saved id, separately in each scope of ids.lock', () => {
  expect(lockOf({})).toEqual({
    versions: {
      exam: {version: 1, ids: '668d8ce3'},
      sample: {version: 1, ids: '1db5992d'},
      talks: {version: 1, ids: '3fbfff42'},
    },
    numbers: {
      module: {sample: 1, talks: 2, exam: 3},
      sample: {'first/why': 1, 'first/try': 2, filler: 3, 'how-many': 4},
      'sample/filler': {zero: 1, ten: 2},
      talks: {'tea-house': 1},
      'talks/tea-house': {greet: 1, wait: 2},
      exam: {'pre-test': 1, opener: 2, test: 3, 'post-test': 4},
      'exam/pre-test': {'sample.pre/before': 1},
      'exam/opener': {'sample.check/chevron': 1},
      'exam/test': {
        'sample.module-test/between': 1,
        'sample.module-test/last': 2,
        'sample.module-test/lines': 3,
        'sample.module-test/signs': 4,
      },
      'exam/post-test': {'sample.post/behind': 1},
      'sample.pre/before': {blank: 1, letter: 2},
      'sample.check/chevron': {blank: 1, letter: 2},
      'sample.module-test/between': {blank: 1, letter: 2},
      'sample.module-test/last': {blank: 1, letter: 2},
      'sample.post/behind': {blank: 1, letter: 2},
    },
    retired: {},
    former: {},
  });
});

test('a release without changes writes the same ids.lock', () => {
  expect(soundCourse(withLock()).lock).toBe(soundCourse().lock);
});

test('new ids get the next numbers and existing ids keep their numbers, in whatever order the author writes them', () => {
  const lock = lockOf({
    ...withLock(),
    ...withEdit(lesson, option, `${another.slice(option.length)}${option}`),
  });
  expect(lock.numbers['sample/filler']).toEqual({zero: 1, ten: 2, one: 3});
});

test('a removed id is retired and its number is never reused', () => {
  const without = withEdit(lesson, option, another.slice(option.length));
  const lock = lockOf({...withLock(), ...without});
  expect(lock.numbers['sample/filler']).toEqual({zero: 1, ten: 2, one: 3});
  expect(lock.retired).toEqual({'sample/filler': ['ten']});
});

test('an id that was retired must not be used again with another meaning', () => {
  const retired = {
    ...withLock({...withLock(), ...withEdit(lesson, option, another.slice(option.length))}),
  };
  expect(faultLines(retired)).toEqual([
    `${lesson}:34:5  "ten" was used before and taken out: choose a new id; or, if it is the same thing come back, delete it from "retired", "sample/filler" in ids.lock  (ids-lock)`,
  ]);
});

test('two ids with the same number in one scope of ids.lock are a fault', () => {
  const lock = soundCourse().lock.replace('"ten": 2', '"ten": 1');
  const line = lock.split('\n').findIndex(text => text.includes('"ten": 1')) + 1;
  expect(faultLines({'ids.lock': lock})).toEqual([
    `ids.lock:${line}:14  sample/filler: "ten" has the number 1, which is another's: give the newer of the two 2  (ids-lock)`,
  ]);
});

test('an ids.lock that cannot be parsed is a fault and is not replaced', () => {
  expect(faultLines({'ids.lock': '{"versions": '}).map(line => line.replace(/ {2}.*/, ''))).toContain(
    'ids.lock:1:1',
  );
  expect(faultLines({'ids.lock': '{"numbers": {}}'})).toContainEqual(
    expect.stringMatching(/^ids\.lock:1:1 {2}versions: missing: add it; nobody writes this file by hand/),
  );
});

const blueprintLine =
  '  - bank: sample.module-test\n    objectives: [count]\n    levels: [1]\n    count: 1\n';

test.each<[string, number, Changes]>([
  ['nothing changes', 1, {}],
  ['a text changes', 1, withEdit(lesson, 'Three it is.', 'Yes, three.')],
  ['an option is added', 2, withEdit(lesson, option, another)],
  ['a section is removed', 2, withEdit(lesson, '## Try it {#try}\n', '')],
])('when %s, the content version of the module is %i', (_what, version, changes) => {
  const [sample, talks] = soundCourse({...withLock(), ...changes}).index.modules;
  expect([sample?.contentVersion, talks?.contentVersion]).toEqual([version, 1]);
});

const tests = 'modules/sample/module-test.questions.yaml';
const paper = 'modules/exam/test.paper.yaml';
const inTests = (from: string, to: string) => withEdit(tests, from, to);
const letter = '        - {id: letter, text: A letter, feedback: Letters run from A to Z.}\n';

test.each<[string, number, Changes]>([
  ['a text of an item changes', 1, inTests('What ends the line?', 'What comes last?')],
  ['an item is renamed', 2, inTests('id: last', 'id: latest')],
  ['an option of an item is added', 2, inTests(letter, `${letter}${letter.replaceAll('letter', 'digit')}`)],
  [
    'an item can no longer be drawn',
    2,
    // Make the paper a final test. A module test must ask all objectives, but a final test may leave one out.
    {[paper]: String(withEdit(paper, blueprintLine, '')[paper]).replace('role: module-test', 'role: final')},
  ],
])(
  'when %s, the module that draws on the bank has content version %i, and the module of the bank has version 1',
  (_what, version, changes) => {
    const {modules} = soundCourse({...withLock(), ...changes}).index;
    const versionOf = (id: string) => modules.find(module => module.id === id)?.contentVersion;
    expect([versionOf('exam'), versionOf('sample')]).toEqual([version, 1]);
  },
);

test('using an item again after its retirement gives one fault for each paper, and no fault for its options', () => {
  const text = String(inTests('id: between', 'id: bespoke')[tests]);
  const retired = withLock({...withLock(), [tests]: text});
  expect(faultLines(retired)).toEqual([
    `${tests}:9:11  "sample.module-test/between" was used before and taken out: choose a new id; or, if it is the same thing come back, delete it from "retired", "exam/test" in ids.lock  (ids-lock)`,
  ]);
});
