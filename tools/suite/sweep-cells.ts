import {browsers, languages, sizes, type Cell} from './test-matrix.mjs';

/** A part of the suite that is multiplied; and every document there is, which is the same in each size and language. */
export type Part = 'documents' | 'elements' | 'journeys';

/** One run of the sweep: `TAMGA_CELL` for the part. */
export interface Run {
  readonly part: Part;
  readonly cell: string;
}

/** Which browsers there are on this machine. */
export type Available = Readonly<Record<Cell['browser'], boolean>>;

/** What narrows a sweep, as it is typed: names of parts, browsers, sizes and languages, in any order. */
export type Wish = readonly string[];

/** Runs that no machine can do, with the reason. */
const impossible: readonly {
  readonly why: string;
  readonly holds: (part: Part, browser: string, size: string) => boolean;
}[] = [
  {
    why: 'journeys in WebKitGTK: Playwright cannot drive it',
    holds: (part, browser) => part === 'journeys' && browser === 'webkit',
  },
  {
    why: 'WebKitGTK at 367 and 320 px: its window cannot be narrower than 447 px',
    holds: (part, browser, size) => part === 'elements' && browser === 'webkit' && !size.startsWith('714'),
  },
];

const remedies: Readonly<Record<Cell['browser'], string>> = {
  chromium: 'apt-get install chromium',
  firefox: 'apt-get install firefox-esr',
  webkit: 'apt-get install webkit2gtk-driver xvfb',
};

const isOnce = (part: Part, cell: string): boolean => part !== 'documents' || cell === 'chromium 714x666 en';

/** Every run that is wished for and that this machine can do, browsers outermost. Throws at a word that means nothing. */
export function sweepRuns(wish: Wish, available: Available): readonly Run[] {
  return wished(wish)
    .filter(
      ({part, browser, size}) =>
        available[browser] && !impossible.some(({holds}) => holds(part, browser, size)),
    )
    .map(({part, browser, size, language}) => ({part, cell: `${browser} ${size} ${language}`}));
}

/** What was wished for and does not run, as sentences with the cure where there is one. */
export function gaps(wish: Wish, available: Available): readonly string[] {
  const all = wished(wish);
  const absent = browsers.filter(browser => !available[browser] && all.some(run => run.browser === browser));
  const never = impossible.filter(({holds}) =>
    all.some(({part, browser, size}) => available[browser] && holds(part, browser, size)),
  );
  return [
    ...absent.map(browser => `${browser} is not installed (on Debian: ${remedies[browser]})`),
    ...never.map(({why}) => why),
  ];
}

function wished(wish: Wish) {
  const parts = ['documents', 'elements', 'journeys'] as const;
  const known: readonly string[] = [...parts, ...browsers, ...sizes, ...languages];
  const unknown = wish.find(word => !known.includes(word));
  if (unknown !== undefined)
    throw new Error(
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
