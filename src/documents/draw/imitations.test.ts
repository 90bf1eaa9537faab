import {describe, expect, test} from 'vitest';
import {plainSpecimen} from '../../../test/elements/documents/plain-specimen.ts';
import type {LookKind} from '../model/look-kinds.ts';
import type {Page, Specimen} from '../model/specimen.ts';
import type {SeriesId} from '../model/series.ts';
import {lights, type Light, type Place} from '../model/terms.ts';
import {book} from './book/set.ts';
import {film} from './foil.ts';
import {grey, imitation} from './palette.ts';
import {device} from './paper/optical-device.ts';
import {lensImage} from './plastic/lens.ts';
import {strip} from './plastic/strip.ts';
import {drawPage} from './page.ts';
import {looks as drawnLooks} from './looks.ts';
import {paperPortrait} from './portrait.ts';
import {sceneOf, type Painter} from './scene.ts';
import type {Shape} from './shape.ts';
import {materialOf} from './sheet.ts';

/** Returns two drawings of one feature of the data page, tilted to the left and to the right. */
const tilted = (painter: Painter, series: SeriesId, at: Place, look?: LookKind): readonly string[] =>
  [-1, 1].map(tilt => {
    const looks = look ? [{page: 'data', light: 'tilt', at, look} as const] : [];
    const specimen = {...plainSpecimen(series), looks};
    const scene = sceneOf({specimen, page: 'data', light: 'tilt', tilt, name: 'test'}, book);
    return JSON.stringify(painter(scene));
  });

test.each([
  ['optical device', device, 's2014', 'device', 'one-colour'],
  ['field of lenses', lensImage, 's2020', 'image', 'blank'],
  ['strip of a plastic page', strip, 's2020', 'device', 'one-colour'],
] as const)(
  'the %s changes with the tilt, and its imitation stays the same',
  (_what, painter, series, at, look) => {
    const [left, right] = tilted(painter, series, at);
    expect(left).not.toBe(right);
    const [still, same] = tilted(painter, series, at, look);
    expect(still).toBe(same);
  },
);

test.each(['oblique', 'tilt'] as const)('the gloss of a photograph moves with the slider: %s', light => {
  const [left, right] = [-0.5, 0.5].map(tilt => {
    const looks = [{page: 'data', light, at: 'portrait', look: 'glossy'} as const];
    const specimen = {...plainSpecimen('s2014'), looks};
    const shapes = drawnLooks(sceneOf({specimen, page: 'data', light, tilt, name: 'test'}, book));
    return JSON.stringify(shapes);
  });
  expect(left).toContain('#fff');
  expect(left).not.toBe(right);
});

test('in an optical device that was cut along the portrait, the two parts do not change together with the tilt', () => {
  const pieces = (look?: LookKind) =>
    tilted(device, 's2014', 'device', look).map(
      drawing => drawing.split('"clip-path":"url(#test-piece').length - 1,
    );
  expect(pieces('cut')).toEqual([2, 2]);
  expect(pieces()).toEqual([0, 0]);
  const [left, right] = tilted(device, 's2014', 'device', 'cut');
  expect(left).not.toBe(right);
});

test('the fingerprint on the film of a card lies whole on the card', () => {
  for (let n = 0; n < 40; n++) {
    const specimen = {...plainSpecimen('i-2021'), id: `card ${n}`};
    const scene = sceneOf({specimen, page: 'front', light: 'tilt', tilt: 1, name: 'test'}, book);
    const ridges = film(scene).find(({attributes}) => attributes['stroke-dasharray'] !== undefined);
    const [x = NaN, y = NaN] = Array.from(
      String(ridges?.attributes['transform']).matchAll(/[\d.]+/g),
      Number,
    );
    expect(x + 10.2).toBeLessThan(85.6);
    expect(y + 10.2).toBeLessThan(53.98);
  }
});

test('a veil over the background of a page does not cover the data', () => {
  const specimen: Specimen = {
    ...plainSpecimen(),
    looks: [{page: 'data', light: 'white', at: 'background', look: 'lighter'}],
  };
  const drawing = JSON.stringify(
    drawPage({specimen, page: 'data', light: 'white', tilt: 0, name: 'test'}, book),
  );
  expect(drawing.slice(drawing.indexOf('test-look-0-0'))).toContain('ANDERSEN');
});

