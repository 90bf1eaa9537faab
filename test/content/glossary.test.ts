import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {glossarySource} from '../../src/content/author-files.ts';
import {root} from './museum.ts';

const {terms} = glossarySource.parse(parse(readFileSync(join(root, 'modules/glossary.yaml'), 'utf8')));
const idsOf = (is: (term: (typeof terms)[number]) => boolean): readonly string[] =>
  terms.filter(is).map(({id}) => id);

test('each meaning in the glossary is a whole sentence of at most thirty words', () => {
  expect(idsOf(({meaning}) => meaning.split(/\s+/).length > 30)).toEqual([]);
  expect(idsOf(({meaning}) => !/^[A-Z].*[.?!”]$/.test(meaning))).toEqual([]);
});

test('no meaning in the glossary begins with its own term', () => {
  expect(idsOf(({term, meaning}) => meaning.toLowerCase().startsWith(term.toLowerCase()))).toEqual([]);
});

test('each term in the glossary starts in lower case, and none names a country', () => {
  expect(idsOf(({term}) => !/^[a-z]/.test(term))).toEqual([]);
  expect(idsOf(({term, meaning}) => /Mongolia|China|Russia/.test(term + meaning))).toEqual([]);
});
