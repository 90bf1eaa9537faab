import {describe, expect, test} from 'vitest';
import {whole, viewOf, shapesOn, everyOf, textsOf} from '../../../../test/elements/documents/book-shapes.ts';
import {plainSpecimen} from '../../../../test/elements/documents/plain-specimen.ts';
import type {Page, Specimen} from '../../model/specimen.ts';
import type {Light} from '../../model/terms.ts';
import {book} from './set.ts';
import {paintPage} from '../page.ts';
import {sceneOf} from '../scene.ts';
import type {Shape} from '../shape.ts';

describe('a page against the light', () => {
  const against = (page: Page, specimen: Specimen = whole) =>
    paintPage(viewOf(specimen, page, 'transmitted'));
  const texts = (shapes: readonly Shape[]): string => shapes.map(one => JSON.stringify(one)).join('');

  test('the thread of a leaf shows on both of its pages, at mirrored places, with the word mirrored on the back', () => {
    const threads = everyOf(against('6-7')).filter(({attributes: {fill}}) => fill === '#54350f');
    expect(threads.map(({attributes: {x}}) => x)).toEqual([19.6, 154]);
    const [back = NaN, front = NaN] = threads.map(
      ({attributes: {x, width}}) => Number(x) + Number(width) / 2,
    );
    expect(88 - back).toBeCloseTo(front - 88);
    const groups = everyOf(against('6-7')).filter(({children}) =>
      children.some(child => typeof child !== 'string' && child.attributes['fill'] === '#54350f'),
    );
    expect(groups.map(({attributes: {transform}}) => transform)).toEqual(['translate(41.6)scale(-1 1)']);
  });

  test('the paper of a leaf has the same clouds on both pages, and other leaves have other clouds', () => {
    const clouds = (page: Page, side: 0 | 1) => {
      const id = `test-formation${side}-clouds`;
      const own = everyOf(against(page)).find(({attributes}) => attributes['id'] === id);
      return texts(own ? [...own.children].filter(one => typeof one !== 'string') : []).replaceAll(
        `formation${side}`,
        '',
      );
    };
    expect(clouds('4-5', 1).length).toBeGreaterThan(1000);
    expect(clouds('6-7', 0)).toBe(clouds('4-5', 1));
    expect(new Set([clouds('4-5', 0), clouds('4-5', 1), clouds('6-7', 1)]).size).toBe(3);
  });

  test('page 1 of a book with a plastic data page is dark and has the clear window; page 1 of paper has no window', () => {
    const clear = (specimen: Specimen) =>
      everyOf(against('inside', specimen)).filter(
        ({tag, attributes: {fill}}) => tag === 'ellipse' && fill === '#fff6df',
      );
    expect(clear({...whole, series: 's2020'}).length).toBeGreaterThan(0);
    expect(clear(whole)).toEqual([]);
  });

  test.each(['white', 'oblique', 'transmitted', 'loupe'] as const)(
    'page 1 shows the holes of a second sewing of the data page: %s',
    light => {
      const looks: Specimen['looks'] = [{page: 'data', light, at: 'hinge', look: 'extra-holes'}];
      const holes = (own: Specimen) =>
        texts(paintPage(sceneOf({specimen: own, page: 'inside', light, tilt: 0, name: 'test'}, book))).split(
          '0 7.3 0 9.6 0 6.1',
        ).length - 1;
      expect([holes(whole), holes({...whole, looks})]).toEqual([0, 2]);
    },
  );

  test.each([
    ['thin', '#fff3cc'],
    ['dense', '#1d1002'],
  ] as const)(
    'in light from behind, page 1 shows the look `%s` of a place on the data page',
    (look, colour) => {
      const looks: Specimen['looks'] = [{page: 'data', light: 'transmitted', at: 'expiry', look}];
      const isVisible = (own: Specimen) =>
        everyOf(
          paintPage(
            sceneOf({specimen: own, page: 'inside', light: 'transmitted', tilt: 0, name: 'test'}, book),
          ),
        ).some(({attributes: {stroke}}) => stroke === colour);
      expect([isVisible(whole), isVisible({...whole, looks})]).toEqual([false, true]);
    },
  );

  test.each(['s2014', 's2020'] as const)(
    'light from behind shows the entries of the data page on page 1 of %s',
    series => {
      const named = (light: Light) =>
        textsOf(shapesOn('inside', {specimen: {...whole, series}, light})).includes('ANDERSEN');
      expect([named('transmitted'), named('white')]).toEqual([true, false]);
    },
  );

  test('light from behind shows the photograph and the entries of Atlantara on page 1, and no other light does', () => {
    const atlantara: Specimen = {...whole, series: 'atlantara'};
    const visibleIn = (light: Light) => {
      const all = shapesOn('inside', {specimen: atlantara, light});
      const photographs = all.filter(({attributes: {fill, height}}) => fill === '#3a2208' && height === 42);
      return [textsOf(all).includes('ANDERSEN'), photographs.length];
    };
    expect(visibleIn('transmitted')).toEqual([true, 1]);
    expect(visibleIn('white')).toEqual([false, 0]);
  });

  test('light from behind shows the engraving of one side of a card on the other side too', () => {
    const card: Specimen = {
      ...plainSpecimen('i-2021'),
      mrz: ['I<UTOPIA', 'B<UTOPIA', 'C<UTOPIA'],
      stamps: [],
    };
    const named = (page: Page, light: Light, text: string) =>
      textsOf(shapesOn(page, {specimen: card, light})).filter(one => one === text).length;
    for (const [page, text] of [
      ['front', 'B<UTOPIA'],
      ['back', 'ANDERSEN'],
    ] as const)
      expect([named(page, 'transmitted', text), named(page, 'white', text)]).toEqual([1, 0]);
    expect([named('front', 'transmitted', 'ANDERSEN'), named('back', 'transmitted', 'B<UTOPIA')]).toEqual([
      1, 1,
    ]);
  });

  test('light from behind shows the strip in a card on both sides, and white light does not show it on the back', () => {
    const strips = (page: Page, light: Light) =>
      shapesOn(page, {specimen: {...plainSpecimen('b-2021'), stamps: []}, light}).filter(
        ({attributes: {width, height}}) => width === 5 && height === 37,
      ).length;
    expect([strips('front', 'transmitted'), strips('back', 'transmitted'), strips('back', 'white')]).toEqual([
      1, 1, 0,
    ]);
  });

  const marked = (page: Page, series: Specimen['series']) =>
    everyOf(against(page, {...whole, series})).some(({attributes: {fill}}) => fill === '#fff3cf');

  test('page 1 and the last page have the watermark of their leaf, and a page of plastic has none', () => {
    expect(marked('inside', 's2014')).toBe(true);
    expect(marked('inside', 'n-e2025')).toBe(true);
    expect(marked('inside', 's2020')).toBe(false);
    expect(marked('end', 's2014')).toBe(true);
    expect(marked('end', 's2020')).toBe(true);
  });

  const threadsOn = (page: Page, looks: Specimen['looks'] = []) => {
    const [, word] = textsOf(everyOf(against(page, {...whole, looks}))).filter(text => text === 'UTOPIA');
    const boxes = everyOf(against(page, {...whole, looks})).filter(
      ({tag, attributes: {width}}) => tag === 'rect' && width === 2.4,
    );
    return {word, at: boxes.map(({attributes: {x}}) => x)};
  };

  test('the last page of a book shows the thread of its leaf at the mirrored place', () =>
    expect(threadsOn('end')).toEqual({word: 'UTOPIA', at: [19.6]}));

  test('a printed thread is a line without letters', () => {
    const looks: Specimen['looks'] = [{page: 'end', light: 'transmitted', at: 'thread', look: 'flat'}];
    expect(threadsOn('end', looks)).toEqual({word: undefined, at: [19.6]});
  });

  test('only light from behind shows a stamp, mirrored, on the other side of its leaf', () => {
    const stamps: Specimen['stamps'] = [
      {page: 4, way: 'entry', post: 'B1', date: '11 JAN 2022'},
      {page: 5, way: 'exit', post: 'B1', date: '20 MAR 2023'},
      {page: 31, way: 'entry', post: 'B1', date: '02 MAY 2024'},
    ];
    const through = (page: Page, light: Light = 'transmitted') =>
      everyOf(paintPage(viewOf({...whole, stamps}, page, light)))
        .filter(({attributes: {transform}}) => transform === 'translate(176)scale(-1 1)')
        .flatMap(one => textsOf(everyOf(one.children)))
        .filter(text => text.includes(' 20'));
    expect(through('6-7')).toEqual(['20 MAR 2023']);
    expect(through('end')).toEqual(['02 MAY 2024']);
    expect(through('4-5')).toEqual([]);
    expect(through('6-7', 'white')).toEqual([]);
  });

  test('page 1 and the last page of paper have fibres that shine, and a page of plastic has none', () => {
    const fibres = (page: Page, series: Specimen['series']) =>
      shapesOn(page, {specimen: {...whole, series}, light: 'uv'}).filter(
        ({attributes: {stroke}}) => stroke === '#5f8dff',
      ).length;
    expect([fibres('inside', 's2014'), fibres('end', 's2014'), fibres('end', 's2020')]).toEqual([1, 1, 1]);
    expect(fibres('inside', 's2020')).toBe(0);
  });

  test.each(['inside', 'end'] as const)(
    'the page that is pasted to the cover lets no light through: %s',
    page => {
      const boards = everyOf(against(page)).filter(({attributes: {fill}}) => fill === '#231505');
      expect(boards.map(({attributes: {x}}) => x)).toEqual([page === 'inside' ? 0 : 88]);
    },
  );
});
