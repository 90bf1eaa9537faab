import {beforeAll, expect, test} from 'vitest';
import type {Package} from '../../src/packaging/pack.ts';
import {namesOfMongolia, textsForOfficers} from '../content/country-words.ts';
import {course, packCourse} from './course.ts';

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

/** Returns the text files of a package with their paths; fonts and bitmaps are left out. */
const textsIn = ({files}: Package) =>
  [...files].flatMap(([path, bytes]) =>
    /\.(js|html|xml|json|svg)$/.test(path) ? [[path, new TextDecoder().decode(bytes)] as const] : [],
  );

/** Returns the words that occur in the files, in the escaped form of JSON strings. */
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

test('a package for another country contains nothing about Mongolia', () => {
  expect([...neutral.files.keys()].filter(path => /country\/mn/.test(path))).toEqual([]);
  expect(found(neutral, namesOfMongolia)).toEqual([]);
  expect(found(neutral, ['"number":"102"', 'mn.laws.', 'mn.lines.'])).toEqual([]);
});
