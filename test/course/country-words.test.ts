import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {format} from '../../src/compiler/source/fault.ts';
import {readTree} from '../../src/compiler/build/disk.ts';
import {thisCourse} from '../content/this-course.ts';
import {namesOfMongolia, numbersOfMongolia} from './country-words.ts';

const {course, warnings} = thisCourse();

type Text = readonly [where: string, text: string];

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Every text of lessons, banks, interviews and documents, in every language and without markup. Of a drawing, only
 * the texts in it remain.
 */
const texts = course.languages.flatMap(({code, catalogues}) =>
  Object.entries(catalogues)
    .filter(([namespace]) => namespace !== 'country')
    .flatMap(([namespace, catalogue]) =>
      Object.entries(catalogue).map(([key, text]): Text => [
        `${code} ${namespace} ${key}`,
        text.replace(/<[^>]*>/g, ' '),
      ]),
    ),
);

/** The authors' files, which also contain notes such as the source of an item. */
const files = [...readTree(root)]
  .filter(([file]) => /^(modules|scenarios)\/.*\.(md|ya?ml)$/.test(file) && !file.includes('/country/'))
  .map(([file, bytes]): Text => [file, new TextDecoder().decode(bytes).replace(/\s+/g, ' ')]);

/** Matches a word only if no letter or digit of any script adjoins it. */
const alone = (word: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}]|\\.\\d)`,
    'u',
  );

const placesOfWords = (words: readonly string[], within: readonly Text[]) =>
  words.flatMap(word => {
    const there = alone(word);
    // `includes` is fast and rules out most texts. The slower pattern then checks that the word stands alone.
    return within
      .filter(([, text]) => text.includes(word) && there.test(text))
      .map(([where]) => `${word}: ${where}`);
  });

test('only the country pack of Mongolia names the laws, offices and posts of Mongolia', () => {
  expect(namesOfMongolia).toEqual(
    expect.arrayContaining([
      'Criminal Code',
      'Хил хамгаалах ерөнхий газар',
      'Mongolian Gender Equality Centre',
    ]),
  );
  expect(placesOfWords(namesOfMongolia, [...texts, ...files])).toEqual([]);
});

test('only the country pack of Mongolia contains its phone numbers and article numbers', () => {
  expect(numbersOfMongolia).toEqual(expect.arrayContaining(['102', '108', '1903', '13.1', '19.14']));
  // Leave out one text. In this text, the weighted sum of a check digit is 103, which is also a phone number of
  // Mongolia.
  const own = texts.filter(([where]) => !where.endsWith(' document-fraud mrz.a-date.text'));
  expect(placesOfWords(numbersOfMongolia, own)).toEqual([]);
});

test('no text paraphrases the name of a law of Mongolia', () => {
  const named =
    /\b(law|laws|code|act)s? of mongolia|mongolian (law|code|criminal)|in mongolia,? (the|a) law/i;
  expect([...texts, ...files].filter(([, text]) => named.test(text)).map(([where]) => where)).toEqual([]);
});

test('no text of this course names a country outside the passages of this country', () => {
  expect(warnings.filter(({rule}) => rule === 'country').map(format)).toEqual([]);
});

test('the crossing points of Mongolia are for officers only', () => {
  const posts = course.country['mn']?.posts ?? [];
  expect(posts.length).toBeGreaterThan(10);
  expect(posts.filter(post => !post.officersOnly)).toEqual([]);
});
