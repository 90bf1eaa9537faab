import {box, type Box} from './box.ts';
import {isCentre, kindOf, leavesOf} from './pages.ts';
import {seriesOf, type PageKind, type SeriesId} from './series.ts';
import type {Page, Specimen} from './specimen.ts';
import type {Place} from './terms.ts';

/** Advance of one character in a machine-readable zone, in millimetres (OCR-B at ten characters per inch). */
export const pitch = 2.54;

export type Boxes = Readonly<Partial<Record<Place, readonly Box[]>>>;

/** Returns the rectangle of a place. The default height is that of an entry on a data page. */
const at = (x: number, y: number, width: number, height = 5.8): readonly Box[] => [box(x, y, width, height)];

/**
 * Places of a data page (Doc 9303-4, figures 3 and 4): the header is on top, the portrait on the left. The
 * machine-readable lines are 6.35 mm apart. The lower line is 9.4 mm above the edge of the page.
 */
const data: Boxes = {
  header: at(22, 2.5, 100, 6),
  code: at(40, 10.5, 10),
  issuer: at(52, 10.5, 16),
  number: at(72, 10.5, 30),
  can: at(106, 10.5, 16),
  surname: at(40, 18.4, 82),
  'given-names': at(40, 24.7, 82),
  nationality: at(40, 31, 36),
  'personal-number': at(80, 31, 36),
  birth: at(40, 37.3, 26),
  sex: at(68, 37.3, 8),
  birthplace: at(80, 37.3, 36),
  issued: at(40, 43.6, 26),
  authority: at(68, 43.6, 36),
  expiry: at(40, 49.9, 26),
  signature: at(68, 51, 20, 10.5),
  portrait: at(4, 19, 32, 42),
  entries: at(40, 10.5, 82, 45.2),
  'mrz-1': at(6, 70.1, 44 * pitch, 4.3),
  'mrz-2': at(6, 76.45, 44 * pitch, 4.3),
  paper: at(0, 0, 125, 88),
  background: at(0, 0, 125, 64.8),
  microtext: at(40, 62.6, 82, 0.8),
  emblem: at(5, 3, 13, 13),
  overprint: at(12, 17, 58, 46),
  device: at(27, 49, 15, 14),
  film: at(0, 0, 125, 88),
  watermark: at(92, 40, 28, 22),
  fibres: at(0, 0, 125, 64.8),
  hinge: at(0, -5, 125, 5),
  corner: at(115, 78, 10, 10),
};

/** Places of a plastic data page. A paper data page has them in other rectangles, or does not have them. */
const plastic: Boxes = {
  device: at(30.5, 17.5, 7, 45),
  image: at(90, 50.5, 13, 12),
  ghost: at(106.5, 44.5, 15, 18),
  relief: [box(72, 10.5, 30, 5.8), box(40, 30.6, 64, 0.6)],
  overprint: at(5, 18, 32, 44),
};

/** Returns the rectangle of a place. The default height is that of an entry on a card. */
const onCard = (x: number, y: number, width: number, height = 4.6): readonly Box[] => at(x, y, width, height);

/** Places on the front of a card (Doc 9303-5, figures 5 and 6). */
const front: Boxes = {
  header: onCard(14, 2, 68, 5),
  code: onCard(33, 8, 8),
  issuer: onCard(42, 8, 10),
  surname: onCard(33, 13, 37),
  'given-names': onCard(33, 18, 37),
  sex: onCard(33, 23, 7),
  nationality: onCard(42, 23, 12),
  birth: onCard(57.5, 23, 22.5),
  'personal-number': onCard(56, 28, 26),
  number: onCard(33, 28, 22),
  expiry: onCard(33, 33, 22),
  issued: onCard(33, 38, 22),
  authority: onCard(33, 43, 34),
  signature: onCard(4, 46.5, 24, 5.5),
  can: onCard(69.4, 38, 14),
  portrait: onCard(4, 11, 26, 34),
  entries: onCard(33, 8, 49, 39.6),
  paper: onCard(0, 0, 85.6, 53.98),
  background: onCard(0, 0, 85.6, 53.98),
  microtext: onCard(33, 48.6, 34, 0.6),
  emblem: onCard(4, 1.8, 8, 8),
  overprint: onCard(4, 10, 28, 36),
  device: onCard(25, 9.5, 5, 37),
  image: onCard(58, 34, 10, 8.5),
  // The clear window is visible on both sides of the card. It lies above the machine-readable lines of the back, so
  // that it does not cut these lines.
  ghost: onCard(71, 7.8, 11, 14.4),
  relief: [box(33, 28, 22, 4.6), box(33, 22.7, 40, 0.5)],
  corner: onCard(77.6, 46, 8, 8),
};

/**
 * Places on the back of a card (Doc 9303-5, figure 6). The lines are 4.23 mm apart. The middle line is 11.5 mm above
 * the lower edge.
 */
const back: Boxes = {
  'mrz-1': onCard(5, 36.78, 30 * pitch, 2.95),
  'mrz-2': onCard(5, 41.01, 30 * pitch, 2.95),
  'mrz-3': onCard(5, 45.24, 30 * pitch, 2.95),
  paper: onCard(0, 0, 85.6, 53.98),
  background: onCard(0, 0, 85.6, 34),
  corner: onCard(77.6, 46, 8, 8),
};

/**
 * Converts a rectangle on the visa label to a rectangle on the page. It adds the offset of the label from the
 * corner of the page.
 */
const onLabel = (x: number, y: number, width: number, height = 5.6): readonly Box[] => [
  box(x + 2.5, y + 6, width, height),
];

