import {describe, expect, test} from 'vitest';
import {everyOf} from '../../../../test/elements/documents/book-shapes.ts';
import {plainSpecimen} from '../../../../test/elements/documents/plain-specimen.ts';
import {svgText} from '../../../../tools/specimens/svg-text.ts';
import type {SeriesId} from '../../model/series.ts';
import type {Look, Page} from '../../model/specimen.ts';
import {hinge, stitches} from '../binding.ts';
import {book} from '../book/set.ts';
import {perforation} from '../book/perforation.ts';
import {ground} from '../data-ground.ts';
import {emblem, micro, signature} from '../features.ts';
import {film} from '../foil.ts';
import {glints, plate} from '../looks/look-spot.ts';
import {drawPage} from '../page.ts';
import {lensImage} from '../plastic/lens.ts';
import {relief} from '../plastic/relief.ts';
import {portraitWindow} from '../plastic/window.ts';
import {entries, machineLines} from '../characters.ts';
import {facing, sceneOf, type Painter, type Scene} from '../scene.ts';
import type {Shape} from '../shape.ts';
import {bare} from '../sheet.ts';

/** Positions of the lamp: upper left, upper right, lower right and lower left. */
const lamps = [0, 0.5, 1, -0.5] as const;

const sceneAt = (
  tilt: number,
  page: Page = 'data',
  series: SeriesId = 's2020',
  looks: readonly Look[] = [],
): Scene =>
  sceneOf({specimen: {...plainSpecimen(series), looks}, page, light: 'oblique', tilt, name: 'p'}, book);

const box = {x: 10, y: 10, width: 20, height: 30};

/** Returns the number of different drawings for the positions of the lamp. */
const different = (draw: (tilt: number) => string): number => new Set(lamps.map(draw)).size;

const svgAtTilt = (painter: Painter, tilt: number): string => painter(sceneAt(tilt)).map(svgText).join('');

describe('what oblique light shows', () => {
  test.each([
    ['the film', film],
    ['the step of the hinge', hinge],
    ['the ridges of the lens image', lensImage],
    ['the raised number and line', relief],
    ['the reflection of the clear window', portraitWindow],
    ['the thread of a seam', scene => stitches(box, scene)],
    ['the holes of a number', scene => perforation('UA1', box, scene)],
  ] satisfies readonly (readonly [string, Painter])[])(
    'a move of the lamp changes what oblique light shows: %s',
    (_, painter) => {
      expect(different(tilt => svgAtTilt(painter, tilt))).toBeGreaterThan(1);
    },
  );

  test.each([
    ['the background', ground],
    ['the microtext', micro],
    ['the emblem', emblem],
    ['the signature', signature],
    ['the entries', entries],
    ['the machine-readable lines', machineLines],
  ] satisfies readonly (readonly [string, Painter])[])(
    'a move of the lamp does not change flat print: %s',
    (_, painter) => {
      expect(different(tilt => svgAtTilt(painter, tilt))).toBe(1);
    },
  );

  test.each(['edge', 'cover', 'end'] as const)('the page %s changes with each position of the lamp', page => {
    const {specimen} = sceneAt(0);
    const at = (tilt: number) => svgText(drawPage({specimen, page, light: 'oblique', tilt, name: 'p'}, book));
    expect(different(at)).toBeGreaterThan(page === 'edge' ? 1 : 3);
  });

  test.each([
    'film-edge',
    'cloudy',
    'lifted',
    'worn',
    'glue',
    'surface-film',
    'wavy',
    'cut',
    'raised-fibres',
  ] as const)('the look `%s` changes with each position of the lamp', look => {
    const own = {page: 'data', light: 'oblique', at: 'expiry', look} as const;
    const {specimen} = sceneAt(0, 'data', 's2014', [own]);
    const at = (tilt: number) =>
      svgText(drawPage({specimen, page: 'data', light: 'oblique', tilt, name: 'p'}, book))
        .split('p-look-0-0')
        .at(-1) ?? '';
    expect(different(at)).toBeGreaterThan(2);
  });
});

