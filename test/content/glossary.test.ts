import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {glossarySource} from '../../src/content/author-files.ts';
import {root} from './museum.ts';

const {terms} = glossarySource.parse(parse(readFileSync(join(root, 'modules/glossary.yaml'), 'utf8')));
const ids = terms.map(({id}) => id);

/** Every lesson, as its author wrote it. */
const lessons = readdirSync(join(root, 'modules'), {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.md'))
  .map(file => ({file, text: readFileSync(join(root, 'modules', file), 'utf8')}));

const linksIn = (text: string): readonly string[] =>
  [...text.matchAll(/\(#\/glossary\/([^)\s]*)\)/g)].map(([, id = '']) => id);

test('the glossary explains at least ninety terms', () => {
  expect(ids.length).toBeGreaterThanOrEqual(90);
});

const idsOf = (is: (term: (typeof terms)[number]) => boolean): readonly string[] =>
  terms.filter(is).map(({id}) => id);

test('each is explained in whole sentences, thirty words at most', () => {
  expect(idsOf(({meaning}) => meaning.split(/\s+/).length > 30)).toEqual([]);
  expect(idsOf(({meaning}) => !/^[A-Z].*[.?!”]$/.test(meaning))).toEqual([]);
});

test('none is explained by itself', () => {
  expect(idsOf(({term, meaning}) => meaning.toLowerCase().startsWith(term.toLowerCase()))).toEqual([]);
});

test('each stands as it does in a sentence, and names no country', () => {
  expect(idsOf(({term}) => !/^[a-z]/.test(term))).toEqual([]);
  expect(idsOf(({term, meaning}) => /Mongolia|China|Russia/.test(term + meaning))).toEqual([]);
});

test('lessons link to terms, and only to those that are there', () => {
  const links = lessons.flatMap(({file, text}) => linksIn(text).map(id => `${file}: ${id}`));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter(link => !ids.some(id => link.endsWith(`: ${id}`)))).toEqual([]);
});
