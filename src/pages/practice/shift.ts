import {chanceFrom, several} from '../../documents/generate/random.ts';
import {kindsOfShift} from '../../documents/generate/frauds.ts';
import type {DocumentRequest, Fraud} from '../../documents/generate/generate.ts';
import type {Ruling} from '../../documents/generate/ruling.ts';
import {answerOf} from '../../documents/model/answer.ts';
import type {FraudShares} from '../../documents/model/fraud.ts';
import type {Confidence} from '../../documents/model/terms.ts';
import type {Response} from '../../score/response.ts';
import {isAsking, newDrill, type Drill} from './drill.ts';
import {goneOn, missedAfter, solved, type Solved} from './round.ts';

/** Levels of difficulty. At a higher level, fewer lights reveal the defect. */
export const levels = [1, 2, 3] as const;
export type PracticeLevel = (typeof levels)[number];

/** The possible numbers of travellers in a shift. */
export const lengths = [20, 30, 40] as const;
export type DocumentShiftLength = (typeof lengths)[number];

/**
 * The number of documents for each ruling. A ruling is the result of the learner's decision: `found`,
 * `missed`, `held` or `passed`.
 */
export type Counts = Readonly<Record<Ruling, number>>;

/**
 * For each degree of confidence: how often the learner chose it (`all`), and how often the decision was then right
 * (`right`).
 */
export type Calibration = Readonly<Record<Confidence, {readonly right: number; readonly all: number}>>;

/** The learner's response about one traveller of a shift, and the ruling about this response. */
export interface RuledResponse {
  readonly response: Response;
  readonly ruling: Ruling;
}

/**
 * One document that is scored at once. `number` identifies the document. `missed` has the kinds of fraud that the
 * learner missed earlier. They influence which document is generated.
 */
export interface OneDocument {
  readonly kind: 'one';
  readonly level: PracticeLevel;
  readonly number: number;
  readonly missed: readonly string[];
  readonly response: Response;
  readonly isChecked: boolean;
}

/** A series of travellers that is scored at the end. `first` is the number of its first document. */
export interface DocumentShift {
  readonly kind: 'shift';
  readonly length: DocumentShiftLength;
  readonly first: number;
  readonly missed: readonly string[];
  readonly decided: readonly RuledResponse[];
  /** The unfinished response to the traveller at the counter. */
  readonly response: Response;
  readonly isOver: boolean;
}

/** All practice data that the device stores. None of them enters the record of the course. */
export interface Practice {
  /**
   * The nonce of the attempt. This nonce and the number of a document are the seed of the document. So a reload
   * generates the same document.
   */
  readonly nonce: string;
  /** The number of the next document. */
  readonly next: number;
  /**
   * Kinds of fraud that the learner missed. They come back in the next shifts. The list contains a kind once for each
   * time that the learner still has to find it. A harder kind has to be found more often.
   */
  readonly missed: readonly string[];
  /** Topics whose latest task the learner missed. */
  readonly missedTasks: readonly string[];
  /** Counts of rulings over all shifts. */
  readonly counts: Counts;
  /** How often the learner was right at each degree of confidence, over all shifts. */
  readonly calibration: Calibration;
  readonly now: {readonly kind: 'choice'} | OneDocument | DocumentShift | Drill;
}

/** An act of the learner in practice. */
export type PracticeAct =
  | {readonly type: 'open'; readonly level: PracticeLevel}
  | {readonly type: 'begin'; readonly length: DocumentShiftLength}
  | {readonly type: 'draft'; readonly response: Response}
  /** `fraud` is the fraud in the document; undefined for a genuine document. */
  | {
      readonly type: 'decide';
      readonly ruling: Ruling;
      readonly fraud: Pick<Fraud, 'kind' | 'hard'> | undefined;
    }
  | {readonly type: 'solve'; readonly solved: Solved}
  | {readonly type: 'drill' | 'go-on' | 'stop' | 'leave' | 'forget'};

const noCounts: Counts = {found: 0, missed: 0, held: 0, passed: 0};
const never = {right: 0, all: 0};
export const noCalibration: Calibration = {sure: never, 'fairly-sure': never, unsure: never};

/** Returns practice data without any history. */
export const newPractice = (nonce: string): Practice => ({
  nonce,
  next: 1,
  missed: [],
  missedTasks: [],
  counts: noCounts,
  calibration: noCalibration,
  now: {kind: 'choice'},
});

