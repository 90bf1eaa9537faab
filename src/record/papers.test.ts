import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {arbitraryEvents} from '../../test/doubles/arbitrary-record.ts';
import {whole} from '../../test/doubles/saved.ts';
import {syntheticCourse, type CourseSize} from '../../test/doubles/synthetic-course.ts';
import {multiple, single} from '../../test/doubles/synthetic-kinds.ts';
import type {PapersSize} from '../../test/doubles/synthetic-papers.ts';
import {moduleIndex} from '../content/core-path.ts';
import type {PaperRole} from '../content/course.ts';
import {incomplete, scored, type Score} from '../score/score.ts';
import {encode} from './codec/codec.ts';
import {checksum} from './codec/header-text.ts';
import {merge} from './merge.ts';
import {progress, summaryOf} from './progress.ts';
import {questionsOf, sectionsOf} from './questions.ts';
import type {CourseRecord, ItemAnswer, PaperRecord, RecordEvent, Sureness} from './record.ts';
import {empty, mostBegun, reduce} from './reduce.ts';

const own = {lines: 1, count: 1} as const;
const papers: PapersSize = {
  items: {check: 2, 'module-test': 4, pre: 2, post: 2},
  mix: [single, multiple],
  each: [
    {...own, role: 'opener', use: 'check', of: 'others'},
    {...own, role: 'module-test', use: 'module-test', of: 'own'},
  ],
  apart: [
    [{...own, role: 'pre-test', use: 'pre', of: 'all'}],
    [
      {...own, role: 'final', use: 'module-test', of: 'all'},
      {...own, role: 'post-test', use: 'post', of: 'all'},
    ],
  ],
};
const size: CourseSize = {modules: 2, lessons: 1, sections: 1, questions: 1, interviews: 0, papers};
const {course, all, banks} = syntheticCourse(size);
const unknown = (): never => {
  throw new Error('no module');
};
const start = empty('Ab3dE6gH', 'en', course);
const recordAfter = (...events: readonly RecordEvent[]) => events.reduce(reduce, start);

/** Finds a paper by its address, for example `module-1.opener`. */
function place(name: string): {readonly module: string; readonly paper: number} {
  const [module = '', id = ''] = name.split('.');
  const paper = all[module]?.numbers[id];
  if (paper === undefined) throw new Error(`no paper ${name}`);
  return {module, paper};
}

const answer = (score: Score, sure: Sureness = 0, ...words: readonly number[]): ItemAnswer => ({
  words,
  score,
  sure,
});
const begin = (name: string): RecordEvent => ({kind: 'began', ...place(name)});
const note = (name: string, item: number, given = answer(incomplete(), 0, 1)): RecordEvent => ({
  kind: 'noted',
  ...place(name),
  item,
  answer: given,
});
const handIn = (name: string, percent: number, answers: PaperRecord['answers'] = {}): RecordEvent => ({
  kind: 'handed-in',
  ...place(name),
  answers,
  percent,
});
const take = (name: string, percent: number): readonly RecordEvent[] => [begin(name), handIn(name, percent)];

const paperOf = (record: CourseRecord, name: string): PaperRecord | undefined => {
  const {module, paper} = place(name);
  const found = record.modules[module];
  return found?.kind === 'open' ? found.papers[paper] : undefined;
};

const opener = 'module-1.opener';
const draft = answer(incomplete(), 2, 3);
const right = answer(scored(1, 1), 2, 3);

