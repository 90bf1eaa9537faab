import {expect, test} from 'vitest';
import {plainSpecimen} from '../../../../test/elements/documents/plain-specimen.ts';
import type {Box} from '../../model/box.ts';
import type {Look} from '../../model/specimen.ts';
import {boxesOfLook, sceneOf} from '../scene.ts';
import type {Shape} from '../shape.ts';
import {looks} from '../looks.ts';

const everyOf = (shapes: readonly (Shape | string)[]): readonly Shape[] =>
  shapes.flatMap(one => (typeof one === 'string' ? [] : [one, ...everyOf(one.children)]));

/**
 * Draws a look on the data pages of twenty documents. For each document, returns the shapes of the look, and the box
 * that clips them.
 */
const drawingsWith = (look: Omit<Look, 'page'>) =>
  Array.from({length: 20}, (_, n) => {
    const own: Look = {...look, page: 'data'};
    const specimen = {...plainSpecimen(), id: `look ${n}`, looks: [own]};
    const scene = sceneOf({specimen, page: 'data', light: look.light, tilt: 0, name: 'test'});
    const shapes = everyOf(looks(scene));
    const {x, y, width, height} =
      everyOf(shapes.find(({attributes: {id}}) => id === 'test-look-0-0')?.children ?? [])[0]?.attributes ??
      {};
    return {
      scene,
      place: boxesOfLook(own, scene)[0],
      clip: {x: Number(x), y: Number(y), width: Number(width), height: Number(height)} satisfies Box,
      texts: shapes.filter(({tag}) => tag === 'text'),
      strokes: shapes.filter(({tag, attributes: {d}}) => tag === 'path' && d !== undefined),
    };
  });

/** Returns the first and the last point of each line of a path. */
const endsOf = (path: unknown): readonly (readonly [x: number, y: number, toX: number, toY: number])[] =>
  String(path)
    .split('M')
    .slice(1)
    .map(line => {
      const [x = 0, y = 0, ...rest] = Array.from(line.matchAll(/-?\d*\.?\d+/g), Number);
      const [dx = 0, dy = 0] = line.includes('v')
        ? [0, rest.at(-1)]
        : line.includes('h')
          ? [rest.at(-1), 0]
          : rest.slice(-2);
      return [x, y, x + dx, y + dy];
    });

test('scratches on the film are scattered over the page, but none crosses the portrait, where it would look like a scar', () => {
  for (const {scene, strokes} of drawingsWith({light: 'white', at: 'film', look: 'scratches'})) {
    const {x, y, width, height} = scene.box('portrait');
    const lines = strokes.flatMap(({attributes: {d}}) => endsOf(d));
    const crossing = lines.filter(
      ([left, top, right, foot]) =>
        Math.max(left, right) > x &&
        Math.min(left, right) < x + width &&
        Math.max(top, foot) > y &&
        Math.min(top, foot) < y + height,
    );
    expect(lines.length).toBeGreaterThan(20);
    expect(crossing).toEqual([]);
  }
});

test.each([
  ['mrz-2', [2, 2], 'A9', '9'],
  ['birth', [11, 11], '17 MAR 1972', '2'],
] as const)(
  'the traces of an old digit are parts of that digit, at the place of the digit: %s',
  (at, characters, former, figure) => {
    for (const light of ['ir', 'loupe'] as const)
      for (const {place, texts, strokes} of drawingsWith({light, at, look: 'traces', characters, former})) {
        const {x, width} = place ?? {x: NaN, width: NaN};
        const traces = texts.filter(({attributes: {fill}}) => fill === 'url(#test-look-0-0-own)');
        expect(traces.map(({children}) => children)).toEqual([[figure]]);
        expect(Number(traces[0]?.attributes['x'])).toBeCloseTo(x + width / 2);
        // The drawing has no other strokes, so the dots are those of the pattern that fills the figure.
        expect(strokes).toHaveLength(1);
      }
  },
);

test.each([
  ['mrz-2', [2, 2]],
  ['birth', [8, 11]],
] as const)('scratches beside a figure begin and end inside their place: %s', (at, characters) => {
  for (const {clip, strokes} of drawingsWith({light: 'loupe', at, look: 'scratches', characters}))
    for (const {attributes} of strokes)
      for (const [left, top, right, foot] of endsOf(attributes['d'])) {
        // Paths are rounded to two decimals, so allow a small deviation.
        expect(Math.min(left, right)).toBeGreaterThan(clip.x - 0.02);
        expect(Math.max(left, right)).toBeLessThan(clip.x + clip.width + 0.02);
        expect(Math.min(top, foot)).toBeGreaterThan(clip.y - 0.02);
        expect(Math.max(top, foot)).toBeLessThan(clip.y + clip.height + 0.02);
      }
});

test.each([{}, {characters: [3, 3]}] as const)(
  'a thin patch lies entirely inside its place, so that it gets no straight edge: %j',
  part => {
    for (const {clip, strokes} of drawingsWith({light: 'transmitted', at: 'surname', look: 'thin', ...part}))
      for (const {attributes} of strokes)
        for (const [left, top, right, foot] of endsOf(attributes['d'])) {
          const half = Number(attributes['stroke-width']) / 2;
          expect(Math.min(left, right) - half).toBeGreaterThanOrEqual(clip.x);
          expect(Math.max(left, right) + half).toBeLessThanOrEqual(clip.x + clip.width);
          expect(Math.min(top, foot) - half).toBeGreaterThanOrEqual(clip.y);
          expect(Math.max(top, foot) + half).toBeLessThanOrEqual(clip.y + clip.height);
        }
  },
);
