import {lookFaults} from './looks.ts';
import {anomalyFaults, verdictFaults} from './truth.ts';
import {pageFaults} from './pages.ts';
import type {ExaminationSource} from '../../schema/fields.ts';
import type {SourceFault} from '../../../content/source-fault.ts';

const checks = [pageFaults, lookFaults, anomalyFaults, verdictFaults];

/**
 * Checks that the fields of a specimen do not contradict each other. `ruleFaultsOf` is a separate check of the fields
 * against the rules of the issuer.
 */
export const faultsOf = (examination: ExaminationSource): readonly SourceFault[] =>
  checks.flatMap(check => check(examination));
