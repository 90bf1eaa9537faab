import {describe, expect, test} from 'vitest';
import {questionsOf} from '../../src/record/questions.ts';
import type {Store} from '../../src/session/store.ts';
import {nonces, openCourse, rightAnswer} from '../doubles/course-visit.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import {all, banks, course, workIn} from '../faults/questions.ts';
import {random, type Random} from '../faults/random.ts';
import {isSweep} from '../../tools/suite/test-matrix.mjs';
import {missing} from '../faults/stage.ts';
import type {Work} from '../faults/visit.ts';
import {slowWorlds, type OpenPage, type LearnerWindow, type SlowWorld} from './slow-worlds.ts';

/*
 * Plays sessions that end at a random moment while the learner hands in a test. The latency is random too. No request
 * follows the end of a session, no request is refused, and no answer is lost.
 */

/** Number of runs with cmi5, and with each slow LMS of each edition of SCORM. */
const [cmi5Runs, scormRuns] = isSweep ? [1_000, 60] : [30, 12];

/** Maximum latency in milliseconds, there and back. */
const slowest = 2_000;

/** One run through the course: the answers that it has reported, and the work that the learner has done. */
class Play {
  readonly world: SlowWorld;
  readonly #chance: Random;
  readonly #nonce = nonces();
  readonly #device = new MemoryStorage();
  readonly given: string[] = [];
  work: Work | undefined;
  /** Extra delay of every request, in milliseconds. */
  #delay = 0;

  constructor(newWorld: (typeof slowWorlds)[string], chance: Random) {
    this.#chance = chance;
    this.world = newWorld({chance, course, latency: () => chance.share() * slowest + this.#delay});
  }

  async run(way: (typeof ways)[number]): Promise<void> {
    const seat = this.world.seat();
    const [page, store] = await this.#opens(seat);
    await this.#handsIn(store);
    await this.#passes(this.#chance.share() * 6_000);
    switch (way) {
      case 'leaves':
        await this.#leaves(store);
        break;
      case 'leaves after a timeout':
        this.#delay = 15_000;
        await this.#passes(this.#chance.share() * 20_000);
        this.#delay = 0;
        await this.#passes(60_000);
        await this.#leaves(store);
        break;
      case 'closes the window':
        this.#closes(page, store);
        break;
      case 'hides the window, and closes it':
        store.saving.hide();
        await this.#passes(this.#chance.share() * 3_000);
        this.#closes(page, store);
        break;
      case 'leaves, and closes the window at once':
        void store.saving.leave();
        await this.#passes(this.#chance.share() * 6_000);
        this.#closes(page, store);
        break;
      case 'reloads':
        this.#closes(page, store);
        await this.#reloads(seat);
        break;
    }
    this.work = this.work ?? workIn(store.record);
    await this.#passes(60_000);
    page.clock.forget();
  }

  /** Returns the work that the learner finds on another device. */
  async comesBack(): Promise<Work> {
    const [, store] = await this.#opens(this.world.seat(), new MemoryStorage());
    await Promise.all(Object.keys(all).map(id => store.openModule(id)));
    return workIn(store.record);
  }

  async #opens(seat: LearnerWindow, storage = this.#device): Promise<readonly [OpenPage, Store]> {
    const {clock} = this.world;
    const page = {clock: clock.page(), isThere: true};
    const port = this.world.port(page, seat);
    const report = port.report.bind(port);
    port.report = async interaction => {
      await report(interaction);
      this.given.push(interaction.id);
    };
    const probe = async () => {
      await new Promise<void>(resolve => page.clock.after(this.#chance.share() * slowest, resolve));
      return true;
    };
    const own = {port, storage, line: undefined, probe, clock: page.clock, nonce: this.#nonce};
    const store = openCourse(own, course, all, banks);
    for (let waited = 0; !store.ready && waited < 60; waited++) await this.#passes(1_000);
    return [page, store];
  }

  /** Answers some questions and a whole test, and presses "Hand in". */
  async #handsIn(store: Store): Promise<void> {
    for (const {id: module, parts} of Object.values(all)) {
      await store.openModule(module);
      for (const {id, type} of parts.flatMap(questionsOf).slice(0, 2)) {
        await store.answers.give(module, id, rightAnswer(type));
        await this.#passes(this.#chance.share() * 3_000);
      }
    }
    const [module] = Object.values(all).filter(({parts}) => parts.some(({kind}) => kind === 'paper'));
    const paper = module?.parts.find(({kind}) => kind === 'paper');
    if (!module || !paper) throw new Error('the course has no test');
    const open = await store.papers.open(module.id, paper.id);
    open.begin();
    for (const {number, block} of open.view.items) {
      const startedAt = this.world.clock.now();
      await this.#passes(this.#chance.share() * 3_000);
      open.note(number, {response: rightAnswer(block.type), sure: 3, startedAt});
    }
    void open.handIn();
  }

  async #leaves(store: Store): Promise<void> {
    const left = store.saving.leave();
    await this.#passes(60_000);
    expect(await left).toEqual({kind: 'closed'});
  }

  #closes(page: OpenPage, store: Store): void {
    store.saving.unload();
    store.saving.close();
    page.isThere = false;
    page.clock.forget();
    this.work = workIn(store.record);
  }

  async #reloads(seat: LearnerWindow): Promise<void> {
    // The session has ended, so the reloaded page cannot continue it.
    const [page, store] = await this.#opens(seat);
    if (store.ready) await this.#leaves(store);
    page.isThere = false;
    page.clock.forget();
  }

  async #passes(ms: number): Promise<void> {
    await new Promise(resolve => setImmediate(resolve));
    await this.world.clock.pass(ms);
  }
}

const ways = [
  'leaves',
  'leaves after a timeout',
  'closes the window',
  'hides the window, and closes it',
  'leaves, and closes the window at once',
  'reloads',
] as const;

describe.each(Object.entries(slowWorlds))('the end of a session in %s', (name, newWorld) => {
  const runs = name === 'cmi5' ? cmi5Runs : scormRuns;
  test.each(ways.map((way, n) => [way, n] as const))(
    'no request is refused and no answer is lost when the learner %s in the middle of a test',
    async (way, n) => {
      const found = [];
      for (let seed = n; seed < runs; seed += ways.length) {
        const chance = random(`${name} ${seed}`);
        const play = new Play(newWorld, chance);
        await play.run(way);
        const refused = play.world.refused();
        const reported = play.world.reported();
        const back = await play.comesBack();
        const lost = missing(play.work ?? {tries: new Map(), best: 0}, back);
        const unheard = play.given.filter(id => reported.filter(other => other === id).length !== 1);
        if (refused.length > 0 || lost > 0 || unheard.length > 0) found.push({seed, refused, lost, unheard});
      }
      expect(found).toEqual([]);
    },
    120_000,
  );
});
