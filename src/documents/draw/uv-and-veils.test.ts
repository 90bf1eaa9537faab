import {expect, test} from 'vitest';
import {drawnPage, everyOf, viewOf} from '../../../test/elements/documents/book-shapes.ts';
import {plainSpecimen} from '../../../test/elements/documents/plain-specimen.ts';
import type {Specimen} from '../model/specimen.ts';
import {grey, imitation} from './palette.ts';
import {paperPortrait} from './portrait.ts';
import {materialOf} from './sheet.ts';

test('a veil over the background of a page does not cover the data', () => {
  const specimen: Specimen = {
    ...plainSpecimen(),
    looks: [{page: 'data', light: 'white', at: 'background', look: 'lighter'}],
  };
  const drawing = JSON.stringify(drawnPage(specimen, 'data', 'white'));
  expect(drawing.slice(drawing.indexOf('test-look-0-0'))).toContain('ANDERSEN');
});

test.each([
  ['data', ['ANDERSEN', 'REPUBLIC OF UTOPIA', 'UTOPIA', 'PASSPORT']],
  ['4-5', ['VISAS', '18 MAR 2023']],
  ['end', ['NOTES']],
] as const)('the glow of a washed page %s lies below its print: %j', (page, texts) => {
  const specimen: Specimen = {...plainSpecimen(), looks: [{page, light: 'uv', at: 'paper', look: 'washed'}]};
  const drawing = JSON.stringify(drawnPage(specimen, page, 'uv'));
  const above = drawing.slice(drawing.lastIndexOf('url(#test-wash-sheet)'));
  expect(above.length).toBeLessThan(drawing.length);
  for (const text of texts) expect(drawing.split(`"${text}"`).length).toBe(above.split(`"${text}"`).length);
  for (const text of texts) expect(above).toContain(`"${text}"`);
});

test('only the look `faint-glow` gives a plastic page the colour of a glow in UV light', () => {
  const body = (looks: Specimen['looks']) => {
    const specimen: Specimen = {...plainSpecimen('s2020'), looks};
    return JSON.stringify(drawnPage(specimen, 'data', 'uv'));
  };
  const glow = '"fill":"#4b4a9c","fill-opacity":0.75';
  expect(body([{page: 'data', light: 'uv', at: 'paper', look: 'faint-glow'}])).toContain(glow);
  expect(body([])).not.toContain(glow);
});

const brightness = (colour: string): number => parseInt(grey(colour).slice(1, 3), 16);

test.each(['white', 'uv', 'oblique', 'loupe'] as const)(
  'a watermark and a thread that are printed show in %s, darker than the paper',
  light => {
    const looks = (['watermark', 'thread'] as const).map(
      at => ({page: '4-5', light, at, look: 'visible'}) as const,
    );
    const drawWith = (own: Specimen['looks']) => {
      const paper = {page: '4-5', light: 'uv', at: 'paper', look: 'faint-glow'} as const;
      const specimen: Specimen = {...plainSpecimen(), looks: [paper, ...own]};
      return everyOf([drawnPage(specimen, '4-5', light)]);
    };
    const forms = (own: Specimen['looks']) =>
      drawWith(own).filter(
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
    const scene = viewOf(specimen, 'data', 'uv');
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
    const drawn = everyOf([drawnPage(specimen, '16-17', 'uv')]);
    const [rect] = everyOf(drawn.find(({attributes: {id}}) => id === 'test-seam')?.children ?? []);
    return rect?.attributes['height'];
  };
  expect(shining([])).toBe(119);
  expect(shining([{page: '16-17', light: 'uv', at: 'stitching', look: 'one-colour'}])).toBe(0);
});
