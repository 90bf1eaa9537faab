import {describe, expect, test} from 'vitest';
import {whole, viewOf, shapesOn, everyOf, textsOf} from '../../../../test/elements/documents/book-shapes.ts';
import {placesOn} from '../../model/places.ts';
import type {Page, Specimen} from '../../model/specimen.ts';
import {lights, type Light} from '../../model/terms.ts';
import {book} from './set.ts';
import {drawPage} from '../page.ts';
import type {Shape} from '../shape.ts';
import {seenIn} from '../palette.ts';
import {bare} from '../sheet.ts';
import {visaLabel} from './visa-label.ts';

describe('the seal across the edge of a visa label', () => {
  const visa: Specimen = {...whole, visa: {series: 'v-2022', page: 7, entries: {}, mrz: []}};
  const clipped = (looks: Specimen['looks']): number =>
    everyOf(visaLabel(viewOf({...visa, looks}, 'visa', 'white'))).filter(
      ({attributes, children}) =>
        attributes['clip-path'] !== undefined && textsOf(everyOf(children)).includes('UTOPIA'),
    ).length;

  test('the seal of a visa label continues on the page', () => expect(clipped([])).toBe(0));

  test('the seal ends at the edge of the label if the seal has the look `not-continued`', () =>
    expect(clipped([{page: 'visa', light: 'white', at: 'stamps', look: 'not-continued'}])).toBe(1));
});

test('a label that was pasted again has a wavy edge, and its print and braids end at this edge', () => {
  const visa: Specimen = {...whole, visa: {series: 'v-2022', page: 7, entries: {}, mrz: []}};
  const labelWith = (looks: Specimen['looks']) => {
    const view = {specimen: {...visa, looks}, page: 'visa', light: 'loupe', tilt: 0, name: 'test'} as const;
    const shapes = everyOf([drawPage(view, book)]);
    const idOf = ({attributes: {id}}: Shape) => String(id);
    const [edge] = shapes.find(one => idOf(one).endsWith('-label-all'))?.children ?? [];
    const inside = shapes.find(one => String(one.attributes['clip-path']).endsWith('-label-all)'));
    const lines = everyOf(inside ? [inside] : []).map(({attributes: {stroke}}) => String(stroke));
    return {
      edge: typeof edge === 'string' ? undefined : edge?.attributes['d'],
      waves: shapes.flatMap(({attributes: {d, stroke}}) => (stroke === '#4a4036' ? [d] : [])),
      braids: lines.filter(stroke => stroke.endsWith('-iris)')).length,
    };
  };
  const {edge, waves, braids} = labelWith([{page: 'visa', light: 'loupe', at: 'label', look: 'wavy'}]);
  expect(String(edge)).toMatch(/q.*z$/);
  expect(waves).toContain(edge);
  // The three counted shapes are one family of lines of the background, and two braids.
  expect(braids).toBe(3);
  expect(labelWith([]).edge).toBeUndefined();
});

