import {describe, expect, test} from 'vitest';
import {rightAnswer, wrongAnswer} from '../../test/doubles/course-visit.ts';
import {FakeClock} from '../../test/doubles/fake-clock.ts';
import {readBack} from '../../test/doubles/saved.ts';
import {StrictScorm12} from '../../test/doubles/strict-scorm12.ts';
import {syntheticCourse} from '../../test/doubles/synthetic-course.ts';
import {multiple, numeric, single} from '../../test/doubles/synthetic-kinds.ts';
import {moduleOfBank, type ModuleRubrics} from '../content/course.ts';
import {loadScoring} from '../questions/scoring.ts';
import {encode} from '../record/codec/codec.ts';
import type {CourseRecord, PaperRecord, Sureness} from '../record/record.ts';
import {empty, reduce} from '../record/reduce.ts';
import type {ResponseToken} from '../record/response-token.ts';
import {incomplete, scored} from '../score/score.ts';
import {scorm12} from '../tracking/scorm12/scorm12.ts';
import type {OpenPaper, PaperItem} from './contract.ts';
import {createStore, type Store} from './store.ts';

const {course, all, banks} = syntheticCourse({
  ...{modules: 3, lessons: 1, sections: 1, questions: 1, interviews: 0},
  papers: {
    items: {check: 3, 'module-test': 8},
    mix: [single, multiple, numeric],
    each: [
      {role: 'opener', use: 'check', of: 'others', lines: 1, count: 1},
      {role: 'module-test', use: 'module-test', of: 'own', lines: 2, count: 2},
    ],
    apart: [],
  },
});

const options = ['option-1', 'option-2', 'option-3', 'option-4', 'option-5'];
const rubricsOf = (bank: string): ModuleRubrics =>
  Object.fromEntries(
    banks
      .filter(({id}) => id === bank)
      .flatMap(({items}) => items)
      .map(({block}) => [
        block.id,
        {
          'single-choice': {options: options.slice(0, 4), correct: 'option-1'},
          'multiple-choice': {options, correct: ['option-1']},
          numeric: {min: 3, max: 3, slips: []},
        }[block.type],
      ]),
  );

/** A learner at a device, and an LMS that enforces the standard strictly. */
class Seat {
  readonly clock = new FakeClock();
  readonly lms = new StrictScorm12();
  /** Ids of the banks with rubrics that fail to load. */
  without: readonly string[] = [];
  withoutBanks = false;

  /** Opens the course, or a package of some of its modules, in a page. */
  async visit(modules: readonly string[] = Object.keys(all)): Promise<Store> {
    this.clock.forget();
    const store = createStore({
      course: {...course, modules: course.modules.filter(({id}) => modules.includes(id))},
      ...{packageId: 'papers', language: 'en', passMark: 80, report: 'outcome', storage: undefined},
      port: scorm12(this.lms.launch()),
      askedOf: (_, {id}) => ({language: 'en', text: id}),
      loadModule: async id => fileOf(all[id]),
      loadBank: async id =>
        fileOf(
          banks.find(bank => bank.id === id && modules.includes(moduleOfBank(id)) && !this.withoutBanks),
        ),
      loadRubrics: async id => {
        if (this.without.includes(id)) throw new Error('no key');
        return rubricsOf(id);
      },
      loadScoring,
      probe: async () => true,
      clock: this.clock,
      nonce: () => 'Ab3dE6gH',
    });
    await this.clock.pass(1_000);
    return store;
  }

  /** Returns the ids of the interactions that the LMS has accepted. */
  get reportedIds(): readonly string[] {
    return this.lms.log
      .filter(({element, error}) => error === '0' && /^cmi\.interactions\.\d+\.id$/.test(element))
      .map(({value}) => value);
  }

  get commits(): number {
    return this.lms.log.filter(({name}) => name === 'LMSCommit').length;
  }
}

function fileOf<T>(file: T | undefined): T {
  if (file === undefined) throw new Error('no file');
  return file;
}

const test1 = ['module-1', 'module-test'] as const;
const opener1 = ['module-1', 'opener'] as const;

const paperIn = ({modules}: CourseRecord, name: string): PaperRecord | undefined => {
  const own = modules['module-1'];
  return own?.kind === 'open' ? own.papers[all['module-1']?.numbers[name] ?? 0] : undefined;
};