describe('events on a paper', () => {
  const begun: PaperRecord = {begun: 1, handedIn: false, best: 0, answers: {}};
  test.each<[string, readonly RecordEvent[], PaperRecord]>([
    ['is empty when it is begun', [begin(opener)], begun],
    [
      'keeps the last answer to each item',
      [begin(opener), note(opener, 1), note(opener, 2), note(opener, 1, draft)],
      {...begun, answers: {1: draft, 2: answer(incomplete(), 0, 1)}},
    ],
    [
      'cannot be begun again before it is handed in',
      [begin(opener), note(opener, 1, draft), begin(opener)],
      {...begun, answers: {1: draft}},
    ],
    [
      'holds the judged answers once it is handed in',
      [begin(opener), note(opener, 1, draft), handIn(opener, 60, {1: right})],
      {...begun, handedIn: true, best: 60, answers: {1: right}},
    ],
    [
      'does not change after it is handed in',
      [...take(opener, 60), note(opener, 1, draft), handIn(opener, 90, {1: right})],
      {...begun, handedIn: true, best: 60},
    ],
    [
      'that is begun again is empty and keeps its best result',
      [begin(opener), note(opener, 1, draft), handIn(opener, 60, {1: right}), begin(opener)],
      {begun: 2, handedIn: false, best: 60, answers: {}},
    ],
    [
      'keeps a better earlier result',
      [...take(opener, 60), ...take(opener, 40)],
      {begun: 2, handedIn: true, best: 60, answers: {}},
    ],
    [
      'takes over a better new result',
      [...take(opener, 60), ...take(opener, 70)],
      {begun: 2, handedIn: true, best: 70, answers: {}},
    ],
    [
      `counts tries up to ${mostBegun}`,
      Array.from({length: mostBegun + 5}, () => take(opener, 10)).flat(),
      {begun: mostBegun, handedIn: true, best: 10, answers: {}},
    ],
  ])('a paper %s', (_, events, paper) => {
    expect(paperOf(recordAfter(...events), opener)).toEqual(paper);
  });
});

const counting = ['module-1.module-test', 'module-2.module-test', 'papers-2.final'];
const others = ['module-1.opener', 'module-2.opener', 'papers-1.pre-test', 'papers-2.post-test'];

/**
 * Events of a learner who reads all lessons and answers every question in them wrongly. In a course with
 * tests, these questions are only practice.
 */
const lessons = Object.values(all).flatMap((data): RecordEvent[] =>
  data.parts.flatMap(part => [
    ...sectionsOf(part).map(section => ({kind: 'seen', module: data.id, section}) as const),
    ...questionsOf(part).map(
      q =>
        ({
          kind: 'answered',
          module: data.id,
          question: q.id,
          response: ['option-2'],
          score: scored(0, q.possible),
        }) as const,
    ),
  ]),
);

/**
 * Returns the events of a learner who takes all lessons, both module tests and the final. The parameters are
 * the test results, in per cent.
 */
const tests = (first: number, second: number, final: number): readonly RecordEvent[] => [
  ...lessons,
  ...[first, second, final].flatMap((percent, n) => take(counting[n] ?? '', percent)),
];
const passedTests = tests(80, 100, 90);