test.each([
  ['data', ['ANDERSEN', 'REPUBLIC OF UTOPIA', 'UTOPIA', 'PASSPORT']],
  ['4-5', ['VISAS', '18 MAR 2023']],
  ['end', ['NOTES']],
] as const)('the glow of a wash covers no print of page %s: %j', (page, texts) => {
  const specimen: Specimen = {...plainSpecimen(), looks: [{page, light: 'uv', at: 'paper', look: 'washed'}]};
  const drawing = JSON.stringify(drawPage({specimen, page, light: 'uv', tilt: 0, name: 'test'}, book));
  const above = drawing.slice(drawing.lastIndexOf('url(#test-wash-sheet)'));
  expect(above.length).toBeLessThan(drawing.length);
  for (const text of texts) expect(drawing.split(`"${text}"`).length).toBe(above.split(`"${text}"`).length);
  for (const text of texts) expect(above).toContain(`"${text}"`);
});

test('only the look `faint-glow` gives a plastic page the colour of a glow in UV light', () => {
  const body = (looks: Specimen['looks']) => {
    const specimen: Specimen = {...plainSpecimen('s2020'), looks};
    return JSON.stringify(drawPage({specimen, page: 'data', light: 'uv', tilt: 0, name: 'test'}, book));
  };
  const glow = '"fill":"#4b4a9c","fill-opacity":0.75';
  expect(body([{page: 'data', light: 'uv', at: 'paper', look: 'faint-glow'}])).toContain(glow);
  expect(body([])).not.toContain(glow);
});

test('a portrait printed on plastic has no dots where it is blank', () => {
  const portrait = {page: 'data', light: 'loupe', at: 'portrait', look: 'dots'} as const;
  const drawn = (looks: Specimen['looks']) =>
    JSON.stringify(
      drawPage(
        {specimen: {...plainSpecimen('s2020'), looks}, page: 'data', light: 'loupe', tilt: 0, name: 'test'},
        book,
      ),
    );
  expect(drawn([portrait])).toContain('"mask":"url(#test-look-0-0-own-ink)"');
  // A printed portrait has no dots of an engraving.
  const engraved = '"mask":"url(#test-engraved)"';
  expect([drawn([]).includes(engraved), drawn([portrait]).includes(engraved)]).toEqual([true, false]);
});

test('a signature that was printed consists of dots', () => {
  const specimen: Specimen = {
    ...plainSpecimen('s2020'),
    looks: [{page: 'data', light: 'loupe', at: 'signature', look: 'dots'}],
  };
  const drawing = JSON.stringify(
    drawPage({specimen, page: 'data', light: 'loupe', tilt: 0, name: 'test'}, book),
  );
  expect(drawing).toContain('"mask":"url(#test-look-0-0-own-ink)"');
});

test('a blank field of lenses keeps its ridges and has neither portrait nor year', () => {
  const [portrait, year] = tilted(lensImage, 's2020', 'image');
  expect(portrait).toContain('"use"');
  expect(year).toContain('"text"');
  const [blank] = tilted(lensImage, 's2020', 'image', 'blank');
  expect(blank).toContain('"path"');
  expect(blank).not.toMatch(/"(use|text)"/);
});

test('the emblem of a visa changes from gold to green with the tilt, and an imitation keeps one colour', () => {
  const drawn = (looks: Specimen['looks']) =>
    [-1, 1].map(tilt => {
      const specimen: Specimen = {
        ...plainSpecimen(),
        visa: {series: 'v-2022', page: 9, entries: {}, mrz: []},
        looks,
      };
      return JSON.stringify(drawPage({specimen, page: 'visa', light: 'tilt', tilt, name: 'test'}, book));
    });
  const [gold, green] = drawn([]);
  expect(gold).not.toBe(green);
  const [still, same] = drawn([{page: 'visa', light: 'tilt', at: 'emblem', look: 'one-colour'}]);
  expect(still).toBe(same);
});

test('an entry that was printed in place of another entry consists of dots over its whole length', () => {
  const specimen: Specimen = {
    ...plainSpecimen(),
    looks: [{page: 'data', light: 'loupe', at: 'surname', look: 'two-kinds'}],
  };
  const drawn = JSON.stringify(
    drawPage({specimen, page: 'data', light: 'loupe', tilt: 0, name: 'test'}, book),
  );
  expect(drawn.split('"id":"test-look-0-0"').at(-1)).toContain(`"${specimen.entries.surname}"`);
});

