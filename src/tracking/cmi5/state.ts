import {TrackingError} from '../port.ts';
import {isJson, isYes, parsed, said, type Lrs, type Reply} from './xapi.ts';

/** What the course keeps in the LRS. */
export interface Saved {
  readonly state: string;
  readonly place: string;
}

/** What was found there, and which page wrote it. */
interface Found extends Saved {
  readonly window: string;
}

/** Two saved states of one attempt in one, or undefined where they are not of one attempt. */
export type Join = (a: string, b: string) => string | undefined;

const mostRounds = 3;

/**
 * The State document of the course (xAPI 1.0.3, Part Three, 2.3), which other windows and devices of this learner write
 * too: each writes only over what it has read.
 */
export class StateDocument {
  readonly #lrs: Lrs;
  readonly #at: Readonly<Record<string, string>>;
  readonly #window: string;
  readonly #join: Join;
  /** What the LRS knows of this registration, by key: statements that need not be sent again. */
  readonly told = new Map<string, string>();
  /** Something was told that the document does not say. */
  isBehind = false;
  #saved: Saved = {state: '', place: ''};
  /** As it was when it was last read, and what others wrote into it since this window opened it. */
  #text = '';
  #theirs = '';
  /** False once a document was said to have changed that had not: some proxies change every ETag. */
  #trusts = true;
  #isOver = false;
  #condition: Readonly<Record<string, string>> = {};
  #underWay = 0;

  /** `window` is another for every page. */
  constructor(lrs: Lrs, at: Readonly<Record<string, string>>, window: string, join: Join) {
    this.#lrs = lrs;
    this.#at = {...at, stateId: 'resume'};
    this.#window = window;
    this.#join = join;
  }

  /** The saved state, or '' where there is none. */
  async open(): Promise<string> {
    const found = await this.#read();
    if (found instanceof TrackingError) throw found;
    this.#saved = found;
    return found.state;
  }

  /** Notes what the LRS knows; the next write tells it. */
  remember(key: string, value: string): void {
    this.told.set(key, value);
    this.isBehind = true;
  }

  /** Writes before this returns, and reads back; gives what went wrong. */
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
      // Otherwise, a later save of this window may have overtaken this one, and goes out once more.
      if (found.state === sent) return undefined;
      if (isStale && this.#text === before) this.#trusts = false;
    }
    return new TrackingError(
      'not-kept',
      'the state comes back as another, or another attempt is saved elsewhere',
    );
  }

  /** Writes for the last time, before this returns, and nobody waits for it. */
  keepNow(saved: Saved): void {
    this.#saved = saved;
    this.#isOver = true;
    const sent = this.#joined();
    // What is under way will make the condition untrue.
    if (sent !== undefined) void this.#put(sent, this.#underWay > 0 ? {} : this.#condition);
  }

  #joined(): string | undefined {
    const {state} = this.#saved;
    return this.#theirs === '' ? state : this.#join(state, this.#theirs);
  }

  async #put(state: string, condition: Readonly<Record<string, string>>): Promise<Reply> {
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

/** Headers by which a document is written only over what was read. */
export const conditionOf = ({status, etag}: Reply): Readonly<Record<string, string>> =>
  status === 404 ? {'If-None-Match': '*'} : etag === '' ? {} : {'If-Match': etag};
