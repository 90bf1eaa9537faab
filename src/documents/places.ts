import type {Format} from './mrz/layout.ts';
import {kindOf, leavesOf} from './pages.ts';
import {seriesOf, type PageKind} from './series.ts';
import type {Look, Page, Specimen, Stamp} from './specimen.ts';
import {places, type Place} from './terms.ts';

/** A rectangle in millimetres from the top left corner of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const box = (x: number, y: number, width: number, height: number): Box => ({x, y, width, height});

/** Width and height in millimetres. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** ICAO Doc 9303-5, section 2.1 (TD1); 9303-6 (TD2); 9303-4, section 2.2 (TD3); 9303-7, sections 2.1 and 5.1 (visas). */
export const sizes: Readonly<Record<Format, Size>> = {
  TD1: {width: 85.6, height: 53.98},
  TD2: {width: 105, height: 74},
  TD3: {width: 125, height: 88},
  'MRV-A': {width: 120, height: 80},
  'MRV-B': {width: 105, height: 74},
};

/** The size of a page as it lies on the bench: a data page with its long side down, a spread as two leaves. */
export function sizeOf(page: Page): Size {
  switch (kindOf(page)) {
    case 'front':
    case 'back':
      return sizes.TD1;
    case 'cover':
      return {width: 88, height: 125};
    case 'inside':
    case 'spread':
    case 'end':
      return {width: 176, height: 125};
    case 'edge':
      return {width: 125, height: 16};
    case 'data':
    case 'visa':
      return sizes.TD3;
  }
}

/** The width of one character of a machine-readable zone (OCR-B at ten to the inch). */
export const pitch = 2.54;

type Boxes = Readonly<Partial<Record<Place, readonly Box[]>>>;

/** Doc 9303-4, figures 3 and 4: header above, portrait left, lines 6.35 mm apart, the lower 9.4 mm above the edge. */
const data: Boxes = {
  header: [box(22, 2.5, 100, 6)],
  code: [box(40, 10.5, 10, 5.8)],
  issuer: [box(52, 10.5, 16, 5.8)],
  number: [box(72, 10.5, 30, 5.8)],
  can: [box(106, 10.5, 16, 5.8)],
  surname: [box(40, 18.4, 82, 5.8)],
  'given-names': [box(40, 24.7, 82, 5.8)],
  nationality: [box(40, 31, 36, 5.8)],
  'personal-number': [box(80, 31, 36, 5.8)],
  birth: [box(40, 37.3, 26, 5.8)],
  sex: [box(68, 37.3, 8, 5.8)],
  birthplace: [box(80, 37.3, 36, 5.8)],
  issued: [box(40, 43.6, 26, 5.8)],
  authority: [box(68, 43.6, 36, 5.8)],
  expiry: [box(40, 49.9, 26, 5.8)],
  signature: [box(68, 51, 20, 10.5)],
  portrait: [box(4, 19, 32, 42)],
  entries: [box(40, 10.5, 82, 45.2)],
  'mrz-1': [box(6, 70.1, 44 * pitch, 4.3)],
  'mrz-2': [box(6, 76.45, 44 * pitch, 4.3)],
  paper: [box(0, 0, 125, 88)],
  background: [box(0, 0, 125, 64.8)],
  microtext: [box(40, 62.6, 82, 0.8)],
  emblem: [box(5, 3, 13, 13)],
  overprint: [box(12, 17, 58, 46)],
  device: [box(27, 49, 15, 14)],
  film: [box(0, 0, 125, 88)],
  watermark: [box(92, 40, 28, 22)],
  fibres: [box(0, 0, 125, 64.8)],
  hinge: [box(0, -5, 125, 5)],
  corner: [box(115, 78, 10, 10)],
};

/** What a plastic page has otherwise than one of paper. */
const plastic: Boxes = {
  device: [box(30.5, 17.5, 7, 45)],
  image: [box(90, 50.5, 13, 12)],
  ghost: [box(106.5, 44.5, 15, 18)],
  relief: [box(72, 10.5, 30, 5.8), box(40, 30.6, 64, 0.6)],
  overprint: [box(5, 18, 32, 44)],
};

