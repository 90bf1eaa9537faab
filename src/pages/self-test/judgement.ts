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

/**
 * Returns the verdict on one feature, or undefined if the self-test did not try it: the worst one, except that a
 * value from the server outweighs one that could not be read back.
 */
export function verdictOn({findings}: Examination, what: Finding['what']): Verdict | undefined {
  const worst = worstOf(findings.filter(f => f.what === what));
  return isProven({findings}, what) && worst === 'unknown' ? 'kept' : worst;
}

/** Returns true if a feature is known to work because its value came from the server of the LMS. */
export const isProven = ({findings}: Pick<Examination, 'findings'>, what: Finding['what']): boolean =>
  findings.some(f => f.what === what && f.isProven && f.verdict === 'kept') &&
  !findings.some(f => f.what === what && isBad(f.verdict));

function worstOf(findings: readonly Finding[]): Verdict | undefined {
  const found = findings.map(f => verdicts.indexOf(f.verdict));
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
  missed.filter(what => isBad(verdictOn(examination, what)));

/** Features that matter to an administrator and that a self-test may be unable to see. */
const watched = ['answers', 'parts', 'status', 'score', 'time'] as const;

/**
 * Returns the features whose values did not come from the server. The page of an LMS may have answered for it, so
 * nobody knows whether the server keeps them.
 */
export const unseen = (examination: Examination): readonly (typeof watched)[number][] =>
  watched.filter(what => {
    const verdict = verdictOn(examination, what);
    return verdict !== undefined && !isBad(verdict) && !isProven(examination, what);
  });

/**
 * The judgement of an LMS for its administrator. `taken` means that the LMS accepts the work, and that no work has
 * come back from its server yet. `partly` means that everything that the self-test can see works.
 */
export type Judgement =
  'all' | 'partly' | 'taken' | 'essentials' | 'little' | 'nothing' | 'damaged' | 'unsure';

/** What else a judgement depends on. */
export interface JudgementBasis {
  /** Maximum size in characters of a saved state of this package. */
  readonly needed: number;
  /** True if the package has no LMS and keeps its data in this browser. */
  readonly isLocal: boolean;
  /** True if the state that came back at launch was damaged. */
  readonly isDamaged: boolean;
}

/**
 * Judges an LMS by the findings. If the server does not answer, the result is `unsure`, because the LMS may accept
 * every value and store nothing.
 */
export function judge(examination: Examination, {needed, isLocal, isDamaged}: JudgementBasis): Judgement {
  if (!examination.isReached) return 'unsure';
  if (isDamaged) return 'damaged';
  const room = longest(examination);
  if (room === 0 || isBad(verdictOn(examination, 'commit'))) return 'nothing';
  if (room < needed) return 'little';
  const cameBack = examination.cameBack > 0 || isProven(examination, 'state');
  if (!cameBack && !isLocal) return 'taken';
  if (lacking(examination).length > 0) return 'essentials';
  return unseen(examination).length > 0 && !isLocal ? 'partly' : 'all';
}