const everyOf = (shapes: readonly (Shape | string)[]): readonly Shape[] =>
  shapes.flatMap(one => (typeof one === 'string' ? [] : [one, ...everyOf(one.children)]));

test('characters of toner have no grain of ink under the loupe, and other characters have it', () => {
  const looks = [{page: 'data', light: 'loupe', at: 'mrz-1', look: 'toner'}] as const;
  const specimen: Specimen = {...plainSpecimen(), looks};
  const drawn = everyOf([drawPage({specimen, page: 'data', light: 'loupe', tilt: 0, name: 'test'}, book)]);
  const inksOf = (text = '') =>
    drawn.filter(({children}) => children.includes(text)).map(({attributes: {fill}}) => fill);
  const [first, second] = specimen.mrz;
  expect(inksOf(second)).toEqual(['url(#test-lines)']);
  expect(inksOf(first)).not.toContain('url(#test-lines)');
});

const brightness = (colour: string): number => parseInt(grey(colour).slice(1, 3), 16);

test.each(['white', 'uv', 'oblique', 'loupe'] as const)(
  'a watermark and a thread that are printed show in %s, darker than the paper',
  light => {
    const looks = (['watermark', 'thread'] as const).map(
      at => ({page: '4-5', light, at, look: 'visible'}) as const,
    );
    const drawn = (own: Specimen['looks']) => {
      const paper = {page: '4-5', light: 'uv', at: 'paper', look: 'faint-glow'} as const;
      const specimen: Specimen = {...plainSpecimen(), looks: [paper, ...own]};
      return everyOf([drawPage({specimen, page: '4-5', light, tilt: 0, name: 'test'}, book)]);
    };
    const forms = (own: Specimen['looks']) =>
      drawn(own).filter(
        ({tag, attributes: {width, fill, 'fill-opacity': opacity}}) =>
          opacity === 0.5 && (tag === 'path' || width === 2.4) && fill === imitation[light],
      );
    expect(forms([])).toEqual([]);
    expect(forms(looks)).toHaveLength(4);
    const sheet = light === 'uv' ? '#4b4a9c' : '#b0a890';
    for (const {attributes} of forms(looks))
      expect(brightness(String(attributes['fill']))).toBeLessThan(brightness(sheet));
  },
);

test.each(['bright', 'faint-glow'] as const)(
  'no ink of a printed portrait is brighter than the paper below it: %s',
  look => {
    const specimen: Specimen = {
      ...plainSpecimen(),
      looks: [{page: 'data', light: 'uv', at: 'paper', look}],
    };
    const scene = sceneOf({specimen, page: 'data', light: 'uv', tilt: 0, name: 'test'}, book);
    const inks = everyOf(paperPortrait(scene))
      .flatMap(({attributes}) => [attributes['fill'], attributes['stroke'], attributes['stop-color']])
      .map(String)
      .filter(ink => ink.startsWith('#'));
    expect(inks.length).toBeGreaterThan(20);
    const paper = brightness(materialOf(scene));
    expect(inks.filter(ink => brightness(ink) > paper)).toEqual([]);
  },
);

test('no strand of the sewing of an imitated book shines in UV light', () => {
  const shining = (looks: Specimen['looks']) => {
    const specimen: Specimen = {...plainSpecimen(), looks};
    const drawn = everyOf([drawPage({specimen, page: '16-17', light: 'uv', tilt: 0, name: 'test'}, book)]);
    const [rect] = everyOf(drawn.find(({attributes: {id}}) => id === 'test-seam')?.children ?? []);
    return rect?.attributes['height'];
  };
  expect(shining([])).toBe(119);
  expect(shining([{page: '16-17', light: 'uv', at: 'stitching', look: 'one-colour'}])).toBe(0);
});

test.each([
  ['data', 'microtext', 'unreadable'],
  ['4-5', 'background', 'dots'],
] as const)('microtext of page %s that runs together has no letters in any light', (page, at, look) => {
  const isLettered = (light: Light, looks: Specimen['looks']) =>
    everyOf([
      drawPage({specimen: {...plainSpecimen(), looks}, page, light, tilt: 0, name: 'test'}, book),
    ]).some(({attributes}) => attributes['font-size'] === 0.33);
  expect(lights.filter(light => isLettered(light, []))).toEqual(lights);
  expect(lights.filter(light => isLettered(light, [{page, light: 'loupe', at, look}]))).toEqual([]);
});

