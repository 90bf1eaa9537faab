import {expect, test} from 'vitest';
import {onOneLine} from './short-html.ts';

test.each([
  ['<p>\n        one\n      </p>', '<p> one </p>'],
  ['<input\n  type="radio"\n  name=', '<input type="radio" name='],
  ['\n      ><span>', '><span>'],
  ['\n   />', ' />'],
  ['<p>one  two</p>', '<p>one  two</p>'],
  ['</b>\n<i>', '</b> <i>'],
])('the markup %j becomes %j on one line', (markup, short) => {
  expect(onOneLine(markup)).toBe(short);
});