/** Doc 9303-5, figures 5 and 6. */
const front: Boxes = {
  header: [box(14, 2, 68, 5)],
  code: [box(33, 8, 8, 4.6)],
  issuer: [box(42, 8, 10, 4.6)],
  surname: [box(33, 13, 49, 4.6)],
  'given-names': [box(33, 18, 49, 4.6)],
  sex: [box(33, 23, 7, 4.6)],
  nationality: [box(42, 23, 12, 4.6)],
  birth: [box(56, 23, 24, 4.6)],
  'personal-number': [box(56, 28, 26, 4.6)],
  number: [box(33, 28, 22, 4.6)],
  expiry: [box(33, 33, 22, 4.6)],
  issued: [box(33, 38, 22, 4.6)],
  authority: [box(33, 43, 34, 4.6)],
  signature: [box(4, 46.5, 24, 5.5)],
  can: [box(68, 8, 14, 4.6)],
  portrait: [box(4, 11, 26, 34)],
  entries: [box(33, 8, 49, 39.6)],
  paper: [box(0, 0, 85.6, 53.98)],
  background: [box(0, 0, 85.6, 53.98)],
  microtext: [box(33, 48.6, 34, 0.6)],
  emblem: [box(4, 1.8, 8, 8)],
  overprint: [box(4, 10, 28, 36)],
  device: [box(25, 9.5, 5, 37)],
  image: [box(58, 34, 10, 8.5)],
  ghost: [box(70, 34, 12, 15.5)],
  relief: [box(33, 28, 22, 4.6), box(33, 22.7, 40, 0.5)],
  corner: [box(77.6, 46, 8, 8)],
};

/** Lines 4.23 mm apart, the middle one 11.5 mm above the lower edge (Doc 9303-5, figure 6). */
const back: Boxes = {
  'mrz-1': [box(5, 36.78, 30 * pitch, 2.95)],
  'mrz-2': [box(5, 41.01, 30 * pitch, 2.95)],
  'mrz-3': [box(5, 45.24, 30 * pitch, 2.95)],
  paper: [box(0, 0, 85.6, 53.98)],
  background: [box(0, 0, 85.6, 34)],
  corner: [box(77.6, 46, 8, 8)],
};

/** Where the label lies on the page. */
const label = {x: 2.5, y: 6};

/** Doc 9303-7, section 4.2.1.4 and figure 2: zone III above zone II; the first character 4 mm from the left edge. */
const visa: Boxes = {
  header: [box(label.x + 4, label.y + 2.5, 70, 6)],
  number: [box(label.x + 84, label.y + 3, 32, 5.6)],
  authority: [box(label.x + 36, label.y + 12, 34, 5.6)],
  issued: [box(label.x + 36, label.y + 18.2, 26, 5.6)],
  expiry: [box(label.x + 64, label.y + 18.2, 26, 5.6)],
  visits: [box(label.x + 92, label.y + 18.2, 12, 5.6)],
  'visa-type': [box(label.x + 72, label.y + 12, 14, 5.6)],
  stay: [box(label.x + 92, label.y + 12, 24, 5.6)],
  surname: [box(label.x + 36, label.y + 26.5, 80, 5.6)],
  'given-names': [box(label.x + 36, label.y + 32.7, 80, 5.6)],
  'passport-number': [box(label.x + 36, label.y + 38.9, 30, 5.6)],
  sex: [box(label.x + 68, label.y + 38.9, 8, 5.6)],
  birth: [box(label.x + 36, label.y + 45.1, 28, 5.6)],
  nationality: [box(label.x + 68, label.y + 45.1, 20, 5.6)],
  emblem: [box(label.x + 5, label.y + 14, 26, 34)],
  entries: [box(label.x + 36, label.y + 12, 80, 38.7)],
  'mrz-1': [box(label.x + 4, label.y + 62.1, 44 * pitch, 4.3)],
  'mrz-2': [box(label.x + 4, label.y + 68.45, 44 * pitch, 4.3)],
  background: [box(label.x, label.y, 120, 57)],
  overprint: [box(label.x, label.y + 10, 120, 42)],
  label: [box(label.x - 1.5, label.y - 1.5, 123, 83)],
  stamps: [box(label.x + 70, 0, 15, 15)],
  corner: [box(label.x + 110, label.y + 70, 10, 10)],
};

