import {describe, titleOf, type Statement} from '../../src/documents/model/describe.ts';
import {frameOf} from '../../src/documents/model/page-size.ts';
import type {Box} from '../../src/documents/model/box.ts';
import {placesOn} from '../../src/documents/model/places.ts';
import {centreOf, kindOf, leavesOf, pagesOf} from '../../src/documents/model/pages.ts';
import {series, type SeriesId} from '../../src/documents/model/series.ts';
import type {Page, Specimen} from '../../src/documents/model/specimen.ts';
import {lights, type Light} from '../../src/documents/model/terms.ts';
import {referenceOf} from '../../src/documents/reference/reference.ts';
import {keysOf} from '../../src/content/keys-of.ts';
import {Html} from '../../src/text/html.ts';
import {specimensIn} from '../specimens/read.ts';
import {svgOf} from '../specimens/sheet.ts';
import type {CardLanguage} from './deck.ts';
import {all, el, joinHtml, table} from './html.ts';
import type {CardSheet} from './sheet.ts';

/** The series that have comparison sheets: all series that a State issues. */
export const comparedSeries: readonly SeriesId[] = keysOf(series).filter(id => id !== 'atlantara');

/**
 * Returns a genuine copy of each series, without wear. For a visa, the copy is a passport with this visa.
 */
export function genuineCopies(root: string): ReadonlyMap<SeriesId, Specimen> {
  const authored = specimensIn(root).map(({twin}) => ({...twin, looks: [], stamps: []}));
  return new Map(
    comparedSeries.flatMap(id => {
      const copy = referenceOf(id) ?? authored.find(one => one.series === id || one.visa?.series === id);
      return copy ? [[id, copy] as const] : [];
    }),
  );
}

/** Statements that concern one copy and not its series: printed text and page numbers. */
const ofOneCopy = ['seen.entry', 'seen.captioned', 'seen.page-numbers', 'seen.last-page-number'];

/** Returns what every copy of the series shows on a page in a light. */
const seenOn = (copy: Specimen, page: Page, light: Light): readonly Statement[] =>
  describe(copy, page, light).filter(({key}) => !ofOneCopy.includes(key));

/** Returns the pages to compare: for a visa, the page of the label; otherwise, one page of each kind. */
const pagesToCompare = (copy: Specimen, id: SeriesId): readonly Page[] => {
  if (copy.series !== id) return ['visa'];
  const centre = centreOf(copy);
  return pagesOf(copy).filter(page => page !== 'visa' && (kindOf(page) !== 'spread' || page === centre));
};

/**
 * Maximum number of small drawings beside the large one. With more drawings, the table would not fit on the same A4
 * page.
 */
const mostSmall = 3;
/** Widths of the drawings in pixels. The style sheet scales the drawings to their width on paper. */
const [large, small] = [460, 220];

/** Returns the comparison sheets of one series: one A4 page for each light. */
export function comparisonsOf(tongue: CardLanguage, id: SeriesId, copy: Specimen): readonly CardSheet[] {
  return lights.map(light => comparisonOf(tongue, id, copy, light));
}

function comparisonOf(tongue: CardLanguage, id: SeriesId, copy: Specimen, light: Light): CardSheet {
  const {say, tell} = tongue;
  const [first, ...others] = pagesToCompare(copy, id).toSorted(
    (a, b) => Number(isHolderPage(b)) - Number(isHolderPage(a)),
  );
  const tellingPages = others.filter(page => seenOn(copy, page, light).length > 0);
  const pagesShown = [...(first ? [first] : []), ...tellingPages];
  const rows = rowsOf(copy, pagesShown, light).map(({place, key, values, pages}) => [
    joinHtml(
      [
        tell(`place.${place}`),
        joinHtml(
          pages.map(page => pageIn(tongue, page)),
          ', ',
        ),
      ],
      ' · ',
    ),
    tell(key, values),
    '',
  ]);
  const tilts = light === 'tilt' ? [-1, 1] : [0];
  const drawing = ({page, box, width}: Part, tilt: number, n: number) =>
    new Html(svgOf({specimen: copy, page, light, tilt, name: `${id}-${light}-${n}`}, box, width));
  const whole = (page: Page, width: number): Part => ({page, box: frameOf(page), width});
  const parts =
    light === 'loupe' && first ? magnified(copy, first) : tellingPages.map(page => whole(page, small));
  return {
    role: 'comparison',
    name: all(tell(`tool.${light}`)),
    over: joinHtml([say('cards.comparison.title'), titleOf(id), id.toUpperCase()], ' · '),
    lead: say('cards.comparison.lead'),
    variants: [],
    body: el('div.comparison', [
      el('p.real', [say('cards.comparison.real'), el('span.blank', '')]),
      el('div.drawings', first ? tilts.map((tilt, n) => drawing(whole(first, large), tilt, n)) : ''),
      el(
        'div.drawings',
        parts.slice(0, mostSmall).map((one, n) => drawing(one, tilts.at(-1) ?? 0, n + 2)),
      ),
      table(
        [say('cards.comparison.place'), say('cards.comparison.drawn'), say('cards.comparison.there')],
        rows.length > 0 ? rows : [['', say('cards.comparison.nothing'), '']],
      ),
      el('p', say('cards.comparison.differs')),
    ]),
  };
}

/** An area of a page to draw, with its width in pixels. */
interface Part {
  readonly page: Page;
  readonly box: Box;
  readonly width: number;
}

/** Width and height of the area that a loupe shows, in millimetres. */
const glass = {width: 16, height: 12};

/**
 * Returns the areas of a page to show in a loupe. For each place with a description of the series under the loupe,
 * this is the middle of the place.
 */
const magnified = (copy: Specimen, page: Page): readonly Part[] =>
  seenOn(copy, page, 'loupe').flatMap(({place}) => {
    const [box] = placesOn(copy, page).get(place) ?? [];
    if (!box) return [];
    const x = box.x + (box.width - glass.width) / 2;
    const y = box.y + (box.height - glass.height) / 2;
    return [{page, box: {x, y, ...glass}, width: small}];
  });

/** Returns the statements about a series in a light, each with the pages for which it holds. */
function rowsOf(copy: Specimen, pages: readonly Page[], light: Light) {
  const rows = new Map<string, Statement & {readonly pages: readonly Page[]}>();
  for (const page of pages)
    for (const statement of seenOn(copy, page, light)) {
      const name = `${statement.place} ${statement.key}`;
      rows.set(name, {...statement, pages: [...(rows.get(name)?.pages ?? []), page]});
    }
  return [...rows.values()];
}

/** Returns the name of a page for a table: the kind of page and the numbers of its leaves. */
function pageIn({tell}: CardLanguage, page: Page): Html {
  const [left = '', right = ''] = leavesOf(page)?.map(String) ?? [];
  return tell(`page.${kindOf(page)}`, {left, right});
}

/** True if a page has the data of the holder. */
const isHolderPage = (page: Page): boolean => ['data', 'front', 'visa'].includes(page);
