import {describe, expect, test} from 'vitest';
import {whole, shapesOn} from '../../../../test/elements/documents/book-shapes.ts';
import type {Specimen} from '../../model/specimen.ts';
import {lights, type Light} from '../../model/terms.ts';
import {grey, seenIn} from '../palette.ts';

describe('the stripe on the edge of a book', () => {
  const marks = (missing: readonly number[]): readonly number[] =>
    shapesOn('edge', {specimen: {...whole, missing}, light: 'uv'})
      .filter(({attributes}) => attributes.fill === '#ff8a2e')
      // The stripe moves one step to the right from each leaf to the next.
      .map(({attributes}) => Math.round((Number(attributes.x) - 7) / ((125 - 18) / 16)));

  test('the edge stripe of a complete book has a mark on every sheet', () =>
    expect(marks([])).toEqual(Array.from({length: 16}, (_, leaf) => leaf)));

  test('the edge stripe has a gap at each missing sheet', () =>
    expect(marks([7, 8, 25, 26])).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15]));

  test('in a book with a plastic page, the gaps of a missing sheet are equally far from the middle', () => {
    const plastic: Specimen = {...whole, series: 's2020', missing: [11, 12, 25, 26]};
    const heights = shapesOn('edge', {specimen: plastic, light: 'uv'})
      .filter(({attributes}) => attributes.fill === '#ff8a2e')
      .map(({attributes}) => Number(attributes.y));
    expect(heights).toHaveLength(14);
    const [gap = NaN, other = NaN] = heights.flatMap((y, n) => {
      const before = heights[n - 1];
      return before !== undefined && y - before > 2 ? [(y + before) / 2] : [];
    });
    const middle = ((heights[0] ?? NaN) + (heights.at(-1) ?? NaN)) / 2;
    expect(middle - gap).toBeCloseTo(other - middle, 6);
  });

  test('if a sheet is missing, its two gaps are thinner than a leaf, and the other leaves fill the height of the book', () => {
    const missing = [7, 8, 25, 26];
    const heights = (specimen: Specimen, tag: string) =>
      shapesOn('edge', {specimen})
        .filter(own => own.tag === tag)
        .flatMap(({attributes: {d, height, 'fill-opacity': opacity}}) =>
          tag === 'path'
            ? (/v([.\d]+)q/.exec(String(d))?.[1] ?? [])
            : opacity === 0.92
              ? [String(height)]
              : [],
        )
        .map(Number);
    const [leaf = NaN] = heights(whole, 'path');
    const rest = heights({...whole, missing}, 'path');
    const gaps = heights({...whole, missing}, 'rect');
    expect(rest).toHaveLength(14);
    expect(Math.min(...rest)).toBeGreaterThan(leaf);
    expect(gaps).toHaveLength(2);
    expect(Math.max(...gaps)).toBeLessThan(leaf / 2);
  });

  test('oblique light shows the edge stripe in the colour of this light, and infrared light does not show the stripe', () => {
    const stripes = (light: Light) =>
      shapesOn('edge', {light}).filter(({attributes: {fill}}) => fill === seenIn(light, '#d8ab7c'));
    expect(stripes('white')).toHaveLength(16);
    expect(stripes('oblique')).toHaveLength(16);
    expect(stripes('ir')).toHaveLength(0);
  });

  test('the edges of copied pages shine like the pages, but the stripe on the edges does not', () => {
    const colours = (specimen: Specimen) =>
      shapesOn('edge', {specimen, light: 'uv'}).map(({attributes}) => attributes.fill);
    const copy: Specimen = {
      ...whole,
      looks: [{page: 'edge', light: 'uv', at: 'edge-stripe', look: 'bright'}],
    };
    expect(colours(whole)).toContain('#ff8a2e');
    expect(colours(copy)).not.toContain('#ff8a2e');
    const brightest = (specimen: Specimen) =>
      Math.max(...colours(specimen).map(fill => parseInt(grey(String(fill)).slice(1, 3), 16) || 0));
    expect(brightest(copy)).toBeGreaterThan(140);
    expect(brightest({...whole, series: 'atlantara'})).toBeGreaterThan(
      brightest({...whole, series: 'n-2019'}) + 20,
    );
  });

  test.each(lights)('the leaves of a book can be counted at its edge in %s', light => {
    const leaves = shapesOn('edge', {light}).filter(
      ({tag, attributes}) => tag === 'path' && attributes.fill !== 'none',
    );
    expect(leaves).toHaveLength(16);
  });
});
