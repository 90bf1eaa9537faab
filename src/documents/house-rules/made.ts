import type {Look, Specimen} from '../model/specimen.ts';
import type {Place} from '../model/terms.ts';

/** A document, with its looks divided into wear and the changes of each anomaly. */
export interface DocumentLooks {
  readonly specimen: Specimen;
  readonly wear: readonly Look[];
  /** The places and the looks of each anomaly. */
  readonly changes: readonly {readonly at: readonly Place[]; readonly looks: readonly Look[]}[];
}

/**
 * Something impossible in a document. `at` is the look that is impossible, or the face in the document or at the
 * counter.
 */
export interface MaterialFault {
  readonly at: Look | 'portrait' | 'traveller';
  /** The broken rule and its cure, in words. */
  readonly message: string;
}

/** The faults that a rule about the material reports. */
export type MaterialFaults = readonly MaterialFault[];

/** Returns the looks of all anomalies, without wear. */
export const looksOf = ({changes}: DocumentLooks): readonly Look[] => changes.flatMap(({looks}) => looks);
