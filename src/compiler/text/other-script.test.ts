import {expect, test} from 'vitest';
import {withOtherScripts} from './other-script.ts';

const languages = ['en', 'mn', 'ru', 'ar'];
const markScripts = (html: string, language = 'en', all: readonly string[] = languages) =>
  withOtherScripts({text: html}, language, all)['text'];

test.each([
  [
    'a word and a letter',
    '<p>One Жаргал has Ж.</p>',
    '<p>One <span lang="mn">Жаргал</span> has <span lang="mn">Ж</span>.</p>',
  ],
  ['several words', 'She says: Сайн байна уу?', 'She says: <span lang="mn">Сайн байна уу</span>?'],
  ['words inside another element', '<p><em>Жаргал</em></p>', '<p><em><span lang="mn">Жаргал</span></em></p>'],
  ['Arabic words', 'It is جواز سفر.', 'It is <span lang="ar">جواز سفر</span>.'],
  [
    'an English text in place of a translation',
    '<div lang="en"><p>One Жаргал.</p></div>',
    '<div lang="en"><p>One <span lang="mn">Жаргал</span>.</p></div>',
    'mn',
  ],
])('%s in another script are marked as words of their language', (_, html, expected, language = 'en') => {
  expect(markScripts(html, language)).toBe(expected);
});

test.each([
  ['words in the script of the text', '<p>Сайн байна уу, Bold?</p>', 'mn'],
  ['words of another language in the same script', '<p>Здравствуйте</p>', 'mn'],
  ['code', '<p><code>Ж</code></p>', 'en'],
  ['attributes', '<a href="#/glossary/виз">visa</a>', 'en'],
  ['drawings', '<svg><text>Жаргал</text></svg>', 'en'],
  ['marks over Latin letters', '<p>e\u0301migre\u0301</p>', 'en'],
])('`marked` leaves %s unchanged', (_, html, language) => {
  expect(markScripts(html, language)).toBe(html);
});

test('words of a script that no language of the course has stay unchanged', () => {
  expect(markScripts('<p>One Жаргал.</p>', 'en', ['en', 'fr'])).toBe('<p>One Жаргал.</p>');
});
