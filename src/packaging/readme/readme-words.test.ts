import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {fill, readReadmeWords} from './readme-words.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const english = readReadmeWords(root, 'en');
const mongolian = readReadmeWords(root, 'mn');

/** Every text with the way to it: `scorm.settings.0.1`. */
const textsIn = (words: unknown, way = ''): readonly (readonly [string, string])[] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, value]) => textsIn(value, way === '' ? key : `${way}.${key}`))
    : [[way, String(words)]];

const namesIn = (words: unknown) =>
  textsIn(words).map(([way, text]) => [way, [...text.matchAll(/\{\{\w+\}\}/g)].flat().sort()] as const);

test('a package that opens in Mongolian has its page in Mongolian, a draft until it is reviewed', () => {
  expect([mongolian.language, mongolian.words.review]).toEqual(['mn', 'draft']);
  expect(mongolian.words.values.draftPage).not.toBe('');
});

test('a package that opens in a language nobody wrote the page in has it in English', () => {
  expect(readReadmeWords(root, 'fr')).toEqual(english);
});

test('each text of the page leaves open the same names in every language', () => {
  expect(namesIn(mongolian.words)).toEqual(namesIn(english.words));
});

test('a name is filled in wherever it stands', () => {
  expect(fill('{{a}}, {{b}}, {{a}}', {a: '{{b}}', b: '2'})).toBe('{{b}}, 2, {{b}}');
});

test('a name in the words that has no value is a mistake of ours', () => {
  expect(() => fill('{{a}} and {{b}}', {a: '1'})).toThrow('there is no value for {{b}}');
});
