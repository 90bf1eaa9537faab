import {expect, test} from 'vitest';
import type {Built} from './built.ts';
import type {Facts, ModuleFacts} from './facts.ts';
import {readOptions} from './options.ts';
import {choose, select} from './select.ts';

const module = (id: string, shows: readonly string[], singles: readonly string[] = []): ModuleFacts => ({
  ...{id, shows, namespaces: [id, ...singles], parts: [{id: 'lesson'}], objectives: [], hasPoints: false},
});

const facts: Facts = {
  ...{version: '0.1.0', languages: ['en'], countries: ['mn']},
  modules: [module('papers', [], ['c02']), module('people', ['c02', 'worked-light'])],
};

const built: Built = {
  folder: '',
  files: ['c02', 'papers', 'people', 'worked-light'].flatMap(name => [
    `v0.1.0/data/${name}.js`,
    `v0.1.0/rubric/${name}.js`,
    `v0.1.0/text/en/${name}.js`,
  ]),
  chunks: [
    {
      ...{file: 'v0.1.0/course.js', entry: true, imports: [], later: []},
      ...{sources: ['src/tracking/scorm12.ts'], packages: []},
    },
  ],
  reviews: {},
};

test('a module takes the drawings of the documents that its lessons show along, and nothing else of them', () => {
  const choice = choose(readOptions(['--modules', 'people']), facts);
  expect(select(built, facts, choice)).toEqual([
    ...['data/c02', 'data/people', 'rubric/people', 'text/en/people', 'data/worked-light'].map(
      path => `v0.1.0/${path}.js`,
    ),
  ]);
});
