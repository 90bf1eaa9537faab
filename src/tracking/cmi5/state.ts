import {TrackingError} from '../port.ts';
import {lastStatement, type ActivityPlace} from './last-statement.ts';
import {savedState} from './statements.ts';
import {isJson, isNo, isYes, parseObject, refusalOf, type Json, type Lrs, type LrsResponse} from './xapi.ts';

/** Data that the course stores in its State document. */
export interface StoredState {
  readonly state: string;
  readonly place: string;
}

/** Content of the State document. `window` identifies the page that wrote the content. */
interface StateContent extends StoredState {
  readonly window: string;
}

/**
 * Joins two saved states of one attempt. Returns undefined if they cannot be joined, for example because the
 * attempts differ.
 */
export type Join = (a: string, b: string) => string | undefined;

const mostRounds = 3;

/**
 * Key of the fact that the state in a "suspended" statement has been joined. The value of the fact is the id of the
 * statement.
 */
const suspended = 'suspended';

/**
 * The State document of the course (xAPI 1.0.3, Part Three, 2.3). Other windows and devices of the learner also write
 * to it. So each write is conditional: it replaces only the version that this page has read. A closing page sends its
 * state in a statement instead. The next session joins that state to the document.
 */
export class StateDocument {
  readonly #lrs: Lrs;
  readonly #at: ActivityPlace & Readonly<Record<'stateId', string>>;
  readonly #window: string;
  readonly #join: Join;
  /**
   * Facts that the LRS knows about this registration, by key. The course need not send the statements about these
   * facts again.
   */
  readonly factsTold = new Map<string, string>();
  /**
   * True if `factsTold` has a fact that the stored State document does not have yet. The next write then stores this
   * fact.
   */
  isBehind = false;
  #saved: StoredState = {state: '', place: ''};
  /**
   * Text of the State document at the latest read of this page. `#theirs` is the state that other pages have written
   * since this page opened the document.
   */
  #text = '';
  #theirs = '';
  /**
   * False once an ETag has changed although the document has not, because some proxies change every ETag. Writes are
   * then unconditional.
   */
  #trusts = true;
  #condition: Readonly<Record<string, string>> = {};
  /** The last state that the LRS has returned. */
  #keptState = '';
  /** True once the LRS has answered whether an earlier page has sent its state in a statement. */
  #isSure = false;
  /** Resolves with the result of the latest write. Each write waits for the write before. */
  #writing: Promise<TrackingError | undefined> = Promise.resolve(undefined);

  /** `window` must be different for every page. */
  constructor(lrs: Lrs, at: ActivityPlace, window: string, join: Join) {
    this.#lrs = lrs;
    this.#at = {...at, stateId: 'resume'};
    this.#window = window;
    this.#join = join;
  }

