import {describe, expect, test} from 'vitest';
import {drawnPage, everyOf} from '../../../test/elements/documents/book-shapes.ts';
import {plainSpecimen} from '../../../test/elements/documents/plain-specimen.ts';
import type {Page, Specimen} from '../model/specimen.ts';
import {lights, type Light} from '../model/terms.ts';
import type {Shape} from './shape.ts';

test('a portrait printed on plastic has no dots where it is blank', () => {
  const portrait = {page: 'data', light: 'loupe', at: 'portrait', look: 'dots'} as const;
  const drawWith = (looks: Specimen['looks']) =>
    JSON.stringify(drawnPage({...plainSpecimen('s2020'), looks}, 'data', 'loupe'));
  expect(drawWith([portrait])).toContain('"mask":"url(#test-look-0-0-own-ink)"');
  // The genuine portrait has the mask of an engraving. A printed portrait does not have this mask.
  const engraved = '"mask":"url(#test-engraved)"';
  expect([drawWith([]).includes(engraved), drawWith([portrait]).includes(engraved)]).toEqual([true, false]);
});

test('a signature that was printed consists of dots', () => {
  const specimen: Specimen = {
    ...plainSpecimen('s2020'),
    looks: [{page: 'data', light: 'loupe', at: 'signature', look: 'dots'}],
  };
  const drawing = JSON.stringify(drawnPage(specimen, 'data', 'loupe'));
  expect(drawing).toContain('"mask":"url(#test-look-0-0-own-ink)"');
});

test('an entry that was printed in place of another entry consists of dots over its whole length', () => {
  const specimen: Specimen = {
    ...plainSpecimen(),
    looks: [{page: 'data', light: 'loupe', at: 'surname', look: 'two-kinds'}],
  };
  const drawn = JSON.stringify(drawnPage(specimen, 'data', 'loupe'));
  expect(drawn.split('"id":"test-look-0-0"').at(-1)).toContain(`"${specimen.entries.surname}"`);
});

test('under the loupe, characters of toner have no grain of ink, and other characters have it', () => {
  const looks = [{page: 'data', light: 'loupe', at: 'mrz-1', look: 'toner'}] as const;
  const specimen: Specimen = {...plainSpecimen(), looks};
  const drawn = everyOf([drawnPage(specimen, 'data', 'loupe')]);
  const inksOf = (text = '') =>
    drawn.filter(({children}) => children.includes(text)).map(({attributes: {fill}}) => fill);
  const [first, second] = specimen.mrz;
  expect(inksOf(second)).toEqual(['url(#test-lines)']);
  expect(inksOf(first)).not.toContain('url(#test-lines)');
});

test.each([
  ['data', 'microtext', 'unreadable'],
  ['4-5', 'background', 'dots'],
] as const)('microtext of page %s that runs together has no letters in any light', (page, at, look) => {
  const isLettered = (light: Light, looks: Specimen['looks']) =>
    everyOf([drawnPage({...plainSpecimen(), looks}, page, light)]).some(
      ({attributes}) => attributes['font-size'] === 0.33,
    );
  expect(lights.filter(light => isLettered(light, []))).toEqual(lights);
  expect(lights.filter(light => isLettered(light, [{page, light: 'loupe', at, look}]))).toEqual([]);
});

describe('a page of a copy under the loupe', () => {
  const shapesOf = (page: Page, looks: Specimen['looks']) =>
    everyOf([drawnPage({...plainSpecimen(), looks}, page, 'loupe')]);
  const dotsOn = (page: Page): Specimen['looks'] => [{page, light: 'loupe', at: 'background', look: 'dots'}];
  const pages = ['inside', '4-5', '16-17', 'end'] as const;

  test.each(pages)(
    'in a copy with dots, the print of page %s consists of dots and has no microtext',
    page => {
      const isScreen = ({attributes: {id}}: Shape) => String(id).endsWith('-own');
      const isMicrotext = ({attributes}: Shape) => attributes['font-size'] === 0.33;
      expect(shapesOf(page, []).some(isScreen)).toBe(false);
      expect(shapesOf(page, []).some(isMicrotext)).toBe(page !== 'inside');
      expect(shapesOf(page, dotsOn(page)).some(isScreen)).toBe(true);
      expect(shapesOf(page, dotsOn(page)).some(isMicrotext)).toBe(false);
    },
  );

  test.each([
    ['s2014', 'data'],
    ['s2020', 'data'],
    ['i-2021', 'front'],
  ] as const)(
    'a copy of the series %s has its dots between captions and data, and prints captions and data once, on page %s',
    (series, page) => {
      const specimen: Specimen = {...plainSpecimen(series), looks: dotsOn(page)};
      const {surname = ''} = specimen.entries;
      const drawn = everyOf([drawnPage(specimen, page, 'loupe')]);
      const [screen] = drawn.filter(({attributes: {fill}}) => fill === 'url(#test-look-0-0-own)');
      const at = (text: string) => drawn.flatMap(({children}, n) => (children.includes(text) ? [n] : []));
      const place = drawn.findIndex(one => one === screen);
      const [caption = NaN, ...captions] = at('Surname');
      const [entry = NaN, ...entries] = at(surname);
      expect([captions, entries]).toEqual([[], []]);
      expect(caption).toBeLessThan(place);
      expect(entry).toBeGreaterThan(place);
      // The tint covers the whole height of the page, even below the machine-readable lines.
      expect(screen?.attributes['height']).toBe(page === 'data' ? 88 : 53.98);
    },
  );

  test.each(pages.slice(1))('no dot is printed over the holes and the thread of page %s', page => {
    const kinds = ['#5b5344', '#f1ede3'] as const;
    const drawn = shapesOf(page, dotsOn(page));
    const screen = drawn.findIndex(({attributes: {fill}}) => fill === 'url(#test-look-0-0-own)');
    const last = (colour: string) => drawn.findLastIndex(({attributes: {stroke}}) => stroke === colour);
    expect(screen).toBeGreaterThan(0);
    const there = kinds.filter(colour => last(colour) >= 0);
    expect(there).toHaveLength(page === '16-17' ? 2 : 1);
    for (const colour of there) expect(last(colour)).toBeGreaterThan(screen);
  });
});
