import {parseArgs} from 'node:util';
import {Refused} from '../command.ts';
import {pagesOf} from '../../src/documents/model/pages.ts';
import type {Box} from '../../src/documents/model/box.ts';
import {placesOn} from '../../src/documents/model/places.ts';
import type {Page, Specimen} from '../../src/documents/model/specimen.ts';
import {lights, places, type Light, type Place} from '../../src/documents/model/terms.ts';
import type {Drawable} from './read.ts';

export const usage = `Draws a sheet of each case, page by page and light by light: npm run specimens -- [CASE ...]
  CASE                   such as c02; without one, all of them
  --page data,4-5        these pages; all of them with --page all; without it, one of each kind
  --light white,uv       these lights, of ${lights.join(', ')}
  --tilt 1               how far the page is turned in the light "tilt", and where the lamp of "oblique" stands, from -1 to
                         1; without it, both ways
  --crop 40,48,30,10     only this part, in millimetres of the page: left, top, width, height
  --place expiry         only this place, with 3 mm around it
  --width 420            pixels across each drawing
  --twin                 the genuine twin beside each drawing
  --out FOLDER           where the sheets go; without it, dist/specimens`;

/** A document to draw, with the pages of this document that are drawn. */
export interface CasePages {
  readonly drawable: Drawable;
  readonly pages: readonly Page[];
}

/** The parsed options. */
export interface SpecimensOptions {
  readonly sheets: readonly CasePages[];
  readonly lights: readonly Light[];
  readonly tilts: readonly number[];
  /** Returns the area of a page to draw; undefined for the whole page with the table around it. */
  readonly part: (specimen: Specimen, page: Page) => Box | undefined;
  readonly width: number;
  readonly twin: boolean;
  readonly out: string | undefined;
}

/** Parses the command line. Throws for an unknown name. */
export function optionsOf(words: readonly string[], all: readonly Drawable[]): SpecimensOptions {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      ...{page: {type: 'string'}, light: {type: 'string'}, tilt: {type: 'string'}, crop: {type: 'string'}},
      ...{place: {type: 'string'}, width: {type: 'string'}, out: {type: 'string'}},
      twin: {type: 'boolean', default: false},
    },
  });
  return {
    sheets: sheetsOf(casesOf(positionals, all), values.page),
    lights: lightsOf(values.light),
    tilts: values.tilt === undefined ? [-1, 1] : [numberOf('--tilt', values.tilt, -1, 1)],
    part: partOf(values.crop, values.place),
    width: values.width === undefined ? 420 : numberOf('--width', values.width, 40, 4000),
    twin: values.twin,
    out: values.out,
  };
}

const commaList = (names: Iterable<string>): string => [...names].join(', ');

function casesOf(ids: readonly string[], all: readonly Drawable[]): readonly Drawable[] {
  const known = all.map(({specimen}) => specimen.id);
  const unknown = ids.filter(id => !known.includes(id));
  if (unknown.length > 0)
    throw new Refused(`There is no case "${commaList(unknown)}" in specimens/: say ${commaList(known)}, or nothing for all.`);
  return all.filter(({specimen}) => ids.length === 0 || ids.includes(specimen.id));
}

function sheetsOf(drawables: readonly Drawable[], wish: string | undefined): readonly CasePages[] {
  const pages = (specimen: Specimen): readonly Page[] => {
    const own = pagesOf(specimen);
    if (wish === undefined) return usual(specimen, own);
    return wish === 'all' ? own : own.filter(page => wish.split(',').includes(page));
  };
  const sheets = drawables.map(drawable => ({drawable, pages: pages(drawable.specimen)}));
  const found = new Set<string>(sheets.flatMap(sheet => sheet.pages));
  const unknown = wish === undefined || wish === 'all' ? [] : wish.split(',').filter(page => !found.has(page));
  if (unknown.length === 0) return sheets.filter(sheet => sheet.pages.length > 0);
  const there = new Set(drawables.flatMap(({specimen}) => pagesOf(specimen)));
  throw new Refused(`There is no page "${commaList(unknown)}": say ${commaList(there)}, or all.`);
}

/** Selects the default pages: one of each kind, and up to three openings that have looks or stamps. */
function usual({looks, stamps}: Specimen, pages: readonly Page[]): readonly Page[] {
  const openings = pages.filter(page => page.includes('-'));
  const telling = openings.filter(
    page =>
      looks.some(look => look.page === page) ||
      stamps.some(stamp => page.split('-').includes(String(stamp.page))),
  );
  const defaultOpenings = telling.length > 0 ? telling.slice(0, 3) : openings.slice(1, 2);
  return pages.filter(page => !page.includes('-') || defaultOpenings.includes(page));
}

function lightsOf(wish: string | undefined): readonly Light[] {
  const names = wish?.split(',') ?? lights;
  const unknown = names.filter(light => !lights.some(one => one === light));
  if (unknown.length > 0) throw new Refused(`There is no light "${commaList(unknown)}": say ${commaList(lights)}.`);
  return lights.filter(light => names.includes(light));
}

function numberOf(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (text !== '' && number >= least && number <= most) return number;
  throw new Refused(`${option} "${text}" is no number from ${least} to ${most}.`);
}

function partOf(crop: string | undefined, place: string | undefined): SpecimensOptions['part'] {
  if (crop !== undefined) {
    const box = boxOf(crop);
    return () => box;
  }
  if (place === undefined) return () => undefined;
  const named = places.find(one => one === place);
  if (!named) throw new Refused(`There is no place "${place}": say ${commaList(places)}.`);
  return (specimen, page) => around(specimen, page, named);
}

function boxOf(crop: string): Box {
  const [x, y, width, height, ...more] = crop.split(',').map(part => (part.trim() === '' ? NaN : Number(part)));
  if (
    x !== undefined && y !== undefined && width !== undefined && height !== undefined &&
    more.length === 0 && ![x, y, width, height].some(Number.isNaN) && width > 0 && height > 0
  )
    return {x, y, width, height};
  throw new Refused(`--crop "${crop}" is no part of a page: say left, top, width and height in millimetres, such as 40,48,30,10.`);
}

function around(specimen: Specimen, page: Page, place: Place): Box | undefined {
  const [box] = placesOn(specimen, page).get(place) ?? [];
  return box && {x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6};
}