/**
 * Places of a visa label (Doc 9303-7, section 4.2.1.4 and figure 2). Zone III is above zone II. The
 * machine-readable lines begin 4 mm from the left edge of the label.
 */
const visa: Boxes = {
  header: onLabel(4, 2.5, 70, 6),
  number: onLabel(84, 3, 32),
  authority: onLabel(36, 12, 34),
  'visa-type': onLabel(72, 12, 14),
  stay: onLabel(92, 12, 24),
  issued: onLabel(36, 18.2, 26),
  expiry: onLabel(64, 18.2, 26),
  visits: onLabel(92, 18.2, 12),
  surname: onLabel(36, 26.5, 80),
  'given-names': onLabel(36, 32.7, 80),
  'passport-number': onLabel(36, 38.9, 30),
  sex: onLabel(68, 38.9, 8),
  birth: onLabel(36, 45.1, 28),
  nationality: onLabel(68, 45.1, 20),
  emblem: onLabel(5, 14, 26, 34),
  entries: onLabel(36, 12, 80, 38.7),
  'mrz-1': onLabel(4, 62.1, 44 * pitch, 4.3),
  'mrz-2': onLabel(4, 68.45, 44 * pitch, 4.3),
  background: onLabel(0, 0, 120, 57),
  overprint: onLabel(0, 10, 120, 42),
  label: onLabel(-1.5, -1.5, 123, 83),
  stamps: onLabel(70, -6, 15, 15),
  corner: onLabel(110, 70, 10, 10),
};

/** The x position of the fold between the two leaves of an opening, in millimetres. */
export const spine = 88;

const both = (one: Box): readonly Box[] => [one, {...one, x: one.x + spine}];

/** The fold in the middle of the opening, where all sheets are sewn. */
const stitching = at(86, 3, 4, 119);

/** The paper and the print of both pages of an opening. */
const wholeOpening: Boxes = {paper: at(0, 0, 176, 125), background: at(0, 0, 176, 125)};

const spread: Boxes = {
  ...wholeOpening,
  fibres: at(0, 0, 176, 125),
  overprint: both(box(24, 30, 40, 40)),
  watermark: both(box(28, 76, 32, 32)),
  // The thread lies in the leaf, so the back of a leaf shows it at the mirrored place.
  thread: [box(19.6, 0, 2.4, 125), box(154, 0, 2.4, 125)],
  perforation: both(box(26, 6, 36, 6)),
  'page-number': [box(5, 116, 10, 6), box(161, 116, 10, 6)],
  corner: at(166, 115, 10, 10),
};

const byKind: Readonly<Record<PageKind, Boxes>> = {
  cover: {cover: at(0, 0, 88, 125)},
  inside: {
    relief: at(8, 8, 72, 109),
    ...wholeOpening,
  },
  data,
  visa,
  spread,
  end: {
    perforation: both(box(26, 6, 36, 6)),
    ...wholeOpening,
    // Only the left page has features in its paper, because only this page belongs to a leaf. The page beside it is
    // pasted to the cover.
    fibres: at(0, 0, 88, 125),
    watermark: at(28, 76, 32, 32),
    thread: at(19.6, 0, 2.4, 125),
    'page-number': at(5, 116, 10, 6),
  },
  edge: {'edge-stripe': at(0, 3, 125, 24)},
  front,
  back,
};

/**
 * Places of page 1 in a book with a paper data page. Page 1 is the back of the data page, turned so that the head of
 * the data page is at the fold.
 */
const firstPage: Boxes = {
  fibres: at(88, 0, 88, 125),
  watermark: at(128, 92, 22, 28),
};

/** The place of the digital seal on each kind of page that carries one. */
const seals: Readonly<Partial<Record<PageKind, Boxes>>> = {
  data: {seal: at(88, 31.2, 12, 12)},
  visa: {seal: onLabel(101, 38.6, 13, 13)},
};

/**
 * Returns the rectangles of every place on a page of a document, without the stamps. Some openings also have a visa
 * label.
 */
export function boxesOn({series, visa}: Pick<Specimen, 'series' | 'visa'>, page: Page): Boxes {
  const kind = kindOf(page);
  const printed = (kind === 'visa' && visa?.series) || series;
  const leaf = visa && leavesOf(page)?.indexOf(visa.page);
  const isSealed = seriesOf(printed).features.some(one => one.page === kind && one.at === 'seal');
  return {
    ...usualBoxes(series, page),
    ...(isSealed ? seals[kind] : {}),
    // The label lies across its page, with its head at the fold.
    ...(leaf === 0 || leaf === 1 ? {label: at(leaf * 92 + 0.5, 1, 83, 123)} : {}),
  };
}

/** Returns the rectangles of the places that all pages of the same kind and material have. */
function usualBoxes(series: SeriesId, page: Page): Boxes {
  const kind = kindOf(page);
  if (kind === 'spread' && isCentre(page, series)) return {...spread, stitching};
  const {technique, state, features} = seriesOf(series);
  if (kind === 'inside' && technique === 'ink-jet' && state) return {...byKind.inside, ...firstPage};
  // Page 1 is the back of the plastic data page. Its place `paper` covers only this leaf. This leaf can shine, but
  // the inside of the cover cannot.
  if (kind === 'inside' && technique === 'laser') return {...byKind.inside, paper: at(spine, 0, 88, 125)};
  if (kind === 'data' && state && !features.some(({at: place}) => place === 'device')) {
    const {device: _device, film: _film, ...bareOfFilm} = data;
    return bareOfFilm;
  }
  if (kind !== 'data' || technique !== 'laser') return byKind[kind];
  const {watermark: _watermark, fibres: _fibres, ...paperless} = data;
  return {...paperless, ...plastic};
}
