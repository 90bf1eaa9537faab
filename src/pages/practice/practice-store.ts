import {isRecord} from '../../content/is-record.ts';
import {roundLength} from '../../documents/drill/round.ts';
import {
  isCount,
  isFlag,
  isListOf,
  isOneOf,
  isShape,
  isStrings,
  isText,
  localStore,
  type LocalStore,
  type PracticeStorage,
} from '../../device/local-store.ts';
import type {Drill} from './drill.ts';
import {practiceKeyOf} from '../../device/practice-key.ts';
import type {Solved} from './round.ts';
import {
  lengths,
  levels,
  newPractice,
  noCalibration,
  type Calibration,
  type Counts,
  type RuledResponse,
  type OneDocument,
  type Practice,
  type DocumentShift,
} from './shift.ts';
import {fits, roundFields, solvedFields} from './round-store.ts';

/** Stores practice data on the device. Without device storage, nothing persists. */
export type PracticeStore = LocalStore<Practice>;

/**
 * Creates the store for practice data. The store also saves the release that generated the documents, because
 * another release may generate different documents. When the release has changed, the store drops the
 * exercise in progress and keeps the counts.
 */
export const practiceStore = (
  storage: PracticeStorage | undefined,
  release: string,
  nonce: string,
): PracticeStore =>
  localStore(storage, practiceKeyOf(nonce), release, {
    fresh: newPractice(nonce),
    parse: practiceIn,
    end: practice => ({...practice, now: {kind: 'choice'}}),
  });

const isDecided = isShape<RuledResponse>({
  response: isStrings,
  ruling: isOneOf(['found', 'missed', 'held', 'passed'] as const),
});
const isOneDocument = isShape<OneDocument>({
  kind: isOneOf(['one'] as const),
  level: isOneOf(levels),
  number: isCount,
  missed: isStrings,
  response: isStrings,
  isChecked: isFlag,
});
const isShift = isShape<DocumentShift>({
  kind: isOneOf(['shift'] as const),
  length: isOneOf(lengths),
  first: isCount,
  missed: isStrings,
  decided: isListOf(isDecided),
  response: isStrings,
  isOver: isFlag,
});
const isDrill = isShape<Drill>({
  kind: isOneOf(['drill'] as const),
  ...roundFields(isShape<Solved>(solvedFields)),
});
const isChoice = isShape<{readonly kind: 'choice'}>({kind: isOneOf(['choice'] as const)});

const isTally = isShape<Calibration['sure']>({right: isCount, all: isCount});

const isPractice = isShape<Practice>({
  nonce: isText,
  next: isCount,
  missed: isStrings,
  missedTasks: isStrings,
  counts: isShape<Counts>({found: isCount, missed: isCount, held: isCount, passed: isCount}),
  calibration: isShape<Calibration>({sure: isTally, 'fairly-sure': isTally, unsure: isTally}),
  now: (value): value is Practice['now'] =>
    isChoice(value) ||
    isOneDocument(value) ||
    (isShift(value) && value.decided.length <= value.length) ||
    (isDrill(value) && fits(value, roundLength)),
});

function practiceIn(value: unknown): Practice | undefined {
  // Add what data of earlier releases lack: missed tasks, and the confidence of the learner in a shift.
  const saved = isRecord(value) ? {missedTasks: [], calibration: noCalibration, ...value} : value;
  if (!isPractice(saved)) return undefined;
  const {now} = saved;
  const isOver = now.kind === 'shift' && now.decided.length === now.length;
  return isOver ? {...saved, now: {...now, isOver}} : saved;
}
