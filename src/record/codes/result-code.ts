import type {CourseIndex} from '../../content/course.ts';
import {percent} from '../../score/share.ts';
import type {Progress} from '../../tracking/port.ts';
import {codeOf, digits, readCode, valueOf, type CodeHead, type Unread} from './code-text.ts';
import {checksum} from '../codec/header-text.ts';
import {packStates, unpackStates} from '../part-states.ts';
import type {PartState, Summary} from '../record.ts';

/**
 * With a result code, a learner reports progress on paper or over the telephone if no LMS receives it. The
 * code proves nothing, because anyone who knows this file can forge a code. Layout, in characters of five
 * bits:
 * 1 form · 4 release · 4 modules · 4 learner · 3 day · 3 outcome · 1 for every three parts · 6 checks
 */
const form = '1';

const outcomes = ['incomplete', 'completed', 'passed'] as const;
const learners = 2 ** 20;
const noScore = 101;
const percents = 102;

/** Data from which a result code is made. */
export interface ResultCodeInput {
  /** Learner id, or '' if the LMS gives none. */
  readonly learnerId: string;
  readonly progress: Progress;
  /** One summary per module, in the order of the course. */
  readonly summaries: readonly Summary[];
  /** Time of the code, in milliseconds since 1970. */
  readonly at: number;
}

/** The content of a result code. To check an id, compare `learner` with `learnerCheck` of the id. */
export interface ResultCodeData extends CodeHead {
  readonly outcome: (typeof outcomes)[number];
  /**
   * Final score in per cent. While the course is not done, this is the mean score of the opened modules.
   * Undefined if there are no points.
   */
  readonly score: number | undefined;
  /** Completed steps, in per cent. */
  readonly steps: number;
  /**
   * State of each part, in the order of the package. One character of the code contains three states, so the last one
   * or two entries may be padding.
   */
  readonly parts: readonly PartState[];
}

/** Result of reading a result code. */
export type ReadResultCode = {readonly kind: 'result'; readonly result: ResultCodeData} | Unread;

/**
 * Hashes the id of a learner to a short number. The number identifies a learner but does not reveal the id.
 * It is never 0, because 0 means that there is no id.
 */
export const learnerCheck = (learnerId: string): number =>
  (parseInt(checksum(learnerId), 36) % (learners - 1)) + 1;

function scoreSoFar({progress, summaries}: ResultCodeInput): number {
  const shares = summaries.filter(s => s.possible > 0).map(s => Math.min(1, s.earned / s.possible));
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const share = progress.done ? progress.scaled : shares.length > 0 ? mean : undefined;
  return share === undefined ? noScore : percent(share);
}

function outcomeNumber(standing: ResultCodeInput): number {
  const {done, passed, fraction} = standing.progress;
  const outcome = passed === true ? 2 : done ? 1 : 0;
  return (outcome * percents + scoreSoFar(standing)) * noScore + percent(fraction);
}

/** Writes the result code of a learner's progress, in groups of four characters. */
export function resultCode({version, modules}: CourseIndex, standing: ResultCodeInput): string {
  const {learnerId, progress, at} = standing;
  const learner = learnerId === '' ? 0 : learnerCheck(learnerId);
  const parts = packStates(progress.parts.map(({state}) => state));
  const rest = [digits(outcomeNumber(standing), 3), ...parts.map(three => digits(three, 1))];
  return codeOf(form, {version, modules, learner, at}, rest.join(''));
}

/** Reads a typed result code. Never throws. */
export function readResultCode(typed: string): ReadResultCode {
  const read = readCode(typed, form, 3);
  return read.kind === 'whole' ? {kind: 'result', result: {...read.head, ...standingIn(read.rest)}} : read;
}

function standingIn(rest: string): Omit<ResultCodeData, keyof CodeHead> {
  const outcome = valueOf(rest.slice(0, 3));
  const score = Math.floor(outcome / noScore) % percents;
  return {
    outcome: outcomes[Math.floor(outcome / noScore / percents)] ?? 'incomplete',
    score: score === noScore ? undefined : score,
    steps: outcome % noScore,
    parts: unpackStates(Array.from(rest.slice(3), valueOf)),
  };
}
