import type {Interaction} from '../score/interaction.ts';
import {
  TrackingError,
  type Launch,
  type Progress,
  type TrackingErrorCode,
  type TrackingPort,
} from '../tracking/port.ts';
import {isOver, timing, type Effect, type SessionEvent, type SessionState} from './state.ts';
import {next, start} from './session-reducer.ts';
import {Windows, type Handed, type WindowLine} from './windows.ts';

/** Clock and timer for the session. */
export interface Clock {
  /**
   * Time in milliseconds since 1970. This time should never go back, so use `performance.timeOrigin +
   * performance.now()`.
   */
  now(): number;
  /** Runs a function once after `ms` milliseconds. Returns a function that cancels the call. */
  after(ms: number, run: () => void): () => void;
}

/** Data that one save sends to the LMS. */
export interface Snapshot {
  readonly state: string;
  readonly progress: Progress;
  readonly revision: number;
}

/** The interface of the store that owns the record, as the session uses it. */
export interface SessionHost {
  /** Called when the LMS has answered. The host finds the learner's record and then sends `settled`. */
  launched(launch: Launch): void;
  /** Returns the data for one save. If `fresh` is true, raises the revision by one first. */
  snapshot(fresh: boolean): Snapshot;
  /**
   * Called when the LMS has replaced its API and the session is open again. Returns false if the course must
   * not continue in the new session, for example because the new session belongs to another learner.
   */
  reopened(launch: Launch): boolean;
  /**
   * Called when the LMS has confirmed the answers that were reported so far. `isAll` is true if the LMS has confirmed
   * all work.
   */
  kept(isAll: boolean): void;
  /** Returns the work of this window for the window that takes over. */
  handOver(): Handed;
  /** Receives the work of another window, which may be the only copy of this work. */
  handed(handed: Handed): void;
  /** Called after every visible change. */
  changed(): void;
}

/** Everything that a session needs from its environment. */
interface Surroundings {
  readonly port: TrackingPort;
  readonly clock: Clock;
  readonly probe: () => Promise<boolean>;
  /** Channel to the other windows. Undefined if the browser provides none. */
  readonly line: WindowLine | undefined;
}

/** Milliseconds after which a probe without an answer counts as failed. */
const probePatience = 8_000;

type WindowEffect = Extract<
  Effect['kind'],
  'look' | 'ask-over' | 'claim' | 'hand' | 'part' | 'part-for-good'
>;
type Unstamped<E> = E extends unknown ? Omit<E, 'at'> : never;

/** Performs the effects that the transition function returns. It makes no decisions of its own. */
export class Session {
  readonly #port: TrackingPort;
  readonly #clock: Clock;
  readonly #probe: () => Promise<boolean>;
  readonly #host: SessionHost;
  readonly #windows: Windows | undefined;
  readonly #leaving = new Set<(state: SessionState) => void>();
  /** Functions to call when a save ends. */
  readonly #saved = new Set<() => void>();
  #state: SessionState;
  #openedAt: number;
  #callOff: () => void = () => undefined;
  #isOpening = false;
  /** True if the session stays open when the page closes, because the page is reloaded. */
  #staysOpen = false;
  /**
   * True if the LMS has replaced this session by a session of another learner. The course then sends nothing to the
   * other session.
   */
  #isForeign = false;
  /** The saved state at the moment when the learner left. Undefined while the session with the LMS is open. */
  #leftWith: string | undefined;

