import type {Ruling} from '../../documents/generate/ruling.ts';
import {roundLength} from '../../documents/drill/round.ts';
import {
  isCount,
  isFields,
  isStrings,
  localStore,
  type Fields,
  type LocalStore,
  type PracticeStorage,
} from '../../device/local-store.ts';
import type {Drill} from './practice-drill.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';
import {
  lengths,
  levels,
  newPractice,
  type Counts,
  type Decided,
  type OneDocument,
  type Practice,
  type DocumentShift,
} from './shift.ts';
import {roundIn, solvedIn} from './round-store.ts';

/** Stores practice data on the device. Without storage it keeps nothing. */
export type PracticeStore = LocalStore<Practice>;

/**
 * Stores practice data together with the release that generated the documents. Another release may generate
 * other documents. So when a release reads the data of another one, it drops the exercise in progress and
 * keeps the counts.
 */
export const practiceStore = (
  storage: PracticeStorage | undefined,
  release: string,
  nonce: string,
): PracticeStore =>
  localStore(storage, practiceKeyOf(nonce), release, {
    fresh: newPractice(nonce),
    parse: practiceIn,
    ended: practice => ({...practice, now: {kind: 'choice'}}),
  });

const among = <T>(all: readonly T[], value: unknown): T | undefined => all.find(one => one === value);

const rulings: readonly Ruling[] = ['found', 'missed', 'held', 'passed'];

function practiceIn(value: unknown): Practice | undefined {
  if (!isFields(value)) return undefined;
  // Data that an earlier release stored, before practice had tasks, contain no missed tasks.
  const {nonce, next, missed, missedTasks = []} = value;
  const counts = countsIn(value['counts']);
  const now = nowIn(value['now']);
  if (typeof nonce !== 'string' || !isCount(next) || !isStrings(missed) || !counts || !now) return undefined;
  return isStrings(missedTasks) ? {nonce, next, missed, missedTasks, counts, now} : undefined;
}

function countsIn(value: unknown): Counts | undefined {
  if (!isFields(value)) return undefined;
  const {found, missed, held, passed} = value;
  if (!isCount(found) || !isCount(missed) || !isCount(held) || !isCount(passed)) return undefined;
  return {found, missed, held, passed};
}

function nowIn(value: unknown): Practice['now'] | undefined {
  if (!isFields(value)) return undefined;
  switch (value['kind']) {
    case 'choice':
      return {kind: 'choice'};
    case 'one':
      return oneIn(value);
    case 'shift':
      return shiftIn(value);
    case 'drill':
      return drillIn(value);
    default:
      return undefined;
  }
}

function oneIn({level: saved, number, missed, response, isChecked}: Fields): OneDocument | undefined {
  const level = among(levels, saved);
  if (!level || !isCount(number) || !isStrings(missed) || !isStrings(response)) return undefined;
  return {kind: 'one', level, number, missed, response, isChecked: isChecked === true};
}

function shiftIn({
  length: saved,
  first,
  missed,
  decided,
  response,
  isOver,
}: Fields): DocumentShift | undefined {
  const length = among(lengths, saved);
  if (!length || !isCount(first) || !isStrings(missed) || !isStrings(response)) return undefined;
  const all = Array.isArray(decided) ? decided.map(decidedIn) : [];
  const whole = all.filter(one => one !== undefined);
  if (whole.length !== all.length || whole.length > length) return undefined;
  return {
    ...{kind: 'shift', length, first, missed, decided: whole, response},
    isOver: isOver === true || whole.length === length,
  };
}

function decidedIn(value: unknown): Decided | undefined {
  if (!isFields(value)) return undefined;
  const {response} = value;
  const ruling = among(rulings, value['ruling']);
  return ruling && isStrings(response) ? {response, ruling} : undefined;
}

function drillIn(value: Fields): Drill | undefined {
  const round = roundIn(value, solvedIn);
  return round && round.solved.length <= roundLength ? {kind: 'drill', ...round} : undefined;
}
