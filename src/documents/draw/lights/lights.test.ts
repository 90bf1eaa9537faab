import {describe, expect, test} from 'vitest';
import {plainSpecimen} from '../../../../test/elements/documents/plain-specimen.ts';
import type {SeriesId} from '../../model/series.ts';
import type {Look, Page, Specimen} from '../../model/specimen.ts';
import {lights, type Light} from '../../model/terms.ts';
import {book} from '../book/set.ts';
import {reactive} from '../features.ts';
import {drawPage} from '../page.ts';
import {cast, sceneOf} from '../scene.ts';

const visa = {series: 'v-2022', page: 9, entries: {number: 'V20419385'}, mrz: []} as const;

const drawingOf = (
  page: Page,
  light: Light,
  {tilt = 0, ...changes}: Partial<Specimen> & {tilt?: number} = {},
) =>
  JSON.stringify(drawPage({specimen: {...plainSpecimen(), ...changes}, page, light, tilt, name: 'p'}, book));

describe('the lamp of oblique light', () => {
  const shadowAt = (light: Light, tilt: number) =>
    sceneOf({specimen: plainSpecimen(), page: 'data', light, tilt, name: 'p'}).shadow;

  test.each([
    [-1, 'upper left'],
    [-0.5, 'upper right'],
    [0, 'lower right'],
    [0.5, 'lower left'],
    [1, 'upper left'],
  ])('the lamp at %s throws shadows to the %s', (tilt, where) => {
    const [x, y] = shadowAt('oblique', tilt);
    expect(`${y < 0 ? 'upper' : 'lower'} ${x < 0 ? 'left' : 'right'}`).toBe(where);
  });

  test.each(['data', 'inside', '16-17', 'visa', 'cover'] as const)(
    'page %s changes as the lamp moves around it, and looks the same after a full turn',
    page => {
      const [first, half, last] = [-1, 0, 1].map(tilt => drawingOf(page, 'oblique', {tilt, visa}));
      expect(first).not.toBe(half);
      expect(first).toBe(last);
    },
  );

  test('except in oblique light, shadows fall to the lower right wherever the lamp is', () => {
    const other = lights.filter(light => light !== 'oblique');
    expect(other.map(light => shadowAt(light, 0.7))).toEqual(other.map(() => [1, 1]));
  });

  test('`cast` moves a shape along its shadow, and towards the lamp if the distance is negative', () => {
    expect(cast({shadow: [1, -0.5]}, 0.2)).toEqual({transform: 'translate(.2 -.1)'});
    expect(cast({shadow: [1, -0.5]}, -0.2)).toEqual({transform: 'translate(-.2 .1)'});
  });
});

describe('ink that shines', () => {
  const shines = (page: Page, light: Light, looks: readonly Look[] = []) =>
    drawingOf(page, light, {looks, visa}).includes(reactive);

  test.each(['inside', '4-5', 'end', 'visa'] as const)(
    'the numbers of page %s shine in UV light only',
    page => {
      expect(lights.filter(light => shines(page, light))).toEqual(['uv']);
    },
  );

  test.each(['bright', 'faint-glow'] as const)(
    'the page numbers of a copy with the paper look "%s" do not shine in UV light',
    look => {
      expect(shines('4-5', 'uv', [{page: '4-5', light: 'uv', at: 'paper', look}])).toBe(false);
    },
  );

  test('the numbers on washed genuine paper still shine', () => {
    expect(shines('4-5', 'uv', [{page: '4-5', light: 'uv', at: 'paper', look: 'washed'}])).toBe(true);
  });
});

test.each(['data', '4-5', 'visa'] as const)(
  'the paper of page %s has clouds in transmitted light only',
  page => {
    expect(lights.filter(light => drawingOf(page, light, {visa}).includes('formation'))).toEqual([
      'transmitted',
    ]);
  },
);

test('a page of plastic has no clouds of paper', () => {
  expect(drawingOf('data', 'transmitted', {series: 's2020'})).not.toContain('formation');
});

describe('the portrait of a paper page', () => {
  const drops = (light: Light, series: SeriesId = 's2014', looks: readonly Look[] = []) =>
    drawingOf('data', light, {series, looks}).includes('p-drops');

  test.each(['s2014', 'n-2019', 'n-e2025'] as const)(
    'only under the loupe does the portrait of %s consist of drops of ink',
    series => {
      expect(lights.filter(light => drops(light, series))).toEqual(['loupe']);
    },
  );

  test('under the loupe, a portrait of printed dots or smooth tones has no drops of ink', () => {
    expect(drops('loupe', 's2014', [{page: 'data', light: 'loupe', at: 'portrait', look: 'dots'}])).toBe(
      false,
    );
    expect(drops('loupe', 'atlantara')).toBe(false);
  });
});
