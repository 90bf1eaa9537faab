import type {ScormClient} from './client.ts';
import type {Sender} from './sender.ts';

/** Names and values of elements in one record of the data model. The elements must be set in this order. */
export type Elements = readonly (readonly [element: string, value: string])[];

/** Parses the `_count` of an LMS. Returns undefined if the LMS has no `_count`. */
const count = (text: string): number | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);

/** Number of parts at which the search in an LMS without a count stops. No course has more parts. */
const mostParts = 250;

/** One answer to send. The first element of an answer is its id. */
interface AnswerRecord {
  readonly elements: Elements;
  index?: number;
}

/** Writes answers to `cmi.interactions.n`, one after the other. */
export class AnswerRecords {
  readonly #lms: ScormClient;
  readonly #sender: Sender;
  #launched: {readonly count: number | undefined} | undefined;
  #next: number | undefined;
  #hasBegun = false;

  constructor(lms: ScormClient, sender: Sender) {
    this.#lms = lms;
    this.#sender = sender;
  }

  /** Number of answers that the LMS held at launch; undefined if the LMS does not report the number. */
  get countAtLaunch(): number | undefined {
    this.#launched ??= {count: count(this.#lms.get('cmi.interactions._count'))};
    return this.#launched.count;
  }

  /** Number of answers that the LMS held at launch. 0 if the LMS does not report the number. */
  get atLaunch(): number {
    return this.countAtLaunch ?? 0;
  }

  /** The index of `cmi.interactions` at which the next answer is written. */
  get free(): number {
    return (this.#next ??= this.atLaunch);
  }

  /** Index of the next answer, or undefined if no answer has been sent in this session. */
  get next(): number | undefined {
    return this.#next;
  }

  /** Records that an index of `cmi.interactions` is used. */
  took(index: number): void {
    // The page counts the answers itself, because not every LMS has a correct `_count`. Some LMSes have none, and in
    // others it lags behind.
    this.#next = Math.max(this.free, index + 1);
  }

  /** Returns the ids of the answers that the LMS held at launch, from `index` on. An unreadable id is ''. */
  idsFrom(index: number): readonly string[] {
    const rows = Array.from({length: Math.max(0, this.atLaunch - index)}, (_, n) => index + n);
    return rows.map(row => this.#lms.get(`cmi.interactions.${row}.id`));
  }

  /**
   * Sends an answer to the LMS. If the answer was sent before, uses the same index, so that the LMS stores it once.
   * Returns true if the LMS has accepted the answer. Also returns true if the LMS stores no answers at all.
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

  /** Sets the id of an answer in the LMS. Returns the index of the answer, or undefined if the LMS refuses the id. */
  #begin(id: string, known: number | undefined): number | undefined {
    const index = known ?? this.free;
    // Another window may have sent answers that the LMS did not count at launch. This index then leaves a gap for
    // these answers. An LMS that has not stored them may refuse the gap.
    const isGap = !this.#hasBegun && index > (this.countAtLaunch ?? index);
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
    const length = count(this.#lms.get('cmi.objectives._count'));
    for (let n = 0; n < (length ?? mostParts); n++) {
      const id = this.#lms.get(`cmi.objectives.${n}.id`);
      if (id === '' && length === undefined) break;
      // The LMS also has an index for an objective without an id. So put such an objective into the map too.
      known.set(id || `#${n}`, n);
    }
    return known;
  }
}
