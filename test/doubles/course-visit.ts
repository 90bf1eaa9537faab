import {expect} from 'vitest';
import type {Bank, CourseIndex, ModuleData, ModuleRubrics, QuestionBlock} from '../../src/content/course.ts';
import {loadScoring} from '../../src/questions/scoring.ts';
import {questionsOf} from '../../src/record/questions.ts';
import {createStore, type Store, type StoreSetup} from '../../src/session/store.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import {FakeClock} from './fake-clock.ts';
import type {MemoryDatabase} from './memory-database.ts';
import {MemoryStorage} from './memory-storage.ts';
import {StrictScorm12, type Faults} from './strict-scorm12.ts';
import {small, syntheticCourse} from './synthetic-course.ts';

/** In the synthetic course, the first option and the number 3 are correct. */
const right = 'option-1';
const options = ['option-1', 'option-2', 'option-3', 'option-4', 'option-5'];

export const {course, all} = syntheticCourse({...small, questions: 6, interviews: 0});

type Modules = Readonly<Record<string, ModuleData>>;

const rubricsOf = (questions: readonly QuestionBlock[]): ModuleRubrics =>
  Object.fromEntries(
    questions.map(q => [
      q.id,
      {
        'single-choice': {options: options.slice(0, 4), correct: right},
        'multiple-choice': {options, correct: [right]},
        numeric: {min: 3, max: 3, slips: []},
      }[q.type],
    ]),
  );

/** Returns the response with which a question earns the maximum points. */
export const rightAnswer = (type: string): readonly string[] => (type === 'numeric' ? ['3'] : [right]);

/** Returns a response with which a question earns no points. */
export const wrongAnswer = (type: string): readonly string[] => (type === 'numeric' ? ['4'] : ['option-2']);

/** Settings that may differ between the pages of a course. All other settings are the same for every page. */
export type PageSetup = Pick<
  StoreSetup,
  'port' | 'storage' | 'database' | 'sharedDevices' | 'line' | 'probe' | 'clock' | 'nonce'
> &
  Partial<Pick<StoreSetup, 'loadScoring'>>;

/** Opens a synthetic course in a page. */
export function openCourse(
  page: PageSetup,
  index: CourseIndex = course,
  modules: Modules = all,
  banks: readonly Bank[] = [],
): Store {
  return createStore({
    course: index,
    packageId: 'tamga',
    language: 'en',
    passMark: 80,
    report: 'outcome',
    askedOf: (_module, {id}) => ({language: 'en', text: id}),
    loadModule: async id => {
      const data = modules[id];
      if (!data) throw new Error(`no file of ${id}`);
      return data;
    },
    loadBank: async id => {
      const bank = banks.find(b => b.id === id);
      if (!bank) throw new Error(`no file of ${id}`);
      return bank;
    },
    loadRubrics: async id => {
      const items = banks.find(bank => bank.id === id)?.items.map(({block}) => block);
      return rubricsOf(items ?? (modules[id]?.parts ?? []).flatMap(questionsOf));
    },
    loadScoring,
    ...page,
  });
}

/** Creates a generator of distinct nonces, one for each new attempt. */
export function nonces(): () => string {
  let count = 0;
  return () => `Nonce${String(++count).padStart(3, '0')}`;
}

/** One learner's device and its LMS. Each visit is a page of its own. */
export class LearnerWorld {
  readonly clock = new FakeClock();
  readonly storage = new MemoryStorage();
  /** The database of the browser; undefined if the browser provides none. */
  database: MemoryDatabase | undefined;
  readonly lms: StrictScorm12;
  /** True while the network works. */
  isReached = true;
  /** True if the package is made for a device that several learners share. */
  sharedDevices = false;
  /** Returns the nonce of the next attempt. */
  nonce = nonces();

  constructor(faults: Faults = {}) {
    this.lms = new StrictScorm12(faults);
  }

  /**
   * Opens the course and lets one second pass. The page of the previous visit is removed first, even if it
   * was not closed properly.
   */
  async visit(
    port: TrackingPort = scorm12(this.lms.launch()),
    modules: Modules = all,
    index = course,
  ): Promise<Store> {
    this.clock.forget();
    const {storage, database, clock, sharedDevices} = this;
    const probe = async () => this.isReached;
    const page = {port, storage, database, sharedDevices, clock, probe, nonce: this.nonce};
    const store = openCourse(page, index, modules);
    await this.clock.pass(1_000);
    return store;
  }

  /** Opens the first module and answers `count` of its questions correctly, starting at `from`. */
  async answers(store: Store, count: number, from = 0): Promise<void> {
    const data = await store.openModule('module-1');
    for (const q of data.parts.flatMap(questionsOf).slice(from, from + count)) {
      await store.answers.give('module-1', q.id, rightAnswer(q.type));
    }
  }

  /**
   * Reads all lessons of the course and answers all their questions. `answer` returns the response for each
   * type of question.
   */
  async completes(store: Store, answer: (type: string) => readonly string[] = rightAnswer): Promise<void> {
    for (const index of course.modules) {
      const data = await store.openModule(index.id);
      for (const part of data.parts) {
        if (part.kind !== 'lesson') continue;
        for (const s of part.sections)
          store.dispatch({kind: 'seen', module: index.id, section: `${part.id}/${s.id}`});
        for (const q of questionsOf(part)) await store.answers.give(index.id, q.id, answer(q.type));
      }
    }
  }

  /** Opens the first module and returns the number of answers in it, or -1 if it did not open. */
  async count(store: Store): Promise<number> {
    await store.openModule('module-1');
    const module = store.record.modules['module-1'];
    return module?.kind === 'open' ? Object.keys(module.answers).length : -1;
  }

  /**
   * Simulates the next visit, without faults. If the course asks about work on this device, answers "continue".
   * Returns the number of restored answers.
   */
  async comesBack(): Promise<number> {
    this.lms.faults = {};
    this.isReached = true;
    const store = await this.visit();
    store.saving.question?.resolve('continue');
    await this.clock.pass(1_000);
    expect(store.ready).toBe(true);
    return this.count(store);
  }
}
