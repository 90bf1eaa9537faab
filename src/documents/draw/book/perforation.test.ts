import {describe, expect, test} from 'vitest';
import {placeless, whole, shapesOn} from '../../../../test/elements/documents/book-shapes.ts';
import {placesOn} from '../../model/places.ts';
import type {Page, Specimen} from '../../model/specimen.ts';
import {lights, type Light} from '../../model/terms.ts';
import {perforation} from './perforation.ts';

/** White light, and the direction of its shadows. */
const daylight = {light: 'white', shadow: [1, 1]} as const;

describe('the perforated number', () => {
  const boxes = placesOn(whole, '4-5').get('perforation') ?? [];
  const holes = boxes.map(box => perforation('UA1000001', box, daylight)[0]?.attributes.d);
  const perforated = (page: Page, specimen: Specimen): number => {
    const drawn = shapesOn(page, {specimen}).map(({attributes: {d}}) => d);
    return holes.filter(d => drawn.includes(d)).length;
  };
  const {perforated: _none, ...without} = whole;

  test.each(['4-5', 'end'] as const)('the perforated number goes through both leaves of page %s', page =>
    expect(perforated(page, whole)).toBe(2),
  );

  test.each(['inside', 'cover', 'edge'] as const)('the perforated number does not go through page %s', page =>
    expect(perforated(page, whole)).toBe(0),
  );

  test('the holes of a genuine perforated number grow smaller from front to back, and those of an imitation have one size in every light', () => {
    const widest = (page: Page, looks: Specimen['looks'] = [], light: Light = 'transmitted'): number =>
      Math.max(
        ...shapesOn(page, {specimen: {...whole, looks}, light}).flatMap(
          ({attributes: {d, 'stroke-width': width}}) => (holes.includes(d) ? Number(width) : []),
        ),
      );
    const even = (page: Page): Specimen['looks'] => [
      {page, light: 'transmitted', at: 'perforation', look: 'even-holes'},
    ];
    const [front, middle, back] = (['4-5', '16-17', 'end'] as const).map(page => widest(page));
    expect(middle).toBeLessThan(front ?? 0);
    expect(back).toBeLessThan(middle ?? 0);
    expect(
      new Set(lights.flatMap(light => (['4-5', 'end'] as const).map(page => widest(page, even(page), light))))
        .size,
    ).toBe(1);
  });

  test('a book without a perforated number shows no holes', () => {
    const strokes = (specimen: Specimen) =>
      new Set(shapesOn('4-5', {specimen}).map(({attributes: {stroke}}) => stroke));
    const [edge] = perforation('0', placeless, daylight).map(({attributes: {stroke}}) => stroke);
    expect(strokes(whole)).toContain(edge);
    expect(strokes(without)).not.toContain(edge);
  });
});
