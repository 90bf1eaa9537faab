import {expect, test} from 'vitest';
import {onOneLine, withoutQuotes} from './short-html.ts';

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

test.each([
  ['<p class="hint">', '<p class=hint>'],
  ['<a class="link" href="#/contents">', '<a class=link href=#/contents>'],
  [' id="one" class=', ' id=one class='],
  ['<svg class="icon" viewBox="0 0 24 24">', '<svg class=icon viewBox="0 0 24 24">'],
  ['<path d="M0"/>', '<path d="M0"/>'],
  ['<p class="">', '<p class="">'],
  ['<p class="is-', '<p class="is-'],
  ['" id="one">', '" id=one>'],
  ['-panel" role="tab" title="a=b">', '-panel" role=tab title="a=b">'],
])('the markup %j loses the quotes that it does not need: %j', (markup, short) => {
  expect(withoutQuotes(markup)).toBe(short);
});
