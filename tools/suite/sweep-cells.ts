import {Refused} from '../command.ts';
import {browsers, languages, sizes, type Cell} from './test-matrix.mjs';

const parts = ['unit', 'documents', 'screens', 'elements', 'journeys'] as const;

/**
 * A kind of tests in `npm run sweep`. Elements and journeys run in every test configuration. Unit tests and documents
 * run once, because they are the same in each size and language. Screens run once, because one run measures every
 * size.
 */
export type Part = (typeof parts)[number];

/** One run of `npm run sweep`. `cell` names its test configuration, as the variable `TAMGA_CELL` does. */
export interface SweepRun {
  readonly part: Part;
  readonly browser: Cell['browser'];
  readonly cell: string;
}

/** The text that `npm run sweep -- --help` prints. */
export const usage = `Tests every document, the height of every screen, and every size, language and browser: npm run sweep -- [WORD ...]
  WORD   narrows the sweep, in any order; without one, all of it
         parts: ${parts.join(', ')}
         browsers: ${browsers.join(', ')}
         sizes: ${sizes.join(', ')}
         languages: ${languages.join(', ')}`;

/**
 * Returns the runs of `npm run sweep`, grouped by browser. The words choose kinds of tests, browsers, sizes and
 * languages, in any order. For example, if no word names a browser, all browsers run. Throws for an unknown word.
 */
export function sweepRuns(words: readonly string[]): readonly SweepRun[] {
  const known: readonly string[] = [...parts, ...browsers, ...sizes, ...languages];
  const unknown = words.find(word => !known.includes(word));
  if (unknown !== undefined)
    throw new Refused(
      `"${unknown}" is nothing to sweep over: say some of ${known.join(', ')}, or nothing for all.`,
    );
  const selectFrom = <Word extends string>(all: readonly Word[]) => {
    const some = all.filter(word => words.includes(word));
    return some.length > 0 ? some : all;
  };
  const cells = selectFrom(sizes).flatMap(size =>
    selectFrom(languages).map(language => `${size} ${language}`),
  );
  const isOnce = (part: Part) => part !== 'elements' && part !== 'journeys';
  return selectFrom(browsers).flatMap(browser =>
    selectFrom(parts).flatMap(part =>
      cells
        .map(cell => ({part, browser, cell: `${browser} ${cell}`}))
        .filter(({cell}) => !isOnce(part) || cell === 'chromium 714x666 en'),
    ),
  );
}
