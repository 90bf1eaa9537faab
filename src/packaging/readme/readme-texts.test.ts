import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {fill, readReadmeTexts} from './readme-texts.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const english = readReadmeTexts(root, 'en');
const mongolian = readReadmeTexts(root, 'mn');

/** All texts with their paths, such as `scorm.settings.0.1`. */
const textsIn = (words: unknown, way = ''): readonly (readonly [string, string])[] =>
  typeof words === 'object' && words !== null
    ? Object.entries(words).flatMap(([key, value]) => textsIn(value, way === '' ? key : `${way}.${key}`))
    : [[way, String(words)]];

const namesIn = (words: unknown) =>
  textsIn(words).map(([way, text]) => [way, [...text.matchAll(/\{\{\w+\}\}/g)].flat().sort()] as const);

test('a package that opens in Mongolian has its administrator page in Mongolian, marked as a draft until reviewed', () => {
  expect([mongolian.language, mongolian.words.review]).toEqual(['mn', 'draft']);
  expect(mongolian.words.values.draftPage).not.toBe('');
});

test('a package in a language without an administrator page has the page in English', () => {
  expect(readReadmeTexts(root, 'fr')).toEqual(english);
});

test('each text of the administrator page has the same placeholders in every language', () => {
  expect(namesIn(mongolian.words)).toEqual(namesIn(english.words));
});

test('fill replaces a placeholder at every occurrence', () => {
  expect(fill('{{a}}, {{b}}, {{a}}', {a: '{{b}}', b: '2'})).toBe('{{b}}, 2, {{b}}');
});

test('fill throws an error for a placeholder without a value', () => {
  expect(() => fill('{{a}} and {{b}}', {a: '1'})).toThrow('there is no value for {{b}}');
});
