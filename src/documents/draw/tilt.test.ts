import {expect, test} from 'vitest';
import {drawnPage, viewOf} from '../../../test/elements/documents/book-shapes.ts';
import {plainSpecimen} from '../../../test/elements/documents/plain-specimen.ts';
import type {LookKind} from '../model/look-kinds.ts';
import type {Specimen} from '../model/specimen.ts';
import type {SeriesId} from '../model/series.ts';
import type {Place} from '../model/terms.ts';
import {film} from './foil.ts';
import {device} from './paper/optical-device.ts';
import {lensImage} from './plastic/lens.ts';
import {strip} from './plastic/strip.ts';
import {looks as drawnLooks} from './looks.ts';
import type {Painter} from './scene.ts';

/** Returns two drawings of one feature of the data page, tilted to the left and to the right. */
const tilted = (painter: Painter, series: SeriesId, at: Place, look?: LookKind): readonly string[] =>
  [-1, 1].map(tilt => {
    const looks = look ? [{page: 'data', light: 'tilt', at, look} as const] : [];
    const specimen = {...plainSpecimen(series), looks};
    const scene = viewOf(specimen, 'data', 'tilt', tilt);
    return JSON.stringify(painter(scene));
  });

test.each([
  ['optical device', device, 's2014', 'device', 'one-colour'],
  ['field of lenses', lensImage, 's2020', 'image', 'blank'],
  ['strip of a plastic page', strip, 's2020', 'device', 'one-colour'],
] as const)(
  'the %s looks different at each tilt, and its imitation always looks the same',
  (_what, painter, series, at, look) => {
    const [left, right] = tilted(painter, series, at);
    expect(left).not.toBe(right);
    const [still, same] = tilted(painter, series, at, look);
    expect(still).toBe(same);
  },
);

test.each(['oblique', 'tilt'] as const)('the gloss of a photograph moves with the slider: %s', light => {
  const [left, right] = [-0.5, 0.5].map(tilt => {
    const looks = [{page: 'data', light, at: 'portrait', look: 'glossy'} as const];
    const specimen = {...plainSpecimen('s2014'), looks};
    const shapes = drawnLooks(viewOf(specimen, 'data', light, tilt));
    return JSON.stringify(shapes);
  });
  expect(left).toContain('#fff');
  expect(left).not.toBe(right);
});

test('in an optical device that was cut along the portrait, the two parts do not change together with the tilt', () => {
  const pieces = (look?: LookKind) =>
    tilted(device, 's2014', 'device', look).map(
      drawing => drawing.split('"clip-path":"url(#test-piece').length - 1,
    );
  expect(pieces('cut')).toEqual([2, 2]);
  expect(pieces()).toEqual([0, 0]);
  const [left, right] = tilted(device, 's2014', 'device', 'cut');
  expect(left).not.toBe(right);
});

test('the whole fingerprint on the film of a card is inside the card', () => {
  for (let n = 0; n < 40; n++) {
    const specimen = {...plainSpecimen('i-2021'), id: `card ${n}`};
    const scene = viewOf(specimen, 'front', 'tilt', 1);
    const ridges = film(scene).find(({attributes}) => attributes['stroke-dasharray'] !== undefined);
    const [x = NaN, y = NaN] = Array.from(
      String(ridges?.attributes['transform']).matchAll(/[\d.]+/g),
      Number,
    );
    expect(x + 10.2).toBeLessThan(85.6);
    expect(y + 10.2).toBeLessThan(53.98);
  }
});

test('a blank field of lenses keeps its ridges and has neither portrait nor year', () => {
  const [portrait, year] = tilted(lensImage, 's2020', 'image');
  expect(portrait).toContain('"use"');
  expect(year).toContain('"text"');
  const [blank] = tilted(lensImage, 's2020', 'image', 'blank');
  expect(blank).toContain('"path"');
  expect(blank).not.toMatch(/"(use|text)"/);
});

test('the emblem of a visa changes from gold to green with the tilt, and an imitation keeps one colour', () => {
  const drawWith = (looks: Specimen['looks']) =>
    [-1, 1].map(tilt => {
      const specimen: Specimen = {
        ...plainSpecimen(),
        visa: {series: 'v-2022', page: 9, entries: {}, mrz: []},
        looks,
      };
      return JSON.stringify(drawnPage(specimen, 'visa', 'tilt', tilt));
    });
  const [gold, green] = drawWith([]);
  expect(gold).not.toBe(green);
  const [still, same] = drawWith([{page: 'visa', light: 'tilt', at: 'emblem', look: 'one-colour'}]);
  expect(still).toBe(same);
});
