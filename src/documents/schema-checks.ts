import {lookFaults} from './schema-checks-looks.ts';
import type {ExaminationSource} from './schema.ts';
import {anomalyFaults, verdictFaults} from './schema-checks-truth.ts';
import {pageFaults} from './schema-checks-pages.ts';

/** Something in an author's file that cannot be, and where. */
export interface Misfit {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const checks = [pageFaults, lookFaults, anomalyFaults, verdictFaults];

/** Holds the parts of a specimen against each other; against the rules of its issuer, `ruleFaultsOf` does. */
export const faultsOf = (examination: ExaminationSource): readonly Misfit[] =>
  checks.flatMap(check => check(examination));
