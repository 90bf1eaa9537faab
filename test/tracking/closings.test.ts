import {expect, test} from 'vitest';
import type {Paper} from '../../src/content/course.ts';
import {questionsOf, sectionsOf} from '../../src/record/questions.ts';
import type {Store} from '../../src/session/store.ts';
import {thisCourse} from '../content/this-course.ts';
import {nonces} from '../doubles/course-visit.ts';
import {MemoryDatabase} from '../doubles/memory-database.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import {random, type Random} from '../faults/random.ts';
import {isSweep} from '../../tools/suite/test-matrix.mjs';
import {right} from './right-and-wrong.ts';
import {slowWorlds, type OpenPage, type SlowWorld} from './slow-worlds.ts';
import {openThisCourse} from './whole-course.ts';

/*
 * A learner takes the whole compiled course in a slow system, and closes the window many times at random moments. The
 * network fails before some closings. After each closing the learner comes back, sometimes on another device. Work
 * that the screen has called saved is never lost. If the network works during a closing, no work at all is lost. Each
 * answer is reported exactly once. No request follows the end of its session, and no request is refused.
 */

/** A closing without the network comes once in this number of closings. */
const perOffline = 5;

/**
 * Share of the closings after which the learner continues on another device. Closings without the network do not
 * count.
 */
const perOther = 0.5;

/** Milliseconds that each request takes, there and back. */
const latency = 500;

/** Maximum number of milliseconds that a learner spends on a section or an answer. */
const pace = 15_000;

const {course} = thisCourse();

/** Something to do in the course, in one or more steps. */
interface Task {
  readonly module: string;
  readonly steps: number;
  /** Returns how many steps of this task the record contains. */
  done(store: Store): Promise<number>;
  step(store: Store, now: number): Promise<unknown>;
}

const tasks: readonly Task[] = course.modules.flatMap(({id: module, parts}) =>
  parts.flatMap(part => (part.kind === 'paper' ? [paperTask(module, part)] : lessonTasks(module, part))),
);

/** All questions of lessons, interviews and examinations. */
const questionsOfParts = course.modules.flatMap(({parts}) =>
  parts.flatMap(part => (part.kind === 'paper' ? [] : questionsOf(part))),
);

/** How often the learner closes the window: once for every four steps, at most 20 times (50 in the sweep). */
const closings = Math.min(isSweep ? 50 : 20, Math.floor(tasks.reduce((sum, {steps}) => sum + steps, 0) / 4));

/** Returns a task for each section and each question of a lesson, an interview or an examination. */
function lessonTasks(module: string, part: Parameters<typeof questionsOf>[0]): readonly Task[] {
  const seen = sectionsOf(part).map(section => ({
    ...{module, steps: 1},
    done: async ({record: {modules}}: Store) => {
      const own = modules[module];
      return Number(own?.kind === 'open' && own.seen.includes(section));
    },
    step: async (store: Store) => {
      store.dispatch({kind: 'went', place: `${module}/${section}`});
      store.dispatch({kind: 'seen', module, section});
    },
  }));
  const answered = questionsOf(part).map(question => ({
    ...{module, steps: 1},
    done: async ({answers}: Store) => Math.min(1, answers.of(module, question.id)?.tries ?? 0),
    step: (store: Store, now: number) =>
      store.answers.give(
        module,
        question.id,
        right(question, course.rubrics[module]?.[question.id]),
        now - latency,
      ),
  }));
  return [...seen, ...answered];
}

