import type {Interaction} from '../score/interaction.ts';
import type {TrialItem, TrialFinding, TrialVerdict} from './port.ts';

/**
 * The calls of an LMS that the self-test needs. `code` is the error code, or '0' if the LMS accepted the
 * value.
 */
export interface TrialTarget {
  get(element: string): string;
  set(element: string, value: string): {readonly code: string};
}

/** Id of the answer that a self-test leaves in the LMS, and of the invented part. */
export const trialName = 'self-test';

/** Returns the answer that a self-test leaves in the LMS. */
export const trialAnswer = (at: number): Interaction => ({
  id: trialName,
  kind: 'choice',
  objective: trialName,
  asked: {language: 'en', text: trialName},
  options: ['yes', 'no'],
  response: ['yes'],
  correct: ['yes'],
  startedAt: at,
  latency: 1_000,
  points: {earned: 1, possible: 1},
});

/** Letters outside ASCII; one of them is outside the Basic Multilingual Plane. */
export const letters = 'Өү é 𝒜';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-';

/**
 * Creates a text in the characters of a saved state. The text is the same each time and has no repeating pattern, so
 * that a truncated copy is recognised.
 */
export function sample(length: number): string {
  let seed = 1;
  return Array.from({length}, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return alphabet.charAt(seed % alphabet.length);
  }).join('');
}

/** Formats a value for the report. Replaces a long value by its length. */
export const formatValue = (value: string): string =>
  value.length > 40 ? `${value.length} characters` : `"${value}"`;

/** Sets a value and reads it back. */
export function tryValue(lms: TrialTarget, what: TrialItem, element: string, value: string): TrialFinding {
  const {code} = lms.set(element, value);
  const read = code === '0' ? lms.get(element) : '';
  return {
    what,
    set: `${element} = ${formatValue(value)}`,
    read: code === '0' ? formatValue(read) : `error ${code}`,
    verdict: verdictOf(code, value, read),
  };
}

function verdictOf(code: string, value: string, read: string): TrialVerdict {
  if (code !== '0') return 'refused';
  return value === read ? 'kept' : 'changed';
}

/**
 * Generates the lengths to try. After each length, the caller passes back whether the LMS kept a text of this length.
 * First come the given lengths, the shortest first, until one fails. Then a binary search finds the longest length
 * that the LMS keeps.
 */
export function* lengthsToTry(lengths: readonly number[]): Generator<number, void, boolean> {
  let longestKept = 0;
  for (const length of lengths) {
    const isKept = yield length;
    if (isKept) {
      longestKept = length;
      continue;
    }
    let beyond = length;
    while (beyond - longestKept > 1) {
      const middle = Math.floor((longestKept + beyond) / 2);
      const isMiddleKept = yield middle;
      if (isMiddleKept) longestKept = middle;
      else beyond = middle;
    }
    return;
  }
}

/**
 * Selects the findings to report: those for the requested lengths, and the one for the longest text that the LMS
 * kept.
 */
export function reportedLengths(
  findings: readonly TrialFinding[],
  lengths: readonly number[],
): readonly TrialFinding[] {
  const longest = Math.max(...findings.filter(f => f.verdict === 'kept').map(f => f.length ?? 0));
  return findings.filter(({length = 0}) => lengths.includes(length) || length === longest);
}

/**
 * Tries texts of the given lengths synchronously. The caller must restore the previous value of the element.
 */
export function tryLengths(
  lms: TrialTarget,
  element: string,
  lengths: readonly number[],
): readonly TrialFinding[] {
  const findings: TrialFinding[] = [];
  const search = lengthsToTry(lengths);
  for (let next = search.next(); !next.done; next = search.next(findings.at(-1)?.verdict === 'kept'))
    findings.push({...tryValue(lms, 'state', element, sample(next.value)), length: next.value});
  return reportedLengths(findings, lengths);
}
