import {beforeAll, expect, test} from 'vitest';
import type {Package} from '../../src/packaging/pack.ts';
import {thisCourse} from '../content/this-course.ts';
import {namesOfMongolia, textsForOfficers} from './country-words.ts';
import {course, packCourse} from '../packaging/course.ts';

const officers = textsForOfficers();
let publicPackage: Package;
let officersOnly: Package;
let neutral: Package;
beforeAll(async () => {
  await course();
  publicPackage = await packCourse('--standard', 'cmi5');
  officersOnly = await packCourse('--standard', 'cmi5', '--for-officers');
  neutral = await packCourse('--standard', 'cmi5', '--country', 'xx');
});

/** Matches the element that marks a Cyrillic word in a text of another script. */
const languageMark = /<span lang=\\"mn\\">([\p{Script=Cyrl} -]+)<\/span>/gu;

/** Returns the text of a file as its author wrote it, without the marks that the build adds. */
const asWritten = (bytes: Uint8Array): string =>
  new TextDecoder()
    .decode(bytes)
    .replaceAll('\u00ad', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(languageMark, '$1');

/** Returns the text files of a package with their paths; fonts and bitmaps are left out. */
const textsIn = ({files}: Package) =>
  [...files].flatMap(([path, bytes]) =>
    /\.(js|html|xml|json|svg)$/.test(path) ? [[path, asWritten(bytes)] as const] : [],
  );

/**
 * Returns a text `path: word` for each of these words that a file contains. Searches for each word in the form that
 * JSON strings give it.
 */
const wordsIn = (made: Package, words: readonly string[]) =>
  textsIn(made).flatMap(([path, text]) =>
    words.filter(word => text.includes(JSON.stringify(word).slice(1, -1))).map(word => `${path}: ${word}`),
  );

test('a public package contains nothing for officers only, in any language', () => {
  expect(officers.keys.length).toBeGreaterThan(20);
  expect(wordsIn(publicPackage, officers.keys)).toEqual([]);
  expect(wordsIn(publicPackage, officers.texts)).toEqual([]);
  expect(
    textsIn(publicPackage).filter(
      ([path, text]) => path.includes('/data/country/') && text.includes('officersOnly'),
    ),
  ).toEqual([]);
});

test('a package for officers contains everything for officers and differs in nothing else', () => {
  expect(new Set(wordsIn(officersOnly, officers.keys).map(line => line.split(': ')[1]))).toEqual(
    new Set(officers.keys),
  );
  const names = [...officersOnly.files.keys()];
  expect(names).toEqual([...publicPackage.files.keys()]);
  const differs = names.filter(
    name =>
      Buffer.compare(
        officersOnly.files.get(name) ?? Buffer.of(),
        publicPackage.files.get(name) ?? Buffer.of(),
      ) !== 0,
  );
  expect(differs.map(name => name.replace(/^v[^/]+\//, ''))).toEqual([
    'data/country/mn.js',
    'text/en/country/mn.js',
    'text/mn/country/mn.js',
  ]);
});

/** Returns the texts that differ by country, in every language: those for Mongolia, and the neutral ones. */
function passages() {
  const all = thisCourse().course.languages.flatMap(({catalogues}) => Object.values(catalogues));
  const of = (isOwn: boolean) =>
    all.flatMap(catalogue =>
      Object.entries(catalogue).flatMap(([key, text]) => {
        const own = catalogue[`${key}@mn`];
        return own === undefined || own === text ? [] : [isOwn ? own : text];
      }),
    );
  return {mongolia: of(true), neutral: of(false)};
}

test('a package contains the passages of its own country and no others, in every language', () => {
  const {mongolia, neutral: elsewhere} = passages();
  expect(mongolia.length).toBeGreaterThan(8);
  expect(wordsIn(neutral, mongolia)).toEqual([]);
  expect(wordsIn(publicPackage, elsewhere)).toEqual([]);
  expect(wordsIn(publicPackage, mongolia)).toHaveLength(mongolia.length);
  expect(wordsIn(neutral, elsewhere)).toHaveLength(elsewhere.length);
  expect(textsIn(neutral).filter(([path, text]) => /@[a-z]{2}\.js$/.test(path) || /@mn"/.test(text))).toEqual(
    [],
  );
});

test('a package for another country names Mongolia in lists of sources only', () => {
  const named = textsIn(neutral).flatMap(([path, text]) =>
    [...text.matchAll(/"([^"]+)":"((?:[^"\\]|\\.)*)"/g)].flatMap(([, key = '', message = '']) =>
      /Mongolia|Монголын|Монголд/.test(message) && !/(^|\.)sources\./.test(key) ? [`${path} ${key}`] : [],
    ),
  );
  expect(named).toEqual([]);
});

test('a package for another country contains nothing about Mongolia', () => {
  expect([...neutral.files.keys()].filter(path => /country\/mn/.test(path))).toEqual([]);
  expect(wordsIn(neutral, namesOfMongolia)).toEqual([]);
  expect(wordsIn(neutral, ['"number":"102"', 'mn.laws.', 'mn.lines.'])).toEqual([]);
});
