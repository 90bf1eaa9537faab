import {describe, expect, test} from 'vitest';
import {everyOf, textsOf, viewOf, whole} from '../../../test/elements/documents/book-shapes.ts';
import type {Look, Specimen} from '../model/specimen.ts';
import {lights, type Light} from '../model/terms.ts';
import {entries} from './characters.ts';
import {looks} from './looks.ts';
import type {Painter} from './scene.ts';

const surname = whole.entries['surname'] ?? 'none';

/** Returns the height of each surname that a painter draws. */
const heights = (painter: Painter, own: readonly Look[], light: Light): readonly number[] => {
  const specimen: Specimen = {...whole, looks: own};
  return everyOf(painter(viewOf(specimen, 'data', light)))
    .filter(one => textsOf([one]).includes(surname))
    .map(({attributes}) => Number(attributes['y']));
};

describe('a line with the look `lower`', () => {
  const low: Look = {page: 'data', light: 'white', at: 'surname', look: 'lower'};
  const again: Look = {page: 'data', light: 'loupe', at: 'surname', look: 'two-kinds'};

  /** Returns how much lower each print of the surname stands than in a genuine document. */
  const drops = (painter: Painter, own: readonly Look[], light: Light) => {
    const [plain = NaN] = heights(entries, [], light);
    return heights(painter, own, light).map(height => Math.round(1000 * (height - plain)));
  };

  test.each(lights)(
    'a line with the look `lower` stands lower in the light %s, whichever light the look names',
    light => {
      expect(drops(entries, [], light)).toEqual([0]);
      expect(drops(entries, [low], light)).toEqual([550]);
    },
  );

  test('if a line has the look `lower`, a second print over this line is lower by the same distance', () => {
    expect(drops(looks, [again], 'loupe')).toEqual([0]);
    expect(drops(looks, [low, again], 'loupe')).toEqual([550]);
  });
});

test('the ring above a letter is open, and the grain of its ink is as fine as in the letters', () => {
  const specimen: Specimen = {...whole, entries: {...whole.entries, surname: 'ÅS'}};
  // The ring is the only path with a transform. All other paths are drops of the pattern that fills the letters.
  const ring = everyOf(entries(viewOf(specimen, 'data', 'loupe'))).find(
    ({tag, attributes}) => tag === 'path' && 'transform' in attributes,
  );
  const {d, transform, stroke, 'stroke-width': width} = ring?.attributes ?? {};
  expect(stroke).toMatch(/^url/);
  expect(transform).not.toContain('scale');
  const rise = Array.from(String(d).matchAll(/-?\d*\.?\d+/g), Number)[7];
  expect(rise).toBeLessThan(-2 * Number(width));
});
