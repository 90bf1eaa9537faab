import {expect, test} from 'vitest';
import {bytesOf, withLf} from './text-files.ts';

test.each([
  ['a\r\nb\r\n', 'a\nb\n'],
  ['a\r\r\nb', 'a\nb'],
  ['a\nb', 'a\nb'],
  ['a\rb\r', 'a\rb\r'],
  ['Тамга\r\n', 'Тамга\n'],
])('withLf converts the line endings of %j to LF', (text, expected) => {
  expect(new TextDecoder().decode(withLf(bytesOf(text)))).toBe(expected);
});
