import {didYouMean} from '../../content/did-you-mean.ts';
import type {CourseSource} from '../../content/course-file.ts';
import {palettesOf, type CoursePalette} from './look.ts';
import {fault, type Fault} from '../source/fault.ts';
import type {YamlSource} from '../source/yaml-source.ts';

const grounds = ['paper', 'paper-raised', 'paper-sunk'];

/**
 * Pairs of a colour and its background, with the minimum contrast that WCAG 2.2 requires (1.4.3 for text,
 * 1.4.11 for lines).
 */
export const pairs: readonly (readonly [ink: string, on: string, least: number])[] = [
  ...['ink', 'ink-soft', 'accent', 'accent-strong', 'chosen', 'right', 'wrong', 'caution'].flatMap(ink =>
    grounds.map(on => [ink, on, 4.5] as const),
  ),
  ['accent-ink', 'accent', 4.5],
  ['accent-ink', 'accent-strong', 4.5],
  ['accent', 'accent-wash', 4.5],
  ...['chosen-wash', 'right-wash', 'wrong-wash'].map(on => ['ink', on, 4.5] as const),
  ['chosen', 'chosen-wash', 4.5],
  ['right', 'right-wash', 4.5],
  ['wrong', 'wrong-wash', 4.5],
  ['caution', 'caution-wash', 4.5],
  ['ink', 'caution-wash', 4.5],
  ['ink', 'accent-wash', 4.5],
  ...['focus', 'rule-strong'].flatMap(ink => grounds.map(on => [ink, on, 3] as const)),
  ...['chosen-wash', 'right-wash', 'wrong-wash'].map(on => ['focus', on, 3] as const),
];

/** Returns the relative luminance of a colour `#rrggbb` (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Returns the contrast ratio of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2, definition of contrast ratio). */
export function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

/**
 * Checks the colours of course.yaml. `tokens` is the text of tokens.css, which has the default colours. Each token in
 * course.yaml must also be a token of tokens.css. A pair of colours must have enough contrast if course.yaml sets one
 * or both of them.
 */
export function faultsOfColours({colours}: CourseSource, yaml: YamlSource, tokens: string): readonly Fault[] {
  const defaults = palettesOf(tokens);
  return (['light', 'dark'] as const).flatMap(scheme => {
    const own: Readonly<Record<string, string>> = colours?.[scheme] ?? {};
    const known = [...defaults[scheme].keys()];
    const unknown = Object.keys(own).filter(token => !known.includes(token));
    return [
      ...unknown.map(token =>
        fault(
          yaml.atKey(['colours', scheme, token]),
          `colours.${scheme}: there is no colour "${token}"${didYouMean(token, known) || `; there are: ${known.join(', ')}`}`,
          'colours',
        ),
      ),
      ...faultsOfContrast(own, new Map([...defaults[scheme], ...Object.entries(own)]), scheme, yaml),
    ];
  });
}

function faultsOfContrast(
  own: Readonly<Record<string, string>>,
  palette: CoursePalette,
  scheme: string,
  yaml: YamlSource,
): readonly Fault[] {
  return pairs.flatMap(([ink, on, least]) => {
    const token = [ink, on].find(name => name in own);
    const ratio = contrast(palette.get(ink) ?? '', palette.get(on) ?? '');
    if (token === undefined || ratio >= least) return [];
    const message = `colours.${scheme}: "${ink}" on "${on}" has a contrast of ${ratio.toFixed(1)}, and ${least} is the least: make one of them darker or lighter`;
    return [fault(yaml.at(['colours', scheme, token]), message, 'colours')];
  });
}
