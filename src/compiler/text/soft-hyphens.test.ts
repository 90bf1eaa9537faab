import {expect, test} from 'vitest';
import {withSoftHyphens} from './soft-hyphens.ts';

/** Returns one text of a catalogue, with `|` for each soft hyphen. */
const shown = (html: string, language = 'mn') =>
  withSoftHyphens({text: html}, language)['text']?.replaceAll('\u00ad', '|');

test.each([
  ['<p>Баталгаажуулалт хийнэ.</p>', '<p>Батал|гаа|жуу|лалт хийнэ.</p>'],
  ['<p>ХЯЗГААРЛАЛТ</p>', '<p>ХЯЗ|ГААР|ЛАЛТ</p>'],
  ['<p>ярилцлагын</p>', '<p>ярилц|ла|гын</p>'],
  ['<ul><li><strong>нэвтрүүлэхээс</strong></li></ul>', '<ul><li><strong>нэвт|рүү|лэ|хээс</strong></li></ul>'],
  [
    '<div class="table"><table><tbody><tr><td data-head="зөвшөөрлөөс">зөвшөөрлөөс</td></tr></tbody></table></div>',
    '<div class="table"><table><tbody><tr><td data-head="зөвшөөрлөөс">зөв|шөөр|лөөс</td></tr></tbody></table></div>',
  ],
])('the catalogue text %s gets soft hyphens: %s', (html, broken) => {
  expect(shown(html)).toBe(broken);
});

test.each([
  ['a word with less than ten letters', '<p>баримтын хилийн</p>'],
  ['code', '<p><code>ХЯЗГААРЛАЛТ</code></p><pre><code>ХЯЗГААРЛАЛТ\nХЯЗГААРЛАЛТ</code></pre>'],
  ['an attribute', '<p><a href="https://example.org/хязгаарлалт">энд</a></p>'],
  ['a word of another script', '<p>hyphenation Präambelfassung</p>'],
  ['a title, which a page also puts into attributes', 'Баталгаажуулалт'],
  ['a drawing', '<svg><text>Баталгаажуулалт</text></svg>'],
])('%s gets no soft hyphens', (_, html) => {
  expect(shown(html)).toBe(html);
});

test('a text gets no soft hyphens if browsers have the hyphenation patterns of its language', () => {
  expect(shown('<p>Баталгаажуулалт</p>', 'ru')).toBe('<p>Баталгаажуулалт</p>');
});