  /**
   * Reads the State document, and joins the state that a closed page has sent in a statement. Returns the saved state,
   * or '' if there is none.
   */
  async open(): Promise<string> {
    const [found, statement] = await Promise.all([this.#read(), this.#askSuspended()]);
    if (found instanceof TrackingError) throw found;
    const left = this.#leftIn(statement);
    this.#keptState = found.state;
    const both = left && (found.state === '' ? left.state : this.#join(found.state, left.state));
    this.#saved = left && both !== undefined ? {...left, state: both} : found;
    return this.#saved.state;
  }

  /** Stores a fact that the LRS knows in `factsTold`. The next write puts the fact into the State document. */
  remember(key: string, value: string): void {
    this.factsTold.set(key, value);
    this.isBehind = true;
  }

  /** True if `state` is the last state that the LRS has returned. */
  has(state: string): boolean {
    return this.#keptState === state;
  }

  /** Returns the text of the State document with the given state and place instead of the stored ones. */
  textWith({state, place}: StoredState): string {
    return JSON.stringify({state, place, told: Object.fromEntries(this.factsTold), window: this.#window});
  }

  /**
   * Writes the State document and reads it back. Resolves with an error, or with undefined if the LRS has kept the
   * state.
   */
  keep(saved: StoredState = this.#saved): Promise<TrackingError | undefined> {
    this.#saved = saved;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<TrackingError | undefined> {
    if (!this.#isSure) {
      const left = this.#leftIn(await this.#askSuspended());
      if (left && this.#join(this.#saved.state, left.state) !== undefined)
        this.#theirs = this.#both(this.#theirs, left.state);
    }
    for (let round = 0; round < mostRounds; round++) {
      const joinedState = this.#joined();
      if (joinedState === undefined) break;
      const reply = await this.#put(joinedState);
      const isStale = reply.status === 412 || reply.status === 409;
      if (!isYes(reply) && !isStale) return refusalOf('state', reply);
      const before = this.#text;
      const found = await this.#read();
      if (found instanceof TrackingError) return found;
      if (found.window !== this.#window && this.#text !== before) {
        this.#theirs = this.#both(this.#theirs, found.state);
        continue;
      }
      if (found.state === joinedState) {
        this.#keptState = joinedState;
        return undefined;
      }
      if (isStale && this.#text === before) this.#trusts = false;
    }
    return new TrackingError('not-kept', 'the state comes back as another');
  }

  /** Joins two states that other pages have written. Returns the later state if the two cannot be joined. */
  #both(earlier: string, later: string): string {
    return (earlier && this.#join(earlier, later)) || later;
  }

  #joined(): string | undefined {
    const {state} = this.#saved;
    return this.#theirs === '' ? state : this.#join(state, this.#theirs);
  }

  #put(state: string): Promise<LrsResponse> {
    const body = this.textWith({state, place: this.#saved.place});
    this.isBehind = false;
    return this.#lrs.send('PUT', 'activities/state', this.#at, body, this.#trusts ? this.#condition : {});
  }

  /** Returns the last "suspended" statement of this registration, if there is one. */
  async #askSuspended(): Promise<unknown> {
    const {reply, last} = await lastStatement(this.#lrs, this.#at, suspended);
    this.#isSure = isYes(reply) || isNo(reply);
    return last;
  }

  /**
   * Returns the state and the place in the course from a "suspended" statement. Returns undefined if the statement
   * has no state, or if an earlier session has already joined this state.
   */
  #leftIn(statement: unknown): StoredState | undefined {
    if (!isJson(statement) || this.factsTold.get(suspended) === statement['id']) return undefined;
    const extensions = inner(inner(statement, 'result'), 'extensions');
    const {state, place, told} = parseObject(textOf(extensions[savedState])) ?? {};
    this.#learn(told);
    this.remember(suspended, textOf(statement['id']));
    return textOf(state) === '' ? undefined : {state: textOf(state), place: textOf(place)};
  }

  /** Adds the facts in the State document or in a statement to `factsTold`. */
  #learn(facts: unknown): void {
    for (const [key, value] of Object.entries(isJson(facts) ? facts : {}))
      if (typeof value === 'string' && !this.factsTold.has(key)) this.factsTold.set(key, value);
  }

  async #read(): Promise<StateContent | TrackingError> {
    const reply = await this.#lrs.send('GET', 'activities/state', this.#at);
    if (!isYes(reply) && reply.status !== 404) return refusalOf('state', reply);
    this.#text = isYes(reply) ? reply.text : '';
    const {state, place, window, told} = parseObject(this.#text) ?? {};
    this.#learn(told);
    this.#condition = conditionOf(reply);
    return {state: textOf(state), place: textOf(place), window: textOf(window)};
  }
}

const inner = (value: Json, name: string): Json => {
  const found = value[name];
  return isJson(found) ? found : {};
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Returns the headers of a conditional write. With these headers, the LRS replaces only the version that this page
 * has read.
 */
export const conditionOf = ({status, etag}: LrsResponse): Readonly<Record<string, string>> =>
  status === 404 ? {'If-None-Match': '*'} : etag === '' ? {} : {'If-Match': etag};
