import {describe, expect, test} from 'vitest';
import {
  placeless,
  whole,
  shapesOn,
  everyOf,
  textsOf,
} from '../../../../test/elements/documents/book-shapes.ts';
import {stampBox} from '../../model/places.ts';
import type {Page, Specimen} from '../../model/specimen.ts';
import {bare} from '../sheet.ts';

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
        paths(stamp).flatMap(({tag, attributes: {d, ...rest}}) =>
          tag === 'stop' ? rest['stop-color'] : d && String(d).split('M'),
        ),
      );
    expect(new Set(entry?.filter(part => part !== undefined && !exit?.includes(part))).size).toBeGreaterThan(
      2,
    );
  });

  test.each([
    ['of no page', [], 2],
    ['of page 4', [{leaf: 4}], 1],
    ['of page 5', [{leaf: 5}], 1],
    ['of the whole opening', [{}], 0],
  ] as const)(
    'under the loupe, only stamps that are not printed in dots have pressed edges: dots in the stamps %s',
    (_which, leaves, count) => {
      const looks = leaves.map(
        leaf => ({...leaf, page: '4-5', light: 'loupe', at: 'stamps', look: 'dots'}) as const,
      );
      const specimen: Specimen = {...stamped, stamps: stamps.slice(0, 2), looks};
      const pressed = shapesOn('4-5', {specimen}).filter(
        ({attributes: {mask}, children}) =>
          mask !== undefined && everyOf(children).some(({attributes: {stroke}}) => stroke === bare('white')),
      );
      expect(pressed).toHaveLength(count);
    },
  );

  test('no bare spot of a stamp lies on the letters of the State, so that no letter can be read as another', () => {
    const shapes = shapesOn('4-5', {specimen: stamped});
    const last = shapes.find(({tag}) => tag === 'mask')?.children.at(-1);
    const [own] = everyOf(last === undefined ? [] : [last]);
    const word =
      shapes.find(({tag, children}) => tag === 'text' && children.includes('UTO'))?.attributes ?? {};
    const number = (value: unknown) => Number(value);
    const {x, y, width, height, fill} = own?.attributes ?? {};
    const half = number(word['textLength']) / 2;
    expect(fill).toBe('#fff');
    expect(number(x)).toBeLessThan(number(word['x']) - half);
    expect(number(x) + number(width)).toBeGreaterThan(number(word['x']) + half);
    expect(number(y)).toBeLessThan(number(word['y']) - 0.75 * number(word['font-size']));
    expect(number(y) + number(height)).toBeGreaterThan(number(word['y']));
  });
});