describe('the progress of a course with tests', () => {
  const open = {done: false, passed: undefined, scaled: undefined};
  const progressWith = (scaled: number) => ({done: true, passed: true, scaled, fraction: 1});

  /** Each row holds a title, the events, the expected progress and the pass mark in per cent. */
  const table: readonly (readonly [string, readonly RecordEvent[], object, number])[] = [
    ['is not done before its final', lessons, {...open, fraction: 0.8}, 80],
    [
      'is done with its final, whatever module tests were taken',
      [...lessons, ...take('papers-2.final', 100)],
      progressWith(1),
      80,
    ],
    [
      'has no step for a test that was only begun',
      [...lessons, begin('papers-2.final')],
      {fraction: 0.8},
      80,
    ],
    ['takes its score from the final', passedTests, progressWith(0.9), 80],
    ['is not done if the final is below the pass mark', tests(100, 100, 79), {...open, fraction: 1}, 80],
    ['is done even if a module test is below the pass mark', tests(79, 100, 100), progressWith(1), 80],
    ['is done if the final is exactly at the pass mark', tests(80, 80, 80), progressWith(0.8), 80],
    [
      'is done once a failed final is repeated and passed',
      [...tests(80, 100, 79), ...take('papers-2.final', 85)],
      progressWith(0.85),
      80,
    ],
    [
      'stays done while the final is in progress again',
      [...passedTests, begin('papers-2.final')],
      progressWith(0.9),
      80,
    ],
    [
      'stays done if the repeated final has a worse result',
      [...passedTests, ...take('papers-2.final', 10)],
      progressWith(0.9),
      80,
    ],
    [
      'takes over a better result of the repeated final',
      [...passedTests, ...take('papers-2.final', 95)],
      progressWith(0.95),
      80,
    ],
    ['is no longer done if the pass mark is raised', passedTests, {...open, fraction: 1}, 95],
    ['is done if the pass mark is lowered', tests(60, 60, 70), progressWith(0.7), 60],
    [
      'does not count papers that never count',
      [...passedTests, ...others.flatMap(name => take(name, 0))],
      progressWith(0.9),
      80,
    ],
    [
      'is not done because of papers that never count',
      [...tests(100, 100, 79), ...others.flatMap(name => take(name, 100))],
      {...open, fraction: 1},
      80,
    ],
    [
      'makes no progress through papers that never count',
      [...lessons, ...others.flatMap(name => take(name, 100))],
      {...open, fraction: 0.8},
      80,
    ],
  ];

  test.each(table)('a course with tests %s', (_, events, expected, mark) => {
    expect(progress(recordAfter(...events), course, all, mark)).toMatchObject(expected);
  });

  test.each(table)(
    'the progress of a course with tests is the same before and after the modules are loaded: the course %s',
    (_, events, expected, mark) => {
      const sealed = whole(encode(recordAfter(...events), course, all), course);
      expect(progress(sealed, course, {}, mark)).toMatchObject(expected);
    },
  );

  test('no event removes a completed step of a course with tests, lowers its score or revokes its pass', () => {
    const begun = fc.constantFrom(
      start,
      recordAfter(...lessons),
      recordAfter(...tests(79, 100, 90)),
      recordAfter(...passedTests),
    );
    fc.assert(
      fc.property(begun, arbitraryEvents(course, all, banks), (from, events) => {
        let record = from;
        for (const event of events) {
          const before = progress(record, course, all, 80);
          record = reduce(record, event);
          const now = progress(record, course, all, 80);
          expect(now.fraction).toBeGreaterThanOrEqual(before.fraction);
          expect(now.scaled ?? -1).toBeGreaterThanOrEqual(before.scaled ?? -1);
          if (before.done) expect(now).toMatchObject({done: true, passed: true});
        }
      }),
    );
  });

  test('a course with tests is not done before any module is opened, even with a pass mark of 0', () => {
    expect(progress(start, course, {}, 0)).toMatchObject({...open, fraction: 0});
  });

  test('a course with module tests but no final has the mean of the module tests as its score', () => {
    const parts = syntheticCourse({...size, papers: {...papers, apart: []}});
    const two = tests(80, 91, 0).filter(event => !('module' in event && event.module === 'papers-2'));
    const record = two.reduce(reduce, empty('Ab3dE6gH', 'en', parts.course));
    expect(progress(record, parts.course, parts.all, 80)).toMatchObject(progressWith(0.855));
  });
});

describe('the progress of a course with module tests and no final', () => {
  const untitled = {...course, modules: course.modules.filter(({test: role}) => role !== 'final')};
  test.each<[string, readonly RecordEvent[], object]>([
    ['is not done before the tests are taken', lessons, {done: false, fraction: 0.6666}],
    [
      'is not done if one test is below the pass mark',
      tests(79, 100, 100),
      {done: false, passed: undefined, fraction: 1},
    ],
    ['has the mean of the tests as its score', tests(80, 100, 0), {done: true, passed: true, scaled: 0.9}],
  ])('a course with module tests and no final %s', (_, events, expected) => {
    expect(progress(recordAfter(...events), untitled, all, 80)).toMatchObject(expected);
    const sealed = whole(encode(recordAfter(...events), untitled, all), untitled);
    expect(progress(sealed, untitled, {}, 80)).toMatchObject(expected);
  });
});

