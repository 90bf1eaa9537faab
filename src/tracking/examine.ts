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
 * The lengths to try, told each time whether the last one came back whole: shortest first, until one does not, and then
 * by halves to the longest that does.
 */
export function* lengthsToTry(lengths: readonly number[]): Generator<number, void, boolean> {
  let kept = 0;
  for (const length of lengths) {
    const isKept = yield length;
    if (isKept) {
      kept = length;
      continue;
    }
    let beyond = length;
    while (beyond - kept > 1) {
      const middle = Math.floor((kept + beyond) / 2);
      const isMiddleKept = yield middle;
      if (isMiddleKept) kept = middle;
      else beyond = middle;
    }
    return;
  }
}

/** What is worth telling of all that was tried: the lengths that were asked for, and the longest that came back. */
export function tellLengths(findings: readonly Finding[], lengths: readonly number[]): readonly Finding[] {
  const longest = Math.max(...findings.filter(f => f.verdict === 'kept').map(f => f.length ?? 0));
  return findings.filter(({length = 0}) => lengths.includes(length) || length === longest);
}

/** Tries texts of these lengths in one turn. Putting back what the element held before is left to the caller. */
export function triedLengths(lms: Examinee, element: string, lengths: readonly number[]): readonly Finding[] {
  const findings: Finding[] = [];
  const search = lengthsToTry(lengths);
  for (let next = search.next(); !next.done; next = search.next(findings.at(-1)?.verdict === 'kept'))
    findings.push({...tried(lms, 'state', element, sample(next.value)), length: next.value});
  return tellLengths(findings, lengths);
}
