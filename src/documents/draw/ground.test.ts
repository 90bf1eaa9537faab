import {describe, expect, it, test} from 'vitest';
import type {Box} from '../model/box.ts';
import {braid, microtext, microtextLine, pathOf, rosette, waves} from './ground.ts';
import {motifs} from './motif.ts';

const field: Box = {x: 10, y: 20, width: 80, height: 40};

type Point = readonly [x: number, y: number];

/** Samples the line of a path: ten points on each of its pieces. */
function pointsOf(d: string): readonly Point[] {
  let [at, reach]: [Point, Point] = [
    [0, 0],
    [0, 0],
  ];
  return Array.from(d.matchAll(/([Mcs])([^Mcs]+)/g)).flatMap(([, command, text = '']) => {
    const numbers = Array.from(text.matchAll(/-?\d*\.?\d+/g), Number);
    const from: Point = command === 'M' ? [0, 0] : at;
    const [end, second, first] = [1, 2, 3].map((n): Point => [
      from[0] + (numbers.at(-2 * n) ?? NaN),
      from[1] + (numbers.at(1 - 2 * n) ?? NaN),
    ]);
    if (!end || !second || !first) throw new Error('three points were asked for');
    const leaving: Point = command === 's' ? [2 * at[0] - reach[0], 2 * at[1] - reach[1]] : first;
    [at, reach] = [end, second];
    return command === 'M' ? [end] : sampled([from, leaving, second, end]);
  });
}

const sampled = ([a, b, c, d]: readonly [Point, Point, Point, Point]): readonly Point[] =>
  Array.from({length: 10}, (_, n) => (n + 1) / 10).map((t): Point => {
    const on = (axis: 0 | 1) =>
      a[axis] * (1 - t) ** 3 +
      3 * b[axis] * t * (1 - t) ** 2 +
      3 * c[axis] * t * t * (1 - t) +
      d[axis] * t ** 3;
    return [on(0), on(1)];
  });

/** Maximum distance between the path and the curve, in millimetres. */
const slack = 0.1;

describe('line families', () => {
  test.each([
    ['waves', (box: Box) => waves(box, {lines: 20, amplitude: 3, count: 5, slip: 2, swell: 3})],
    ['braids', (box: Box) => braid(box, {lines: 8, count: 6, swell: 4})],
    ['rosettes', (box: Box) => rosette(box, {lines: 6, petals: 12, hole: 0.3})],
    ['stars', (box: Box) => rosette(box, {lines: 6, petals: 12, hole: 0.3, star: 8})],
  ])('the lines of %s stay in their box and are the same on every call', (_, family) => {
    const d = family(field);
    const points = pointsOf(d);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(field.x - slack);
    expect(Math.max(...xs)).toBeLessThanOrEqual(field.x + field.width + slack);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(field.y - slack);
    expect(Math.max(...ys)).toBeLessThanOrEqual(field.y + field.height + slack);
    expect(d).toBe(family(field));
  });

  it('waves fill the whole height of their box', () => {
    const ys = pointsOf(waves(field, {lines: 20, amplitude: 3, count: 5})).map(([, y]) => y);
    expect(Math.min(...ys)).toBeLessThan(field.y + 4);
    expect(Math.max(...ys)).toBeGreaterThan(field.y + field.height - 4);
  });
});

describe('pathOf', () => {
  it('a path of `pathOf` passes through the ends of its pieces, and starts in the direction of the curve', () => {
    const d = pathOf(t => [10 * t, 10 * t * t], 1);
    expect(d).toBe('M0 0c3.3 0 6.7 3.3 10 10');
  });

  it('a path of many pieces ends where its curve ends, because errors do not add up', () => {
    const d = pathOf(t => [100 / 3 + t / 3, 20 / 3 - t / 3], 60);
    const [x = NaN, y = NaN] = pointsOf(d).at(-1) ?? [];
    expect(Math.hypot(x - 101 / 3, y - 19 / 3)).toBeLessThan(0.01);
  });
});

describe('microtext', () => {
  test.each(
    Object.values(motifs).flatMap(motif =>
      ['UA1520846', 'UA2093317', 'c04', ''].map(seed => ({seed, ...motif})),
    ),
  )(
    'a line of microtext of $word contains its deliberate error exactly once, for "$seed"',
    ({seed, word, slip}) => {
      const words = microtextLine(82, seed, {word, slip});
      expect(words.split(slip)).toHaveLength(2);
      expect(words.replace(slip, word)).toMatch(new RegExp(`^(${word}){40,}$`));
    },
  );

  it('microtext is less than 0.25 mm high', () => {
    const {attributes} = microtext(field, 'c02', ['#000'], motifs.utopia);
    expect(Number(attributes['font-size']) * 0.73).toBeLessThan(0.25);
  });

  it('unreadable microtext contains no text', () => {
    expect(microtext(field, 'c02', ['#000'], undefined).children).toEqual([]);
  });
});