const right = ({block}: PaperItem) => rightAnswer(block.type);
const give = (paper: OpenPaper, item: PaperItem, response: readonly string[], sure: Sureness = 0) => {
  paper.note(item.number, {response, sure, startedAt: 0});
};

describe('a module test', () => {
  test('after a break, a test asks the same items in the same order and still has the answers', async () => {
    const seat = new Seat();
    const store = await seat.visit();
    const before = await store.papers.open(...test1);
    before.begin();
    const [first, second] = before.view.items;
    if (first && second) {
      give(before, first, right(first), 3);
      give(before, second, wrongAnswer(second.block.type), 1);
    }
    store.saving.close();
    const after = await (await seat.visit()).papers.open(...test1);
    expect(after.view).toEqual(before.view);
    expect(after.view.items.map(({response, sure}) => [response, sure]).slice(0, 2)).toEqual([
      [first && right(first), 3],
      [second && wrongAnswer(second.block.type), 1],
    ]);
  });

  test('a test is judged, recorded and reported only when it is handed in', async () => {
    const seat = new Seat();
    const store = await seat.visit();
    const paper = await store.papers.open(...test1);
    paper.begin();
    const [open, ...answered] = paper.view.items;
    for (const item of answered) {
      const startedAt = seat.clock.now();
      await seat.clock.pass(4_000);
      paper.note(item.number, {response: right(item), sure: 0, startedAt});
    }
    expect(seat.reportedIds).toEqual([]);
    expect(paper.view.items.map(({score}) => score)).toEqual(paper.view.items.map(() => incomplete()));
    await seat.clock.pass(60_000);
    await paper.handIn();
    expect(seat.reportedIds).toEqual(answered.map(({block}) => `module-1.module-test.${block.id}.t1`));
    expect(seat.lms.setUnder('cmi.interactions.0')).toMatchObject({
      'objectives.0.id': 'module-1.module-test',
      latency: '0000:00:04.00',
      result: 'correct',
    });
    expect(paper.view).toMatchObject({handedIn: true, best: 75});
    const score = ({block}: PaperItem) => scored(block.possible, block.possible);
    expect(paper.view.items.map(item => item.score)).toEqual([open && incomplete(), ...answered.map(score)]);
    expect(seat.lms.refusals).toEqual([]);
  });

  test('a test reports each answer with the objective of its item, the attempt, and how sure the learner was', async () => {
    const seat = new Seat();
    const paper = await (await seat.visit()).papers.open(...test1);
    paper.begin();
    const [first, second] = paper.view.items;
    if (!first || !second) throw new Error('fewer than two items');
    const startedAt = seat.clock.now();
    paper.note(first.number, {response: right(first), sure: 3, startedAt});
    paper.note(second.number, {response: right(second), sure: 0, startedAt});
    await paper.handIn();
    const id = ({block}: PaperItem) => `module-1.module-test.${block.id}.t1`;
    expect(seat.lms.setUnder('cmi.interactions.0')).toMatchObject({
      id: `${id(first)}.c3`,
      'objectives.0.id': 'module-1.module-test',
      'objectives.1.id': `objective.module-1.${first.objective}`,
    });
    expect(seat.lms.setUnder('cmi.interactions.1')).toMatchObject({id: id(second)});
  });

  test('a test reports options by the letters of the author’s order, whatever order the learner saw', async () => {
    const seat = new Seat();
    const paper = await (await seat.visit()).papers.open(...test1);
    paper.begin();
    for (const item of paper.view.items)
      give(paper, item, item.block.type === 'numeric' ? ['3'] : ['option-2']);
    await paper.handIn();
    const letters = paper.view.items.flatMap(({block}, n) =>
      block.type === 'numeric' ? [] : [seat.lms.setUnder(`cmi.interactions.${n}`)['student_response']],
    );
    expect(new Set(letters)).toEqual(new Set(['b']));
    const seen = paper.view.items.map(({block}) => JSON.stringify(block.shown));
    const authored = banks.flatMap(({items}) => items.map(({block}) => JSON.stringify(block.shown)));
    expect(seen.filter(one => !authored.includes(one)).length).toBeGreaterThan(1);
  });

  test('handing in a test saves it at once, while an answer waits for the next save', async () => {
    const seat = new Seat();
    const paper = await (await seat.visit()).papers.open(...test1);
    paper.begin();
    const [item] = paper.view.items;
    await seat.clock.pass(20_000);
    const saved = seat.commits;
    if (item) give(paper, item, right(item));
    await seat.clock.pass(1);
    if (item) give(paper, item, wrongAnswer(item.block.type));
    await seat.clock.pass(1);
    const after = seat.commits;
    await paper.handIn();
    await seat.clock.pass(1);
    // Handing the test in makes two commits: one for the state and one for the result.
    expect([after - saved, seat.commits - after]).toEqual([1, 2]);
    const state = seat.lms.storedValues.get('cmi.suspend_data') ?? '';
    expect(paperIn(readBack(state, course, all), 'module-test')).toMatchObject({handedIn: true});
  });

  test('a test can be handed in only after its rubrics have loaded', async () => {
    const seat = new Seat();
    seat.without = banks.map(({id}) => id);
    const store = await seat.visit();
    const paper = await store.papers.open(...test1);
    paper.begin();
    for (const item of paper.view.items) give(paper, item, right(item));
    const before = store.record;
    await expect(paper.handIn()).rejects.toThrow('no key');
    expect(store.record).toBe(before);
    expect(seat.reportedIds).toEqual([]);
    seat.without = [];
    await paper.handIn();
    expect(paper.view).toMatchObject({handedIn: true, best: 100});
    expect(seat.reportedIds).toHaveLength(4);
  });

  test('even if only the rubric of its last item is missing, a test reports nothing to the LMS', async () => {
    const seat = new Seat();
    seat.without = banks.map(({id}) => id);
    const paper = await (await seat.visit()).papers.open(...opener1);
    paper.begin();
    for (const item of paper.view.items) give(paper, item, right(item));
    seat.without = [paper.view.items.at(-1)?.bank ?? ''];
    await expect(paper.handIn()).rejects.toThrow('no key');
    expect(seat.reportedIds).toEqual([]);
  });

  test('a test can be handed in offline if the server could be reached when the test was opened', async () => {
    const seat = new Seat();
    const paper = await (await seat.visit()).papers.open(...test1);
    await seat.clock.pass(1);
    seat.without = banks.map(({id}) => id);
    paper.begin();
    for (const item of paper.view.items) give(paper, item, right(item));
    await paper.handIn();
    expect(paper.view.best).toBe(100);
  });

  test('a test is reported once, even if it is handed in twice at the same time', async () => {
    const seat = new Seat();
    const paper = await (await seat.visit()).papers.open(...test1);
    paper.begin();
    for (const item of paper.view.items) give(paper, item, right(item));
    await Promise.all([paper.handIn(), paper.handIn()]);
    await paper.handIn();
    expect(seat.reportedIds).toHaveLength(4);
  });

  test('a repeated test asks new items, reports them under new ids and keeps the better result', async () => {
    const seat = new Seat();
    const paper = await (await seat.visit()).papers.open(...test1);
    const asked: (readonly number[])[] = [];
    for (const answer of [right, () => []]) {
      paper.begin();
      asked.push(paper.view.items.map(({number}) => number));
      for (const item of paper.view.items) give(paper, item, answer(item));
      await paper.handIn();
    }
    const [before = [], after = []] = asked;
    expect(after.filter(number => before.includes(number))).toEqual([]);
    expect(paper.view).toMatchObject({begun: 2, handedIn: true, best: 100});
    paper.begin();
    for (const item of paper.view.items) give(paper, item, right(item));
    await paper.handIn();
    const tries = seat.reportedIds.map(id => id.slice(-3));
    expect(tries).toEqual(['.t1', '.t3'].flatMap(end => before.map(() => end)));
  });

  test('a test is read back from the LMS exactly as it was recorded, including unfinished answers', async () => {
    const seat = new Seat();
    const store = await seat.visit();
    const paper = await store.papers.open(...test1);
    paper.begin();
    for (const item of paper.view.items) give(paper, item, item.block.type === 'numeric' ? ['three'] : []);
    await paper.handIn();
    expect(paper.view.best).toBe(0);
    await seat.clock.pass(1);
    const state = seat.lms.storedValues.get('cmi.suspend_data') ?? '';
    expect(paperIn(readBack(state, course, all), 'module-test')).toEqual(
      paperIn(store.record, 'module-test'),
    );
  });

  test.each<Sureness>([0, 1, 2, 3])(
    'a test has the same result for every confidence of the learner: %i',
    async sure => {
      const seat = new Seat();
      const paper = await (await seat.visit()).papers.open(...test1);
      paper.begin();
      paper.view.items.forEach((item, n) => {
        give(paper, item, n === 0 ? ['option-2'] : right(item), n % 2 === 0 ? sure : 0);
      });
      await paper.handIn();
      const {best, items} = paper.view;
      expect(items.map(one => one.sure)).toEqual([sure, 0, sure, 0]);
      const asBefore = items.map((item, n) =>
        n === 0 ? item.score : scored(item.block.possible, item.block.possible),
      );
      expect(items.map(({score}) => score)).toEqual(asBefore);
      expect(best).toBe(items[0]?.block.type === 'multiple-choice' ? 90 : 75);
    },
  );

  test('a test marks the chosen options and the correct options that the learner missed', async () => {
    const store = await new Seat().visit();
    const paper = await store.papers.open(...test1);
    paper.begin();
    for (const item of paper.view.items) give(paper, item, wrongAnswer(item.block.type));
    await paper.handIn();
    const choices = paper.view.items.filter(({block}) => block.type === 'single-choice');
    expect(choices.length).toBeGreaterThan(0);
    for (const {number} of choices)
      expect(await paper.marks(number)).toEqual({'option-1': 'missed', 'option-2': 'wrong'});
  });

  test('a test refuses an answer to an item that the attempt does not ask', async () => {
    const paper = await (await new Seat().visit()).papers.open(...test1);
    paper.begin();
    const asked = paper.view.items.map(({number}) => number);
    const other = [1, 2, 3, 4, 5, 6, 7, 8].find(number => !asked.includes(number)) ?? 0;
    expect(() => {
      paper.note(other, {response: ['option-1'], sure: 0, startedAt: 0});
    }).toThrow(`does not ask item ${other}`);
  });
});

