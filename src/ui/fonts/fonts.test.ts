import {readFileSync} from 'node:fs';
import {expect, test} from 'vitest';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** Letters and quotes of Mongolian that fonts for Russian or Western Europe may lack. */
const letters = Array.from('ӨөҮүЁё«»');

/** Returns true if a list in `unicode-range` contains a character. */
const covers = (ranges: string, letter: string): boolean =>
  ranges.split(',').some(range => {
    const [first = '', last = first] = range.trim().replace('U+', '').split('-');
    const code = letter.codePointAt(0) ?? 0;
    return parseInt(first, 16) <= code && code <= parseInt(last, 16);
  });

test('the font files of the course cover none of the Mongolian letters that many fonts lack, because no file covers all of them', () => {
  const faces = read('../shell.css').match(/@font-face\s*{[^}]*}/g) ?? [];
  expect(faces.length).toBeGreaterThan(0);
  for (const face of faces) {
    const ranges = /unicode-range:([^;]*);/.exec(face)?.[1] ?? 'U+0-10FFFF';
    expect(letters.filter(letter => covers(ranges, letter))).toEqual([]);
  }
});

test('the font list of headings in Mongolian has no font that has О and У but lacks Ө and Ү', () => {
  const [, stack = ''] = /:root:lang\(mn\)\s*{\s*--serif:([^;]*);/.exec(read('../tokens.css')) ?? [];
  const families = stack.split(',').map(family => family.trim().replaceAll("'", '').toLowerCase());
  // Each of these fonts has Ө and Ү, in all versions that operating systems of the last ten years contained.
  expect(families).toEqual(['cambria', 'noto serif', 'pt serif', 'times new roman', 'serif']);
});
