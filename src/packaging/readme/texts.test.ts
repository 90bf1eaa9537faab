import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {fill, hasReadme, readReadmeTexts} from './texts.ts';

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

test('before its review, the Mongolian administrator page says that it is a draft', () => {
  expect(mongolian.review).toBe('draft');
  expect(mongolian.values.draftPage).not.toBe('');
});

test('the administrator page is written in English and Mongolian, and in no other language', () => {
  expect(['en', 'mn', 'fr'].filter(language => hasReadme(root, language))).toEqual(['en', 'mn']);
});

test('each text of the administrator page has the same placeholders in every language', () => {
  expect(namesIn(mongolian)).toEqual(namesIn(english));
});

test('fill replaces a placeholder at every occurrence', () => {
  expect(fill('{{a}}, {{b}}, {{a}}', {a: '{{b}}', b: '2'})).toBe('{{b}}, 2, {{b}}');
});

test('fill throws an error for a placeholder without a value', () => {
  expect(() => fill('{{a}} and {{b}}', {a: '1'})).toThrow('there is no value for {{b}}');
});
