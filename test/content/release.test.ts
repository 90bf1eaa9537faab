import {expect, test} from 'vitest';
import type {CompiledCourse} from '../../src/compiler/compile.ts';
import {placeNow} from '../../src/content/moved.ts';
import {lockFile} from '../../src/compiler/course/ids-lock.ts';
import {StrictScorm12} from '../doubles/strict-scorm12.ts';
import {filesWith, withEdit, soundCourse, type Changes} from './course-fixture.ts';
import {openCompiled} from './open-compiled.ts';

const lesson = 'modules/sample/01-first.md';
/**
 * Changes that remove two parts of the fixture. One is the module with the interview, because the interview has no
 * scorer. The other is the module with the test.
 */
const lessonAlone: Changes = {
  ...Object.fromEntries(
    [...filesWith().keys()]
      .filter(file => /^(modules\/(talks|exam)|scenarios|locales)\//.test(file))
      .map(file => [file, undefined]),
  ),
  ...withEdit('course.yaml', '[sample, talks, exam]', '[sample]'),
};
const first = soundCourse(lessonAlone);

/** Compiles the next release. As in every build, the compiler starts from the lock file of the release before. */
const next = (changes: Changes): CompiledCourse =>
  soundCourse({...lessonAlone, [lockFile]: new TextEncoder().encode(first.lock), ...changes});

/** Returns an LMS whose learner has passed the course of the first release. */
async function lmsAfterPassing(): Promise<StrictScorm12> {
  const lms = new StrictScorm12();
  const store = await openCompiled(first, lms);
  await store.openModule('sample');
  for (const section of ['first/why', 'first/try']) store.dispatch({kind: 'seen', module: 'sample', section});
  await store.answers.give('sample', 'filler', ['zero']);
  await store.answers.give('sample', 'how-many', ['3']);
  store.saving.close();
  return lms;
}

const zero = `  - id: zero
    text: Zero
    correct: true
    feedback: It stands for nothing.
`;
const question = (id: string, stem = 'How many wheels?') => `\`\`\`question numeric
id: ${id}
stem: ${stem}
answer: {value: 3}
right: Three it is.
wrong: Count again.
atTheCounter: Count twice.
\`\`\`
`;

const wheels = {response: ['3'], best: 1};
const filler = {response: ['zero'], best: 1};

/**
 * Columns: the change in the next release; the content version of the module in the learner's record after
 * the change; the answers; the number of dropped entries; true if the course is done.
 */
test.each<[string, Changes, number, object, number, boolean]>([
  ['nothing', {}, 1, {filler, 'how-many': wheels}, 0, true],
  [
    'other words',
    withEdit(lesson, 'How many wheels?', 'How many wheels has it?'),
    1,
    {filler, 'how-many': wheels},
    0,
    true,
  ],
  [
    'another right answer',
    withEdit(lesson, '{value: 3}', '{value: 4}'),
    1,
    {filler, 'how-many': wheels},
    0,
    true,
  ],
  [
    'an additional question',
    withEdit(lesson, question('how-many'), question('how-many') + question('doors', 'How many doors?')),
    2,
    {filler, 'how-many': wheels},
    0,
    false,
  ],
  ['one question fewer', withEdit(lesson, question('how-many'), ''), 2, {filler}, 1, true],
  [
    'a new id for a question, which then counts as new,',
    withEdit(lesson, question('how-many'), question('wheels')),
    2,
    {filler},
    1,
    false,
  ],
  [
    'another option in place of the chosen one',
    withEdit(lesson, zero, zero.replace('id: zero', 'id: nought')),
    2,
    {filler: {response: [], best: 1}, 'how-many': wheels},
    1,
    true,
  ],
])(
  'an update that brings %s keeps the points and the pass of a running attempt',
  async (_, changes, contentVersion, answers, dropped, done) => {
    const lms = await lmsAfterPassing();
    const store = await openCompiled(next(changes), lms);
    await store.openModule('sample');
    const {sample} = store.record.modules;
    expect(sample).toMatchObject({kind: 'open', contentVersion, answers});
    expect(sample?.kind === 'open' ? Object.keys(sample.answers) : []).toEqual(Object.keys(answers));
    expect(store.saving.loss).toEqual({fault: undefined, dropped});
    expect(store.progress.done).toBe(done);
    store.saving.close();
    expect(lms.storedValues.get('cmi.core.lesson_status')).toBe('passed');
    expect(lms.storedValues.get('cmi.core.score.raw')).toBe('100');
  },
);

test('an update that renames a lesson, a section and a question keeps the work, the place in the course and the old addresses', async () => {
  const lms = await lmsAfterPassing();
  const before = await openCompiled(first, lms);
  before.dispatch({kind: 'went', place: 'sample/first/try'});
  before.saving.close();
  const text = new TextDecoder()
    .decode(filesWith().get(lesson))
    .replace('id: first\n', 'id: start\nwas: first\n')
    .replace('{#try}', '{#attempt was="try"}')
    .replace('id: filler\n', 'id: padding\nwas: filler\n');
  const course = next({[lesson]: text});
  const store = await openCompiled(course, lms);
  await store.openModule('sample');
  const {sample} = store.record.modules;
  expect(sample).toMatchObject({
    seen: ['start/attempt', 'start/why'],
    answers: {padding: filler, 'how-many': wheels},
  });
  expect(store.record.place).toBe('sample/start/attempt');
  expect(store.saving.loss).toEqual({fault: undefined, dropped: 0});
  expect(store.progress.done).toBe(true);
  expect(
    ['sample/first', 'sample/first/why', 'sample/first/try', 'talks/tea-house'].map(place =>
      placeNow(place, course.index),
    ),
  ).toEqual(['sample/start', 'sample/start/why', 'sample/start/attempt', 'talks/tea-house']);
});

test('if a correction makes an old answer wrong, the answer keeps its point, even after a new try', async () => {
  const store = await openCompiled(
    next(withEdit(lesson, '{value: 3}', '{value: 4}')),
    await lmsAfterPassing(),
  );
  await store.openModule('sample');
  await store.answers.give('sample', 'how-many', ['3']);
  expect(store.answers.of('sample', 'how-many')).toMatchObject({score: {earned: 0}, best: 1, tries: 2});
});
