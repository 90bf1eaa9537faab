import {pathData} from './forms.ts';
import {shape, type Shape} from './shape.ts';

/**
 * Strokes for characters that the font OCR-B lacks. A fallback font would look different on each system. Coordinates
 * are in units of the font size, from the middle of the cell and from the baseline.
 */
const strokes: Readonly<Record<string, string>> = {
  '-': 'M-.16-.34h.32',
  "'": 'M.01-.74l-.03.17',
  '’': 'M.01-.74l-.03.17',
  '.': 'M0-.03h.01',
  ',': 'M.01-.05l-.06.16',
  ':': 'M0-.05h.01M0-.42h.01',
  '/': 'M-.2.05L.2-.77',
  '(': 'M.1-.8Q-.16-.36.1.08',
  ')': 'M-.1-.8Q.16-.36-.1.08',
  '\u0300': 'M.05-.83l-.12-.11',
  '\u0301': 'M-.05-.83l.12-.11',
  '\u0302': 'M-.13-.83L0-.94L.13-.83',
  '\u0303': 'M-.16-.85q.08-.11.16-.03t.16-.04',
  '\u0304': 'M-.13-.88h.26',
  '\u0307': 'M0-.88h.01',
  '\u0308': 'M-.12-.88h.01M.12-.88h.01',
  '\u030a': 'M0-.79c-.15 0-.15-.23 0-.23s.15.23 0 .23',
  '\u030c': 'M-.13-.95L0-.84L.13-.95',
  '\u0327': 'M.01 0q.1.12-.08.17',
  '\u0328': 'M.14 0q-.14.1.02.17',
  '\u0338': 'M-.25.05L.25-.77',
};

/** Letters with a stroke through them, which Unicode does not decompose. */
const crossed: Readonly<Record<string, string>> = {Ø: 'O\u0338', Ł: 'L\u0338', Đ: 'D\u0304'};

/** Splits a character into the letter that the font has and the strokes that the font lacks. */
export function partsOf(character: string): {readonly letter: string; readonly marks: readonly string[]} {
  const parts = Array.from(crossed[character] ?? character.normalize('NFD'));
  if (!parts.some(part => part in strokes)) return {letter: character, marks: []};
  return {
    letter: parts.find(part => !(part in strokes)) ?? ' ',
    marks: parts.flatMap(part => strokes[part] ?? []),
  };
}

/**
 * Draws one stroke that the font lacks, as bold as the letters. `x` and `y` are the position of the character. The
 * function enlarges the path itself, because a scale in `transform` would also enlarge the grain of the ink.
 */
export const mark = (d: string, x: number, y: number, size: number, ink: Shape['attributes']): Shape =>
  shape('path', {
    d: d.replace(/-?\d*\.?\d+/g, length => pathData` ${Number(length) * size}`),
    transform: `translate(${x} ${y})`,
    fill: 'none',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    'stroke-width': 0.095 * size,
    ...ink,
  });
