import type {Specimen} from './specimen.ts';
import type {Check, Place, Reason, Tool, Verdict} from './terms.ts';

/** What may be seen of an examination: the document itself is fetched by its id when the bench opens. */
export interface Shown {
  readonly id: string;
  /** Checks that may be named, in the order of the vocabulary. */
  readonly checks: readonly Check[];
  /** Ids of what looks odd and is no sign: told after the answer. */
  readonly oddities: readonly string[];
}

/** What only scoring may know of an examination. */
export interface Rubric {
  readonly verdict: Verdict;
  readonly alsoRight: readonly Verdict[];
  /** Checks that can answer what is open. */
  readonly answering: readonly Check[];
  /** What is right once the check has been made. */
  readonly after: 'clear' | 'refer';
  readonly anomalies: readonly Anomaly[];
  /** Places at which something truly differs from a genuine copy, beyond those of the anomalies: no mark there is wrong. */
  readonly differing: readonly Place[];
  readonly checks: readonly Check[];
}

export interface Anomaly {
  readonly id: string;
  readonly at: readonly Place[];
  readonly seenWith: readonly Tool[];
  /** The best term first. */
  readonly reasons: readonly Reason[];
  readonly scored: boolean;
}

/** One mark: a place, what is said of it, and with what it was seen. */
export interface Finding {
  readonly place: Place;
  readonly reason: Reason;
  readonly tool: Tool;
}

/** A document and its rubric together, as an author's file or the generator gives them. */
export interface Examination {
  readonly specimen: Specimen;
  readonly rubric: Rubric;
  /** The same document as a genuine copy would be: with its wear, and without what somebody did to it. */
  readonly twin: Specimen;
}
