import {expect, test} from 'vitest';
import {plainSpecimen} from '../../../test/elements/documents/plain-specimen.ts';
import type {LookKind, Specimen} from '../model/specimen.ts';
import type {SeriesId} from '../model/series.ts';
import type {Place} from '../model/terms.ts';
import {book} from './book/set.ts';
import {device} from './paper/device.ts';
import {lensImage} from './plastic/lens.ts';
import {strip} from './plastic/strip.ts';
import {drawPage} from './page.ts';
import {sceneOf, type Painter} from './scene.ts';

/** Returns the drawing of one thing on the data page, tilted to either side. */
const tilted = (painter: Painter, series: SeriesId, at: Place, look?: LookKind): readonly string[] =>
  [-1, 1].map(tilt => {
    const looks = look ? [{page: 'data', light: 'tilt', at, look} as const] : [];
    const specimen = {...plainSpecimen(series), looks};
    const scene = sceneOf({specimen, page: 'data', light: 'tilt', tilt, name: 'test'}, book);
    return JSON.stringify(painter(scene));
  });

test.each([
  ['optical device', device, 's2014', 'device', 'one-colour'],
  ['field of lenses', lensImage, 's2020', 'image', 'blank'],
  ['strip of a plastic page', strip, 's2020', 'device', 'one-colour'],
] as const)(
  'the %s changes with the tilt, and its imitation stays the same',
  (_what, painter, series, at, look) => {
    const [left, right] = tilted(painter, series, at);
    expect(left).not.toBe(right);
    const [still, same] = tilted(painter, series, at, look);
    expect(still).toBe(same);
  },
);

test('a blank field of lenses keeps its ridges and has neither portrait nor year', () => {
  const [portrait, year] = tilted(lensImage, 's2020', 'image');
  expect(portrait).toContain('"use"');
  expect(year).toContain('"text"');
  const [blank] = tilted(lensImage, 's2020', 'image', 'blank');
  expect(blank).toContain('"path"');
  expect(blank).not.toMatch(/"(use|text)"/);
});

test('the emblem of a visa changes from gold to green with the tilt, and an imitation keeps one colour', () => {
  const drawn = (looks: Specimen['looks']) =>
    [-1, 1].map(tilt => {
      const specimen: Specimen = {
        ...plainSpecimen(),
        visa: {series: 'v-2022', page: 9, entries: {}, mrz: []},
        looks,
      };
      return JSON.stringify(drawPage({specimen, page: 'visa', light: 'tilt', tilt, name: 'test'}, book));
    });
  const [gold, green] = drawn([]);
  expect(gold).not.toBe(green);
  const [still, same] = drawn([{page: 'visa', light: 'tilt', at: 'emblem', look: 'one-colour'}]);
  expect(still).toBe(same);
});
