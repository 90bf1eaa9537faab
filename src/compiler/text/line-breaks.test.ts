import {expect, test} from 'vitest';
import {withLineBreaks} from './line-breaks.ts';

/** Adds soft hyphens to a text of a catalogue. Returns the text with `|` in place of each soft hyphen. */
const brokenText = (html: string, language = 'mn') =>
  withLineBreaks({text: html}, language)['text']?.replaceAll('\u00ad', '|');

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
  expect(brokenText(html)).toBe(broken);
});

test.each([
  ['a word with less than ten letters', '<p>баримтын хилийн</p>'],
  ['code', '<p><code>ХЯЗГААРЛАЛТ</code></p><pre><code>ХЯЗГААРЛАЛТ\nХЯЗГААРЛАЛТ</code></pre>'],
  ['an attribute', '<p><a href="https://example.org/хязгаарлалт">энд</a></p>'],
  ['a word of another script', '<p>hyphenation Präambelfassung</p>'],
  ['a title, which a page also puts into attributes', 'Баталгаажуулалт'],
  ['a drawing', '<svg><text>Баталгаажуулалт</text></svg>'],
])('%s gets no soft hyphens', (_, html) => {
  expect(brokenText(html)).toBe(html);
});

test('a text gets no soft hyphens if browsers have the hyphenation patterns of its language', () => {
  expect(brokenText('<p>Баталгаажуулалт</p>', 'ru')).toBe('<p>Баталгаажуулалт</p>');
});

test.each([
  ['Гурван блок уу, хоёр уу', 'Гурван блок_уу, хоёр_уу'],
  ['Түүнд юу ч болоогүй', 'Түүнд юу_ч болоогүй'],
  ['Энэ юу вэ?', 'Энэ юу_вэ?'],
  ['Тэр ирсэн юу?', 'Тэр ирсэн_юу?'],
  ['<p>Зөвхөн <em>та</em> л харна.</p>', '<p>Зөвхөн <em>та</em>_л харна.</p>'],
  ['Хүн үүрэг хүлээнэ', 'Хүн үүрэг хүлээнэ'],
  ['<p><code>A л B</code></p>', '<p><code>A л B</code></p>'],
  ['<svg><text>Энэ юу вэ?</text></svg>', '<svg><text>Энэ юу вэ?</text></svg>'],
])('no line of "%s" begins with a particle: %s', (html, joined) => {
  expect(brokenText(html)?.replaceAll('\u00a0', '_')).toBe(joined);
});
