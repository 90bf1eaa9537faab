import type {TrackingError} from '../port.ts';
import {isRefused, type CallResult, type ScormClient} from './client.ts';
import type {ResultRule} from './result.ts';

/**
 * The rules of an edition of SCORM that the sender needs. A kind is an element name with `n` in place of each
 * index.
 */
export interface Rules {
  readonly results: Readonly<Record<string, ResultRule>>;
  /**
   * For kinds that are not results: returns another value, which is neutral rather than wrong. It is set for
   * a moment when a value must be sent again.
   */
  readonly blank?: Readonly<Record<string, (value: string) => string>>;
  /** Error codes that mean "no such element". Any other refusal may concern only this value or this moment. */
  readonly lacking: readonly string[];
}

const kindOf = (element: string): string => element.replace(/\.\d+(?=\.)/g, '.n');

/**
 * Returns the name of the record that contains an element, or ''. For `cmi.objectives.3.score.raw` it is
 * `cmi.objectives.3`.
 */
const recordOf = (element: string): string => /^cmi\.\w+\.\d+/.exec(element)?.[0] ?? '';

/** If the LMS throws this often when a result is read, the result counts as missing. */
const throwsAtMost = 6;

const unreadable: CallResult = {value: '', code: 'cannot be read'};

/**
 * Sets values in an LMS. It sends no value twice, no result that is worse than the LMS's own, and no element
 * that the LMS lacks. After a possible loss it sends everything again, in a way that makes the LMS see each
 * value as new.
 */
export class Sender {
  readonly #lms: ScormClient;
  readonly #rules: Rules;
  /**
   * Five maps of values by element. `sent`: set in the LMS. `forgotten`: must be set again. `open`: may not
   * have arrived. `inDoubt`: values of `open` that were in the last commit. `arrived`: known to have arrived.
   */
  readonly #sent = new Map<string, string>();
  readonly #forgotten = new Map<string, string>();
  readonly #open = new Map<string, string>();
  #inDoubt: ReadonlyMap<string, string> = new Map();
  readonly #arrived = new Map<string, string>();
  /** Best known value of each result, from this session or before. */
  readonly #best = new Map<string, string>();
  /** Kinds that this LMS lacks. `children` holds, for each group, the elements that the LMS lists for it. */
  readonly #missing = new Set<string>();
  readonly #children = new Map<string, readonly string[]>();
  /** How often the LMS threw when a result was read, by element. */
  readonly #threw = new Map<string, number>();
  /** Records that this session has created. */
  readonly #begun = new Set<string>();

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
   * Sets an optional element. Returns true if the LMS has it. If the LMS reports that the element does not
   * exist, this kind alone is skipped from then on.
   */
  offer(element: string, value: string): boolean {
    const kind = kindOf(element);
    if (this.#missing.has(kind) || !this.#isListed(kind)) return false;
    const answer = this.#set(element, value);
    if (!answer || !isRefused(answer)) return true;
    if (this.#rules.lacking.includes(answer.code)) this.#missing.add(kind);
    return false;
  }

  /** True if this LMS lacks this kind of element. */
  lacks(element: string): boolean {
    return this.#missing.has(kindOf(element)) || !this.#isListed(kindOf(element));
  }

  /**
   * Starts a new record with its id, for example `cmi.objectives.3`. The LMS cannot have values for it yet.
   * Returns true if the LMS accepts it.
   */
  begin(record: string, id: string): boolean {
    this.#begun.add(record);
    return this.offer(`${record}.id`, id);
  }

  /** Returns the value that was last set for an element or read from it. */
  sent(element: string): string | undefined {
    return this.#sent.get(element);
  }

  /** Lets one element be set again, even to the same value. `forget` does so for all elements. */
  repeat(element: string): void {
    this.#sent.delete(element);
    this.#open.delete(element);
  }
  forget(): void {
    for (const [element, value] of this.#sent) this.#forgotten.set(element, value);
    this.#clear();
  }

  /**
   * Notes that all values so far were in a commit. A later call of `arrived` confirms that the commit
   * succeeded.
   */
  committed(): void {
    this.#inDoubt = new Map(this.#open);
  }

  arrived(): void {
    for (const [element, value] of this.#inDoubt) {
      this.#arrived.set(element, value);
      if (this.#open.get(element) === value) this.#open.delete(element);
    }
  }

  /**
   * Prepares to send everything again. An LMS that refused one call may have dropped others. Some LMSes send
   * a value only if it differs from the one that they regard as already sent. They would never send a lost
   * value again. Therefore this method first sets each such element to another value and commits. It then
   * restores the correct values of the records. The next save sets the rest.
   */
  unsay(): void {
    let isChanged = false;
    const records: (readonly [element: string, value: string])[] = [];
    for (const [element, value] of new Map([...this.#forgotten, ...this.#sent])) {
      if (this.#arrived.get(element) === value) continue;
      const kind = kindOf(element);
      const blank = this.#inDoubt.get(element) === value ? this.#rules.blank?.[kind]?.(value) : undefined;
      if (blank !== undefined) records.push([element, value]);
      const other = blank ?? this.#rules.results[kind]?.otherwise(value);
      if (other === undefined) continue;
      this.#lms.set(element, other);
      isChanged = true;
    }
    if (isChanged) this.#lms.commit();
    this.#forgotten.clear();
    this.#clear();
    for (const [element, value] of records) this.#set(element, value);
  }

  #clear(): void {
    this.#sent.clear();
    this.#open.clear();
  }

  /** Sets a value. Returns undefined if the value need not be sent. */
  #set(element: string, value: string): CallResult | undefined {
    const result = this.#rules.results[kindOf(element)];
    if (result) {
      const heard = this.#heard(element);
      if (heard === undefined) return unreadable;
      if (result.rank(value) < result.rank(heard)) return undefined;
    }
    if (this.#sent.get(element) === value) return undefined;
    const answer = this.#lms.set(element, value);
    if (!isRefused(answer)) {
      this.#sent.set(element, value);
      this.#open.set(element, value);
      this.#best.set(element, value);
    }
    return answer;
  }

  /**
   * Returns the best value of a result that the LMS is known to have. The LMS is read once, and a value that
   * it already has need not be sent. Returns undefined if the LMS threw, because an unknown value must not be
   * overwritten. If the LMS throws each time, the value counts as empty.
   */
  #heard(element: string): string | undefined {
    const best = this.#best.get(element);
    if (best !== undefined || this.#begun.has(recordOf(element))) return best ?? '';
    const read = this.#lms.read(element);
    const threw = (this.#threw.get(element) ?? 0) + 1;
    this.#threw.set(element, threw);
    if (read === undefined && threw < throwsAtMost) return undefined;
    const heard = read ?? '';
    for (const map of [this.#best, this.#arrived, this.#sent]) map.set(element, heard);
    return heard;
  }

  /**
   * False only if the LMS lists the elements of a group and this one is missing. The list is trusted, so
   * missing elements are not tried and the LMS need not refuse them.
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