describe('the core path', () => {
  const deeper = (id: string) => id.startsWith('l0') || id === 'module-2.module-test';
  const cut = (data: (typeof all)[string]) => ({
    ...data,
    parts: data.parts.map(part => (deeper(part.id) ? {...part, path: 'more' as const} : part)),
  });
  const short = Object.fromEntries(Object.entries(all).map(([id, data]) => [id, cut(data)]));
  const index = {
    ...course,
    modules: course.modules.map(m =>
      moduleIndex(
        m,
        m.parts.map(part => (deeper(part.id) ? {...part, path: 'more' as const} : part)),
      ),
    ),
  };

  test('the core path can be done without the parts outside it, and their steps do not count', () => {
    expect(progress(recordAfter(...lessons), index, short, 80)).toMatchObject({done: false, fraction: 0});
    expect(progress(recordAfter(...take('papers-2.final', 80)), index, short, 80)).toMatchObject({
      ...{done: true, fraction: 1, scaled: 0.8},
    });
  });

  test('the progress on the core path is the same before and after the modules are loaded', () => {
    const sealed = whole(encode(recordAfter(...passedTests), index, short), index);
    expect(progress(sealed, index, {}, 80)).toMatchObject({done: true, fraction: 1});
    expect(summaryOf(sealed, index.modules[0] ?? unknown(), {}, index)).toMatchObject({done: 3, core: 0});
  });

  test('a saved state without a count of core steps does not complete the core path', () => {
    const saved = encode(recordAfter(...passedTests), course, all).replace(
      /-[0-9a-z]+(\.[^.~]*)(?=~|$)/g,
      '$1',
    );
    const body = saved.split('.').slice(2).join('.');
    const sealed = whole(`1.${checksum(body)}.${body}`, course);
    expect(sealed.modules['module-1']).toMatchObject({kind: 'sealed', core: undefined});
    expect(progress(sealed, course, {}, 80)).toMatchObject({done: false});
  });
});

describe('the summary of a module with a test', () => {
  const summary = (...events: readonly RecordEvent[]) => {
    const [index] = course.modules;
    if (!index) throw new Error('no module');
    return summaryOf(recordAfter(...events), index, all, course);
  };

  test('a module with a test takes its points from the test alone, whatever its questions and other papers earned', () => {
    const well = lessons.map(event => (event.kind === 'answered' ? {...event, score: scored(1, 1)} : event));
    expect(summary(...well, ...take('module-1.module-test', 55), ...take(opener, 100))).toMatchObject({
      possible: 100,
      earned: 55,
    });
  });

  test('a module with a test counts the test as one step, and its other papers do not count as steps', () => {
    expect(summary(...take(opener, 100)).done).toBe(0);
    expect(summary(...take('module-1.module-test', 0)).done).toBe(1);
    expect(summary(...take('module-1.module-test', 0), begin('module-1.module-test')).done).toBe(1);
  });
});

describe('the progress of a paper as a part', () => {
  const name = (id: string) => ({id, state: 'not-started', scaled: undefined, passed: undefined});
  test.each<[string, PaperRole, readonly RecordEvent[], object]>([
    ['is not started at first', 'module-test', [], {}],
    [
      'is in progress once it is begun',
      'module-test',
      [begin('module-1.module-test')],
      {state: 'in-progress'},
    ],
    [
      'stays in progress while the test is below the pass mark',
      'module-test',
      take('module-1.module-test', 79),
      {state: 'in-progress', scaled: 0.79},
    ],
    [
      'is done and passed if the test is at the pass mark',
      'module-test',
      take('module-1.module-test', 80),
      {state: 'done', scaled: 0.8, passed: true},
    ],
    [
      'stays done and passed while the test is in progress again',
      'module-test',
      [...take('module-1.module-test', 80), begin('module-1.module-test')],
      {state: 'done', scaled: 0.8, passed: true},
    ],
    [
      'is done but not passed if it never counts',
      'opener',
      take(opener, 100),
      {
        state: 'done',
        scaled: 1,
      },
    ],
    ['is done without any points if it never counts', 'opener', take(opener, 0), {state: 'done', scaled: 0}],
  ])('a paper as a part %s', (_, role, events, expected) => {
    const id = `module-1.${role}`;
    const part = progress(recordAfter(...events), course, all, 80).parts.find(p => p.id === id);
    expect({passed: undefined, ...part}).toEqual({...name(id), ...expected});
  });
});

