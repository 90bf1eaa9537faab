import {TrackingError} from '../port.ts';
import {isJson, isYes, parsed, said, type Lrs, type LrsResponse} from './xapi.ts';

/** Data that the course stores in its State document. */
export interface Saved {
  readonly state: string;
  readonly place: string;
}

/** Content of the document, and the page that wrote it. */
interface Found extends Saved {
  readonly window: string;
}

/**
 * Joins two saved states of one attempt. Returns undefined if they cannot be joined, for example because the
 * attempts differ.
 */
export type Join = (a: string, b: string) => string | undefined;

const mostRounds = 3;

/**
 * The State document of the course (xAPI 1.0.3, Part Three, 2.3). Other windows and devices of the learner
 * write it too. Each write is conditional: it replaces only the version that was read.
 */
export class StateDocument {
  readonly #lrs: Lrs;
  readonly #at: Readonly<Record<string, string>>;
  readonly #window: string;
  readonly #join: Join;
  /** Facts that the LRS knows of this registration, by key. Their statements need not be sent again. */
  readonly told = new Map<string, string>();
  /** True if `told` holds a fact that is not yet in the stored document. */
  isBehind = false;
  #saved: Saved = {state: '', place: ''};
  /**
   * Text of the document when it was last read. `theirs` is the state that others have written since this
   * window opened the document.
   */
  #text = '';
  #theirs = '';
  /**
   * False after a spurious ETag mismatch, because some proxies change every ETag. Writes are then
   * unconditional.
   */
  #trusts = true;
  #isOver = false;
  #condition: Readonly<Record<string, string>> = {};
  #underWay = 0;

  /** `window` must be different for every page. */
  constructor(lrs: Lrs, at: Readonly<Record<string, string>>, window: string, join: Join) {
    this.#lrs = lrs;
    this.#at = {...at, stateId: 'resume'};
    this.#window = window;
    this.#join = join;
  }

  /** Reads the document. Returns the saved state, or '' if there is none. */
  async open(): Promise<string> {
    const found = await this.#read();
    if (found instanceof TrackingError) throw found;
    this.#saved = found;
    return found.state;
  }

  /** Notes a fact that the LRS knows. The next write stores it. */
  remember(key: string, value: string): void {
    this.told.set(key, value);
    this.isBehind = true;
  }

  /**
   * Sends the document before this returns, then reads it back. Resolves with an error, or undefined if the
   * state was kept.
   */
  async keep(saved: Saved = this.#saved): Promise<TrackingError | undefined> {
    this.#saved = saved;
    for (let round = 0; round < mostRounds; round++) {
      const sent = this.#joined();
      if (sent === undefined) break;
      const reply = await this.#put(sent, this.#condition);
      const isStale = reply.status === 412 || reply.status === 409;
      if (!isYes(reply) && !isStale) return new TrackingError('refused', `state: ${said(reply)}`);
      if (this.#isOver) return new TrackingError('not-open', 'the session has ended');
      const before = this.#text;
      const found = await this.#read();
      if (found instanceof TrackingError) return found;
      if (found.window !== this.#window && this.#text !== before) {
        this.#theirs = (this.#theirs && this.#join(this.#theirs, found.state)) || found.state;
        continue;
      }
      // If the document holds a different state, a later save of this window may have overtaken this one. The
      // next round then sends this state once more.
      if (found.state === sent) return undefined;
      if (isStale && this.#text === before) this.#trusts = false;
    }
    return new TrackingError(
      'not-kept',
      'the state comes back as another, or another attempt is saved elsewhere',
    );
  }

  /** Writes for the last time. Sends the request before this returns and does not wait for the answer. */
  keepNow(saved: Saved): void {
    this.#saved = saved;
    this.#isOver = true;
    const sent = this.#joined();
    // A write in flight will change the ETag, so the condition would fail.
    if (sent !== undefined) void this.#put(sent, this.#underWay > 0 ? {} : this.#condition);
  }

  #joined(): string | undefined {
    const {state} = this.#saved;
    return this.#theirs === '' ? state : this.#join(state, this.#theirs);
  }

  async #put(state: string, condition: Readonly<Record<string, string>>): Promise<LrsResponse> {
    const {place} = this.#saved;
    const body = JSON.stringify({state, place, told: Object.fromEntries(this.told), window: this.#window});
    this.isBehind = false;
    this.#underWay++;
    const reply = await this.#lrs.send(
      'PUT',
      'activities/state',
      this.#at,
      body,
      this.#trusts ? condition : {},
    );
    this.#underWay--;
    return reply;
  }

  async #read(): Promise<Found | TrackingError> {
    const reply = await this.#lrs.send('GET', 'activities/state', this.#at);
    if (!isYes(reply) && reply.status !== 404) return new TrackingError('refused', `state: ${said(reply)}`);
    this.#text = isYes(reply) ? reply.text : '';
    const {state, place, window, told} = parsed(this.#text) ?? {};
    for (const [key, value] of Object.entries(isJson(told) ? told : {}))
      if (typeof value === 'string' && !this.told.has(key)) this.told.set(key, value);
    this.#condition = conditionOf(reply);
    return {state: textOf(state), place: textOf(place), window: textOf(window)};
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns the headers for a conditional write that replaces only the version that was read. */
export const conditionOf = ({status, etag}: LrsResponse): Readonly<Record<string, string>> =>
  status === 404 ? {'If-None-Match': '*'} : etag === '' ? {} : {'If-Match': etag};
