import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const darkAt = css.indexOf('prefers-color-scheme: dark');

/** Returns the colours by token from one part of `tokens.css`. */
const coloursIn = (part: string): ReadonlyMap<string, string> =>
  new Map(
    [...part.matchAll(/--(?:light-)?([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [
      name,
      colour,
    ]),
  );

const light = coloursIn(css.slice(0, darkAt));
const dark = coloursIn(css.slice(darkAt, css.indexOf('prefers-contrast')));

/** Returns the relative luminance of a colour `#rrggbb` (WCAG 2.2, definition of relative luminance). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [bright = 0, dim = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dim + 0.05);
}

const grounds = ['paper', 'paper-raised', 'paper-sunk'];
const pairs = [
  ...['ink', 'ink-soft', 'accent', 'accent-strong', 'right', 'wrong'].flatMap(ink =>
    grounds.map(on => [ink, on] as const),
  ),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['accent', 'accent-wash'],
  ['right', 'right-wash'],
  ['wrong', 'wrong-wash'],
  ['caution', 'caution-wash'],
  ['ink', 'caution-wash'],
  ['ink', 'accent-wash'],
] as const;

test.each(
  pairs.flatMap(([ink, on]) => [['light', light, ink, on] as const, ['dark', dark, ink, on] as const]),
)('in %s, text in %3$s on %4$s has a contrast of at least 4.5 (WCAG 2.2, 1.4.3)', (_, colours, ink, on) => {
  expect(contrast(colours.get(ink) ?? '', colours.get(on) ?? '')).toBeGreaterThanOrEqual(4.5);
});

test.each(['light', 'dark'] as const)(
  'in %s, the focus ring and strong rules have a contrast of at least 3 (WCAG 2.2, 1.4.11)',
  scheme => {
    const colours = scheme === 'light' ? light : dark;
    for (const line of ['focus', 'rule-strong'])
      for (const on of grounds)
        expect([line, on, contrast(colours.get(line) ?? '', colours.get(on) ?? '') >= 3]).toEqual([
          line,
          on,
          true,
        ]);
  },
);