describe('the edge of a plate', () => {
  const [bright, shade] = glints.oblique;
  /** Tells for each side of a plate whether the side is lit, clockwise from the top. */
  const lit = (tilt: number) =>
    plate(box, sceneAt(tilt), 0.2).map(({attributes}) => attributes['stroke'] === bright);

  test('the two sides of a plate that face the lamp are lit, and its other two sides lie in shadow', () => {
    // The lamp is at the upper left, a little more to the left than above.
    expect(lit(0)).toEqual([true, false, false, true]);
    expect(lit(1)).toEqual([false, true, true, false]);
    expect(plate(box, sceneAt(0), 0.2).some(({attributes}) => attributes['stroke'] === shade)).toBe(true);
  });
});

test('a photograph on a page lies above the grain of the paper, and its edge turns with the lamp', () => {
  const {specimen} = sceneAt(0, 'data', 'atlantara');
  const at = (tilt: number) =>
    svgText(drawPage({specimen, page: 'data', light: 'oblique', tilt, name: 'p'}, book))
      .split('url(#p-grain)')
      .at(-1) ?? '';
  expect(at(0)).toContain('id="p-face"');
  expect(at(0)).toContain(`stroke="${glints.oblique[0]}"`);
  expect(different(at)).toBeGreaterThan(3);
});

test('under the loupe, a photograph on a page covers the pattern and the grain of the paper below it', () => {
  const scene = sceneOf(
    {specimen: plainSpecimen('atlantara'), page: 'data', light: 'loupe', tilt: 0, name: 'p'},
    book,
  );
  const {height} = scene.box('portrait');
  const shapes = everyOf([drawPage(scene, book)]);
  const isFilled =
    (paint: string) =>
    ({attributes: {fill}}: Shape): boolean =>
      fill === paint;
  const face = shapes.findIndex(({attributes: {id}}) => id === 'p-face');
  const below = shapes.slice(shapes.findIndex(isFilled('url(#p-grain)')), Math.max(0, face));
  const covers = below.filter(isFilled(bare('loupe'))).map(({attributes}) => attributes);
  expect(covers.map(own => [own['height'], own['fill-opacity']])).toEqual([[height, 1]]);
  expect(shapes.slice(face).some(isFilled('url(#p-head)'))).toBe(true);
});

test('`facing` is 1 for a slope that faces the lamp, 0 for a slope along the light, and -1 for a slope that faces away', () => {
  const scene = {shadow: [1, 1]} as const;
  expect([facing(scene, [-1, -1]), facing(scene, [2, 2])].map(value => Math.round(value * 1000))).toEqual([
    1000, -1000,
  ]);
  expect(facing(scene, [1, -1])).toBeCloseTo(0);
});

test('the raised edge of a loose fold does not glow in UV light', () => {
  const {specimen} = sceneAt(0, 'data', 's2014', [
    {page: '16-17', light: 'uv', at: 'stitching', look: 'loose'},
  ]);
  const drawn = svgText(drawPage({specimen, page: '16-17', light: 'uv', tilt: 0, name: 'p'}, book));
  expect(drawn).toContain('p-look-0-0');
  expect(drawn.split('p-look-0-0').at(-1)).not.toContain(glints.uv[0]);
});

test.each(['lifted', 'worn'] as const)('the look `%s` has no colour of its own in white light', look => {
  const {specimen} = sceneAt(0, 'data', 's2014', [{page: 'data', light: 'white', at: 'corner', look}]);
  const svg = svgText(drawPage({specimen, page: 'data', light: 'white', tilt: 0, name: 'p'}, book));
  const strokes = Array.from(
    svg
      .split('p-look-0-0')
      .at(-1)
      ?.matchAll(/stroke="(#[^"]*)"/g) ?? [],
    ([, hex]) => hex,
  );
  expect(strokes).toContain('#ffffff');
  expect(strokes.filter(hex => hex !== '#ffffff' && hex !== '#4a4036')).toEqual([]);
});
