import {describe, expect, test} from 'vitest';
import type {CompiledCourse} from '../../src/compiler/compile.ts';
import {lockFile} from '../../src/compiler/course/ids-lock.ts';
import type {OpenPaper, PaperItem, Store} from '../../src/session/store.ts';
import {right} from '../tracking/right-and-wrong.ts';
import {StrictScorm12} from '../doubles/strict-scorm12.ts';
import {filesWith, withEdit, soundCourse, type Changes} from './course-fixture.ts';
import {openCompiled} from './open-compiled.ts';

const bankFile = 'modules/sample/module-test.questions.yaml';
const item = (id: string) => `
  - type: numeric
    objective: count
    level: 1
    source: The manual, page 3
    review: draft
    question:
      id: ${id}
      stem: How many ${id} has a gate?
      answer: {value: 7}
      right: So it is.
      wrong: Count again.
      atTheCounter: Count twice.`;

const [head = '', ...written] = new TextDecoder().decode(filesWith().get(bankFile)).split('\n  - ');
const items: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    written.map(text => [/\n {6}id: (\S+)/.exec(text)?.[1] ?? '', `\n  - ${text.trimEnd()}`]),
  ),
  hinges: item('hinges'),
  bolts: item('bolts'),
};

/** Returns a change after which the bank of the fixture's test has exactly these items. */
const bankOf = (ids: readonly string[]): Changes => ({
  [bankFile]: `${head}${ids.map(id => items[id] ?? '').join('')}\n`,
});