/** Where the two leaves of a spread meet. */
const spine = 88;

const both = (one: Box): readonly Box[] => [one, {...one, x: one.x + spine}];

const spread: Boxes = {
  paper: [box(0, 0, 176, 125)],
  background: [box(0, 0, 176, 125)],
  fibres: [box(0, 0, 176, 125)],
  overprint: both(box(24, 30, 40, 40)),
  watermark: both(box(28, 76, 32, 32)),
  thread: [box(154, 0, 2.4, 125)],
  perforation: both(box(26, 6, 36, 6)),
  'page-number': [box(5, 116, 10, 6), box(161, 116, 10, 6)],
  stitching: [box(86, 3, 4, 119)],
  corner: [box(166, 115, 10, 10)],
};

const byKind: Readonly<Record<PageKind, Boxes>> = {
  cover: {cover: [box(0, 0, 88, 125)]},
  inside: {
    relief: [box(8, 8, 72, 109)],
    paper: [box(0, 0, 176, 125)],
    stitching: [box(86, 3, 4, 119)],
  },
  data,
  visa,
  spread,
  end: {
    perforation: both(box(26, 6, 36, 6)),
    paper: [box(0, 0, 176, 125)],
    'page-number': [box(5, 116, 10, 6)],
  },
  edge: {'edge-stripe': [box(0, 3, 125, 10)]},
  front,
  back,
};

/** Where a stamp stands: the first on a page above, the next ones below it. */
export function stampBox(stamps: readonly Stamp[], stamp: Stamp, page: Page): Box | undefined {
  const side = leavesOf(page)?.indexOf(stamp.page) ?? -1;
  if (side < 0) return undefined;
  const nth = stamps.filter(({page: own}) => own === stamp.page).indexOf(stamp);
  return box(18 + side * spine, 18 + nth * 34, 44, 28);
}

/** Every place that can be pointed at on one page of a document, with its rectangles. */
export function placesOn(specimen: Specimen, page: Page): ReadonlyMap<Place, readonly Box[]> {
  const stamps = specimen.stamps.flatMap(stamp => stampBox(specimen.stamps, stamp, page) ?? []);
  const all: Boxes = {...boxesOn(specimen, page), ...(stamps.length > 0 ? {stamps} : {})};
  return new Map(places.flatMap(place => (all[place] ? [[place, all[place]] as const] : [])));
}

function boxesOn({series}: Specimen, page: Page): Boxes {
  const kind = kindOf(page);
  if (kind !== 'data' || seriesOf(series).technique !== 'laser') return byKind[kind];
  const {watermark: _watermark, fibres: _fibres, ...paperless} = data;
  return {...paperless, ...plastic};
}

/** The entries and lines that are printed on a page: those of the visa label on its page, of the document on any other. */
export const printedOn = ({entries, mrz, visa}: Specimen, page: Page): Pick<Specimen, 'entries' | 'mrz'> =>
  page === 'visa' && visa ? visa : {entries, mrz};

const lineOf: Readonly<Partial<Record<Place, number>>> = {'mrz-1': 0, 'mrz-2': 1, 'mrz-3': 2};

/** The characters that stand at a place; '' where none do. */
export function textAt(specimen: Specimen, page: Page, place: Place): string {
  const {entries, mrz} = printedOn(specimen, page);
  const line = lineOf[place];
  return (line === undefined ? entries[place] : mrz[line]) ?? '';
}

/** How far apart characters stand, in millimetres: as a machine reads them, or so that an entry fits its box. */
export const advanceIn = ({width, height}: Box, place: Place, text: string): number =>
  lineOf[place] === undefined ? Math.min(height * 0.32, width / Math.max(1, text.length)) : pitch;

/** The rectangles of a look: those of its place, or as much of them as its characters or its leaf take up. */
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
