import {Refused} from '../command.ts';
import {browsers, languages, sizes, type Cell} from './test-matrix.mjs';

/**
 * A part of the suite. Elements and journeys run in every cell; unit tests and documents run once, because they
 * are the same in each size and language.
 */
export type Part = 'unit' | 'documents' | 'elements' | 'journeys';

/** One run of the sweep; `cell` is the value of `TAMGA_CELL`. */
export interface SweepRun {
  readonly part: Part;
  readonly cell: string;
}

/** The browsers that are available on this machine. */
export type Available = Readonly<Record<Cell['browser'], boolean>>;

/** Words that narrow a sweep: names of parts, browsers, sizes and languages, in any order. */
export type SweepFilter = readonly string[];

const parts = ['unit', 'documents', 'elements', 'journeys'] as const satisfies readonly Part[];

/** The text that `npm run sweep -- --help` prints. */
export const usage = `Tests every document, and every size, language and browser: npm run sweep -- [WORD ...]
  WORD   narrows the sweep, in any order; without one, all of it
         parts: ${parts.join(', ')}
         browsers: ${browsers.join(', ')}
         sizes: ${sizes.join(', ')}
         languages: ${languages.join(', ')}`;

const remedies: Readonly<Record<Cell['browser'], string>> = {
  chromium: 'apt-get install chromium',
  firefox: 'apt-get install firefox-esr',
};

const isOnce = (part: Part, cell: string): boolean =>
  !['unit', 'documents'].includes(part) || cell === 'chromium 714x666 en';

/**
 * Returns the requested runs that are possible on this machine, grouped by browser. Throws for an unknown
 * word.
 */
export function sweepRuns(wish: SweepFilter, available: Available): readonly SweepRun[] {
  return wished(wish)
    .filter(({browser}) => available[browser])
    .map(({part, browser, size, language}) => ({part, cell: `${browser} ${size} ${language}`}));
}

/** Returns a message with a cure for each requested browser that is not installed. */
export function gaps(wish: SweepFilter, available: Available): readonly string[] {
  const all = wished(wish);
  return browsers
    .filter(browser => !available[browser] && all.some(run => run.browser === browser))
    .map(browser => `${browser} is not installed (on Debian: ${remedies[browser]})`);
}

function wished(wish: SweepFilter) {
  const known: readonly string[] = [...parts, ...browsers, ...sizes, ...languages];
  const unknown = wish.find(word => !known.includes(word));
  if (unknown !== undefined)
    throw new Refused(
      `"${unknown}" is nothing to sweep over: say some of ${known.join(', ')}, or nothing for all.`,
    );
  const of = <Word extends string>(words: readonly Word[]) =>
    words.some(word => wish.includes(word)) ? words.filter(word => wish.includes(word)) : words;
  return of(browsers).flatMap(browser =>
    of(parts).flatMap(part =>
      of(sizes).flatMap(size =>
        of(languages)
          .filter(language => isOnce(part, `${browser} ${size} ${language}`))
          .map(language => ({part, browser, size, language})),
      ),
    ),
  );
}
