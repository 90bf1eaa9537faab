import type {CourseIndex} from '../content/course.ts';
import type {Progress} from '../tracking/port.ts';
import {alphabet, checks, longest, slipsIn, withChecks, type Slip} from './check-characters.ts';
import {checksum} from './header-text.ts';
import type {PartState, Summary} from './record.ts';

/**
 * A result code says on paper or over a telephone where a learner stands, for an LMS that never takes it. It is no
 * proof: whoever knows this page can make one up. Its characters hold five bits each:
 *
 *     1 form · 4 release · 4 modules · 4 learner · 3 day · 3 outcome · parts, three each · 6 checks
 */
const form = '1';
const header = 19;
/** Characters of a code in a group, as it is shown. */
const group = 4;

const states = ['not-started', 'in-progress', 'done'] as const;
const outcomes = ['incomplete', 'completed', 'passed'] as const;
const dayLength = 24 * 3_600_000;
/** 1 January 2026. */
const firstDay = Date.UTC(2026, 0, 1) / dayLength;
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

/** What a code turned out to be. Places are counted from 0, without spaces and hyphens. */
export type ReadCode =
  | {readonly kind: 'result'; readonly result: Result}
  /** Its form is of another release. */
  | {readonly kind: 'other-form'}
  /** Shorter or longer than any code. */
  | {readonly kind: 'length'; readonly length: number}
  /** A character that no code has. */
  | {readonly kind: 'letter'; readonly at: number; readonly letter: string}
  /** One or two characters are wrong, and it is known which. */
  | {readonly kind: 'slips'; readonly slips: readonly Slip[]}
  | {readonly kind: 'garbled'};

const digits = (value: number, length: number): string =>
  Array.from({length}, (_, i) => alphabet[Math.floor(value / 32 ** (length - 1 - i)) % 32]).join('');

const valueOf = (text: string): number =>
  Array.from(text).reduce((value, letter) => value * 32 + alphabet.indexOf(letter), 0);

/** A short number by which a learner's id is recognised but not known; never 0. */
export const learnerCheck = (learnerId: string): number =>
  (parseInt(checksum(learnerId), 36) % (learners - 1)) + 1;

/** 6, 7 and 7 bits. */
const releaseNumber = (version: string): number => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(n => Number(n) || 0);
  return (Math.min(major, 63) * 128 + Math.min(minor, 127)) * 128 + Math.min(patch, 127);
};

const releaseOf = (number: number): string =>
  [Math.floor(number / 16_384), Math.floor(number / 128) % 128, number % 128].join('.');

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
  const modules = course.modules.reduce((sum, {number}) => sum + 2 ** (number - 1), 0);
  const parts = progress.parts.map(({state}) => String(states.indexOf(state))).join('');
  const text = [
    form,
    digits(releaseNumber(course.version), 4),
    digits(modules, 4),
    digits(learnerId === '' ? 0 : learnerCheck(learnerId), 4),
    digits(Math.max(0, Math.floor(at / dayLength) - firstDay), 3),
    digits(outcomeNumber(standing), 3),
    ...(parts.match(/.{1,3}/g) ?? []).map(three => digits(parseInt(three.padEnd(3, '0'), 3), 1)),
  ].join('');
  return grouped(withChecks(text));
}

/** A code in the groups in which it is shown. */
export const grouped = (code: string): string =>
  (code.match(new RegExp(`.{1,${group}}`, 'g')) ?? []).join('-');

/** A code as somebody typed it, in the characters that it is made of. */
export const plainCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replace(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');

/** Reads a code as somebody typed it; never throws. */
export function readResultCode(typed: string): ReadCode {
  const code = plainCode(typed);
  const letters = Array.from(code);
  const at = letters.findIndex(letter => !alphabet.includes(letter));
  if (at >= 0) return {kind: 'letter', at, letter: letters[at] ?? ''};
  if (code.length < header + checks || code.length > longest) return {kind: 'length', length: code.length};
  const slips = slipsIn(code);
  if (!slips) return {kind: 'garbled'};
  if (slips.length > 0) return {kind: 'slips', slips};
  return code.startsWith(form) ? {kind: 'result', result: resultIn(code)} : {kind: 'other-form'};
}

function resultIn(code: string): Result {
  const field = (from: number, length: number) => valueOf(code.slice(from, from + length));
  const modules = field(5, 4);
  const outcome = field(16, 3);
  const score = Math.floor(outcome / noScore) % percents;
  const parts = Array.from(code.slice(header, -checks), letter =>
    valueOf(letter).toString(3).padStart(3, '0'),
  );
  return {
    version: releaseOf(field(1, 4)),
    modules: Array.from({length: 20}, (_, i) => i + 1).filter(
      number => Math.floor(modules / 2 ** (number - 1)) % 2,
    ),
    learner: field(9, 4),
    at: (firstDay + field(13, 3)) * dayLength,
    outcome: outcomes[Math.floor(outcome / noScore / percents)] ?? 'incomplete',
    score: score === noScore ? undefined : score,
    steps: outcome % noScore,
    parts: Array.from(parts.join(''), digit => states[Number(digit)] ?? 'not-started'),
  };
}
