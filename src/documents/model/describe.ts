import {kindOf, leavesOf} from './pages.ts';
import type {Box} from './box.ts';
import {placesOn, printedOn, textAt} from './places.ts';
import {seriesOf, type SeriesId} from './series.ts';
import type {LookKind} from './look-kinds.ts';
import type {Look, Page, Specimen} from './specimen.ts';
import type {Light, Place} from './terms.ts';

/** One visible detail: its place, the key of its text, and the values to fill into the text. */
export interface Statement {
  readonly place: Place;
  readonly key: string;
  readonly values?: Readonly<Record<string, string>>;
}

/** The printed heading of each series. */
const titles: Readonly<Record<SeriesId, string>> = {
  s2014: 'REPUBLIC OF UTOPIA, PASSPORT',
  s2020: 'REPUBLIC OF UTOPIA, PASSPORT',
  's2026-d': 'REPUBLIC OF UTOPIA, DIPLOMATIC PASSPORT',
  'r-2024': 'REPUBLIC OF UTOPIA, TRAVEL DOCUMENT (CONVENTION OF 28 JULY 1951)',
  'i-2021': 'REPUBLIC OF UTOPIA, IDENTITY CARD',
  'b-2021': 'REPUBLIC OF UTOPIA, BORDER RESIDENT CARD',
  'v-2022': 'REPUBLIC OF UTOPIA, VISA',
  'n-2019': 'KINGDOM OF NORVALE, PASSPORT',
  'n-e2025': 'KINGDOM OF NORVALE, TRAVEL DOCUMENT, EMERGENCY',
  'n-id': 'NORVALE, IDENTITY CARD',
  'n-r2022': 'NORVALE, RESIDENCE PERMIT',
  'n-v2021': 'VISA · KINGDOM OF NORVALE',
  atlantara: 'FREE TERRITORY OF ATLANTARA, PASSPORT',
};

/** Returns the printed heading of a series. */
export const titleOf = (series: SeriesId): string => titles[series];

/** Captions of a visa label that differ from those of a passport. */
const labelCaptions: Readonly<Partial<Record<Place, string>>> = {
  number: 'Visa No.',
  authority: 'Place of issue',
  issued: 'Valid from',
  expiry: 'Until',
};

/**
 * Describes everything that is visible on one page in one light, from top to bottom. The descriptions never
 * interpret a detail.
 */
export function describe(specimen: Specimen, page: Page, light: Light): readonly Statement[] {
  const sheet: Sheet = {specimen, page, light, series: printedOn(specimen, page).series};
  return [...placesOn(specimen, page)]
    .sort(([, one], [, other]) => heightOf(one) - heightOf(other))
    .flatMap(([place]) => [
      ...printStatements(sheet, place),
      ...numbered(sheet, place),
      ...stamped(sheet, place),
      ...looking(sheet, place),
    ]);
}

/**
 * Returns only the printed text of a page, as a typist would copy it: entries, lines and stamps. Leaves out print,
 * material and page numbers, because the learner has to notice these in the drawing.
 */
export const transcribe = (specimen: Specimen, page: Page): readonly Statement[] =>
  describe(specimen, page, 'white').filter(({key}) => transcribed.some(start => key.startsWith(start)));

const transcribed = ['seen.entry', 'seen.captioned', 'stamp.'];

interface Sheet {
  readonly specimen: Specimen;
  readonly page: Page;
  readonly light: Light;
  readonly series: SeriesId;
}

const heightOf = ([box]: readonly Box[]): number => (box ? 1000 * Math.round(box.y) + box.x : 0);

/**
 * Describes printed text. Only white light has this description: in other lights, the same text would be described
 * again.
 */
function printStatements({specimen, page, light, series}: Sheet, place: Place): readonly Statement[] {
  if (light !== 'white') return [];
  if (place === 'label' && leavesOf(page)) return [{place, key: 'seen.visa-label'}];
  const text = textAt(specimen, page, place) || (place === 'header' ? titles[series] : '');
  if (text === '') return [];
  const caption = page === 'visa' ? labelCaptions[place] : undefined;
  return caption
    ? [{place, key: 'seen.captioned', values: {text, caption}}]
    : [{place, key: 'seen.entry', values: {text}}];
}

/**
 * Describes the page numbers. On the edge of a book, states how many steps of the coloured stripe are missing. Each
 * missing leaf removes one step.
 */