  constructor({port, clock, probe, line}: Surroundings, host: SessionHost) {
    this.#port = port;
    this.#clock = clock;
    this.#probe = probe;
    this.#host = host;
    this.#openedAt = clock.now();
    [this.#state] = start(this.#openedAt, line === undefined);
    this.#windows = line && new Windows(line, this);
  }

  get state(): SessionState {
    return this.#state;
  }

  /** First looks for other windows, and then for the LMS. */
  start(): void {
    const [state, effects] = start(this.#clock.now(), this.#windows === undefined);
    this.#go(state, effects);
  }

  send(event: Unstamped<SessionEvent>): void {
    const [state, effects] = next(this.#state, {...event, at: this.#clock.now()});
    this.#go(state, effects);
  }

  /** Passes the work of another window to the store that owns the record. */
  handed(handed: Handed): void {
    this.#host.handed(handed);
  }

  /**
   * Handles `beforeunload` like a hidden page, by saving. If the port ends the session in one request, this
   * method does not save, because a running save would delay this request.
   */
  unload(): void {
    if (!this.#port.endsInOneRequest) this.send({kind: 'hid'});
  }

  /** Reports one answer while the record may be written. A failure is ignored, because the record has the answer. */
  reportIfAllowed(interaction: Interaction): void {
    const {opened, mayWrite} = this.#state;
    if (opened && mayWrite && !isOver(this.#state)) this.#port.report(interaction).catch(() => undefined);
  }

  /** Saves and ends the session. Resolves with the final state: `closed`, or `lost` if saving failed. */
  leave(): Promise<SessionState> {
    return new Promise(resolve => {
      this.#leaving.add(resolve);
      this.send({kind: 'left'});
    });
  }

  /**
   * Saves, and keeps the session open when the page closes. Resolves when the save has succeeded, has failed
   * or takes too long.
   */
  keepOpen(): Promise<void> {
    this.#staysOpen = true;
    this.send({kind: 'hid'});
    return new Promise(resolve => {
      if (this.#state.phase !== 'saving') return resolve();
      this.#saved.add(resolve);
      this.#clock.after(probePatience, resolve);
    });
  }

  #go(state: SessionState, effects: readonly Effect[]): void {
    this.#state = state;
    for (const effect of effects) this.#perform(effect);
    this.#host.changed();
    if (this.#state.phase !== 'saving') {
      for (const resolve of this.#saved) resolve();
      this.#saved.clear();
    }
    if (this.#state.phase === 'closing') return;
    for (const resolve of this.#leaving) resolve(this.#state);
    this.#leaving.clear();
  }

  #perform(effect: Effect): void {
    switch (effect.kind) {
      case 'open':
        return void this.#open();
      case 'save':
        return void this.#save(effect.fresh);
      case 'wake':
        return this.#wake(effect.after);
      case 'confirm':
        return this.#host.kept(effect.isAll);
      case 'close':
        return void this.#close();
      case 'close-now':
        return this.#closeNow(effect.fresh);
      default:
        return this.#speak(effect.kind);
    }
  }

  #speak(kind: WindowEffect): void {
    switch (kind) {
      case 'look':
        return this.#windows?.tell('who');
      case 'ask-over':
        return this.#windows?.tell('take');
      case 'claim':
        return this.#windows?.claim();
      case 'hand':
        return this.#windows?.hand(this.#host.handOver());
      case 'part':
        return this.#windows?.tell('bye');
      case 'part-for-good':
        this.#windows?.tell('bye');
        return this.#windows?.close();
    }
  }

  #wake(after: number): void {
    this.#callOff();
    this.#callOff = this.#clock.after(after, () => {
      this.send({kind: 'woke'});
    });
  }

  async #open(): Promise<void> {
    if (this.#isOpening) return;
    this.#isOpening = true;
    let launch: Launch;
    try {
      launch = await this.#port.open();
    } catch (error) {
      this.#isOpening = false;
      this.send({kind: 'failed', code: codeOf(error)});
      return;
    }
    this.#isOpening = false;
    this.#openedAt = this.#clock.now();
    this.send({kind: 'opened', mode: launch.mode});
    if (isOver(this.#state)) return;
    // The saved data may still arrive, so open the session again later. Until then, the course writes nothing, and so
    // overwrites no data.
    if (launch.isStateMissing && this.#openedAt - this.#state.since < timing.patience)
      this.#callOff = this.#clock.after(timing.poll, () => void this.#open());
    else this.#host.launched(launch);
  }

  // All code before the first await runs synchronously. A page that is being hidden needs this, because later
  // code may never run.
  async #save(fresh: boolean): Promise<void> {
    const {state, progress, revision} = this.#host.snapshot(fresh);
    try {
      if (this.#leftWith !== undefined || (this.#state.failures > 0 && this.#port.isReplaced?.()))
        await this.#reopen();
      if (this.#isForeign)
        throw new TrackingError('over', 'the LMS has opened a session that is not this one');
      await this.#port.save(state, progress, this.#seconds(), this.#isReached);
    } catch (error) {
      this.send({kind: 'failed', code: codeOf(error)});
      return;
    }
    this.send({kind: 'kept', revision});
  }

  /** Opens the session again, because the LMS has replaced its API or the learner has come back after leaving. */
  async #reopen(): Promise<void> {
    const launch = await this.#port.open();
    // While the learner was away, another device may have saved newer work. This session must not overwrite the newer work.
    const isOlder = this.#leftWith !== undefined && this.#leftWith !== launch.saved;
    this.#isForeign = isOlder || !this.#host.reopened(launch);
    if (this.#leftWith !== undefined) this.#openedAt = this.#clock.now();
    this.#leftWith = undefined;
  }

  readonly #isReached = (): Promise<boolean> =>
    new Promise(resolve => {
      const callOff = this.#clock.after(probePatience, () => {
        resolve(false);
      });
      const answer = (reached: boolean) => {
        callOff();
        resolve(reached);
      };
      this.#probe().then(answer, () => {
        answer(false);
      });
    });

  async #close(): Promise<void> {
    this.#callOff();
    if (this.#staysOpen || this.#isForeign) return;
    // All work is saved already, so it does no harm if the LMS refuses to finish the session.
    await this.#port.close(this.#seconds()).catch(() => undefined);
    if (this.#state.settled) this.#leftWith = this.#host.snapshot(false).state;
    this.send({kind: 'ended'});
  }

  #closeNow(fresh: boolean): void {
    this.#callOff();
    if (this.#staysOpen || this.#isForeign) return;
    const {state, progress} = this.#host.snapshot(fresh);
    this.#port.closeNow(state, progress, this.#seconds());
  }

  #seconds(): number {
    return Math.max(0, (this.#clock.now() - this.#openedAt) / 1000);
  }
}

const codeOf = (error: unknown): TrackingErrorCode =>
  error instanceof TrackingError ? error.code : 'refused';
