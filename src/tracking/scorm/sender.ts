import type {TrackingError} from '../port.ts';
import {isRefused, type CallResult, type ScormClient} from './client.ts';
import type {Rank} from './result.ts';

/**
 * The rules of an edition of SCORM that the sender needs. In the rules, an element name has `n` in place of each
 * index, such as `cmi.objectives.n.id`.
 */
export interface Rules {
  readonly results: Readonly<Record<string, Rank>>;
  /**
   * Error codes that mean "no such element". A refusal with another code may concern only this value, or only this
   * moment.
   */
  readonly lacking: readonly string[];
}

const kindOf = (element: string): string => element.replace(/\.\d+(?=\.)/g, '.n');

/**
 * Returns the name of the record in the data model that contains an element, or ''. For `cmi.objectives.3.score.raw`
 * it is `cmi.objectives.3`.
 */
const recordOf = (element: string): string => /^cmi\.\w+\.\d+/.exec(element)?.[0] ?? '';

/** If the LMS throws this many times when a result is read, the result counts as missing. */
const throwsAtMost = 6;

/** Adds an element at the end of a set, or moves it there. */
function toEnd(elements: Set<string>, element: string): void {
  elements.delete(element);
  elements.add(element);
}

const unreadable: CallResult = {value: '', code: 'cannot be read'};

/**
 * Sets values in an LMS. Does not set the same value twice, or a result that is worse than the LMS's own. Does not
 * set elements that the LMS lacks. If a commit was not confirmed, sets its values again.
 */
export class Sender {
  readonly #lms: ScormClient;
  readonly #rules: Rules;
  /**
   * Values by element, in the order in which they were set. `sent`: set in the LMS or read from it.
   * `committed`: `sent` at the last commit. `arrived`: known to have arrived. `doubtful`: may be lost.
   */
  #sent = new Map<string, string>();
  #committed = new Map<string, string>();
  #arrived = new Map<string, string>();
  #doubtful = new Map<string, string>();
  /**
   * Elements whose values may differ between two of these maps. `changed`: between `sent` and `committed`. `open`:
   * between `committed` and `arrived`. The latest change comes last. Each commit looks only at these elements,
   * because a course sets thousands of elements.
   */
  readonly #changed = new Set<string>();
  readonly #open = new Set<string>();
  /** Best known value of each result. Either this session has set the value, or the LMS had it before. */
  readonly #best = new Map<string, string>();
  /**
   * Kinds of elements that this LMS lacks. `children` maps each group of elements to the elements that the LMS lists
   * for this group.
   */
  readonly #missing = new Set<string>();
  readonly #children = new Map<string, readonly string[]>();
  /** Number of times that the LMS threw when a result was read, by element. */
  readonly #threw = new Map<string, number>();
  /** Records of the data model, such as `cmi.objectives.3`, that this session has created. */
  readonly #createdRecords = new Set<string>();

  constructor(lms: ScormClient, rules: Rules) {
    this.#lms = lms;
    this.#rules = rules;
  }

  /** Sets an element that the LMS must accept. Returns the refusal, if any. */
  put(element: string, value: string): TrackingError | undefined {
    const answer = this.#set(element, value);
    return answer && isRefused(answer) ? this.#lms.refusal(element, answer) : undefined;
  }

