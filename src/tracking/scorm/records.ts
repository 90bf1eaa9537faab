import type {ScormClient} from './client.ts';
import type {Sender} from './sender.ts';

/** Names and values of elements of one record of the data model, in the order to set them. */
export type Elements = readonly (readonly [element: string, value: string])[];

/** Parses an LMS's `_count`. Some LMSes return none; then the result is undefined. */
const count = (text: string): number | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);

/** Upper limit for the number of parts. No course has more. */
const mostParts = 250;

/** One answer to send. The first of its elements is its id. */
interface AnswerRecord {
  readonly elements: Elements;
  index?: number;
}

/** Writes answers to `cmi.interactions.n`, one after the other. */
export class AnswerRecords {
  readonly #lms: ScormClient;
  readonly #sender: Sender;
  #launched: {readonly told: number | undefined} | undefined;
  #next: number | undefined;
  #hasBegun = false;

  constructor(lms: ScormClient, sender: Sender) {
    this.#lms = lms;
    this.#sender = sender;
  }

  /** Number of answers that the LMS held at launch; undefined if the LMS does not report the number. */
  get told(): number | undefined {
    this.#launched ??= {told: count(this.#lms.get('cmi.interactions._count'))};
    return this.#launched.told;
  }

  /** Number of answers that the LMS held at launch. 0 if the LMS does not report the number. */
  get atLaunch(): number {
    return this.told ?? 0;
  }

  /** Index of the next answer in `cmi.interactions`. */
  get free(): number {
    return (this.#next ??= this.atLaunch);
  }

  /** Index of the next answer, or undefined if no answer has been sent in this session. */
  get next(): number | undefined {
    return this.#next;
  }

  /** Marks an index of `cmi.interactions` as used. */
  took(index: number): void {
    // The page counts the answers itself, because some LMSes have no `_count`, and the `_count` of other LMSes lags
    // behind.
    this.#next = Math.max(this.free, index + 1);
  }

  /** Returns the ids of the answers that the LMS held at launch, starting at an index. '' for an unreadable id. */
  idsFrom(index: number): readonly string[] {
    const rows = Array.from({length: Math.max(0, this.atLaunch - index)}, (_, n) => index + n);
    return rows.map(row => this.#lms.get(`cmi.interactions.${row}.id`));
  }

  /**
   * Sets the elements of an answer. An answer that is sent again keeps its index, so that no answer is duplicated.
   * Returns true if the LMS has accepted the answer, or stores no answers at all.
   */
  send(answer: AnswerRecord): boolean {
    if (this.#sender.lacks('cmi.interactions.0.id')) return true;
    const [first, ...others] = answer.elements;
    const index = first && this.#begin(first[1], answer.index);
    if (index === undefined) return false;
    answer.index = index;
    for (const [name, value] of others) this.#sender.offer(`cmi.interactions.${index}.${name}`, value);
    return true;
  }

  /** Sets the id of an answer. Returns its index, or undefined if the LMS refuses it. */
  #begin(id: string, known: number | undefined): number | undefined {
    const index = known ?? this.free;
    // The index leaves a gap if another window has sent answers that the LMS did not count at launch. An LMS that has
    // not kept these answers may refuse the gap.
    const isGap = !this.#hasBegun && index > (this.told ?? index);
    const isRefused = isGap && this.#sender.put(`cmi.interactions.${index}.id`, id) !== undefined;
    const accepted = isRefused ? this.atLaunch : index;
    if (!this.#sender.begin(`cmi.interactions.${accepted}`, id)) return undefined;
    this.#hasBegun = true;
    if (isRefused) this.#next = this.atLaunch;
    this.took(accepted);
    return accepted;
  }
}

/**
 * Writes parts of the course to `cmi.objectives.n`. Parts are found by id, because an LMS may have created
 * some entries itself.
 */
export class Objectives {
  readonly #lms: ScormClient;
  readonly #sender: Sender;
  #known: Map<string, number> | undefined;
  #launched: ReadonlySet<string> = new Set();

  constructor(lms: ScormClient, sender: Sender) {
    this.#lms = lms;
    this.#sender = sender;
  }

  /** True if the LMS held an objective with this id at launch. */
  hadAtLaunch(id: string): boolean {
    this.placeOf(id);
    return this.#launched.has(id);
  }

  /** Returns the index of the objective with this id in `cmi.objectives`, or the next free index. */
  placeOf(id: string): number {
    if (!this.#known) {
      this.#known = this.#read();
      this.#launched = new Set(this.#known.keys());
    }
    const known = this.#known;
    return known.get(id) ?? known.size;
  }

  /** Marks an index of `cmi.objectives` as used by a part of the course. */
  took(id: string, index: number): void {
    this.#known?.set(id, index);
  }

  /**
   * Sends the progress of a part. The elements in `once` are sent only if the LMS does not know the part yet.
   */
  set(id: string, elements: Elements, once: Elements): void {
    const index = this.placeOf(id);
    const record = `cmi.objectives.${index}`;
    if (!this.#known?.has(id)) {
      if (!this.#sender.begin(record, id)) return;
      this.took(id, index);
      for (const [name, value] of once) this.#sender.offer(`${record}.${name}`, value);
    }
    for (const [name, value] of elements) this.#sender.offer(`${record}.${name}`, value);
  }

  #read(): Map<string, number> {
    const known = new Map<string, number>();
    const told = count(this.#lms.get('cmi.objectives._count'));
    for (let n = 0; n < (told ?? mostParts); n++) {
      const id = this.#lms.get(`cmi.objectives.${n}.id`);
      if (id === '' && told === undefined) break;
      // An objective without an id also has an index in the LMS, so it goes into the map too.
      known.set(id || `#${n}`, n);
    }
    return known;
  }
}
