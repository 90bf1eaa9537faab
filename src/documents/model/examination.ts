import type {Specimen} from './specimen.ts';
import type {Check} from './checks.ts';
import type {Place, Reason, Tool, Verdict} from './terms.ts';

/** What the learner may see of an examination. The document itself is loaded by its id when the bench opens. */
export interface ExaminationShown {
  readonly id: string;
  /** The checks that the learner can choose from, in the order in which `checks` in terms.ts lists them. */
  readonly checks: readonly Check[];
  /** Ids of oddities: details that look odd but are not anomalies. Shown after scoring. */
  readonly oddities: readonly string[];
}

/** What only scoring may know of an examination. */
export interface ExaminationRubric {
  readonly verdict: Verdict;
  readonly alsoRight: readonly Verdict[];
  /** Checks that can settle an open question about the document. */
  readonly answering: readonly Check[];
  /** The right decision after a check in `answering` has settled the open question. */
  readonly after: 'clear' | 'refer';
  readonly anomalies: readonly Anomaly[];
  /**
   * Places that differ from a genuine copy but belong to no anomaly. The learner may mark these places without losing
   * points.
   */
  readonly differing: readonly Place[];
  readonly checks: readonly Check[];
}

export interface Anomaly {
  readonly id: string;
  readonly at: readonly Place[];
  readonly seenWith: readonly Tool[];
  /** The accepted reasons, the best first. */
  readonly reasons: readonly Reason[];
  readonly scored: boolean;
}

/** One mark: a place, a reason, and the tool with which the learner saw the anomaly. */
export interface Finding {
  readonly place: Place;
  readonly reason: Reason;
  readonly tool: Tool;
}

/** A document with its rubric, from an author's file or from the generator. */
export interface ExaminationCase {
  readonly specimen: Specimen;
  readonly rubric: ExaminationRubric;
  /** The genuine version of the same document. It has the same wear, but no anomalies. */
  readonly twin: Specimen;
}