describe('the visa label in its book', () => {
  const visa = (page: number): Specimen => ({
    ...whole,
    visa: {series: 'v-2022', page, entries: {surname: 'KELLER'}, mrz: []},
  });
  const isOn = (page: Page, specimen: Specimen, light: Light = 'white') =>
    textsOf(shapesOn(page, {specimen, light})).includes('KELLER');

  test.each([6, 7])('a visa label appears on page %i of its opening, and on no other opening', page => {
    expect(isOn('6-7', visa(page))).toBe(true);
    expect(isOn('4-5', visa(page))).toBe(false);
    expect(isOn('8-9', visa(page))).toBe(false);
  });

  test.each([
    [6, 0.5],
    [7, 92.5],
  ])('the label on page %i lies inside the box of its place', (page, x) => {
    expect(placesOn(visa(page), '6-7').get('label')).toEqual([{x, y: 1, width: 83, height: 123}]);
    expect(placesOn(visa(page), '8-9').get('label')).toBeUndefined();
  });

  test.each(lights)(
    'a label drawn in its opening has the fine lines, the star and the braids of a label drawn alone: %s',
    light => {
      const printed = (page: Page) =>
        shapesOn(page, {specimen: visa(7), light})
          .filter(({attributes: {stroke}}) => /-label-iris\)$/.test(String(stroke)))
          .map(({attributes}) => attributes['d']);
      expect(printed('visa')).toHaveLength(3);
      expect(printed('6-7')).toEqual(printed('visa'));
    },
  );

  test('a visa label has the same blend of colours in an opening as when it is shown alone', () => {
    const blend = (page: Page) =>
      shapesOn(page, {specimen: visa(7), light: 'white'})
        .filter(({tag, attributes: {id}}) => tag === 'linearGradient' && /-label-iris$/.test(String(id)))
        .map(({children}) => everyOf(children).map(({attributes}) => attributes['stop-color']));
    expect(blend('visa')).toHaveLength(1);
    expect(blend('6-7')).toEqual(blend('visa'));
  });

  test.each([
    ['uv', 'passport-number', 'gap'],
    ['loupe', 'passport-number', 'two-kinds'],
    ['oblique', 'label', 'wavy'],
  ] as const)(
    'in the light %s, a label in an opening has the same look as when it is shown alone: %s, %s',
    (light, at, look) => {
      const drawn = (page: Page, looks: Specimen['looks'] = []) =>
        JSON.stringify(
          drawPage({specimen: {...visa(7), looks}, page, light, tilt: 0, name: 'test'}, book),
        ).replaceAll('test-visa-look', 'test-look');
      const changed = [{page: 'visa', light, at, look}] as const;
      const painted = /"id":"test-look-0-0".*/.exec(drawn('visa', changed))?.[0].slice(0, 600) ?? 'none';
      expect(drawn('6-7', changed)).toContain(painted);
      expect(drawn('6-7')).not.toContain('test-look-0-0');
    },
  );

  test('with light from behind, the watermark and the thread of a leaf show through a label on this leaf', () => {
    const over = (page: Page) => {
      const all = shapesOn(page, {specimen: visa(7), light: 'transmitted'});
      const label = all.findIndex(
        ({attributes: {fill, width}}) => fill === seenIn('transmitted', '#fbf8f1') && width === 120,
      );
      const above = all.slice(label);
      return [
        above.filter(({attributes: {fill}}) => fill === '#54350f').length,
        above.some(({attributes: {fill}}) => fill === '#fff3cf'),
      ];
    };
    expect(over('visa')).toEqual([1, true]);
    expect(over('6-7')).toEqual([1, true]);
  });

  test.each(['white', 'loupe'] as const)(
    'a gap in the print of the label shows the paper of the label, and not the paper of the book: %s',
    light => {
      const looks = [{page: 'visa', light, at: 'surname', look: 'gap'}] as const;
      const painted = shapesOn('6-7', {specimen: {...visa(7), looks}, light}).filter(
        ({attributes}) => attributes['clip-path'] === 'url(#test-visa-look-0-0)',
      );
      const strokes = everyOf(painted).map(({attributes: {stroke}}) => stroke);
      expect(strokes).toContain(seenIn(light, '#fbf8f1'));
      expect(strokes).not.toContain(bare(light));
    },
  );

  test('light from behind shows the label as a shadow on the other side of its leaf', () => {
    const shadows = (page: Page) =>
      shapesOn(page, {specimen: visa(7), light: 'transmitted'}).filter(
        ({attributes: {fill, width}}) => fill === '#3a2208' && width === 120,
      ).length;
    expect([shadows('4-5'), shadows('6-7'), shadows('8-9')]).toEqual([0, 0, 1]);
    expect(isOn('8-9', visa(7), 'transmitted')).toBe(false);
  });

  test('only light from behind shows the thin places of the label on the other side of its leaf', () => {
    const looks = (['thin', 'traces'] as const).flatMap(look =>
      lights.map(light => ({page: 'visa', light, at: 'surname', look}) as const),
    );
    const thin = (page: Page, light: Light, own: Specimen['looks'] = looks) =>
      shapesOn(page, {specimen: {...visa(7), looks: own}, light}).filter(
        ({attributes: {stroke}}) => stroke === '#fff3cc' || stroke === '#343234',
      ).length;
    const onLabel = thin('6-7', 'transmitted', looks.slice(0, lights.length));
    expect(onLabel).toBeGreaterThan(0);
    expect(thin('8-9', 'transmitted')).toBe(onLabel);
    expect(thin('8-9', 'transmitted', [])).toBe(0);
    expect(thin('8-9', 'white')).toBe(0);
    expect(thin('4-5', 'transmitted')).toBe(0);
  });
});

describe('the page below a visa label', () => {
  const visa = (page: number): Specimen => ({...whole, visa: {series: 'v-2022', page, entries: {}, mrz: []}});

  test.each([6, 7].flatMap(page => lights.map(light => [page, light] as const)))(
    'page %i has the same lines and colours when it is shown alone as in its opening: %s',
    (number, light) => {
      const printed = (page: Page) => {
        const ids = new RegExp(`-iris${number % 2}\\b`);
        return shapesOn(page, {specimen: visa(number), light}).flatMap(
          ({tag, attributes: {id, stroke, fill, ...rest}, children}) =>
            ids.test(String(tag === 'path' ? stroke : tag === 'rect' ? fill : id))
              ? [{...rest, stops: everyOf(children).map(({attributes}) => attributes)}]
              : [],
        );
      };
      expect(printed('6-7')).toHaveLength(3);
      expect(printed('visa')).toEqual(printed('6-7'));
    },
  );

  test.each([6, 7])(
    'when a label is shown alone, page %i below the label is turned by the angle that the label has in the opening',
    number => {
      const turnAbove = (page: Page, id: RegExp) =>
        shapesOn(page, {specimen: visa(number)}).flatMap(({children, attributes: {transform}}) =>
          String(transform).startsWith('rotate') &&
          everyOf(children).some(({attributes}) => id.test(String(attributes['id'])))
            ? [Array.from(String(transform).matchAll(/-?[\d.]+/g), Number)]
            : [],
        )[0];
      const [angle = NaN, ...middle] = turnAbove('6-7', /-label-iris$/) ?? [];
      expect(turnAbove('visa', /-iris[01]$/)).toEqual([-angle, ...middle]);
    },
  );
});
