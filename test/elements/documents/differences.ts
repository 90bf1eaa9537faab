import {tinted} from '../../../src/documents/draw/looks.ts';
import {leavesOf} from '../../../src/documents/model/pages.ts';
import {sizeOf} from '../../../src/documents/model/page-size.ts';
import {spine} from '../../../src/documents/model/page-layout.ts';
import type {Box} from '../../../src/documents/model/box.ts';
import {seriesOf} from '../../../src/documents/model/series.ts';
import {
  advanceIn,
  placesOn,
  boxesOf,
  looksIn,
  stampBox,
  textAt,
} from '../../../src/documents/model/places.ts';
import {yearOfExpiry} from '../../../src/documents/model/dates-of-page.ts';
import type {Page, Specimen, Stamp} from '../../../src/documents/model/specimen.ts';
import {places, type Light, type Place} from '../../../src/documents/model/terms.ts';

/** A place at which two documents look different, with the rectangles in which their drawings may differ. */
export interface Difference {
  readonly place: Place;
  readonly boxes: readonly Box[];
  /** The difference is almost invisible in this light, so the drawings may differ but need not. */
  readonly isFaint?: boolean;
}

/**
 * Returns where a document must look different from its genuine twin, on one page in one light. Possible
 * differences are: looks that only one of the two documents has, printed text, the year in the tilt image,
 * stamps, perforation and missing sheets. Everywhere else, the drawings must be equal.
 */
export const differencesBetween = (
  specimen: Specimen,
  twin: Specimen,
  page: Page,
  light: Light,
): readonly Difference[] =>
  [
    ...inLooks(specimen, twin, page, light),
    ...inPrint(specimen, twin, page),
    ...inYear(specimen, twin, page),
    ...inHoles(specimen, twin, page),
    ...inMicrotext(specimen, twin, page),
    ...inStamps(specimen, twin, page),
    ...throughLeaves(specimen, twin, page, light),
    ...inLabel(specimen, twin, page, light),
    ...inSheets(specimen, twin, page),
    ...atEdge(specimen, twin, page, light),
    ...onOtherFace(specimen, twin, page, light),
    ...inSewing(specimen, twin, page, light),
  ].filter(({boxes}) => boxes.length > 0);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Returns the entries that are in only one of the two lists. */
const either = <T>(one: readonly T[], other: readonly T[]): readonly T[] => [
  ...one.filter(a => !other.some(b => same(a, b))),
  ...other.filter(b => !one.some(a => same(a, b))),
];

function inLooks(specimen: Specimen, twin: Specimen, page: Page, light: Light): readonly Difference[] {
  return either(looksIn(specimen, page, light), looksIn(twin, page, light)).map(look => ({
    place: look.at,
    // The background and its tint end at the lower edge of the page.
    boxes: boxesOf(look, specimen).map(box => (look.at === 'background' ? tinted(box, page) : box)),
  }));
}

function inPrint(specimen: Specimen, twin: Specimen, page: Page): readonly Difference[] {
  return places.flatMap(place => {
    const [one, other] = [textAt(specimen, page, place), textAt(twin, page, place)];
    if (one === other) return [];
    const boxes = placesOn(specimen, page).get(place) ?? [];
    return [{place, boxes: boxes.flatMap(box => cellsOf(box, place, one, other))}];
  });
}

/**
 * Returns the cells of the characters that differ; adjacent cells form one box. Returns the whole box if the
 * character spacing differs.
 */
function cellsOf(box: Box, place: Place, one: string, other: string): readonly Box[] {
  const advance = advanceIn(box, place, one);
  if (advance !== advanceIn(box, place, other)) return [box];
  const differ = Array.from({length: Math.max(one.length, other.length)}, (_, n) => n).filter(
    n => (one[n] ?? ' ') !== (other[n] ?? ' '),
  );
  const starts = differ.filter(n => !differ.includes(n - 1));
  return starts.map(first => {
    let last = first;
    while (differ.includes(last + 1)) last++;
    return {...box, x: box.x + first * advance, width: (last - first + 1) * advance};
  });
}

/** The tilt image of a plastic page shows the year of expiry from the machine-readable line. */
function inYear(specimen: Specimen, twin: Specimen, page: Page): readonly Difference[] {
  return yearOfExpiry(specimen) === yearOfExpiry(twin)
    ? []
    : [{place: 'image', boxes: placesOn(specimen, page).get('image') ?? []}];
}

/** The look `even-holes` shows in every light, although a document declares it for some lights only. */
function inHoles(specimen: Specimen, twin: Specimen, page: Page): readonly Difference[] {
  const isEven = ({looks}: Specimen) => looks.some(look => look.page === page && look.look === 'even-holes');
  const isFaint = specimen.perforated === twin.perforated;
  if (isFaint && isEven(specimen) === isEven(twin)) return [];
  return [{place: 'perforation', boxes: placesOn(specimen, page).get('perforation') ?? [], isFaint}];
}