/** Returns the task to begin a paper, to answer each of its items, and to hand it in. */
function paperTask(module: string, {id, role, draw}: Paper): Task {
  const openPaper = async ({papers}: Store) => papers.open(module, id);
  const isOpener = role === 'opener';
  const items = draw.reduce((sum, {count}) => sum + count, 0);
  // A paper takes one step to begin, one for each item, and one to hand in. A warm-up has no step to hand in.
  const steps = 1 + items + Number(!isOpener);
  return {
    module,
    steps,
    async done(store) {
      const {begun, handedIn, items: drawn} = (await openPaper(store)).view;
      if (handedIn) return steps;
      return Math.min(begun, 1) + drawn.filter(({response}) => response.length > 0).length;
    },
    async step(store, now) {
      const paper = await openPaper(store);
      if (paper.view.begun === 0) {
        paper.begin();
        return;
      }
      const item = paper.view.items.find(({response}) => response.length === 0);
      if (!item) return paper.handIn();
      const question = course.banks
        .find(bank => bank.id === item.bank)
        ?.items.find(({block}) => block.id === item.block.id)?.block;
      const rubric = course.rubrics[item.bank]?.[item.block.id];
      const response = right(question ?? item.block, rubric);
      paper.note(item.number, {response, sure: 3, startedAt: now - latency});
      if (isOpener) await paper.check(item.number);
    },
  };
}

/** The work in a record whose modules are open: sections seen, and the number of tries of each question and item. */
type WorkDone = ReadonlyMap<string, number>;

function doneIn({record: {modules}}: Store): WorkDone {
  const done = new Map<string, number>();
  for (const [id, module] of Object.entries(modules)) {
    if (module.kind !== 'open') continue;
    for (const section of module.seen) done.set(`${id}/${section}`, 1);
    for (const [question, {tries}] of Object.entries(module.answers)) done.set(`${id}.${question}`, tries);
    for (const [paper, {begun, handedIn, answers}] of Object.entries(module.papers)) {
      for (const item of Object.keys(answers)) done.set(`${id}.${paper}.${item}`, begun);
      if (handedIn) done.set(`${id}.${paper}`, begun);
    }
  }
  return done;
}

/** Returns the keys of the work that `found` lacks. */
const lacking = (done: WorkDone, found: WorkDone): readonly string[] =>
  [...done].filter(([key, tries]) => (found.get(key) ?? 0) < tries).map(([key]) => key);

const newDevice = () => ({storage: new MemoryStorage(), database: new MemoryDatabase()});

/** A learner who takes the whole course and closes its window many times. */
class Learner {
  readonly world: SlowWorld;
  readonly #chance: Random;
  readonly #nonce = nonces();
  /** The storage of the two devices; the learner uses the first one. */
  #devices = [newDevice(), newDevice()] as const;
  /** Ids of the answers that the course has reported. */
  readonly given = new Set<string>();
  /** The work that the screen has reported: as saved (`#saved`), or as kept on this device (`#onDevice`). */
  readonly #saved = new Map<string, number>();
  readonly #onDevice = new Map<string, number>();
  /** Keys of work that should still have been there when the learner came back, but was missing. */
  readonly lost: string[] = [];
  closed = 0;
  #isCut = false;
  #page: OpenPage | undefined;

  constructor(newWorld: (typeof slowWorlds)[string], chance: Random) {
    this.#chance = chance;
    this.world = newWorld({chance, course: course.index, latency: () => latency});
  }

