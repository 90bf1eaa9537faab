import {describe, expect, test} from 'vitest';
import {referenceOf} from '../reference/reference.ts';
import type {SeriesId} from '../model/series.ts';
import type {LookKind} from '../model/look-kinds.ts';
import type {Look, Page, Specimen} from '../model/specimen.ts';
import {lights, type Light, type Place} from '../model/terms.ts';
import {book} from './book/set.ts';
import {yearOfExpiry} from '../model/dates-of-page.ts';
import {engravedFace} from './plastic/engraved-face.ts';
import {card, plasticPage} from './plastic-page.ts';
import {sceneOf, type DrawingRequest} from './scene.ts';
import {svgText} from '../../../tools/specimens/svg-text.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

const documents = [
  ['s2020', 'data'],
  ['s2026-d', 'data'],
  ['r-2024', 'data'],
  ['i-2021', 'front'],
  ['b-2021', 'front'],
  ['i-2021', 'back'],
] as const satisfies readonly (readonly [SeriesId, Page])[];

function specimenOf(series: SeriesId): Specimen {
  const specimen = referenceOf(series);
  if (!specimen) throw new Error(`the sheet has no reference of ${series}`);
  return specimen;
}

function svgOfPage(series: SeriesId, page: Page, light: Light, other: Partial<DrawingRequest> = {}): string {
  const view = {specimen: specimenOf(series), page, light, tilt: 0, name: 'one', ...other};
  return (page === 'data' ? plasticPage : card)(sceneOf(view, book)).map(svgText).join('');
}

function without(series: SeriesId, own: Pick<Look, 'page' | 'light' | 'at' | 'look'>): string {
  const specimen: Specimen = {...specimenOf(series), looks: [own]};
  return svgOfPage(series, own.page, own.light, {specimen});
}

const features: readonly (readonly [Place, LookKind, readonly Light[]])[] = [
  ['ghost', 'absent', lights],
  ['image', 'absent', lights],
  ['microtext', 'absent', lights],
  ['emblem', 'absent', lights],
  ['device', 'absent', lights.filter(light => light !== 'ir')],
  ['overprint', 'absent', ['uv']],
  ['emblem', 'stays', ['ir']],
  ['relief', 'not-raised', ['tilt', 'oblique']],
  ['number', 'not-raised', ['tilt', 'oblique']],
];

describe.each([
  ['s2020', 'data'],
  ['i-2021', 'front'],
] as const)('the plastic features of %s, %s', (series, page) => {
  const whole = new Map(lights.map(light => [light, svgOfPage(series, page, light)]));

  // The card has the same features as the passport. Outside the sweep, the test therefore removes only two features
  // from the card.
  test.each(isSweep || page === 'data' ? features : features.slice(0, 2))(
    'if %s is %s, the drawing changes in exactly these lights: %j',
    (at, look, seen) => {
      const differing = lights.filter(light => without(series, {page, light, at, look}) !== whole.get(light));
      expect(differing).toEqual(seen);
    },
  );

  test('the look `not-raised` at the place `number` flattens only the number', () => {
    const own = {page, light: 'oblique', look: 'not-raised'} as const;
    expect(without(series, {...own, at: 'number'})).not.toBe(without(series, {...own, at: 'relief'}));
  });

  test('in infrared light, a line that was printed with the entries disappears together with the entries', () => {
    const vanished = without(series, {page, light: 'ir', at: 'entries', look: 'vanishes'});
    const lines = (svg: string) => svg.split('stroke="#161616" stroke-width="0.2"').length - 1;
    expect([lines(whole.get('ir') ?? ''), lines(vanished)]).toEqual([1, 0]);
  });

  test('the lens image shows the year of expiry at one tilt and not at the opposite one', () => {
    const year = yearOfExpiry(specimenOf(series));
    const turned = (tilt: number) => svgOfPage(series, page, 'tilt', {tilt}).includes(`>${year}</text>`);
    expect([1, 0, -1].map(turned)).toEqual([true, true, false]);
  });

  test('the tilt changes the drawing only in the light "tilt"', () => {
    const minding = lights.filter(
      light => svgOfPage(series, page, light, {tilt: 1}) !== svgOfPage(series, page, light, {tilt: -1}),
    );
    expect(minding).toEqual(['tilt']);
  });
});

test.each([
  ['PPUTO<<'.padEnd(44, '<'), 'UB44719033UTO9109238F36011219109230048<<<<82', '2036'],
  ['IBUTOR408162734<<<<<<<<<<<<<<<', '0605068M2809182UTO<<<<<<<<<<<2', '2028'],
])('the lens image takes its year from the machine-readable lines %s %s: %s', (first, second, year) => {
  expect(yearOfExpiry({mrz: [first, second], entries: {expiry: '12 JAN 2099'}})).toBe(year);
});

describe.each(documents)('the drawing of %s, %s', (series, page) => {
  test.each(lights)('the drawing refers only to ids that it defines, each defined once, in %s', light => {
    const svg = svgOfPage(series, page, light);
    const ids = Array.from(svg.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    const named = Array.from(svg.matchAll(/(?:url\(|href=")#([^)"]*)/g), ([, id]) => id);
    // Skip the ids of the face, which a test of the face checks. Both eyes of a face may use the same clip path, so
    // the id of this path may occur twice.
    const own = ids.filter(id => !id?.includes('-face-own'));
    expect(own.filter((id, n) => !id?.startsWith('one-') || own.indexOf(id) !== n)).toEqual([]);
    expect(named.filter(id => !ids.includes(id))).toEqual([]);
  });
});

describe('an engraved portrait', () => {
  const face = (light: Light) =>
    engravedFace(sceneOf({specimen: specimenOf('s2020'), page: 'data', light, tilt: 0, name: 'one'}, book))
      .map(svgText)
      .join('');

  test('the portrait keeps its tones in infrared: its skin is about as bright as in white light, and its background stays transparent', () => {
    const skin = (light: Light) =>
      parseInt(/id="one-face-own-round".*?stop-color="#(..)/.exec(face(light))?.[1] ?? '', 16);
    expect(skin('ir')).toBeGreaterThan(skin('white') * 0.8);
    expect(face('ir')).toMatch(/<rect [^>]*fill-opacity="0"/);
  });

  test('the portrait is dark in transmitted light', () => {
    const skin = parseInt(
      /id="one-face-own-round".*?stop-color="#(..)/.exec(face('transmitted'))?.[1] ?? '',
      16,
    );
    expect(skin).toBeLessThan(130);
  });
});

describe('the clear window of a card', () => {
  const ovals = (page: Page, light: Light) =>
    Array.from(svgOfPage('i-2021', page, light).matchAll(/<ellipse cx="76\.5" cy="15"/g)).length;

  test.each(lights)('the clear window shows on the front and the back of the card in the light %s', light => {
    expect(ovals('front', light)).toBeGreaterThan(1);
    expect(ovals('back', light)).toBe(ovals('front', light));
  });
});