  /**
   * Sets an optional element. Returns true if the LMS has the value. If the LMS reports that the element does not
   * exist, later calls skip all elements of this kind.
   */
  offer(element: string, value: string): boolean {
    const kind = kindOf(element);
    if (this.#missing.has(kind) || !this.#isListed(kind)) return false;
    const answer = this.#set(element, value);
    if (!answer || !isRefused(answer)) return true;
    if (this.#rules.lacking.includes(answer.code)) this.#missing.add(kind);
    return false;
  }

  /** Returns true if this LMS lacks this kind of element. */
  lacks(element: string): boolean {
    return this.#missing.has(kindOf(element)) || !this.#isListed(kindOf(element));
  }

  /**
   * Starts a new record, such as `cmi.objectives.3`, by setting its id. The sender never reads the elements of a new
   * record, because the LMS cannot have earlier values for them. Returns true if the LMS accepts the id.
   */
  begin(record: string, id: string): boolean {
    this.#createdRecords.add(record);
    return this.offer(`${record}.id`, id);
  }

  /** Returns the value that was last set for an element or read from it. */
  lastValue(element: string): string | undefined {
    return this.#doubtful.get(element) ?? this.#sent.get(element);
  }

  /** Lets one element be set again, even to the same value. `forget` does so for all elements. */
  repeat(element: string): void {
    this.#sent.delete(element);
    this.#arrived.delete(element);
    toEnd(this.#changed, element);
    toEnd(this.#open, element);
  }
  forget(): void {
    for (const element of new Set([...this.#committed.keys(), ...this.#sent.keys()])) this.repeat(element);
    this.#arrived.clear();
  }

  /** True if a value was set since the last commit. */
  get hasNews(): boolean {
    for (const element of this.#changed) {
      const value = this.#sent.get(element);
      if (value !== undefined && this.#committed.get(element) !== value) return true;
    }
    return false;
  }

  /** Commits and returns the result of the call. If the LMS refuses, the values become doubtful. */
  commit(): CallResult {
    for (const element of this.#changed) {
      const value = this.#sent.get(element);
      this.#committed.delete(element);
      if (value !== undefined) this.#committed.set(element, value);
      toEnd(this.#open, element);
    }
    this.#changed.clear();
    const answer = this.#lms.commit();
    if (isRefused(answer)) this.doubt();
    return answer;
  }

  /** Marks the values of the last commit as arrived. */
  confirmed(): void {
    for (const element of this.#open) {
      const value = this.#committed.get(element);
      if (value !== undefined) this.#arrived.set(element, value);
    }
    this.#open.clear();
    this.#doubtful.clear();
  }

  /** Marks each sent value as doubtful, except the values that are known to have arrived. */
  doubt(): void {
    for (const [element, value] of this.#sent)
      if (this.#arrived.get(element) !== value) this.#doubtful.set(element, value);
    this.#sent = new Map(this.#arrived);
    this.#committed = new Map(this.#arrived);
    this.#changed.clear();
    this.#open.clear();
  }

  /** Sets again the values that may be lost. */
  setAgain(): void {
    for (const [element, value] of [...this.#doubtful])
      if (this.#sent.get(element) === this.#arrived.get(element)) this.#set(element, value);
  }

  /** Sets a value. Returns undefined if the value need not be sent. */
  #set(element: string, value: string): CallResult | undefined {
    const rank = this.#rules.results[kindOf(element)];
    if (rank) {
      const best = this.#bestValue(element);
      if (best === undefined) return unreadable;
      if (rank(value) < rank(best)) return undefined;
    }
    if (this.#sent.get(element) === value) return undefined;
    const answer = this.#lms.set(element, value);
    if (!isRefused(answer)) {
      // Move the element to the end of the map. The values are later set again in the order of the map, so the latest
      // change comes last.
      this.#sent.delete(element);
      this.#sent.set(element, value);
      toEnd(this.#changed, element);
      this.#doubtful.delete(element);
      this.#best.set(element, value);
    }
    return answer;
  }

  /**
   * Returns the best value that the LMS is known to have for a result. Reads the value from the LMS only once.
   * Returns undefined if the LMS threw, because an unknown value must not be overwritten. If the LMS throws
   * `throwsAtMost` times, the value counts as empty.
   */
  #bestValue(element: string): string | undefined {
    const best = this.#best.get(element);
    if (best !== undefined || this.#createdRecords.has(recordOf(element))) return best ?? '';
    const read = this.#lms.read(element);
    const threw = (this.#threw.get(element) ?? 0) + 1;
    this.#threw.set(element, threw);
    if (read === undefined && threw < throwsAtMost) return undefined;
    const value = read ?? '';
    for (const map of [this.#best, this.#committed, this.#arrived, this.#sent]) map.set(element, value);
    return value;
  }

  /**
   * Returns false only if the LMS lists the elements of a group, and this element is not in the list. The course
   * never sets such an element, so that the LMS does not report an error.
   */
  #isListed(kind: string): boolean {
    const [, group, name] = /^(cmi\.\w+)\.n\.(\w+)/.exec(kind) ?? [];
    if (group === undefined || name === undefined) return true;
    let children = this.#children.get(group);
    if (!children) {
      children = this.#lms.get(`${group}._children`).split(/[\s,]+/);
      this.#children.set(group, children);
    }
    return !children.includes('id') || children.includes(name);
  }
}
