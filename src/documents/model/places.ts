import {box, type Box} from './box.ts';
import {boxesOn, pitch, spine, type Boxes} from './page-layout.ts';
import {leavesOf} from './pages.ts';
import type {Look, Page, Specimen, Stamp} from './specimen.ts';
import {places, type Light, type Place} from './terms.ts';

/**
 * Returns the position of a stamp; undefined if the stamp is not on this page. The first stamp on a page is
 * at the top, and the other stamps follow below it.
 */
export function stampBox(stamps: readonly Stamp[], stamp: Stamp, page: Page): Box | undefined {
  const side = leavesOf(page)?.indexOf(stamp.page) ?? -1;
  if (side < 0) return undefined;
  const nth = stamps.filter(({page: own}) => own === stamp.page).indexOf(stamp);
  return box(18 + side * spine, 18 + nth * 34, 44, 28);
}

/** Returns every place that the learner can point at on one page, with its rectangles. */
export function placesOn(specimen: Specimen, page: Page): ReadonlyMap<Place, readonly Box[]> {
  const stamps = specimen.stamps.flatMap(stamp => stampBox(specimen.stamps, stamp, page) ?? []);
  const all: Boxes = {...boxesOn(specimen, page), ...(stamps.length > 0 ? {stamps} : {})};
  return new Map(places.flatMap(place => (all[place] ? [[place, all[place]] as const] : [])));
}

/**
 * Returns the series, entries and lines that are printed on a page. On the visa page, these belong to the visa label;
 * on any other page, to the document.
 */
export const printedOn = (specimen: Specimen, page: Page): Pick<Specimen, 'series' | 'entries' | 'mrz'> =>
  (page === 'visa' && specimen.visa) || specimen;

const lineOf: Readonly<Partial<Record<Place, number>>> = {'mrz-1': 0, 'mrz-2': 1, 'mrz-3': 2};

/** Returns the characters at a place; '' if there are none. */
export function textAt(specimen: Specimen, page: Page, place: Place): string {
  const {entries, mrz} = printedOn(specimen, page);
  const line = lineOf[place];
  return (line === undefined ? entries[place] : mrz[line]) ?? '';
}

/**
 * Returns the distance between characters in millimetres. In machine-readable lines, this distance is fixed. In an
 * entry, it is small enough for the text to fit its box.
 */
export const advanceIn = ({width, height}: Box, place: Place, text: string): number =>
  lineOf[place] === undefined ? Math.min(height * 0.32, width / Math.max(1, text.length)) : pitch;

/**
 * The position of a line of characters: the middle of its first character, the baseline, the distance between
 * characters, and the font size.
 */
export interface TypeSetting {
  readonly x: number;
  readonly y: number;
  readonly advance: number;
  readonly size: number;
}

/** Returns the position and the size of the characters at a place. */
export function typeSettingOf(box: Box, place: Place, text: string): TypeSetting {
  const advance = advanceIn(box, place, text);
  const x = box.x + advance / 2;
  return place.startsWith('mrz')
    ? {x, y: box.y + box.height / 2 + 1.25, advance, size: 3.4}
    : {x, y: box.y + box.height * 0.86, advance, size: Math.min(box.height * 0.53, advance / 0.6)};
}

/** Returns the rectangle around the characters of a place, without their caption. */
export function writingIn(box: Box, place: Place, text: string): Box {
  const {x, y, advance, size} = typeSettingOf(box, place, text);
  return {x: x - advance / 2, y: y - size * 0.86, width: text.length * advance, height: size * 0.96};
}

/**
 * Returns the rectangles of a place on a page. If characters are printed there, returns the rectangles of the
 * characters without their caption.
 */
export function printedAt(specimen: Specimen, page: Page, place: Place): readonly Box[] {
  const text = textAt(specimen, page, place);
  const all = placesOn(specimen, page).get(place) ?? [];
  return text === '' ? all : all.map(one => writingIn(one, place, text));
}

/** Returns the rectangles of all characters printed on a page. */
export const writingsOn = (specimen: Specimen, page: Page): readonly Box[] =>
  [...placesOn(specimen, page)].flatMap(([place, all]) => {
    const text = textAt(specimen, page, place);
    return text === '' ? [] : all.map(one => writingIn(one, place, text));
  });

/**
 * Returns the looks that are visible on one page in one light. The light `tilt` also shows the looks of white light.
 * The look `lower`, a line below its usual place, is visible in every light.
 */
export const looksIn = ({looks}: Specimen, page: Page, light: Light): readonly Look[] =>
  looks.filter(
    look =>
      look.page === page &&
      (look.light === light || (light === 'tilt' && look.light === 'white') || look.look === 'lower'),
  );

/**
 * Returns the rectangles that a look covers. A look that names characters covers the rectangle of these characters. A
 * look that names a leaf covers the rectangles on this leaf. Any other look covers all rectangles of its place.
 */
export function boxesOf(
  {page, at, characters, leaf}: Pick<Look, 'page' | 'at' | 'characters' | 'leaf'>,
  specimen: Specimen,
): readonly Box[] {
  const all = placesOn(specimen, page).get(at) ?? [];
  const side = leavesOf(page)?.indexOf(leaf ?? NaN) ?? -1;
  const own = side < 0 ? all : all.filter(({x}) => x >= spine === (side === 1));
  if (!characters) return own;
  const [first, last] = characters;
  return own.map(one => {
    const advance = advanceIn(one, at, textAt(specimen, page, at));
    return {...one, x: one.x + (first - 1) * advance, width: (last - first + 1) * advance};
  });
}