describe('an answer from an outdated or tampered saved state', () => {
  const paper = all['module-1']?.numbers['module-test'] ?? 0;

  /**
   * Creates a saved state in which the item `wrong` has the entries `words`. All other items are answered
   * correctly.
   */
  function tampered(items: readonly PaperItem[], wrong: PaperItem, words: readonly ResponseToken[]): string {
    const noted = items.map(
      item =>
        ({
          kind: 'noted',
          module: 'module-1',
          paper,
          item: item.number,
          answer: {
            words: item === wrong ? words : item.block.type === 'numeric' ? ['3'] : [1],
            score: incomplete(),
            sure: 0,
          },
        }) as const,
    );
    const events = [{kind: 'began', module: 'module-1', paper} as const, ...noted];
    return encode(events.reduce(reduce, empty('Ab3dE6gH', 'en', course)), course, all);
  }

  test.each<[string, readonly ResponseToken[], readonly string[]]>([
    ['no words', [], []],
    ['an unknown option', [99], []],
    ['unknown options and a known one', [99, 98, 1], []],
    ['too many options, all of them unknown', Array.from({length: 200}, () => 77), []],
    ['a text that is neither an option nor a number', ['<b>right</b>'], []],
    ['two texts in place of one', ['3', '3'], []],
    ['the largest number that can be parsed', [2 ** 36], []],
    ['two options in place of one', [1, 2], ['multiple-choice']],
    ['a duplicate option in place of one', [1, 1], ['multiple-choice']],
    ['the right text in place of an option number', ['option-1'], []],
  ])(
    'an outdated or tampered answer is incomplete, scores nothing, is not reported and affects no other answer: %s',
    async (_, words, allowed) => {
      const first = await (await new Seat().visit()).papers.open(...test1);
      first.begin();
      const {items} = first.view;
      expect(new Set(items.map(({block}) => block.type)).size).toBe(3);
      for (const wrong of items.filter(({block}) => !allowed.includes(block.type))) {
        const seat = new Seat();
        seat.lms.storedValues.set('cmi.suspend_data', tampered(items, wrong, words));
        const opened = await (await seat.visit()).papers.open(...test1);
        expect(opened.view.items.map(({number}) => number)).toEqual(items.map(({number}) => number));
        await opened.handIn();
        const others = opened.view.items.filter(({number}) => number !== wrong.number);
        expect(opened.view.items.map(({score}) => score.kind)).toEqual(
          items.map(item => (item === wrong ? 'incomplete' : 'scored')),
        );
        expect(opened.view.best).toBe(75);
        expect(seat.reportedIds).toEqual(others.map(({block}) => `module-1.module-test.${block.id}.t1`));
        expect(seat.lms.refusals).toEqual([]);
      }
    },
  );
});

