import type {TrackingPort} from '../../src/tracking/port.ts';
import {cmi5} from '../../src/tracking/cmi5/cmi5.ts';
import {parseObject, type LrsClock, type Fetch, type Json} from '../../src/tracking/cmi5/xapi.ts';
import {joinStates} from '../../src/record/join-states.ts';
import type {LrsHostility} from '../doubles/hostile-lrs.ts';
import {at, verbOf} from '../doubles/lrs/rules.ts';
import {StrictLrs} from '../doubles/lrs/lrs.ts';
import {uuids} from '../doubles/lrs/world.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import {course} from './questions.ts';
import {
  well,
  type NaiveConnection,
  type SimulatedPage,
  type GradebookEntry,
  type System,
  type SimulatedWorld,
} from './system.ts';

/** A window. All pages in one window share a launch and the storage of the window. */
interface Window {
  readonly search: string;
  readonly storage: MemoryStorage;
}

/** An LRS for a learner other than the double's default. */
class LrsOf extends StrictLrs {
  override readonly actor: Json;

  constructor(learner: string, clock: LrsClock) {
    super(clock);
    this.actor = {objectType: 'Agent', account: {homePage: 'https://lms.example.org', name: learner}};
  }
}

/** One learner's registration in a cmi5 LMS. */
export class Cmi5System implements System {
  readonly condition = well();
  readonly #hostility: LrsHostility;
  readonly #learner: string;
  readonly #world: SimulatedWorld;
  readonly #lrs: StrictLrs;
  readonly #uuid: () => string;
  readonly #windows = new WeakMap<object, Window>();
  readonly #gonePages = new WeakSet<SimulatedPage>();

  constructor(hostility: LrsHostility, learner: string, world: SimulatedWorld, uuid = uuids()) {
    this.#uuid = uuid;
    this.#hostility = hostility;
    this.#learner = learner;
    this.#world = world;
    this.#lrs = new LrsOf(learner, world.clock);
  }

  port(page: SimulatedPage): TrackingPort {
    const {search, storage} = this.#window(page);
    return cmi5(
      {
        search,
        storage,
        clock: page.clock,
        fetch: this.#fetch(page),
        uuid: this.#uuid,
        join: (a, b) => joinStates(a, b, course),
      },
      'passed-failed',
    );
  }

  async door(page: SimulatedPage): Promise<NaiveConnection> {
    return naiveDoor(this.#window(page).search, this.#fetch(page));
  }

  onHidden(): void {
    // Does nothing: an LRS learns only from requests that a page closes.
  }

  onGone(page: SimulatedPage): void {
    this.#gonePages.add(page);
  }

  result(): GradebookEntry {
    const last = (...verbs: readonly string[]) =>
      [...this.#lrs.statements]
        .reverse()
        .find(st => verbs.includes(verbOf(st)) && at(st, 'object', 'id') === this.#lrs.activityId);
    const judged = last('passed', 'failed');
    const scaled = judged && at(judged, 'result', 'score', 'scaled');
    const verb = judged && verbOf(judged);
    const status = verb === 'passed' ? 4 : verb === 'failed' ? 2 : last('completed') ? 3 : 1;
    return {status, score: typeof scaled === 'number' ? scaled * 100 : -1};
  }

  copy(world: SimulatedWorld): Cmi5System {
    const copy = new Cmi5System(this.#hostility, this.#learner, world, this.#uuid);
    for (const [id, text] of this.#lrs.documents) copy.#lrs.documents.set(id, text);
    copy.#lrs.statements.push(...this.#lrs.statements);
    return copy;
  }

  #window({window}: SimulatedPage): Window {
    const known = this.#windows.get(window) ?? {search: this.#lrs.launch(), storage: new MemoryStorage()};
    this.#windows.set(window, known);
    return known;
  }

  /** Returns the `fetch` of a page. When the page has gone, it receives no more responses. */
  #fetch(page: SimulatedPage): Fetch {
    const {clock, random} = this.#world;
    const reached: Fetch = (url, init) => {
      const {isCut, isExpired} = this.condition;
      this.#lrs.faults = {offline: isCut, expired: isExpired};
      return this.#lrs.fetch(url, init);
    };
    const hostile = this.#hostility(reached, {
      clock,
      share: random.share,
      isStruck: () => this.condition.isStruck,
      isThere: () => !this.#gonePages.has(page),
    });
    return (url, init) => {
      if (this.#gonePages.has(page)) return new Promise(() => undefined);
      return hostile(url, init).then(answer =>
        this.#gonePages.has(page) ? new Promise<never>(() => undefined) : answer,
      );
    };
  }
}

/** Opens a naive course, which sends only its state and does not wait for a response. */
async function naiveDoor(search: string, fetch: Fetch): Promise<NaiveConnection> {
  const launch = new URLSearchParams(search);
  const parameter = (name: string) => launch.get(name) ?? '';
  const token = await (await fetch(parameter('fetch'), {method: 'POST'})).text();
  const query = new URLSearchParams({
    activityId: parameter('activityId'),
    registration: parameter('registration'),
    agent: parameter('actor'),
    stateId: 'bookmark',
  });
  const url = `${parameter('endpoint')}/activities/state?${query.toString()}`;
  const headers = {
    Authorization: `Basic ${String(parseObject(token)?.['auth-token'])}`,
    'X-Experience-API-Version': '1.0.3',
    'Content-Type': 'application/json',
  };
  const reply = await fetch(url, {headers});
  let state = '';
  const commit = async () => {
    await fetch(url, {method: 'PUT', headers, body: state});
  };
  return {
    saved: reply.status === 200 ? await reply.text() : '',
    isPassed: false,
    set: text => {
      state = text;
    },
    commit,
    // Reports no result: a naive course sends only its state.
    report: async () => undefined,
    leave: commit,
  };
}