/** Returns the practice data after an act. Ignores an act that is not possible in the current state. */
export function practised(before: Practice, act: PracticeAct): Practice {
  const {now, next, missed, missedTasks} = before;
  switch (act.type) {
    case 'open':
      return {
        ...before,
        next: next + 1,
        now: {kind: 'one', level: act.level, number: next, missed, response: [], isChecked: false},
      };
    case 'begin':
      return {
        ...before,
        next: next + act.length,
        now: {
          kind: 'shift',
          length: act.length,
          first: next,
          missed,
          decided: [],
          response: [],
          isOver: false,
        },
      };
    case 'drill':
      return {...before, next: next + 1, now: newDrill(next, missedTasks)};
    case 'solve':
      return now.kind === 'drill' && isAsking(now)
        ? {...before, missedTasks: missedAfter(missedTasks, act.solved), now: solved(now, act.solved)}
        : before;
    case 'go-on':
      return now.kind === 'drill' ? {...before, now: goneOn(now)} : before;
    case 'draft':
      if (now.kind === 'drill' && isAsking(now)) return {...before, now: {...now, response: act.response}};
      return isOpen(now) ? {...before, now: {...now, response: act.response}} : before;
    case 'decide':
      return isOpen(now) ? decide(before, now, act) : before;
    case 'stop':
      return now.kind === 'shift' ? {...before, now: {...now, response: [], isOver: true}} : before;
    case 'leave':
      return {...before, now: {kind: 'choice'}};
    case 'forget':
      return {...before, missed: [], counts: noCounts, calibration: noCalibration};
  }
}

/** Returns true if a document waits for a decision. */
const isOpen = (now: Practice['now']): now is OneDocument | DocumentShift =>
  (now.kind === 'one' && !now.isChecked) || (now.kind === 'shift' && !now.isOver);

function decide(
  before: Practice,
  now: OneDocument | DocumentShift,
  {ruling, fraud}: Extract<PracticeAct, {type: 'decide'}>,
): Practice {
  const missed = fraud ? stillMissed(before.missed, fraud, ruling === 'missed') : before.missed;
  if (now.kind === 'one') return {...before, missed, now: {...now, isChecked: true}};
  const decided = [...now.decided, {response: now.response, ruling}];
  const {counts} = before;
  return {
    ...before,
    missed,
    counts: {...counts, [ruling]: counts[ruling] + 1},
    calibration: calibrated(before.calibration, now.response, ruling),
    now: {...now, decided, response: [], isOver: decided.length === now.length},
  };
}

/**
 * Returns the list of missed kinds of fraud after a decision. A missed kind is in the list `hard` times. A kind that
 * the learner found is removed once.
 */
function stillMissed(
  missed: readonly string[],
  {kind, hard}: Pick<Fraud, 'kind' | 'hard'>,
  isMissed: boolean,
): readonly string[] {
  const at = missed.indexOf(kind);
  return isMissed
    ? [...missed.filter(one => one !== kind), ...Array.from({length: hard}, () => kind)]
    : missed.filter((_, n) => n !== at);
}

function calibrated(before: Calibration, response: Response, ruling: Ruling): Calibration {
  const {confidence} = answerOf(response);
  if (!confidence) return before;
  const {right, all} = before[confidence];
  const isRight = ruling === 'found' || ruling === 'passed';
  return {...before, [confidence]: {right: right + Number(isRight), all: all + 1}};
}

/** Counts the documents of one shift by ruling. */
export const countsOf = ({decided}: Pick<DocumentShift, 'decided'>): Counts =>
  decided.reduce((counts, {ruling}) => ({...counts, [ruling]: counts[ruling] + 1}), noCounts);

/** Returns the number of travellers about whom the learner has decided. */
export const travellersIn = ({found, missed, held, passed}: Counts): number => found + missed + held + passed;

const seedOf = (nonce: string, number: number): number => chanceFrom(number, nonce).whole(2 ** 31);

/** Returns the parameters for one document. The document is false with a probability of one half. */
export const requestOfOne = (nonce: string, {number, level, missed}: OneDocument): DocumentRequest => ({
  ...{seed: seedOf(nonce, number), level, missed},
  share: 0.5,
});

/**
 * Returns the parameters for one traveller of a shift. In each shift, 10 to 20 % of the documents are false, of
 * several kinds. A random generator, seeded with the shift, chooses the number, kinds and positions of the false
 * documents. The screen reveals none of these.
 */
export function requestInShift(
  nonce: string,
  {first, length, missed}: DocumentShift,
  at: number,
  shares: FraudShares,
): DocumentRequest {
  const seed = seedOf(nonce, first + at);
  const positions = falseIn(nonce, first, length);
  const kinds = kindsOfShift(positions.length, shares, missed, chanceFrom(first, `kinds ${nonce}`));
  return {
    seed,
    level: levels[seed % levels.length] ?? 2,
    missed: [],
    share: positions.includes(at) ? 1 : 0,
    kind: kinds[positions.indexOf(at)],
    story: first + at,
  };
}

/** Returns the positions of the false documents in a shift, from the first to the last. */
export function falseIn(nonce: string, first: number, length: number): readonly number[] {
  const chance = chanceFrom(first, `shift ${nonce}`);
  const [least, most] = [Math.ceil(length / 10), Math.floor(length / 5)];
  const count = least + chance.whole(most - least + 1);
  const all = Array.from({length}, (_, at) => at);
  return [...several(all, count, chance)].sort((a, b) => a - b);
}
