import fc from 'fast-check';
import {expect, test} from 'vitest';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';
import {htmlOf} from './html.ts';
import {isPlain} from './markdown.ts';
import {typographic} from './quotes.ts';

test.each([
  ['At 10:30 see :this, ::that and note:it', '<p>At 10:30 see :this, ::that and note:it</p>'],
  ['Not ~struck~, and www.example.org is no link', '<p>Not ~struck~, and www.example.org is no link</p>'],
  ['- one\n- two', '<ul>\n<li>one</li>\n<li>two</li>\n</ul>'],
  [
    '| a | b |\n|---|--:|\n| 1 | 2 |',
    '<div class="table" data-room="15"><table>\n<thead>\n<tr>\n<th scope="col">a</th>\n<th align="right" scope="col">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td align="right" data-head="b">2</td>\n</tr>\n</tbody>\n</table></div>',
  ],
  [
    '| a | b |\n|---|---|\n| **x** y | 1 |',
    '<div class="table" data-room="15"><table>\n<thead>\n<tr>\n<th scope="col">a</th>\n<th scope="col">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<th scope="row"><strong>x</strong> y</th>\n<td data-head="b">1</td>\n</tr>\n</tbody>\n</table></div>',
  ],
  ['```\nP<UTO<<\n```', '<pre><code>P&#x3C;UTO&#x3C;&#x3C;\n</code></pre>'],
  [
    '[out](https://example.org)',
    '<p><a href="https://example.org" target="_blank" rel="noopener noreferrer">out</a></p>',
  ],
  ['[in](#/contents)', '<p><a href="#/contents">in</a></p>'],
  ['My name is ______, and yours?', '<p>My name is <span class="blank short"></span>, and yours?</p>'],
  [
    'Seen *here*: ____________',
    '<p class="fields"><span class="field"><span>Seen <em>here</em>: </span><span class="blank"></span></span></p>',
  ],
  [
    'Name: ____________ Age: ____ Said: "____________"',
    '<p class="fields"><span class="field"><span>Name: </span><span class="blank"></span></span><span class="field"><span> Age: </span><span class="blank short"></span></span><span class="field"><span> Said: “</span><span class="blank"></span></span><span>”</span></p>',
  ],
  ['- Name: ________', '<ul>\n<li>Name: <span class="blank"></span></li>\n</ul>'],
  ['`____` and ___ and a_b', '<p><code>____</code> and ___ and a_b</p>'],
])('the prose %j becomes the HTML %j', (markdown, html) => {
  expect(htmlOf(markdown, 'prose')).toBe(html);
});

test.each([
  ['numbers', 'Sign | 7\n---|---\n1 | 2', 15],
  [
    'two columns of sentences',
    'You hear it | You do it now\n---|---\na sentence here | another one here',
    15,
  ],
  ['a long word', 'identification | investigation\n---|---\nidentification | communications', 20],
  [
    'three columns of sentences',
    `a | b | c\n---|---|---\n${'a sentence here | '.repeat(2)}a sentence here`,
    20,
  ],
])('a table of %s gets an attribute with the width that it needs', (_, markdown, room) => {
  expect(htmlOf(markdown, 'prose')).toContain(`<div class="table" data-room="${room}">`);
});

test.each([
  ['1. Zero', '1. Zero'],
  ['# 5', '# 5'],
  ['> 18', '> 18'],
  ['- no', '- no'],
  ['a *b* **c** `<`', 'a <em>b</em> <strong>c</strong> <code>&#x3C;</code>'],
])('Markdown for blocks has no effect in a text of one line: %j becomes %j', (markdown, html) => {
  expect(htmlOf(markdown, 'text')).toBe(html);
});

test.each([
  ['<script>alert(1)</script>'],
  ['<img src=x onerror=alert(1)>'],
  ['a <b onclick="x()">b</b>'],
  ['<p style="color:red">x</p>'],
  ['<iframe src="https://example.org"></iframe>'],
  ['[x](javascript:alert(1))'],
  ['[x](JaVaScRiPt:alert(1))'],
  ['[x](data:text/html,<script>alert(1)</script>)'],
  ['[x](http://example.org)'],
  ['![x](https://example.org/x.png)'],
  ['<svg onload=alert(1)>'],
])('htmlOf removes everything that runs, styles or loads something: %j', markdown => {
  for (const kind of ['text', 'prose'] as const) {
    expect(htmlOf(markdown, kind)).not.toMatch(
      /<(script|img|iframe|svg|b\b)|\son\w+=|style=|javascript:|data:|http:/i,
    );
  }
});

const pieces = [
  ...'abЖөé09 ,.;:?!\'"()“”‘’«»–—…%/-',
  ' ',
  '. ',
  '1. ',
  '- ',
  '---',
  '://',
  'www.',
  '  ',
  "'s",
];
const line = fc.array(fc.constantFrom(...pieces), {maxLength: 30}).map(all => all.join(''));

test('a line without Markdown syntax gives the same HTML with and without the Markdown parser', () => {
  fc.assert(
    fc.property(line.filter(isPlain), fc.constantFrom('text' as const, 'prose' as const), (text, kind) => {
      const beside = htmlOf(`${text} *x*`, kind);
      const html = kind === 'text' ? `${text} <em>x</em>` : `<p>${text} <em>x</em></p>`;
      expect(beside).toBe(typographic(html));
      expect(htmlOf(text, kind)).toBe(beside.replace(' <em>x</em>', ''));
    }),
    {numRuns: isSweep ? 2000 : 400},
  );
});

test.each([
  '',
  ' a',
  'a ',
  '1. a',
  '- a',
  'a\nb',
  'a*b',
  'a_b',
  'a`b',
  'a[b',
  'a<b',
  'a&b',
  'a\\b',
  'a|b',
  '{{a}}',
  'a\tb',
])('isPlain rejects %j', text => {
  expect(isPlain(text)).toBe(false);
});