test('every call of `open` returns the same paper; if its banks failed to load, the next call loads them again', async () => {
  const seat = new Seat();
  const store = await seat.visit();
  const [one, other] = await Promise.all([store.papers.open(...test1), store.papers.open(...test1)]);
  expect(other).toBe(one);
  expect(await store.papers.open(...test1)).toBe(one);
  const late = await seat.visit();
  seat.withoutBanks = true;
  await expect(late.papers.open(...test1)).rejects.toThrow('no file');
  seat.withoutBanks = false;
  expect((await late.papers.open(...test1)).view.begun).toBe(0);
});

describe('a warm-up, which is a paper with the role `opener`', () => {
  test('a warm-up is judged and reported answer by answer, and handed in with the last answer', async () => {
    const seat = new Seat();
    const store = await seat.visit();
    const paper = await store.papers.open(...opener1);
    paper.begin();
    const [first, last] = paper.view.items;
    if (!first || !last) throw new Error('fewer than two items');
    give(paper, first, right(first));
    expect((await paper.check(first.number)).score).toMatchObject({earned: first.block.possible});
    await seat.clock.pass(20_000);
    expect(seat.reportedIds).toEqual([`module-1.opener.${first.block.id}.t1`]);
    expect(paper.view).toMatchObject({handedIn: false, best: 0});
    give(paper, last, last.block.type === 'numeric' ? ['4'] : ['option-2']);
    await paper.check(last.number);
    await seat.clock.pass(20_000);
    expect(seat.reportedIds).toHaveLength(2);
    expect(paper.view.handedIn).toBe(true);
    expect(paper.view.best).toBe(last.block.type === 'multiple-choice' ? 80 : 50);
    expect(store.summary('module-1')).toMatchObject({done: 0, earned: 0});
  });

  test('a warm-up neither records nor reports an unfinished answer', async () => {
    const seat = new Seat();
    const store = await seat.visit();
    const paper = await store.papers.open(...opener1);
    paper.begin();
    for (const {number} of paper.view.items)
      expect(await paper.check(number)).toMatchObject({score: {kind: 'incomplete'}});
    expect(paperIn(store.record, 'opener')).toEqual({begun: 1, handedIn: false, best: 0, answers: {}});
    expect(seat.reportedIds).toEqual([]);
  });

  test('a warm-up keeps an unjudged answer while its rubric cannot be loaded', async () => {
    const seat = new Seat();
    seat.without = banks.map(({id}) => id);
    const paper = await (await seat.visit()).papers.open(...opener1);
    paper.begin();
    const [item] = paper.view.items;
    if (!item) throw new Error('no item');
    give(paper, item, right(item));
    await expect(paper.check(item.number)).rejects.toThrow('no key');
    expect(paper.view.items[0]).toMatchObject({response: right(item), score: incomplete()});
    seat.without = [];
    await paper.check(item.number);
    expect(paper.view.items[0]?.score).toMatchObject({kind: 'scored'});
  });
});

describe('papers in a package of some modules', () => {
  test('a paper asks only items of modules in the package', async () => {
    const paper = await (await new Seat().visit(['module-1', 'module-3'])).papers.open(...opener1);
    paper.begin();
    expect(paper.view.items.map(({bank}) => bank)).toEqual(['module-3.check']);
  });

  test('a package leaves out a paper without items', async () => {
    const store = await new Seat().visit(['module-1']);
    await expect(store.papers.open(...opener1)).rejects.toThrow('has no paper "opener"');
    expect((await store.papers.open(...test1)).view.begun).toBe(0);
  });
});
