import type {TrackingError} from '../port.ts';
import {isRefused, type Answered, type ScormClient} from './client.ts';
import type {Result} from './result.ts';

/** What the sender must know of an edition of SCORM. Kinds are elements with `n` for an index. */
export interface Rules {
  readonly results: Readonly<Record<string, Result>>;
  /** Of other kinds that are worth it: another value, which says nothing rather than what is wrong. */
  readonly blank?: Readonly<Record<string, (value: string) => string>>;
  /** Error codes which say that there is no such element; any other refusal may be of this value, or of this moment. */
  readonly lacking: readonly string[];
}

const kindOf = (element: string): string => element.replace(/\.\d+(?=\.)/g, '.n');

/** `cmi.objectives.3` of `cmi.objectives.3.score.raw`, or ''. */
const recordOf = (element: string): string => /^cmi\.\w+\.\d+/.exec(element)?.[0] ?? '';

/** How often an LMS throws at a result before it is taken for one that has none. */
const throwsAtMost = 6;

const unreadable: Answered = {value: '', code: 'cannot be read'};

/**
 * Sets values in an LMS: none twice, no result worse than the LMS has it, nothing that it lacks, and all of it anew,
 * in a way that is noticed, when it may have been lost.
 */
export class Sender {
  readonly #lms: ScormClient;
  readonly #rules: Rules;
  /**
   * What it has been told, by element; what of it is to be told anew; what of it is not known to have arrived; what of
   * that was in the last commit; and what is known to have arrived.
   */
  readonly #sent = new Map<string, string>();
  readonly #forgotten = new Map<string, string>();
  readonly #open = new Map<string, string>();
  #inDoubt: ReadonlyMap<string, string> = new Map();
  readonly #arrived = new Map<string, string>();
  /** Results as the LMS has heard them best, in this session or before. */
  readonly #best = new Map<string, string>();
  /** Kinds that this LMS does not have, and what it says to have in a group. */
  readonly #missing = new Set<string>();
  readonly #children = new Map<string, readonly string[]>();
  /** How often it threw when it was asked for a result. */
  readonly #threw = new Map<string, number>();
  /** Records that did not exist before this session. */
  readonly #begun = new Set<string>();

  constructor(lms: ScormClient, rules: Rules) {
    this.#lms = lms;
    this.#rules = rules;
  }

  /** Sets what an LMS must take. */
  put(element: string, value: string): TrackingError | undefined {
    const answer = this.#set(element, value);
    return answer && isRefused(answer) ? this.#lms.refusal(element, answer) : undefined;
  }

  /** Sets what an LMS need not have, and tells whether it has it. Once it says that it has no such element, that element alone is left out. */
  offer(element: string, value: string): boolean {
    const kind = kindOf(element);
    if (this.#missing.has(kind) || !this.#isListed(kind)) return false;
    const answer = this.#set(element, value);
    if (!answer || !isRefused(answer)) return true;
    if (this.#rules.lacking.includes(answer.code)) this.#missing.add(kind);
    return false;
  }

  /** Whether this LMS has nothing of this kind. */
  lacks(element: string): boolean {
    return this.#missing.has(kindOf(element)) || !this.#isListed(kindOf(element));
  }

  /** Begins a record of an id, such as `cmi.objectives.3`, of which the LMS can know nothing yet. */
  begin(record: string, id: string): boolean {
    this.#begun.add(record);
    return this.offer(`${record}.id`, id);
  }

  /** What an element was last set to, or found to be. */
  sent(element: string): string | undefined {
    return this.#sent.get(element);
  }

  /** Makes one element, or all, be set again though they have been set to the same. */
  repeat(element: string): void {
    this.#sent.delete(element);
    this.#open.delete(element);
  }
  forget(): void {
    for (const [element, value] of this.#sent) this.#forgotten.set(element, value);
    this.#clear();
  }

  /** A commit has been tried of all that was set; `arrived` says later that it came through. */
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
   * An LMS that refused one call may have dropped others, so all of them are to be made again. And some LMSes send
   * only what differs from what they believe to have sent, so what was lost on the way would never go out again: it is
   * first said differently. Records are then said rightly here, and what follows says the rest.
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

  /** Undefined where nothing needs to be said. */
  #set(element: string, value: string): Answered | undefined {
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
   * The best that the LMS has of a result. It is asked once, and what it has need not be sent. Undefined where it threw:
   * what is not known is not written over, unless it throws each time.
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

  /** An LMS that lists what it has in a group is believed, so that it need not refuse the rest. */
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
