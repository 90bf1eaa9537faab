import {expect} from 'vitest';
import type {Bank, CourseIndex, ModuleData, ModuleRubrics, QuestionBlock} from '../../src/content/course.ts';
import {loadScoring} from '../../src/questions/scoring.ts';
import {questionsOf} from '../../src/record/questions.ts';
import {createStore, type Store, type StoreSetup} from '../../src/session/store.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import {scorm12} from '../../src/tracking/scorm12/scorm12.ts';
import {FakeClock} from './fake-clock.ts';
import {MemoryStorage} from './memory-storage.ts';
import {StrictScorm12, type Faults} from './strict-scorm12.ts';
import {small, syntheticCourse} from './synthetic-course.ts';

/** The first option, and the number 3, are right in the synthetic course. */
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

/** The response to a question that earns it full marks. */
export const rightAnswer = (type: string): readonly string[] => (type === 'numeric' ? ['3'] : [right]);

/** The response to a question that earns it nothing. */
export const wrongAnswer = (type: string): readonly string[] => (type === 'numeric' ? ['4'] : ['option-2']);

/** All that a page brings to the course; the rest is the same for every page. */
export type PageSetup = Pick<
  StoreSetup,
  'port' | 'storage' | 'sharedDevices' | 'line' | 'probe' | 'clock' | 'nonce'
>;

/** Opens a synthetic course in a page. */
export function openCourse(
  page: PageSetup,
  index: CourseIndex = course,
  modules: Modules = all,
  banks: readonly Bank[] = [],
): Store {
  return createStore({
    ...page,
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
  });
}

/** Gives names to attempts, one after the other. */
export function nonces(): () => string {
  let made = 0;
  return () => `Nonce${String(++made).padStart(3, '0')}`;
}

/** One learner's device, and the LMS it talks to; each visit is a page of its own. */
export class World {
  readonly clock = new FakeClock();
  readonly storage = new MemoryStorage();
  readonly lms: StrictScorm12;
  /** The network cable. */
  isReached = true;
  /** The package is made for a device that several learners share. */
  sharedDevices = false;
  readonly #nonce = nonces();

  constructor(faults: Faults = {}) {
    this.lms = new StrictScorm12(faults);
  }

  /** Opens the course and lets its first second pass; the page of the visit before is gone, however it ended. */
  async visit(
    port: TrackingPort = scorm12(this.lms.launch()),
    modules: Modules = all,
    index = course,
  ): Promise<Store> {
    this.clock.forget();
    const {storage, clock, sharedDevices} = this;
    const page = {port, storage, sharedDevices, clock, probe: async () => this.isReached, nonce: this.#nonce};
    const store = openCourse(page, index, modules);
    await this.clock.pass(1_000);
    return store;
  }

  /** Opens the first module and answers its first questions rightly. */
  async answers(store: Store, count: number, from = 0): Promise<void> {
    const data = await store.openModule('module-1');
    for (const q of data.parts.flatMap(questionsOf).slice(from, from + count)) {
      await store.answer('module-1', q.id, rightAnswer(q.type));
    }
  }

  /** Does all there is to do in the course. */
  async completes(store: Store, answer: (type: string) => readonly string[] = rightAnswer): Promise<void> {
    for (const index of course.modules) {
      const data = await store.openModule(index.id);
      for (const part of data.parts) {
        if (part.kind !== 'lesson') continue;
        for (const s of part.sections)
          store.dispatch({kind: 'seen', module: index.id, section: `${part.id}/${s.id}`});
        for (const q of questionsOf(part)) await store.answer(index.id, q.id, answer(q.type));
      }
    }
  }

  /** How many answers the record holds, all modules opened. */
  async count(store: Store): Promise<number> {
    await store.openModule('module-1');
    const module = store.record.modules['module-1'];
    return module?.kind === 'open' ? Object.keys(module.answers).length : -1;
  }

  /** What a learner would find on a healthy day: the next visit's answers, with the question about this device answered by "continue". */
  async comesBack(): Promise<number> {
    this.lms.faults = {};
    this.isReached = true;
    const store = await this.visit();
    store.question?.resolve('continue');
    await this.clock.pass(1_000);
    expect(store.ready).toBe(true);
    return this.count(store);
  }
}
