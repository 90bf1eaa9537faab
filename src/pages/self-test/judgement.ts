import type {Examination} from '../../session/store.ts';

type Finding = Examination['findings'][number];
type Verdict = Finding['verdict'];

/**
 * The features of an LMS that the self-test tries in addition to the saved state, in the order of the report.
 */
export const things = [
  'place',
  'letters',
  'answers',
  'parts',
  'status',
  'score',
  'time',
  'commit',
] as const satisfies readonly Finding['what'][];

/**
 * Features whose absence people would notice. The place in the course is not among them, because the saved
 * state contains it too.
 */
const missed = ['answers', 'parts', 'status', 'score', 'time', 'letters'] as const;

// Verdicts from the best to the worst.
const verdicts: readonly Verdict[] = ['kept', 'unknown', 'untried', 'changed', 'refused'];

/** Returns the worst verdict on one feature, or undefined if the self-test did not try it. */
export function worst({findings}: Examination, what: Finding['what']): Verdict | undefined {
  const found = findings.filter(f => f.what === what).map(f => verdicts.indexOf(f.verdict));
  return found.length > 0 ? verdicts[Math.max(...found)] : undefined;
}

/** Returns true if the LMS changed or refused the value. */
export const isBad = (verdict: Verdict | undefined): boolean =>
  verdict === 'changed' || verdict === 'refused';

/** Returns the length in characters of the longest state that came back unchanged. */
export function longest({findings}: Examination): number {
  const whole = findings.filter(f => f.what === 'state' && f.verdict === 'kept').map(f => f.length ?? 0);
  return Math.max(0, ...whole);
}

/** Returns the features that this LMS does not keep, in addition to the saved state. */
export const lacking = (examination: Examination): readonly (typeof missed)[number][] =>
  missed.filter(what => isBad(worst(examination, what)));

/** Returns the features that could not be tried. */
export const untried = (examination: Examination): readonly (typeof things)[number][] =>
  things.filter(what => worst(examination, what) === 'untried');

/**
 * The judgement of an LMS for its administrator. `allTried` means that every feature that was tried works,
 * but some could not be tried.
 */
export type Judgement = 'all' | 'allTried' | 'essentials' | 'little' | 'nothing' | 'unsure';

/**
 * Judges an LMS by the findings. `needed` is the maximum size in characters of a saved state of this package.
 * If the server does not answer, the result is `unsure`, because the LMS may accept every value and store
 * nothing.
 */
export function judge(examination: Examination, needed: number): Judgement {
  if (!examination.isReached) return 'unsure';
  const room = longest(examination);
  if (room === 0 || isBad(worst(examination, 'commit'))) return 'nothing';
  if (room < needed) return 'little';
  if (lacking(examination).length > 0) return 'essentials';
  return untried(examination).length > 0 ? 'allTried' : 'all';
}
