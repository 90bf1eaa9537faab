import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {withEdit, faultLines} from '../../../test/content/course-fixture.ts';
import {tokensFile} from '../build/branding.ts';
import {palettesOf, withLook} from './look.ts';
import {contrast, pairs} from './colours.ts';

const tokens = readFileSync(tokensFile, 'utf8');
const palettes = palettesOf(tokens);

test.each(
  pairs.flatMap(([ink, on, least]) => (['light', 'dark'] as const).map(scheme => ({scheme, ink, on, least}))),
)('by default, in $scheme, $ink on $on has a contrast of at least $least', ({scheme, ink, on, least}) => {
  const {[scheme]: palette} = palettes;
  expect(contrast(palette.get(ink) ?? '', palette.get(on) ?? '')).toBeGreaterThanOrEqual(least);
});

const withColours = (lines: string) =>
  withEdit('course.yaml', 'country: xx\n', `country: xx\ncolours:\n${lines}`);

test.each([
  [
    'a colour that does not exist',
    '  light: {acent: "#224466"}\n',
    'course.yaml:10:11  colours.light: there is no colour "acent"; did you mean "accent"?  (colours)',
  ],
  [
    'a colour that is no colour',
    '  light: {accent: red}\n',
    'course.yaml:10:19  colours.light.accent: write a colour as "#98281f", in quotes  (colours)'.replace(
      '(colours)',
      '(course)',
    ),
  ],
  [
    'a colour with too little contrast',
    '  dark: {caution-wash: "#5d5d5d"}\n',
    'course.yaml:10:24  colours.dark: "caution" on "caution-wash" has a contrast of 3.9, and 4.5 is the least: make one of them darker or lighter  (colours)',
  ],
])('the compiler reports %s in course.yaml', (_, lines, line) => {
  expect(faultLines(withColours(lines))).toEqual([line]);
});

test('colours and fonts of the course replace those of tokens.css, and nothing else changes', () => {
  const css = withLook(tokens, {
    colours: {light: {accent: '#224466'}, dark: {accent: '#88AADD'}},
    fonts: {serif: ['georgia', "'Noto Serif'"]},
  });
  expect(palettesOf(css)).toEqual({
    light: new Map([...palettes.light, ['accent', '#224466']]),
    dark: new Map([...palettes.dark, ['accent', '#88aadd']]),
  });
  expect(css.match(/--serif:[^;]+;/g)).toEqual([
    "--serif: georgia, 'Noto Serif';",
    "--serif: georgia, 'Noto Serif';",
  ]);
  expect(withLook(tokens, {})).toBe(tokens);
});