/** A look names one light, but every light shows microtext that runs together. */
function inMicrotext(specimen: Specimen, twin: Specimen, page: Page): readonly Difference[] {
  const isBlurred = ({looks}: Specimen) =>
    looks.some(
      ({page: own, at, look}) =>
        own === page && (look === 'unreadable' || (at === 'background' && look === 'dots')),
    );
  if (isBlurred(specimen) === isBlurred(twin)) return [];
  const own = placesOn(specimen, page).get('microtext') ?? [];
  // The lines above and below the field for stamps are microtext too.
  const rules = [0, spine].flatMap(x => [18.2, 112.6].map(y => ({x: x + 10, y, width: 68, height: 0.6})));
  const isBook = leavesOf(page) !== undefined || page === 'end';
  return [{place: 'microtext', boxes: isBook ? rules : own, isFaint: true}];
}

/** The holes of a second sewing go through the data page, so page 1 shows them along its fold. */
function inSewing(specimen: Specimen, twin: Specimen, page: Page, light: Light): readonly Difference[] {
  if (page !== 'inside') return [];
  const holes = (own: Specimen) => looksIn(own, 'data', light).filter(({look}) => look === 'extra-holes');
  return either(holes(specimen), holes(twin)).map(({at}) => ({
    place: at,
    boxes: [{x: spine, y: 0, width: 6, height: 125}],
    isFaint: true,
  }));
}

function inStamps(specimen: Specimen, twin: Specimen, page: Page): readonly Difference[] {
  const placed = ({stamps}: Specimen) =>
    stamps.flatMap((stamp: Stamp) => {
      const box = stampBox(stamps, stamp, page);
      return box ? [{stamp, box}] : [];
    });
  return either(placed(specimen), placed(twin)).map(({box}) => ({place: 'stamps', boxes: [box]}));
}

/**
 * An opening shows a small visa label, with the seal across the edge of the label. Light from behind shows the thin
 * places of the label on the other side of the leaf.
 */
function inLabel(specimen: Specimen, twin: Specimen, page: Page, light: Light): readonly Difference[] {
  const all = ({visa, looks}: Specimen) => [visa, looks.filter(look => look.page === 'visa')];
  const own = specimen.visa?.page ?? NaN;
  const behind = light === 'transmitted' ? own + (own % 2 === 1 ? 1 : -1) : NaN;
  const leaves = same(all(specimen), all(twin)) ? [] : (leavesOf(page) ?? []);
  const boxes = leaves.flatMap((leaf, side) =>
    leaf === own || leaf === behind ? [{x: side * spine, y: 0, width: spine, height: 125}] : [],
  );
  return [{place: 'label', boxes, isFaint: true}];
}

/** Light from behind shows the stamps of the other side of a leaf, mirrored. */
function throughLeaves(specimen: Specimen, twin: Specimen, page: Page, light: Light): readonly Difference[] {
  const [left, right] = leavesOf(page) ?? (page === 'end' ? [seriesOf(specimen.series).pages, NaN] : []);
  if (light !== 'transmitted' || left === undefined || right === undefined) return [];
  const behind: readonly Page[] = [`${left - 2}-${left - 1}`, `${right + 1}-${right + 2}`];
  return behind
    .flatMap(other => inStamps(specimen, twin, other))
    .map(({boxes, ...one}) => ({
      ...one,
      boxes: boxes.map(box => ({...box, x: 2 * spine - box.x - box.width})),
    }));
}

/** The edge of a book shows faintly what differs in the material of its plastic leaf. */
function atEdge(specimen: Specimen, twin: Specimen, page: Page, light: Light): readonly Difference[] {
  if (page !== 'edge' || same(looksIn(specimen, 'inside', light), looksIn(twin, 'inside', light))) return [];
  const boxes = placesOn(specimen, page).get('edge-stripe') ?? [];
  return [{place: 'edge-stripe', boxes, isFaint: true}];
}

/** Where leaves are missing, the edge of the book has an open gap. Every light shows this gap. */
function inSheets(specimen: Specimen, twin: Specimen, page: Page): readonly Difference[] {
  if (same(specimen.missing, twin.missing)) return [];
  return [{place: 'edge-stripe', boxes: placesOn(specimen, page).get('edge-stripe') ?? []}];
}

/**
 * On page 1 and on each side of a card, light from behind faintly shows what differs on the other face. In every light,
 * the back of a card shows the small portrait of the front through the clear window.
 */
function onOtherFace(specimen: Specimen, twin: Specimen, page: Page, light: Light): readonly Difference[] {
  const other =
    page === 'inside' ? 'data' : page === 'front' ? 'back' : page === 'back' ? 'front' : undefined;
  if (!other) return [];
  const turnBox = ({x, y, width, height}: Box): Box =>
    other === 'data'
      ? {x: spine + y, y: x, width: height, height: width}
      : {x: sizeOf(other).width - x - width, y, width, height};
  const all = [
    ...inLooks(specimen, twin, other, light),
    ...inPrint(specimen, twin, other),
    ...inYear(specimen, twin, other),
  ];
  return all
    .filter(({place}) => light === 'transmitted' || (page === 'back' && place === 'ghost'))
    .map(({place, boxes}) => ({place, boxes: boxes.map(turnBox), isFaint: true}));
}
