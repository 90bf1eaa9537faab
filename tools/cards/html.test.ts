import {expect, test} from 'vitest';
import {html} from '../../src/text/html.ts';
import {el, joinHtml, list, pairs, part, table} from './html.ts';

test('the elements of a sheet escape plain text and keep HTML', () => {
  expect(String(el('p.small', '<b>&'))).toBe('<p class="small">&lt;b&gt;&amp;</p>');
  expect(String(list([html`<b>a</b>`, 'b & c']))).toBe('<ul><li><b>a</b></li><li>b &amp; c</li></ul>');
  expect(String(table(['<'], [['>']]))).toBe(
    '<table><thead><tr><th>&lt;</th></tr></thead><tbody><tr><td>&gt;</td></tr></tbody></table>',
  );
  expect(String(joinHtml(['a', '', html`<i>b</i>`], ' & '))).toBe('a &amp; <i>b</i>');
});

test.each([
  ['a part without content', part('Heading', '', false)],
  ['a list without items', list([])],
  ['a table without rows', table(['Head'], [])],
  ['pairs without values', pairs([['Name', '']])],
])('%s becomes an empty text on a sheet', (_what, rendered) => {
  expect(String(rendered)).toBe('');
});
