import type {Examination} from '../../session/store.ts';

type Finding = Examination['findings'][number];
type Verdict = Finding['verdict'];

/** What an LMS is tried with besides the saved state, in the order in which it is told. */
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

/** What somebody would miss; the place in the course is kept with the state as well. */
const missed = ['answers', 'parts', 'status', 'score', 'time', 'letters'] as const;

// The worse later.
const verdicts: readonly Verdict[] = ['kept', 'unknown', 'untried', 'changed', 'refused'];

/** The worst that came of one thing, or undefined where it was not part of the trial. */
export function worst({findings}: Examination, what: Finding['what']): Verdict | undefined {
  const found = findings.filter(f => f.what === what).map(f => verdicts.indexOf(f.verdict));
  return found.length > 0 ? verdicts[Math.max(...found)] : undefined;
}

/** Whether something did not come back as it was set. */
export const isBad = (verdict: Verdict | undefined): boolean =>
  verdict === 'changed' || verdict === 'refused';

/** Characters of the longest state that came back whole. */
export function longest({findings}: Examination): number {
  const whole = findings.filter(f => f.what === 'state' && f.verdict === 'kept').map(f => f.length ?? 0);
  return Math.max(0, ...whole);
}

/** What this LMS does not keep besides the learner's work. */
export const lacking = (examination: Examination): readonly (typeof missed)[number][] =>
  missed.filter(what => isBad(worst(examination, what)));

/** What could not be tried. */
export const untried = (examination: Examination): readonly (typeof things)[number][] =>
  things.filter(what => worst(examination, what) === 'untried');

/** What an administrator is to make of an LMS; `allTried`: as good as `all`, but something could not be tried. */
export type Judgement = 'all' | 'allTried' | 'essentials' | 'little' | 'nothing' | 'unsure';

/**
 * Judges an LMS by what was found; `needed` is how many characters of state the package may come to. Where the server
 * does not answer, an LMS may say yes to everything and keep nothing.
 */
export function judge(examination: Examination, needed: number): Judgement {
  if (!examination.isReached) return 'unsure';
  const room = longest(examination);
  if (room === 0 || isBad(worst(examination, 'commit'))) return 'nothing';
  if (room < needed) return 'little';
  if (lacking(examination).length > 0) return 'essentials';
  return untried(examination).length > 0 ? 'allTried' : 'all';
}
