import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {readTree} from '../../src/compiler/build/disk.ts';
import {thisCourse} from './this-course.ts';
import {namesOfMongolia, numbersOfMongolia} from './country-words.ts';

const {course} = thisCourse();

type Text = readonly [where: string, text: string];

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every text of lessons, banks, talks and documents in every language; of drawings the words and no lines. */
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

/** What authors write beside that, such as where an item of a bank was read. */
const files = [...readTree(root)]
  .filter(([file]) => /^(modules|scenarios)\/.*\.(md|ya?ml)$/.test(file) && !file.includes('/country/'))
  .map(([file, bytes]): Text => [file, new TextDecoder().decode(bytes).replace(/\s+/g, ' ')]);

/** The word by itself, whatever letters and digits there are. */
const alone = (word: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}]|\\.\\d)`,
    'u',
  );

const found = (words: readonly string[], within: readonly Text[]) =>
  words.flatMap(word => {
    const there = alone(word);
    return within.filter(([, text]) => there.test(text)).map(([where]) => `${word}: ${where}`);
  });

test('only the pack of Mongolia names its laws, offices and posts', () => {
  expect(namesOfMongolia).toEqual(
    expect.arrayContaining([
      'Criminal Code',
      'Хил хамгаалах ерөнхий газар',
      'Mongolian Gender Equality Centre',
    ]),
  );
  expect(found(namesOfMongolia, [...texts, ...files])).toEqual([]);
});

test('only the pack of Mongolia has its numbers to call and its articles', () => {
  expect(numbersOfMongolia).toEqual(expect.arrayContaining(['102', '108', '1903', '13.1', '19.14']));
  // The one number there is that looks like one of them is the sum of the weights of a check digit.
  const own = texts.filter(([where]) => !where.endsWith(' document-fraud mrz.a-date.text'));
  expect(found(numbersOfMongolia, own)).toEqual([]);
});

test('no text names the law of Mongolia in words of its own', () => {
  const named =
    /\b(law|laws|code|act)s? of mongolia|mongolian (law|code|criminal)|in mongolia,? (the|a) law/i;
  expect([...texts, ...files].filter(([, text]) => named.test(text)).map(([where]) => where)).toEqual([]);
});
