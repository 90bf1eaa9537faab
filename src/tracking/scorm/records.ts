import type {ScormClient} from './client.ts';
import type {Sender} from './sender.ts';

/** Elements of one record and their values, in the order in which they are to be set. */
export type Elements = readonly (readonly [element: string, value: string])[];

/** An LMS's `_count`; some give none. */
const count = (text: string): number | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined);

/** More parts than any course has. */
const mostParts = 250;

interface Answer {
  readonly elements: Elements;
  index: number | undefined;
}

/** Answers as `cmi.interactions.n`, one after the other. */
export class Answers {
  readonly #lms: ScormClient;
  readonly #sender: Sender;
  #next: number | undefined;
  /** Those of which nobody knows yet whether they arrived, and those of them that were in the last commit. */
  #open: readonly Answer[] = [];
  #inDoubt: readonly Answer[] = [];

  constructor(lms: ScormClient, sender: Sender) {
    this.#lms = lms;
    this.#sender = sender;
  }

  /** Where the next answer goes. */
  get free(): number {
    return (this.#next ??= count(this.#lms.get('cmi.interactions._count')) ?? 0);
  }

  /** That place is taken. */
  took(index: number): void {
    // Counted here, since some LMSes have no `_count` and in others it lags behind.
    this.#next = Math.max(this.free, index + 1);
  }

  /** Sends an answer, its id first. */
  add(elements: Elements): void {
    if (this.#sender.lacks('cmi.interactions.0.id')) return;
    const answer: Answer = {elements, index: undefined};
    this.#open = [...this.#open, answer];
    this.#send(answer);
  }

  committed(): void {
    this.#inDoubt = this.#open;
  }

  arrived(): void {
    this.#open = this.#open.filter(answer => !this.#inDoubt.includes(answer));
  }

  /** Sends once more what may have been lost, each at its own place, so that none comes twice. */
  again(): void {
    for (const answer of this.#open) this.#send(answer);
  }

  #send(answer: Answer): void {
    const index = answer.index ?? this.free;
    const record = `cmi.interactions.${index}`;
    const [first, ...others] = answer.elements;
    if (!first || !this.#sender.begin(record, first[1])) return;
    answer.index = index;
    this.took(index);
    for (const [name, value] of others) this.#sender.offer(`${record}.${name}`, value);
  }
}

/** Parts of the course as `cmi.objectives.n`, found by id, since an LMS may have made some by itself. */
export class Objectives {
  readonly #lms: ScormClient;
  readonly #sender: Sender;
  #known: Map<string, number> | undefined;

  constructor(lms: ScormClient, sender: Sender) {
    this.#lms = lms;
    this.#sender = sender;
  }

  /** Where the part of an id is, or where it would go. */
  placeOf(id: string): number {
    const known = (this.#known ??= this.#read());
    return known.get(id) ?? known.size;
  }

  /** That place is taken. */
  took(id: string, index: number): void {
    this.#known?.set(id, index);
  }

  /** Sends how a part stands; `once` is said of it where the LMS does not know it yet. */
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
      // An entry without an id still takes its place.
      known.set(id || `#${n}`, n);
    }
    return known;
  }
}