  /** Takes the whole course, and then leaves with the button of the course. */
  async takesCourse(): Promise<void> {
    // The last closing comes at least one step before the end, because after the last step the course is finished.
    const end = tasks.length - 1 / (tasks.at(-1)?.steps ?? 1);
    const moments = Array.from({length: closings}, () => this.#chance.share() * end).sort((a, b) => a - b);
    let store = await this.#opens();
    for (let at = 0; at < tasks.length;) {
      const task = tasks[at];
      if (!task) break;
      const done = await task.done(store);
      if (done === task.steps) {
        at++;
        continue;
      }
      const [moment = Infinity] = moments;
      const isOffline = this.closed % perOffline === perOffline - 1;
      // The network fails some time before such a closing. Meanwhile the learner goes on for up to one task.
      if (isOffline && at + done / task.steps > moment - 1) this.#cut(true);
      const step = task.step(store, this.world.clock.now());
      if (at + done / task.steps < moment) {
        await step;
        await this.#passes(this.#chance.share() * pace);
        continue;
      }
      moments.shift();
      await this.#passes(this.#chance.share() * pace * this.#chance.share());
      store = await this.#closesAndOpens(store);
      at = Math.max(
        0,
        tasks.findIndex(({module}) => module === task.module),
      );
    }
    const left = store.saving.leave();
    await this.#passes(60_000);
    expect(await left).toEqual({kind: 'closed'});
    this.#goes();
  }

  /** Opens the course on a new device. */
  async comesBackElsewhere(): Promise<Store> {
    const store = await this.#opens(newDevice());
    this.lost.push(...lacking(this.#saved, doneIn(store)));
    return store;
  }

  async #closesAndOpens(store: Store): Promise<Store> {
    if (this.#chance.share() < 0.5) store.saving.hide();
    store.saving.unload();
    store.saving.close();
    this.closed++;
    this.#goes();
    await this.#passes(1_000 + this.#chance.share() * pace);
    const expected = this.#isCut ? [this.#saved, this.#onDevice] : [this.#saved, doneIn(store)];
    if (!this.#isCut && this.#chance.share() < perOther) this.#devices = [this.#devices[1], this.#devices[0]];
    this.#cut(false);
    const back = await this.#opens();
    const found = doneIn(back);
    for (const done of expected) this.lost.push(...lacking(done, found));
    return back;
  }

  /** Cuts the network, or restores it. */
  #cut(isCut: boolean): void {
    if (this.#isCut === isCut) return;
    this.#isCut = isCut;
    this.world.cut(isCut);
  }

  #goes(): void {
    if (!this.#page) return;
    this.#page.isThere = false;
    this.#page.clock.forget();
  }

  async #opens(device = this.#devices[0]): Promise<Store> {
    const {clock} = this.world;
    const page = {clock: clock.page(), isThere: true};
    this.#page = page;
    const port = this.world.port(page, this.world.seat());
    const report = port.report.bind(port);
    port.report = async interaction => {
      await report(interaction);
      this.given.add(interaction.id);
    };
    const probe = async () => {
      await new Promise<void>(resolve => page.clock.after(latency, resolve));
      return !this.#isCut;
    };
    const store = openThisCourse({...device, port, probe, clock: page.clock, nonce: this.#nonce});
    store.subscribe(() => {
      this.#hears(store);
    });
    for (let waited = 0; !store.ready && waited < 60; waited++) await this.#passes(1_000);
    for (const {id} of course.modules) await store.openModule(id);
    return store;
  }

  /** If the save line calls the work saved or kept, notes the work in `#saved` or `#onDevice`. */
  #hears(store: Store): void {
    const {kind} = store.saving.view;
    const heard =
      kind === 'saved' || kind === 'closed' ? this.#saved : kind === 'device' ? this.#onDevice : undefined;
    for (const [key, tries] of heard ? doneIn(store) : []) heard?.set(key, tries);
  }

  async #passes(ms: number): Promise<void> {
    await new Promise(resolve => setImmediate(resolve));
    await this.world.clock.pass(ms);
  }
}

/** One system of SCORM. The sweep tests all systems. */
const worlds = Object.entries(slowWorlds).filter(([name]) => isSweep || /1\.2.*block/.test(name));

test.each(worlds)(
  'in %s, a learner who closes the window at random moments of the whole course loses no saved answer, and each answer is reported once',
  async (name, newWorld) => {
    const learner = new Learner(newWorld, random(`closings in ${name}`));
    await learner.takesCourse();
    const {world, given, lost, closed} = learner;
    const passedWith = world.passedWith();
    const reported = world.reported();
    const countOf = (id: string) => reported.filter(other => other === id).length;
    const unheard = [...given].filter(id => countOf(id) === 0);
    const twice = [...given].filter(id => countOf(id) > 1);
    const again = await learner.comesBackElsewhere();
    expect({closed, lost, unheard, twice, afterEnd: world.afterEnd(), refused: world.refused()}).toEqual({
      closed: closings,
      ...{lost: [], unheard: [], twice: [], afterEnd: [], refused: []},
    });
    expect([passedWith, world.passedWith(), again.progress.passed]).toEqual([100, 100, true]);
    expect(reported.length).toBeGreaterThanOrEqual(questionsOfParts.length);
  },
);
