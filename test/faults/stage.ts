import {nonces} from '../doubles/course-visit.ts';
import {FakeClock} from '../doubles/fake-clock.ts';
import {Device} from './device.ts';
import {deck, questions} from './questions.ts';
import {promises} from './promises.ts';
import type {Random} from './random.ts';
import {isWorse, type GradebookEntry, type System, type SimulatedWorld} from './system.ts';
import {Ledger, most, type CourseClient, type Question, type CourseVisit, type Work} from './visit.ts';

/** One learner: the attempt, the answers given, and what the screen has said about saving these answers. */
export class SimulatedLearner {
  readonly system: System;
  readonly ledger = new Ledger();
  answerCount = 0;
  /** Number of times the gradebook entry got worse. */
  worse = 0;
  #best: GradebookEntry;

  constructor(system: System) {
    this.system = system;
    this.#best = system.result();
  }

  /** Reads the gradebook. Counts the readings at which the entry is worse than at the reading before. */
  look(): void {
    const now = this.system.result();
    if (isWorse(now, this.#best)) this.worse++;
    this.#best = now;
  }
}

/** Milliseconds that a learner waits for "Save and leave". */
const patience = 60_000;

/** Options of a `Stage`. */
export interface StageOptions {
  readonly client: CourseClient;
  readonly system: (learner: string, world: SimulatedWorld) => System;
  /**
   * Random numbers for the learner's actions. `faults` gives the random numbers for the faults. With two sources, the
   * learner's actions do not depend on how many requests a course sends.
   */
  readonly random: Random;
  readonly faults: Random;
  /** True if the learner has completed and passed the whole course before the event. */
  readonly isDone: boolean;
  /** True if the learner opens the completed course again before the event. */
  readonly isReopened: boolean;
  /** True if the learner opens and leaves the course once before doing any work. */
  readonly isPreviewed: boolean;
  /** True if the learner also works on another device once the event begins. */
  readonly isShared: boolean;
}

/** Stage on which one cell of the matrix is played: learners, their devices and a common clock. */
export class Stage {
  readonly clock = new FakeClock();
  readonly device = new Device(this.clock);
  readonly learner: SimulatedLearner;
  /** Number of answers that a learner saw although another learner gave them. */
  leaked = 0;
  readonly #setting: StageOptions;
  readonly #nonce = nonces();
  readonly #learners: SimulatedLearner[] = [];
  readonly #visits = new Map<CourseVisit, {device: Device; learner: SimulatedLearner}>();
  #elsewhere: SimulatedLearner | undefined;
  #companion: CourseVisit | undefined;
  #deck: Question[] = [];

  constructor(setting: StageOptions) {
    this.#setting = setting;
    this.learner = this.newLearner('bat.dorj');
  }

  /** Number of answers that the learner gave on all devices. */
  get answerCount(): number {
    return this.learner.answerCount + (this.#elsewhere?.answerCount ?? 0);
  }

  /** Work that the screens of all devices have called saved. */
  get saved(): Work {
    return most(this.learner.ledger.promised('saved'), this.#elsewhere?.ledger.promised('saved') ?? most());
  }

  /**
   * Every text about the work that the learner has seen, each with the work at that moment. From the other device,
   * only texts that promise `saved` count, because the learner does not go back to that device.
   */
  get textsShown(): readonly (readonly [key: string, work: Work])[] {
    const elsewhere = [...(this.#elsewhere?.ledger.textsShown ?? [])];
    return [
      ...this.learner.ledger.textsShown,
      ...elsewhere.filter(([key]) => promises[key]?.includes('saved')),
    ];
  }

  get world(): SimulatedWorld {
    return {clock: this.clock, random: this.#setting.faults};
  }

  newLearner(id: string): SimulatedLearner {
    return this.copied(this.#setting.system(id, this.world));
  }

  /** Creates a learner with this attempt. */
  copied(system: System): SimulatedLearner {
    const learner = new SimulatedLearner(system);
    this.#learners.push(learner);
    return learner;
  }

  /** Opens the course in a new page. */
  async opens(device = this.device, learner = this.learner): Promise<CourseVisit> {
    const page = device.page();
    const {system, ledger} = learner;
    const visit = await this.#setting.client({
      page,
      device,
      system,
      ledger,
      nonce: this.#nonce,
      pass: ms => this.passes(ms),
    });
    this.#visits.set(visit, {device, learner});
    this.#look();
    return visit;
  }

  /** Opens the course and does work that is fully saved. Then the fault of this LMS begins. */
  async begins(): Promise<CourseVisit> {
    const {isDone, isReopened, isPreviewed, random} = this.#setting;
    if (isPreviewed) await this.leaves(await this.opens());
    let visit = await this.opens();
    if (isDone) {
      const {learner} = this;
      await visit.completes(questions, () => learner.answerCount++).catch(() => undefined);
    } else await this.answers(visit, random.whole(5, 9), 35);
    await this.passes(30_000);
    if (isReopened) {
      await this.leaves(visit);
      visit = await this.opens();
    }
    this.learner.system.condition.isStruck = true;
    if (this.#setting.isShared) await this.#goesOnElsewhere();
    return visit;
  }

  /** Opens the course for the same learner on another device. The storage of the two devices is separate. */
  async #goesOnElsewhere(): Promise<void> {
    this.#elsewhere = this.copied(this.learner.system);
    this.#companion = await this.opens(new Device(this.clock), this.#elsewhere);
  }

  /** Gives `count` answers. Between two answers, at least `pace` seconds pass. */
  async answers(visit: CourseVisit, count: number, pace: number): Promise<void> {
    const {random} = this.#setting;
    for (let n = 0; n < count; n++) {
      this.#countAnswer(visit);
      await visit.answer(this.#question(), random.share() < 0.7).catch(() => undefined);
      await this.passes(1_000 * random.whole(pace, pace + 3));
      if (this.#companion && visit.page !== this.#companion.page && n % 2 === 0)
        await this.answers(this.#companion, 1, pace);
    }
  }

  /** Gives between 4 and 8 answers. The number is random. */
  some = (visit: CourseVisit, pace: number): Promise<void> =>
    this.answers(visit, this.#setting.random.whole(4, 8), pace);

  async passes(ms: number): Promise<void> {
    await scriptsArrive();
    await this.clock.pass(ms);
    this.#look();
  }

  async leaves(visit: CourseVisit): Promise<void> {
    const left = {isOver: false};
    const over = () => {
      left.isOver = true;
    };
    visit.leave().then(over, over);
    for (let waited = 0; !left.isOver && waited < patience; waited += 1_000) await this.passes(1_000);
    this.dies(visit);
  }

  /** Closes the window. */
  async closes(visit: CourseVisit): Promise<void> {
    visit.close();
    this.#visits.get(visit)?.learner.system.onHidden(visit.page);
    // The page is gone now. Requests in progress continue for a moment.
    this.dies(visit);
    await this.passes(1_000);
  }

  /** Kills the process, as a power cut does. */
  dies(visit: CourseVisit): void {
    const place = this.#visits.get(visit);
    place?.device.removePage(visit.page);
    place?.learner.system.onGone(visit.page);
    this.#look();
  }

  /** Puts the window into the back-forward cache and restores it a minute later. */
  async sleepsAndWakes(visit: CourseVisit): Promise<CourseVisit> {
    const place = this.#visits.get(visit);
    visit.close();
    place?.learner.system.onHidden(visit.page);
    await this.passes(60_000);
    const awake = await visit.wakes();
    if (place) this.#visits.set(awake, place);
    this.#look();
    return awake;
  }

  #countAnswer(visit: CourseVisit): void {
    const place = this.#visits.get(visit);
    if (place) place.learner.answerCount++;
  }

  /**
   * Draws the next question from the deck. Shuffles a new deck when the deck is empty. A deck has each question once,
   * and each item of the test several times.
   */
  #question(): Question {
    if (this.#deck.length === 0) this.#deck = shuffled(deck, this.#setting.random);
    const next = this.#deck.pop();
    if (!next) throw new Error('the course has no questions');
    return next;
  }

  #look(): void {
    for (const learner of this.#learners) learner.look();
  }
}

/** Waits for one turn of the event loop. Even the import of a loaded module takes one turn. */
const scriptsArrive = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(random.whole(0, rest.length - 1), 1));
}

/** Counts all answers. */
export const count = ({tries}: Work): number => [...tries.values()].reduce((all, n) => all + n, 0);

/** Counts the answers in this work that `other` does not contain. */
export const missing = ({tries}: Work, other: Work): number =>
  [...tries].reduce((all, [id, n]) => all + Math.max(0, n - (other.tries.get(id) ?? 0)), 0);
