import type {Interaction} from '../score/interaction.ts';
import type {Examined, Finding, Verdict} from './port.ts';

/** What a trial needs of an LMS: it reads and sets elements, and its refusals have a code, which is '0' where there is none. */
export interface Examinee {
  get(element: string): string;
  set(element: string, value: string): {readonly code: string};
}

/** Names the answer and the part that an examination leaves behind. */
export const trialName = 'self-test';

/** The answer that stays. */
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

/** Letters that are not of ASCII, one of them outside the basic plane. */
export const letters = 'Өү é 𝒜';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-';

/** A text of the characters of a saved state, the same each time, in which no place looks like another. */
export function sample(length: number): string {
  let seed = 1;
  return Array.from({length}, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return alphabet.charAt(seed % alphabet.length);
  }).join('');
}

/** A value as a report says it: by its length where it is long. */
export const said = (value: string): string =>
  value.length > 40 ? `${value.length} characters` : `"${value}"`;

/** Sets a value and reads it back. */
export function tried(lms: Examinee, what: Examined, element: string, value: string): Finding {
  const {code} = lms.set(element, value);
  const read = code === '0' ? lms.get(element) : '';
  return {
    what,
    set: `${element} = ${said(value)}`,
    read: code === '0' ? said(read) : `error ${code}`,
    verdict: verdictOf(code, value, read),
  };
}

function verdictOf(code: string, set: string, read: string): Verdict {
  if (code !== '0') return 'refused';
  return set === read ? 'kept' : 'changed';
}

/**
 * Tries texts of these lengths, shortest first, until one does not come back whole, and then halves the way to it to
 * find the longest that does. Putting back what the element held before is left to the caller.
 */
export function triedLengths(lms: Examinee, element: string, lengths: readonly number[]): readonly Finding[] {
  const tryOut = (length: number): Finding => ({
    ...tried(lms, 'state', element, sample(length)),
    length,
  });
  const findings: Finding[] = [];
  let kept = 0;
  for (const length of lengths) {
    const finding = tryOut(length);
    findings.push(finding);
    if (finding.verdict !== 'kept') return [...findings, ...longestBetween(kept, length, tryOut)];
    kept = length;
  }
  return findings;
}

function longestBetween(
  kept: number,
  beyond: number,
  tryOut: (length: number) => Finding,
): readonly Finding[] {
  if (beyond - kept <= 1) return [];
  const length = Math.floor((kept + beyond) / 2);
  const finding = tryOut(length);
  if (finding.verdict !== 'kept') return longestBetween(kept, length, tryOut);
  const better = longestBetween(length, beyond, tryOut);
  return better.length > 0 ? better : [finding];
}
