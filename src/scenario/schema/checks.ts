import type {ScenarioSource} from './fields.ts';
import {evenWordings, lastEnding, minutes, pressing, referrals, sums} from './form.ts';
import type {SourceFault} from '../../content/source-fault.ts';
import {conditions, nowhere, twice} from './names.ts';
import {hints, holders, queue, room} from './room.ts';
import {sideActs} from './side.ts';
import {names, revealFaults, variants} from './variants.ts';

const checks = [
  ...[twice, nowhere, conditions, variants, names, revealFaults],
  ...[evenWordings, pressing, referrals, minutes, sums, lastEnding],
  ...[room, queue, hints, holders, sideActs],
];

/**
 * Returns all faults of a scenario that a check of single fields cannot find: ids that do not exist, wrong
 * sums, forbidden combinations.
 */
export const faultsOf = (scenario: ScenarioSource): readonly SourceFault[] =>
  checks.flatMap(check => check(scenario));