/** Changes that remove the interview of the fixture, because this interview has no scorer. */
const withoutTalk: Changes = {
  ...Object.fromEntries(
    [...filesWith().keys()]
      .filter(file => /^(modules\/talks|scenarios|locales)\//.test(file))
      .map(file => [file, undefined]),
  ),
  ...withEdit('course.yaml', '[sample, talks, exam]', '[sample, exam]'),
};
const ofFirst = ['between', 'last', 'lines', 'signs', 'hinges'];
const first = soundCourse({...withoutTalk, ...bankOf(ofFirst)});

/** Compiles the next release from the lock file of the release before, as every build does. */
const next = (changes: Changes, before = first, base = withoutTalk): CompiledCourse =>
  soundCourse({...base, [lockFile]: new TextEncoder().encode(before.lock), ...changes});

async function lessonDone(store: Store): Promise<void> {
  await store.openModule('sample');
  for (const section of ['first/why', 'first/try']) store.dispatch({kind: 'seen', module: 'sample', section});
  await store.answers.give('sample', 'filler', ['zero']);
  await store.answers.give('sample', 'how-many', ['3']);
}

function notedRightly(open: OpenPaper, {rubrics}: CompiledCourse, {number, bank, block}: PaperItem): void {
  open.note(number, {response: right(block, rubrics[bank]?.[block.id]), sure: 2, startedAt: 0});
}

const itemOn = ({view}: OpenPaper, objective: string): PaperItem => {
  const found = view.items.find(one => one.objective === objective);
  if (!found) throw new Error(`the test asks nothing of ${objective}`);
  return found;
};

/**
 * Returns the ids of the items about the objective `count`. `asked` is the item that the test draws for this learner,
 * and `others` are the rest.
 */
async function drawItem(): Promise<{readonly asked: string; readonly others: readonly string[]}> {
  const open = await (await openCompiled(first, new StrictScorm12())).papers.open('exam', 'test');
  open.begin();
  const asked = itemOn(open, 'count').block.id;
  return {asked, others: ['lines', 'signs', 'hinges'].filter(id => id !== asked)};
}
const {asked, others} = await drawItem();
const rest = ofFirst.filter(id => id !== asked);
const [unasked = ''] = others;

describe('the package of a new release resumes a paper in progress', () => {
  /**
   * Columns: the change; the items in the bank; the objective of the answered item; true if the response to
   * it stays; true if the unanswered item stays.
   */
  test.each<[string, readonly string[], 'read' | 'count', boolean, boolean]>([
    ['with the same bank', ofFirst, 'count', true, true],
    ['without an item that was not drawn', ofFirst.filter(id => id !== unasked), 'count', true, true],
    ['without a drawn item that has no answer', rest, 'read', true, false],
    ['without a drawn item that has an answer', rest, 'count', false, true],
    ['with an additional item', [...ofFirst, 'bolts'], 'count', true, true],
  ])(
    'the package of a new release resumes a paper in progress %s',
    async (_, ids, answered, isKept, isOpenKept) => {
      const lms = new StrictScorm12();
      const before = await openCompiled(first, lms);
      const was = await before.papers.open('exam', 'test');
      was.begin();
      const given = itemOn(was, answered);
      notedRightly(was, first, given);
      const open = was.view.items.find(({number}) => number !== given.number);
      before.saving.close();

      const store = await openCompiled(next(bankOf(ids)), lms);
      const {view} = await store.papers.open('exam', 'test');
      expect(view).toMatchObject({begun: 1, handedIn: false});
      expect(view.items.map(({objective}) => objective).toSorted()).toEqual(['count', 'read']);
      expect(view.items.filter(({response}) => response.length > 0).map(({block}) => block.id)).toEqual(
        isKept ? [given.block.id] : [],
      );
      expect(view.items.some(({block}) => block.id === open?.block.id)).toBe(isOpenKept);
      expect(store.saving.loss).toEqual({fault: undefined, dropped: isKept ? 0 : 1});
    },
  );
});

/** Returns an LMS whose learner has passed the course of a release. */
async function lmsAfterPassing(course: CompiledCourse): Promise<StrictScorm12> {
  const lms = new StrictScorm12();
  const store = await openCompiled(course, lms);
  await lessonDone(store);
  if (course.index.modules.some(({id}) => id === 'exam')) {
    const open = await store.papers.open('exam', 'test');
    open.begin();
    for (const one of open.view.items) notedRightly(open, course, one);
    await open.handIn();
  }
  expect(store.progress).toMatchObject({done: true, scaled: 1});
  store.saving.close();
  return lms;
}

const standing = ({storedValues}: StrictScorm12) => [
  storedValues.get('cmi.core.lesson_status'),
  storedValues.get('cmi.core.score.raw'),
];

test.each<[string, readonly string[]]>([
  ['an item that was answered', rest],
  ['an item that was not drawn', ofFirst.filter(id => id !== unasked)],
])('a passed test stays passed without %s', async (_, ids) => {
  const lms = await lmsAfterPassing(first);
  const store = await openCompiled(next(bankOf(ids)), lms);
  const open = await store.papers.open('exam', 'test');
  await store.openModule('sample');
  expect(open.view).toMatchObject({handedIn: true, best: 100});
  expect(store.progress).toMatchObject({done: true, passed: true, scaled: 1});
  store.saving.close();
  expect(standing(lms)).toEqual(['passed', '100']);
});

test('a release with an added test makes the module incomplete until the test is passed; in the LMS, the course stays passed', async () => {
  const exam = [...filesWith().keys()].filter(file => file.startsWith('modules/exam/'));
  const base: Changes = {
    ...withoutTalk,
    ...Object.fromEntries(exam.map(file => [file, undefined])),
    ...withEdit('course.yaml', '[sample, talks, exam]', '[sample]'),
  };
  const lesson = soundCourse(base);
  const lms = await lmsAfterPassing(lesson);
  const tested = next(
    {
      ...withEdit(
        'modules/sample/module.yaml',
        '- lesson: 01-first.md',
        '- lesson: 01-first.md\n  - paper: test.paper.yaml',
      ),
      'modules/sample/test.paper.yaml': filesWith().get('modules/exam/test.paper.yaml'),
    },
    lesson,
    base,
  );
  const store = await openCompiled(tested, lms);
  const open = await store.papers.open('sample', 'test');
  expect(store.progress.done).toBe(false);
  open.begin();
  await open.handIn();
  expect(store.progress.done).toBe(false);
  expect(standing(lms)).toEqual(['passed', '100']);
  open.begin();
  for (const one of open.view.items) notedRightly(open, tested, one);
  await open.handIn();
  expect(store.progress).toMatchObject({done: true, passed: true, scaled: 1});
  store.saving.close();
  expect(standing(lms)).toEqual(['passed', '100']);
});
