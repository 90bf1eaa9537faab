import {beforeAll, expect, test} from 'vitest';
import type {Package} from '../../src/packaging/pack.ts';
import {thisCourse} from '../content/this-course.ts';
import {namesOfMongolia, textsForOfficers} from './country-words.ts';
import {course, packCourse} from '../packaging/course.ts';

const officers = textsForOfficers();
let open: Package;
let closed: Package;
let neutral: Package;
beforeAll(async () => {
  await course();
  open = await packCourse('--standard', 'cmi5');
  closed = await packCourse('--standard', 'cmi5', '--for-officers');
  neutral = await packCourse('--standard', 'cmi5', '--country', 'xx');
});

/** Matches the element that marks a Cyrillic word in a text of another script. */
const marked = /<span lang=\\"mn\\">([\p{Script=Cyrl} -]+)<\/span>/gu;

/** Returns the text of a file as its author wrote it, without the marks that the build adds. */
const asWritten = (bytes: Uint8Array): string =>
  new TextDecoder().decode(bytes).replaceAll('\u00ad', '').replaceAll('\u00a0', ' ').replaceAll(marked, '$1');

/** Returns the text files of a package with their paths; fonts and bitmaps are left out. */
const textsIn = ({files}: Package) =>
  [...files].flatMap(([path, bytes]) =>
    /\.(js|html|xml|json|svg)$/.test(path) ? [[path, asWritten(bytes)] as const] : [],
  );

/**
 * Returns a text `path: word` for each of these words that a file contains. Searches for each word in the form that
 * JSON strings give it.
 */
const found = (made: Package, words: readonly string[]) =>
  textsIn(made).flatMap(([path, text]) =>
    words.filter(word => text.includes(JSON.stringify(word).slice(1, -1))).map(word => `${path}: ${word}`),
  );

test('a public package contains nothing for officers only, in any language', () => {
  expect(officers.keys.length).toBeGreaterThan(20);
  expect(found(open, officers.keys)).toEqual([]);
  expect(found(open, officers.texts)).toEqual([]);
  expect(
    textsIn(open).filter(([path, text]) => path.includes('/data/country/') && text.includes('officersOnly')),
  ).toEqual([]);
});

test('a package for officers contains everything for officers and differs in nothing else', () => {
  expect(new Set(found(closed, officers.keys).map(line => line.split(': ')[1]))).toEqual(
    new Set(officers.keys),
  );
  const names = [...closed.files.keys()];
  expect(names).toEqual([...open.files.keys()]);
  const differs = names.filter(
    name => Buffer.compare(closed.files.get(name) ?? Buffer.of(), open.files.get(name) ?? Buffer.of()) !== 0,
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
  expect(found(neutral, mongolia)).toEqual([]);
  expect(found(open, elsewhere)).toEqual([]);
  expect(found(open, mongolia)).toHaveLength(mongolia.length);
  expect(found(neutral, elsewhere)).toHaveLength(elsewhere.length);
  expect(textsIn(neutral).filter(([path, text]) => /@[a-z]{2}\.js$/.test(path) || /@mn"/.test(text))).toEqual(
    [],
  );
});

test('a package for another country names Mongolia in lists of sources only', () => {
  const named = textsIn(neutral).flatMap(([path, text]) =>
    [...text.matchAll(/"([^"]+)":"((?:[^"\\]|\\.)*)"/g)].flatMap(([, key = '', said = '']) =>
      /Mongolia|Монголын|Монголд/.test(said) && !/(^|\.)sources\./.test(key) ? [`${path} ${key}`] : [],
    ),
  );
  expect(named).toEqual([]);
});

test('a package for another country contains nothing about Mongolia', () => {
  expect([...neutral.files.keys()].filter(path => /country\/mn/.test(path))).toEqual([]);
  expect(found(neutral, namesOfMongolia)).toEqual([]);
  expect(found(neutral, ['"number":"102"', 'mn.laws.', 'mn.lines.'])).toEqual([]);
});
