import {describe, expect, test} from 'vitest';
import {plainSpecimen} from '../../../../test/elements/documents/plain-specimen.ts';
import type {Box} from '../../model/page-layout.ts';
import {placesOn, stampBox} from '../../model/places.ts';
import type {Page, Specimen} from '../../model/specimen.ts';
import {lights, type Light} from '../../model/terms.ts';
import {book} from './set.ts';
import {painted} from '../page.ts';
import {grey} from '../palette.ts';
import {sceneOf} from '../scene.ts';
import type {Shape} from '../shape.ts';
import {perforation} from './perforation.ts';
import {visaLabel} from './visa-label.ts';

const whole: Specimen = {...plainSpecimen(), stamps: []};

const viewOf = (specimen: Specimen, page: Page, light: Light) =>
  sceneOf({specimen, page, light, tilt: 0, name: 'test'}, book);

/** Returns every shape in the drawing of one page, including nested shapes. */
const shapesOn = (
  page: Page,
  {specimen = whole, light = 'white'}: {specimen?: Specimen; light?: Light} = {},
) => everyOf(painted(viewOf(specimen, page, light)));

const everyOf = (shapes: readonly (Shape | string)[]): readonly Shape[] =>
  shapes.flatMap(one => (typeof one === 'string' ? [] : [one, ...everyOf(one.children)]));

const textsOf = (shapes: readonly Shape[]): readonly string[] =>
  shapes
    .filter(({tag}) => tag === 'text')
    .map(({children}) => children.filter(one => typeof one === 'string').join(''));

const numbersOn = (page: Page): readonly string[] =>
  textsOf(shapesOn(page)).filter(text => /^\d+$/.test(text));

describe('the pages of a book', () => {
  test.each([
    ['4-5', ['4', '5']],
    ['6-9', ['6', '9']],
    ['24-27', ['24', '27']],
    ['end', ['32']],
  ] as const)('page %s shows the page numbers %j', (page, numbers) =>
    expect(numbersOn(page)).toEqual(numbers),
  );

  test('two pages never have the same background pattern', () => {
    const [one, next] = (['4-5', '6-7'] as const).map(page =>
      shapesOn(page).flatMap(({attributes}) => (attributes['stroke-width'] === 0.115 ? [attributes.d] : [])),
    );
    expect(one).toHaveLength(8);
    expect(one?.filter(d => next?.includes(d))).toEqual([]);
  });

  test('page 1 shows the number of pages and the number of the book', () => {
    const texts = textsOf(shapesOn('inside', {specimen: {...whole, perforated: 'UA1677350'}}));
    expect(texts).toContain('This passport contains 32 pages');
    expect(texts).toContain('UA1677350');
    expect(texts).not.toContain('UA1000001');
  });
});

describe('the stamps in a book', () => {
  const stamps: Specimen['stamps'] = [
    {page: 4, way: 'entry', post: 'A2', date: '18 MAR 2023'},
    {page: 5, way: 'exit', post: 'B1', date: '20 MAR 2023'},
    {page: 5, way: 'entry', post: 'B1', date: '02 MAY 2024'},
  ];
  const stamped: Specimen = {...whole, stamps};

  /** Returns the centre of the drawn stamp that has this date. */
  const middleOf = (date: string, page: Page): readonly number[] => {
    const [own] = shapesOn(page, {specimen: stamped}).filter(
      ({tag, children}) => tag === 'g' && textsOf(everyOf(children)).includes(date),
    );
    return Array.from(String(own?.attributes.transform).matchAll(/[\d.]+/g), Number).slice(0, 2);
  };

  test.each(stamps)('the stamp on page $page is drawn in its box: $date', stamp => {
    const {x, y, width, height} = stampBox(stamps, stamp, '4-5') ?? placeless;
    expect(middleOf(stamp.date, '4-5')).toEqual([x + width / 2, y + height / 2]);
  });

  test('a stamp appears only on its own page', () =>
    expect(textsOf(shapesOn('6-7', {specimen: stamped})).filter(text => text.includes('20'))).toEqual([]));

  test('frame, arrow and ink distinguish an entry stamp from an exit stamp', () => {
    const paths = (stamp: (typeof stamps)[number]) =>
      shapesOn('4-5', {specimen: {...whole, stamps: [{...stamp, page: 4}]}});
    const [entry, exit] = stamps
      .slice(0, 2)
      .map(stamp =>
        paths(stamp).flatMap(({tag, attributes: {d, ...rest}}) => (tag === 'stop' ? rest['stop-color'] : d)),
      );
    expect(new Set(entry?.filter(part => part !== undefined && !exit?.includes(part))).size).toBeGreaterThan(
      2,
    );
  });
});

const placeless: Box = {x: NaN, y: NaN, width: NaN, height: NaN};

describe('the stripe on the edge of a book', () => {
  const marks = (missing: readonly number[]): readonly number[] =>
    shapesOn('edge', {specimen: {...whole, missing}, light: 'uv'})
      .filter(({attributes}) => attributes.fill === '#ff8a2e')
      .map(({attributes}) => Math.floor((Number(attributes.y) - 3) / (24 / 16)));

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

  test('two leaves of a missing sheet are not drawn, and all others stay as they were', () => {
    const shapes = (missing: readonly number[]) =>
      shapesOn('edge', {specimen: {...whole, missing}}).map(one => JSON.stringify(one));
    const [complete, rest] = [shapes([]), shapes([7, 8, 25, 26])];
    // Each leaf is an area with its part of the stripe and its shadow. In its place is a dark gap.
    expect(complete.filter(one => !rest.includes(one))).toHaveLength(6);
    expect(rest.filter(one => !complete.includes(one))).toHaveLength(2);
  });

  test('the edges of copied pages shine as the pages do, and their stripe does not', () => {
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

describe('the perforated number', () => {
  const boxes = placesOn(whole, '4-5').get('perforation') ?? [];
  const holes = boxes.map(box => perforation('UA1000001', box, 'white')[0]?.attributes.d);
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

  test('the holes of a genuine number grow smaller from front to back, and those of an imitation keep their size', () => {
    const widest = (page: Page, looks: Specimen['looks'] = []): number =>
      Math.max(
        ...shapesOn(page, {specimen: {...whole, looks}, light: 'transmitted'}).flatMap(
          ({attributes: {d, 'stroke-width': width}}) => (holes.includes(d) ? Number(width) : []),
        ),
      );
    const even = (page: Page): Specimen['looks'] => [
      {page, light: 'transmitted', at: 'perforation', look: 'even-holes'},
    ];
    const [front, middle, back] = (['4-5', '16-17', 'end'] as const).map(page => widest(page));
    expect(middle).toBeLessThan(front ?? 0);
    expect(back).toBeLessThan(middle ?? 0);
    expect(widest('4-5', even('4-5'))).toBe(widest('end', even('end')));
  });

  test('a book without a perforated number shows no holes', () => {
    const strokes = (specimen: Specimen) =>
      new Set(shapesOn('4-5', {specimen}).map(({attributes: {stroke}}) => stroke));
    const [edge] = perforation('0', placeless, 'white').map(({attributes: {stroke}}) => stroke);
    expect(strokes(whole)).toContain(edge);
    expect(strokes(without)).not.toContain(edge);
  });
});

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
