import type {Interaction} from '../../score/interaction.ts';
import type {Cmi5Trial} from './lms-trial.ts';
import {askPreferences, launchAddress, launchData, launchOf, tokenOf, type LaunchData} from './launch.ts';
import {Memory} from './memory.ts';
import {Outbox} from './outbox.ts';
import {StateDocument, type Join} from './state.ts';
import {initialized, StatementTeller} from './teller.ts';
import type {DeviceStorage} from '../device-storage.ts';
import {
  TrackingError,
  type TrialFinding,
  type Launch,
  type Progress,
  type StatusScheme,
  type TrackingPort,
} from '../port.ts';
import {Lrs, Requests, type LrsClock, type Fetch} from './xapi.ts';

/** The environment that the cmi5 adapter needs from its page. */
export interface Web {
  /** Query of the page's address. */
  readonly search: string;
  readonly fetch: Fetch;
  readonly clock: LrsClock;
  /** Creates a UUID, different each time. */
  readonly uuid: () => string;
  /** Window storage; undefined if the browser provides none. */
  readonly storage: DeviceStorage | undefined;
  readonly join: Join;
}

/**
 * Creates the adapter for cmi5 (1.0, Quartz). The adapter uses statements and a State document in the LRS
 * that the launch address names.
 */
export const cmi5 = (web: Web, scheme: StatusScheme): TrackingPort => new Cmi5Port(web, scheme);

/**
 * Maximum length of a saved state, in characters. A closing page may send 64 KiB in total, so this limit
 * leaves room for statements. An LRS itself has no limit.
 */
const maxStateLength = 32_000;

/** A session that is open in this page. */
interface Page {
  readonly memory: Memory;
  readonly outbox: Outbox;
  readonly document: StateDocument;
  readonly teller: StatementTeller;
  readonly mayWrite: boolean;
  /** Seconds that the session had already lasted when this page opened it. */
  readonly before: number;
  readonly trial: Omit<Cmi5Trial, 'isOpen'>;
}

class Cmi5Port implements TrackingPort {
  readonly maxStateLength = maxStateLength;
  readonly endsInOneRequest = true;
  readonly #web: Web;
  readonly #scheme: StatusScheme;
  #phase: 'idle' | 'open' | 'closed' = 'idle';
  #memory: Memory | undefined;
  #page: Page | undefined;
  /**
   * Launch data and preferences that an earlier call of `open` requested, so that a later call need not request them
   * again.
   */
  #data: LaunchData | undefined;
  #preferences: Promise<unknown> | undefined;

  constructor(web: Web, scheme: StatusScheme) {
    this.#web = web;
    this.#scheme = scheme;
  }

