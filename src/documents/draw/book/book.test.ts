import {describe, expect, test} from 'vitest';
import {plainSpecimen} from '../../../../test/elements/documents/plain-specimen.ts';
import type {Box} from '../../model/page-layout.ts';
import {placesOn, stampBox} from '../../model/places.ts';
import type {Page, Specimen} from '../../model/specimen.ts';
import {lights, type Light} from '../../model/terms.ts';
import {book} from './set.ts';
import {reactive} from '../features.ts';
import {drawPage, painted} from '../page.ts';
import {grey, seenIn} from '../palette.ts';
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

  test('page 1 shows the number of pages, and the number of the data page that is its other face', () => {
    const texts = textsOf(shapesOn('inside', {specimen: {...whole, perforated: 'UA1677350'}}));
    expect(texts).toContain('This passport contains 32 pages');
    expect(texts).toContain('UA1000001');
    expect(texts).not.toContain('UA1677350');
  });

  test('a foreign leaf of plastic shines on page 1 too, without a number that shines, and the paper beside it is dull', () => {
    const plastic = (looks: Specimen['looks']) =>
      shapesOn('inside', {specimen: {...whole, series: 's2020', looks}, light: 'uv'});
    const glowing = (shapes: readonly Shape[]) =>
      shapes
        .filter(({attributes: {fill}}) => fill === '#4b4a9c')
        .map(({attributes: {x, width}}) => [x, width]);
    const numbers = (shapes: readonly Shape[]) =>
      shapes.filter(({tag, attributes: {fill}}) => tag === 'text' && fill === reactive).length;
    const foreign = plastic([{page: 'inside', light: 'uv', at: 'paper', look: 'faint-glow'}]);
    expect([glowing(plastic([])), glowing(foreign)]).toEqual([[], [[88, 88]]]);
    expect([numbers(plastic([])), numbers(foreign)]).toEqual([1, 0]);
  });

  test('the edge of a foreign leaf of plastic shines, and the edges of the paper beside it are dull', () => {
    const shining = (looks: Specimen['looks']) =>
      shapesOn('edge', {specimen: {...whole, series: 's2020', looks}, light: 'uv'}).filter(
        ({attributes: {fill}}) => fill === '#4b4a9c',
      ).length;
    expect(shining([])).toBe(0);
    expect(shining([{page: 'inside', light: 'uv', at: 'paper', look: 'faint-glow'}])).toBe(1);
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

  test('a book closes up where two leaves are missing: the other leaves fill its height, and a thin gap stays', () => {
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

  test('the stripe shows in oblique light as in white light, in the colour that this light gives it', () => {
    const stripes = (light: Light) =>
      shapesOn('edge', {light}).filter(({attributes: {fill}}) => fill === seenIn(light, '#d8ab7c'));
    expect(stripes('white')).toHaveLength(16);
    expect(stripes('oblique')).toHaveLength(16);
    expect(stripes('ir')).toHaveLength(0);
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
    const [edge] = perforation('0', placeless, daylight).map(({attributes: {stroke}}) => stroke);
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

describe('the visa label in its book', () => {
  const visa = (page: number): Specimen => ({
    ...whole,
    visa: {series: 'v-2022', page, entries: {surname: 'KELLER'}, mrz: []},
  });
  const isOn = (page: Page, specimen: Specimen, light: Light = 'white') =>
    textsOf(shapesOn(page, {specimen, light})).includes('KELLER');

  test.each([6, 7])('the label shows on page %i of its opening and on no other opening', page => {
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

  test.each([
    ['uv', 'passport-number', 'gap'],
    ['loupe', 'passport-number', 'two-kinds'],
    ['oblique', 'label', 'wavy'],
  ] as const)('the label in its opening shows in %s what its own page shows: %s, %s', (light, at, look) => {
    const drawn = (page: Page, looks: Specimen['looks'] = []) =>
      JSON.stringify(
        drawPage({specimen: {...visa(7), looks}, page, light, tilt: 0, name: 'test'}, book),
      ).replaceAll('test-visa-look', 'test-look');
    const changed = [{page: 'visa', light, at, look}] as const;
    const painted = /"id":"test-look-0-0".*/.exec(drawn('visa', changed))?.[0].slice(0, 600) ?? 'none';
    expect(drawn('6-7', changed)).toContain(painted);
    expect(drawn('6-7')).not.toContain('test-look-0-0');
  });

  test('against the light, the watermark and the thread of a leaf show through the label on it', () => {
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

  test('from behind, the label lies as a shadow on the other side of its leaf', () => {
    const shadows = (page: Page) =>
      shapesOn(page, {specimen: visa(7), light: 'transmitted'}).filter(
        ({attributes: {fill, width}}) => fill === '#3a2208' && width === 120,
      ).length;
    expect([shadows('4-5'), shadows('6-7'), shadows('8-9')]).toEqual([0, 0, 1]);
    expect(isOn('8-9', visa(7), 'transmitted')).toBe(false);
  });
});

describe('a page against the light', () => {
  const against = (page: Page, specimen: Specimen = whole) => painted(viewOf(specimen, page, 'transmitted'));
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

  test('page 1 of a book with a plastic page is dark, with its clear window; page 1 of paper has no window', () => {
    const clear = (specimen: Specimen) =>
      everyOf(against('inside', specimen)).filter(
        ({tag, attributes: {fill}}) => tag === 'ellipse' && fill === '#fff7dc',
      );
    expect(clear({...whole, series: 's2020'}).length).toBeGreaterThan(0);
    expect(clear(whole)).toEqual([]);
  });

  test.each([
    ['thin', '#fff9e0'],
    ['dense', '#1d1002'],
  ] as const)('page 1 shows from behind a place of the data page with the look `%s`', (look, colour) => {
    const looks: Specimen['looks'] = [{page: 'data', light: 'transmitted', at: 'expiry', look}];
    const seen = (own: Specimen) =>
      everyOf(
        painted(sceneOf({specimen: own, page: 'inside', light: 'transmitted', tilt: 0, name: 'test'}, book)),
      ).some(({attributes: {stroke}}) => stroke === colour);
    expect([seen(whole), seen({...whole, looks})]).toEqual([false, true]);
  });

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
    const seen = (light: Light) => {
      const all = shapesOn('inside', {specimen: atlantara, light});
      const photographs = all.filter(({attributes: {fill, height}}) => fill === '#3a2208' && height === 42);
      return [textsOf(all).includes('ANDERSEN'), photographs.length];
    };
    expect(seen('transmitted')).toEqual([true, 1]);
    expect(seen('white')).toEqual([false, 0]);
  });

  test('light from behind shows on each side of a card what is engraved on the other one', () => {
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

  test('light from behind shows the strip of a card on both of its sides, and no other light does', () => {
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

  test('the last page has the thread of its leaf, at the place of the back of a leaf', () =>
    expect(threadsOn('end')).toEqual({word: 'UTOPIA', at: [19.6]}));

  test('a printed thread is a line without letters', () => {
    const looks: Specimen['looks'] = [{page: 'end', light: 'transmitted', at: 'thread', look: 'flat'}];
    expect(threadsOn('end', looks)).toEqual({word: undefined, at: [19.6]});
  });

  test('a stamp shows through on the other side of its leaf, mirrored, and against the light only', () => {
    const stamps: Specimen['stamps'] = [
      {page: 4, way: 'entry', post: 'B1', date: '11 JAN 2022'},
      {page: 5, way: 'exit', post: 'B1', date: '20 MAR 2023'},
      {page: 31, way: 'entry', post: 'B1', date: '02 MAY 2024'},
    ];
    const through = (page: Page, light: Light = 'transmitted') =>
      everyOf(painted(viewOf({...whole, stamps}, page, light)))
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
