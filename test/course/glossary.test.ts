import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {glossarySource} from '../../src/content/author-files.ts';
import {root} from '../content/museum.ts';

const {terms} = glossarySource.parse(parse(readFileSync(join(root, 'modules/glossary.yaml'), 'utf8')));
const idsOf = (is: (term: (typeof terms)[number]) => boolean): readonly string[] =>
  terms.filter(is).map(({id}) => id);

test('each term in the glossary starts in lower case, and no term names a country', () => {
  expect(idsOf(({term}) => !/^[a-z]/.test(term))).toEqual([]);
  expect(idsOf(({term, meaning}) => /Mongolia|China|Russia/.test(term + meaning))).toEqual([]);
});