describe('a page of a copy under the loupe', () => {
  const shapesOf = (page: Page, looks: Specimen['looks']) =>
    everyOf([
      drawPage({specimen: {...plainSpecimen(), looks}, page, light: 'loupe', tilt: 0, name: 'test'}, book),
    ]);
  const dotsOn = (page: Page): Specimen['looks'] => [{page, light: 'loupe', at: 'background', look: 'dots'}];
  const pages = ['inside', '4-5', '16-17', 'end'] as const;

  test.each(pages)('the print of page %s is made of dots, also its microtext', page => {
    const isScreen = ({attributes: {id}}: Shape) => String(id).endsWith('-own');
    const isMicrotext = ({attributes}: Shape) => attributes['font-size'] === 0.33;
    expect(shapesOf(page, []).some(isScreen)).toBe(false);
    expect(shapesOf(page, []).some(isMicrotext)).toBe(page !== 'inside');
    expect(shapesOf(page, dotsOn(page)).some(isScreen)).toBe(true);
    expect(shapesOf(page, dotsOn(page)).some(isMicrotext)).toBe(false);
  });

  test.each([
    ['s2014', 'data'],
    ['s2020', 'data'],
    ['i-2021', 'front'],
  ] as const)(
    'in the series %s, the dots of a copy lie above the captions and below the data, each printed once, on page %s',
    (series, page) => {
      const specimen: Specimen = {...plainSpecimen(series), looks: dotsOn(page)};
      const {surname = ''} = specimen.entries;
      const drawn = everyOf([drawPage({specimen, page, light: 'loupe', tilt: 0, name: 'test'}, book)]);
      const [screen] = drawn.filter(({attributes: {fill}}) => fill === 'url(#test-look-0-0-own)');
      const at = (text: string) => drawn.flatMap(({children}, n) => (children.includes(text) ? [n] : []));
      const place = drawn.findIndex(one => one === screen);
      const [caption = NaN, ...captions] = at('Surname');
      const [entry = NaN, ...entries] = at(surname);
      expect([captions, entries]).toEqual([[], []]);
      expect(caption).toBeLessThan(place);
      expect(entry).toBeGreaterThan(place);
      // The tint of the page reaches below the machine-readable lines.
      expect(screen?.attributes['height']).toBe(page === 'data' ? 88 : 53.98);
    },
  );

  test.each(pages.slice(1))('no dot is printed over the holes and the thread of page %s', page => {
    const kinds = ['#5b5344', '#f1ede3'] as const;
    const drawn = shapesOf(page, dotsOn(page));
    const screen = drawn.findIndex(({attributes: {fill}}) => fill === 'url(#test-look-0-0-own)');
    const last = (colour: string) => drawn.findLastIndex(({attributes: {stroke}}) => stroke === colour);
    expect(screen).toBeGreaterThan(0);
    const there = kinds.filter(colour => last(colour) >= 0);
    expect(there).toHaveLength(page === '16-17' ? 2 : 1);
    for (const colour of there) expect(last(colour)).toBeGreaterThan(screen);
  });
});

test.each(['gap', 'thin', 'traces'] as const)(
  'the look `%s` of an entry is as wide as the entry and no wider',
  look => {
    const light = {gap: 'uv', thin: 'transmitted', traces: 'ir'} as const;
    const specimen: Specimen = {
      ...plainSpecimen(),
      entries: {...plainSpecimen().entries, surname: 'MARIN'},
      looks: [{page: 'data', light: light[look], at: 'surname', look}],
    };
    const drawn = everyOf([
      drawPage({specimen, page: 'data', light: light[look], tilt: 0, name: 'test'}, book),
    ]);
    const clip = drawn.find(({attributes: {id}}) => id === 'test-look-0-0');
    const [rect] = everyOf(clip?.children ?? []);
    // Seven letters, each 1.856 mm wide: the five of the entry, and two because the erased entry may have been longer.
    expect(rect?.attributes['width']).toBeCloseTo(7 * 1.856);
  },
);
