import type {CourseIndex} from '../../content/course.ts';
import type {Progress} from '../../tracking/port.ts';
import {checks, withChecks} from './check-characters.ts';
import {
  dayAt,
  dayNumber,
  digits,
  grouped,
  moduleBits,
  modulesIn,
  releaseNumber,
  releaseOf,
  valueOf,
  wholeCode,
  type Unread,
} from './code-text.ts';
import {checksum} from '../codec/header-text.ts';
import type {PartState, Summary} from '../record.ts';

/**
 * A result code says on paper or over a telephone where a learner stands, for an LMS that never takes it. It is no
 * proof: whoever knows this page can make one up. Its characters hold five bits each:
 *
 *     1 form · 4 release · 4 modules · 4 learner · 3 day · 3 outcome · parts, three each · 6 checks
 */
const form = '1';
const header = 19;

const states = ['not-started', 'in-progress', 'done'] as const;
const outcomes = ['incomplete', 'completed', 'passed'] as const;
const learners = 2 ** 20;
const noScore = 101;
const percents = 102;

/** What a code is made of. */
export interface Standing {
  /** '' where the LMS does not say who learns. */
  readonly learnerId: string;
  readonly progress: Progress;
  /** One for each module, in the order of the course. */
  readonly summaries: readonly Summary[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What a code says. */
export interface Result {
  /** Of the course, `1.2.3`. */
  readonly version: string;
  /** Numbers of the package's modules, from ids.lock. */
  readonly modules: readonly number[];
  /** Compare with `learnerCheck`; 0 where the LMS did not say who learns. */
  readonly learner: number;
  /** The day on which it was made, milliseconds since 1970 (UTC). */
  readonly at: number;
  readonly outcome: (typeof outcomes)[number];
  /** In per cent: the final score, or of a course that is not done that of the modules opened; undefined without points. */
  readonly score: number | undefined;
  /** Steps done, in per cent. */
  readonly steps: number;
  /** In the order of the package; up to two more than it has. */
  readonly parts: readonly PartState[];
}

/** What a code turned out to be. */
export type ReadCode = {readonly kind: 'result'; readonly result: Result} | Unread;

/** A short number by which a learner's id is recognised but not known; never 0. */
export const learnerCheck = (learnerId: string): number =>
  (parseInt(checksum(learnerId), 36) % (learners - 1)) + 1;

function scoreSoFar({progress, summaries}: Standing): number {
  const shares = summaries.filter(s => s.possible > 0).map(s => Math.min(1, s.earned / s.possible));
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  const share = progress.done ? progress.scaled : shares.length > 0 ? mean : undefined;
  return share === undefined ? noScore : percent(share);
}

// Rounded down, as everything that is reported.
const percent = (share: number): number => Math.floor(Math.min(1, Math.max(0, share)) * 100 + 1e-6);

function outcomeNumber(standing: Standing): number {
  const {done, passed, fraction} = standing.progress;
  const outcome = passed === true ? 2 : done ? 1 : 0;
  return (outcome * percents + scoreSoFar(standing)) * noScore + percent(fraction);
}

/** Writes where a learner stands, in groups of four characters. */
export function resultCode(course: CourseIndex, standing: Standing): string {
  const {learnerId, progress, at} = standing;
  const parts = progress.parts.map(({state}) => String(states.indexOf(state))).join('');
  const text = [
    form,
    digits(releaseNumber(course.version), 4),
    digits(moduleBits(course.modules), 4),
    digits(learnerId === '' ? 0 : learnerCheck(learnerId), 4),
    digits(dayNumber(at), 3),
    digits(outcomeNumber(standing), 3),
    ...(parts.match(/.{1,3}/g) ?? []).map(three => digits(parseInt(three.padEnd(3, '0'), 3), 1)),
  ].join('');
  return grouped(withChecks(text));
}

/** Reads a code as somebody typed it; never throws. */
export function readResultCode(typed: string): ReadCode {
  const read = wholeCode(typed, form, header);
  return read.kind === 'whole' ? {kind: 'result', result: resultIn(read.code)} : read;
}

function resultIn(code: string): Result {
  const field = (from: number, length: number) => valueOf(code.slice(from, from + length));
  const outcome = field(16, 3);
  const score = Math.floor(outcome / noScore) % percents;
  const parts = Array.from(code.slice(header, -checks), letter =>
    valueOf(letter).toString(3).padStart(3, '0'),
  );
  return {
    version: releaseOf(field(1, 4)),
    modules: modulesIn(field(5, 4)),
    learner: field(9, 4),
    at: dayAt(field(13, 3)),
    outcome: outcomes[Math.floor(outcome / noScore / percents)] ?? 'incomplete',
    score: score === noScore ? undefined : score,
    steps: outcome % noScore,
    parts: Array.from(parts.join(''), digit => states[Number(digit)] ?? 'not-started'),
  };
}