describe('merging one paper from two branches', () => {
  const base = [begin(opener)];
  const other = answer(incomplete(), 3, 4);
  const half = answer(scored(1, 2), 0, 1);
  const paper = (changes: Partial<PaperRecord>) => ({
    begun: 1,
    handedIn: false,
    best: 0,
    answers: {},
    ...changes,
  });

  test.each<[string, readonly RecordEvent[], readonly RecordEvent[], PaperRecord]>([
    [
      'the answers of both branches are kept',
      [...base, note(opener, 1, draft)],
      [...base, note(opener, 2, other)],
      paper({answers: {1: draft, 2: other}}),
    ],
    [
      'a judged answer wins over an unjudged one',
      [...base, note(opener, 1, answer(scored(0, 1), 0, 1))],
      [...base, note(opener, 1, other)],
      paper({answers: {1: answer(scored(0, 1), 0, 1)}}),
    ],
    [
      'an answer wins over no answer, whatever the confidence',
      [...base, note(opener, 1, answer(incomplete(), 3))],
      [...base, note(opener, 1, answer(incomplete(), 0, 2))],
      paper({answers: {1: answer(incomplete(), 0, 2)}}),
    ],
    [
      'the better of two answers wins',
      [...base, note(opener, 1, half)],
      [...base, note(opener, 1, answer(scored(2, 2), 0, 2))],
      paper({answers: {1: answer(scored(2, 2), 0, 2)}}),
    ],
    [
      'the same one of two answers with equal points wins on either side',
      [...base, note(opener, 1, answer(scored(1, 1), 0, 1))],
      [...base, note(opener, 1, half)],
      paper({answers: {1: half}}),
    ],
    [
      'the paper that was handed in wins unchanged',
      [...base, handIn(opener, 50, {1: right})],
      [...base, note(opener, 1, other), note(opener, 2, other)],
      paper({handedIn: true, best: 50, answers: {1: right}}),
    ],
    [
      'the later attempt wins, with the better result of both',
      [...take(opener, 90), begin(opener), note(opener, 3, draft)],
      [...base, note(opener, 1, other)],
      paper({begun: 2, best: 90, answers: {3: draft}}),
    ],
    [
      'the later attempt wins over a better result that was handed in',
      [...take(opener, 30), begin(opener)],
      take(opener, 90),
      paper({begun: 2, best: 90}),
    ],
    [
      'the best result of both branches is kept',
      [...take(opener, 30), ...take(opener, 40)],
      [...take(opener, 70), ...take(opener, 20)],
      paper({begun: 2, handedIn: true, best: 70}),
    ],
  ])('after a merge of two branches, %s', (_, a, b, expected) => {
    const [x, y] = [recordAfter(...a), recordAfter(...b)];
    expect(paperOf(merge(x, y), opener)).toEqual(expected);
    expect(paperOf(merge(y, x), opener)).toEqual(expected);
  });

  test('a merge of equal answers changes nothing, whatever the order of their properties', () => {
    const turned: ItemAnswer = {sure: 2, score: scored(1, 1), words: [3]};
    const [x, y] = [right, turned].map(one => recordAfter(...base, note(opener, 1, one)));
    if (!x || !y) throw new Error('no record');
    expect(JSON.stringify(merge(x, y))).toBe(JSON.stringify(x));
    expect(JSON.stringify(merge(y, x))).toBe(JSON.stringify(y));
  });

  test('a merge of sealed modules keeps the test points of the better branch', () => {
    const sealed = (...events: readonly RecordEvent[]) =>
      whole(encode(recordAfter(...events), course, all), course);
    const both = merge(sealed(...take('module-1.module-test', 55)), sealed(...take(opener, 100)));
    expect(both.modules['module-1']).toMatchObject({done: 1, possible: 100, earned: 55});
    expect(merge(both, sealed(...lessons)).modules['module-1']).toMatchObject({done: 3, earned: 55});
  });
});