function numbered({specimen, page, light, series}: Sheet, place: Place): readonly Statement[] {
  if (place === 'page-number' && light === 'white') {
    const leaves = leavesOf(page);
    return leaves
      ? [{place, key: 'seen.page-numbers', values: {left: String(leaves[0]), right: String(leaves[1])}}]
      : [{place, key: 'seen.last-page-number', values: {number: String(seriesOf(series).pages)}}];
  }
  const steps = specimen.missing.filter(number => number % 2 === 1).length;
  const isStriped = place === 'edge-stripe' && (light === 'white' || light === 'uv');
  return isStriped && steps > 0 ? [{place, key: 'seen.stripe-step', values: {steps: String(steps)}}] : [];
}

/** Describes the stamps of a page: their text in white light, and their ink under the loupe. */
function stamped({specimen, page, light}: Sheet, place: Place): readonly Statement[] {
  if (place !== 'stamps') return [];
  const here = specimen.stamps.filter(stamp => leavesOf(page)?.includes(stamp.page));
  if (light === 'white')
    return here.map(({way, page: leaf, post, date}) => ({
      place,
      key: `stamp.${way}`,
      values: {page: String(leaf), post, date},
    }));
  if (light !== 'loupe') return [];
  const others = specimen.looks.filter(look => isAt(look, page, light, place)).map(({leaf}) => leaf);
  const plain = new Set(here.map(stamp => stamp.page).filter(leaf => !others.includes(leaf)));
  return [...plain].map(leaf => ({place, key: 'seen.stamp-ink', values: {page: String(leaf)}}));
}

/**
 * Places whose feature extends over many other places. The values are the looks that contradict the text of this
 * feature, wherever on the page they are.
 */
const breaks: Readonly<Partial<Record<Place, readonly LookKind[]>>> = {
  film: ['film-edge', 'cut', 'cloudy', 'raised-fibres'],
  overprint: ['gap', 'stops'],
  entries: ['vanishes', 'fades'],
};

/**
 * Describes a place: the features that every copy of the series shows there, and the looks that only this copy has. If
 * a look covers the whole place or contradicts its feature, omits the features of the series.
 */
function looking({specimen, page, light, series}: Sheet, place: Place): readonly Statement[] {
  const {perforated, looks} = specimen;
  if (place === 'perforation' && perforated === undefined) return [];
  const holed = place === 'perforation' && perforated !== undefined ? {number: perforated} : {};
  const own = looks.filter(look => isAt(look, page, light, place));
  const isWhole = own.some(({characters, leaf}) => !characters && leaf === undefined);
  const isBroken = looks.some(
    look => look.page === page && look.light === light && breaks[place]?.includes(look.look),
  );
  const alike = isWhole || isBroken ? [] : seeable(series, page, light, place);
  const isDotted = looks.some(look => look.look === 'dots' && isAt(look, page, light, 'background'));
  return [
    ...alike.map(key => ({
      place,
      // If the background consists of dots, these dots also cross a portrait that is printed in the paper.
      key: `seen.${isDotted && key === 'in-the-paper' ? 'dots-across' : key}`,
      values: holed,
    })),
    ...own.map(look => describeLook(look, specimen, holed)),
  ];
}

/** Returns the text keys of the features that every copy of a series shows at a place. */
const seeable = (series: SeriesId, page: Page, light: Light, place: Place): readonly string[] =>
  seriesOf(series).features.flatMap(({page: kind, at, seen}) =>
    kind === kindOf(page) && at === place ? (seen[light] ?? []) : [],
  );

const isAt = (look: Look, page: Page, light: Light, place: Place): boolean =>
  look.page === page && look.light === light && look.at === place;

/**
 * Describes a look. If the look covers only some characters or one leaf, the text names these characters or
 * this leaf.
 */
function describeLook(look: Look, specimen: Specimen, values: Readonly<Record<string, string>>): Statement {
  const {at: place, look: kind, characters, leaf, page} = look;
  const key = `look.${kind}`;
  if (characters) {
    const [first, last] = characters;
    const position = first === last ? String(first) : `${first}–${last}`;
    const text = Array.from(textAt(specimen, page, place))
      .slice(first - 1, last)
      .join('');
    return {place, key: 'look.part', values: {...values, look: key, position, characters: text}};
  }
  if (leaf !== undefined)
    return {place, key: 'look.leaf', values: {...values, look: key, page: String(leaf)}};
  return {place, key, values};
}