  async open(): Promise<Launch> {
    const {search, fetch, clock, storage, uuid, join} = this.#web;
    const address = launchAddress(search);
    const memory = (this.#memory ??= new Memory(storage, address.fetch, clock.now()));
    if (memory.now.phase === 'over') throw new TrackingError('over', 'this session has ended');
    const requests = new Requests(fetch, clock);
    const {endpoint, agent, activityId, registration} = address;
    const lrs = new Lrs(requests, endpoint, await tokenOf(requests, address.fetch, memory));
    const at = {activityId, agent, registration};
    const document = new StateDocument(lrs, at, uuid(), join);
    const launched = async () => (this.#data ??= await launchData(lrs, at));
    this.#preferences ??= askPreferences(lrs, agent);
    const [data, saved] = await Promise.all([launched(), document.open(), this.#preferences]);
    const outbox = outboxOf(lrs, memory, document);
    const stamp = () => {
      const latest = Math.max(Math.floor(clock.now()), memory.now.latest + 1);
      memory.add({latest});
      return {id: uuid(), at: latest};
    };
    const needs = {facts: {...address, ...data}, agent, lrs, outbox, document, stamp};
    const page: Page = {
      memory,
      outbox,
      document,
      teller: new StatementTeller({...needs, scheme: this.#scheme}, saved === ''),
      mayWrite: data.mode === 'normal',
      before: Math.max(0, clock.now() - memory.now.began) / 1000,
      trial: needs,
    };
    await begin(page);
    this.#page = page;
    this.#phase = 'open';
    if (page.mayWrite) void page.teller.ask();
    return {...launchOf(address, data, saved), isContinued: memory.isContinued};
  }

  async report(interaction: Interaction): Promise<void> {
    const {mayWrite, teller, outbox} = this.#openPage();
    if (!mayWrite) return;
    teller.answer(interaction);
    void outbox.send();
  }

  async has(answers: readonly Interaction[]): Promise<readonly (boolean | undefined)[]> {
    const {teller} = this.#openPage();
    return Promise.all(answers.map(answer => teller.has(answer)));
  }

  async save(state: string, progress: Progress, sessionSeconds: number): Promise<void> {
    const {mayWrite, document, teller, outbox, before} = this.#openPage();
    if (!mayWrite) return;
    if (state.length > maxStateLength)
      throw new TrackingError('too-long', `${state.length} characters, at most ${maxStateLength}`);
    const unkept = await document.keep({state, place: progress.place});
    if (!teller.isSure) await teller.ask();
    teller.parts(progress);
    teller.result(progress, before + sessionSeconds);
    let unsaid = await outbox.send();
    throwIf(unkept);
    while (outbox.hasRefused) {
      throwIf(await document.keep());
      outbox.giveUp();
      unsaid = await outbox.send();
    }
    throwIf(unsaid);
  }

  async close(sessionSeconds: number): Promise<void> {
    if (this.#phase !== 'open') return;
    const {mayWrite, document, teller, outbox, memory, before, trial} = this.#openPage();
    this.#phase = 'closed';
    const seconds = before + sessionSeconds;
    if (mayWrite && document.isBehind) await document.keep();
    memory.add({phase: 'over'});
    const refusal = await outbox.sendLast(teller.statement('terminated', seconds));
    trial.lrs.requests.end();
    throwIf(refusal);
  }

  /**
   * Sends everything in one request, with `terminated` last. Leaves `terminated` out if an earlier request may still
   * be in flight. The LRS would otherwise refuse the statements of that request, because they would arrive after
   * `terminated`. Without `terminated`, the LMS abandons the session (cmi5 9.3.6), or the reloaded page continues the
   * session.
   */
  closeNow(state: string, progress: Progress, sessionSeconds: number): void {
    if (this.#phase !== 'open') return;
    const {mayWrite, document, teller, outbox, memory, before, trial} = this.#openPage();
    this.#phase = 'closed';
    const seconds = before + sessionSeconds;
    const isClear = trial.lrs.requests.hurry();
    if (mayWrite) {
      teller.parts(progress);
      teller.result(progress, seconds);
      if (state.length <= maxStateLength && !document.has(state))
        teller.suspended(document.textWith({state, place: progress.place}));
    }
    const isOver = outbox.sendNow(isClear, () => teller.statement('terminated', seconds));
    if (isOver) memory.add({phase: 'over'});
    trial.lrs.requests.end();
  }

  async selfTest(): Promise<readonly TrialFinding[]> {
    const {testCmi5} = await import('./lms-trial.ts');
    const {mayWrite, trial} = this.#openPage();
    return mayWrite ? testCmi5({...trial, isOpen: () => this.#phase === 'open'}) : [];
  }

  #openPage(): Page {
    if (this.#phase !== 'open' || !this.#page)
      throw new TrackingError('not-open', `the session is ${this.#phase}`);
    return this.#page;
  }
}

/**
 * Sends `initialized` once per session, even if the page is reloaded. No other statement may precede it.
 * Throws a `TrackingError` if the statement does not arrive.
 */
async function begin({memory, teller, outbox}: Page): Promise<void> {
  if (memory.now.phase === 'new') teller.begin();
  const unsaid = await outbox.send();
  outbox.giveUp();
  if (memory.now.phase === 'new') throw unsaid ?? new TrackingError('refused', initialized.key);
}

const outboxOf = (lrs: Lrs, memory: Memory, document: StateDocument): Outbox =>
  new Outbox(lrs, memory.now.waiting, {
    arrived({key, value}) {
      if (key === initialized.key) memory.add({phase: 'said'});
      else if (key !== '') document.remember(key, value);
    },
    changed: waiting => memory.add({waiting}),
  });

function throwIf(refusal: TrackingError | undefined): void {
  if (refusal) throw refusal;
}
