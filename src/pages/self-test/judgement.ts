import type {LmsTrial} from '../../session/store.ts';

type Finding = LmsTrial['findings'][number];
type Verdict = Finding['verdict'];

/**
 * The features of an LMS that the self-test tries, apart from the saved state. The report lists the features in this
 * order.
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
 * LMS features whose absence people notice in their work. The place in the course is left out, because the saved
 * state contains the place too.
 */
const missed = ['answers', 'parts', 'status', 'score', 'time', 'letters'] as const;

// The possible verdicts of the self-test on a feature, from the best to the worst.
const verdicts: readonly Verdict[] = ['kept', 'unknown', 'untried', 'changed', 'refused'];

/**
 * Returns what the self-test can say about one feature; undefined if the self-test did not try this feature. Of
 * several findings, the worst counts. The exception is a value that came from the server: it counts more than a value
 * that could not be read back.
 */
export function verdictOn({findings}: LmsTrial, what: Finding['what']): Verdict | undefined {
  const worst = worstOf(findings.filter(f => f.what === what));
  return isProven({findings}, what) && worst === 'unknown' ? 'kept' : worst;
}

/**
 * Returns true if a feature is proven to work. Some value must have come back from the server of the LMS, and the LMS
 * must not have changed or refused any value.
 */
export const isProven = ({findings}: Pick<LmsTrial, 'findings'>, what: Finding['what']): boolean =>
  findings.some(f => f.what === what && f.isProven && f.verdict === 'kept') &&
  !findings.some(f => f.what === what && isBad(f.verdict));

function worstOf(findings: readonly Finding[]): Verdict | undefined {
  const found = findings.map(f => verdicts.indexOf(f.verdict));
  return found.length > 0 ? verdicts[Math.max(...found)] : undefined;
}

/** Returns true if the LMS changed or refused the value. */
export const isBad = (verdict: Verdict | undefined): boolean =>
  verdict === 'changed' || verdict === 'refused';

/** Returns the length in characters of the longest saved state that came back unchanged; 0 if none did. */
export function longest({findings}: LmsTrial): number {
  const whole = findings.filter(f => f.what === 'state' && f.verdict === 'kept').map(f => f.length ?? 0);
  return Math.max(0, ...whole);
}

/** Returns the features whose values this LMS changes or refuses. The saved state is not one of these features. */
export const lacking = (lmsTrial: LmsTrial): readonly (typeof missed)[number][] =>
  missed.filter(what => isBad(verdictOn(lmsTrial, what)));

/** Features that matter to an administrator. The self-test often cannot see whether the server stores them. */
const watched = ['answers', 'parts', 'status', 'score', 'time'] as const;

/**
 * Returns the features that work, but whose values did not come from the server. Perhaps only the page of the LMS
 * holds these values, so nobody knows whether the server stores them.
 */
export const unseen = (lmsTrial: LmsTrial): readonly (typeof watched)[number][] =>
  watched.filter(what => {
    const verdict = verdictOn(lmsTrial, what);
    return verdict !== undefined && !isBad(verdict) && !isProven(lmsTrial, what);
  });

/**
 * The judgement of an LMS for its administrator. `taken`: the LMS accepts the work, but its server has not yet
 * returned any. `partly`: everything that the self-test can see works.
 */
export type Judgement =
  | 'all'
  | 'partly'
  | 'taken'
  | 'essentials'
  | 'little'
  | 'nothing'
  | 'damaged'
  | 'unsure';

/** The facts, apart from the findings, on which a judgement depends. */
export interface JudgementBasis {
  /** Maximum size in characters of a saved state of this package. */
  readonly needed: number;
  /** True if the package has no LMS and keeps its data in this browser. */
  readonly isLocal: boolean;
  /** True if the saved state that came back at launch was damaged. */
  readonly isDamaged: boolean;
}

/**
 * Judges an LMS by the findings of the self-test. If the server does not answer, the judgement is `unsure`:
 * such an LMS may accept every value and store nothing.
 */
export function judge(lmsTrial: LmsTrial, {needed, isLocal, isDamaged}: JudgementBasis): Judgement {
  if (!lmsTrial.isReached) return 'unsure';
  if (isDamaged) return 'damaged';
  const room = longest(lmsTrial);
  if (room === 0 || isBad(verdictOn(lmsTrial, 'commit'))) return 'nothing';
  if (room < needed) return 'little';
  const cameBack = lmsTrial.cameBack > 0 || isProven(lmsTrial, 'state');
  if (!cameBack && !isLocal) return 'taken';
  if (lacking(lmsTrial).length > 0) return 'essentials';
  return unseen(lmsTrial).length > 0 && !isLocal ? 'partly' : 'all';
}
