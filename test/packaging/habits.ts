/**
 * Coding habits that some LMS, or its frame, forbids in scripts and pages. The number in each description is
 * that of the quirk.
 */
const forbidden: readonly (readonly [what: string, use: RegExp])[] = [
  ['the unload event, which LMSes forbid by permission policy (quirk 10)', /["'`]unload["'`]|\bonunload\b/],
  ['an import map, which old servers and browsers do not support (quirk 37)', /type="importmap"/],
  [
    'code that is evaluated from text (quirk 38)',
    /\beval\s*\(|\bnew Function\s*\(|\bdocument\.write(ln)?\s*\(/,
  ],
  ['a worker or a blob address (quirk 38)', /\bnew (Shared)?Worker\s*\(|\bcreateObjectURL\s*\(|["'`]blob:/],
  [
    'a path of the History API, which breaks on another host (quirk 39)',
    /\b(pushState|replaceState)\s*\([^,()]*,[^,()]*,/,
  ],
  ['a popup (quirk 40)', /\b(window|self|top|parent|globalThis)\.open\s*\(/],
  ['a replaced launch query (quirk 44)', /\blocation\.search\s*=[^=]/],
];

/** Finds coding habits that some LMS forbids, in a script or a page. */
export const faultsOfHabits = (path: string, source: string): readonly string[] =>
  forbidden.filter(([, use]) => use.test(source)).map(([what]) => `${path}: ${what}`);
