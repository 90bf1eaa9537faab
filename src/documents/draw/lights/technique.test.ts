import {expect, test} from 'vitest';
import {plainSpecimen} from '../../../../test/elements/documents/plain-specimen.ts';
import type {Page, Specimen} from '../../model/specimen.ts';
import {lights, type Light} from '../../model/terms.ts';
import {ground} from '../book/leaf.ts';
import {book} from '../book/set.ts';
import {drawPage} from '../page.ts';
import {carbonInk} from '../palette.ts';
import {relief} from '../plastic/relief.ts';
import {sceneOf} from '../scene.ts';

const drawingOf = (page: Page, light: Light, changes: Partial<Specimen>) =>
  JSON.stringify(
    drawPage({specimen: {...plainSpecimen(), ...changes}, page, light, tilt: 0, name: 'p'}, book),
  );

/** The pattern of the dots of a laser engraving. */
const engraved = '"patternTransform":"rotate(38)"';

test.each(['s2014', 's2020'] as const)(
  'the data on a visa label of a book %s are ink in paper, without the dots of an engraving',
  series => {
    const {entries} = plainSpecimen();
    const visa = {series: 'v-2022', page: 9, entries, mrz: []} as const;
    expect(drawingOf('visa', 'loupe', {series, visa}).includes(engraved)).toBe(false);
    expect(drawingOf('data', 'loupe', {series}).includes(engraved)).toBe(series === 's2020');
  },
);

test('the signature of an engraved page has dots under the loupe only, and a signature on paper never has dots', () => {
  const isDotted = (series: 's2014' | 's2020', light: Light) =>
    drawingOf('data', light, {series}).includes('"stroke":"url(#p-entries)"');
  expect(lights.filter(light => isDotted('s2020', light))).toEqual(['loupe']);
  expect(lights.filter(light => isDotted('s2014', light))).toEqual([]);
});

test('under the loupe, the line below the given names has the same dots as the entries: engraved dots or those of a printer', () => {
  const strokes = (light: Light, looks: Specimen['looks']) =>
    relief(
      sceneOf({specimen: {...plainSpecimen('s2020'), looks}, page: 'data', light, tilt: 0, name: 'p'}, book),
    ).map(({attributes: {stroke}}) => stroke);
  const printed = {page: 'data', light: 'loupe', at: 'entries', look: 'dots'} as const;
  expect(strokes('white', [])).toEqual([carbonInk.white[0]]);
  expect(strokes('loupe', [])).toEqual(['url(#p-entries)']);
  expect(strokes('loupe', [printed])).toEqual([carbonInk.loupe[0], 'url(#p-look-0-0-own)']);
});

test.each(['s2014', 'atlantara'] as const)(
  'the background lines of a book %s have no gaps under the loupe, as in white light',
  series => {
    const specimen = plainSpecimen(series);
    const lines = (light: Light) =>
      JSON.stringify(
        ground(sceneOf({specimen, page: '4-5', light, tilt: 0, name: 'p'}, book), {number: 4, side: 0}),
      );
    expect(lines('loupe') === lines('white')).toBe(true);
  },
);
