import {textFiles} from '../../pages/pages.ts';
import {expect, test} from 'vitest';
import type {BuiltCourse} from '../built.ts';
import type {Facts, ModuleFacts} from '../facts.ts';
import {readOptions} from './options.ts';
import {choose, fetchedBy, select} from './select.ts';

const module = (id: string, shows: readonly string[], singles: readonly string[] = []): ModuleFacts => ({
  ...{
    id,
    shows,
    namespaces: [id, ...singles],
    drills: [],
    parts: [{id: 'lesson', isLesson: true}],
    objectives: [],
    hasPoints: false,
  },
});

const facts: Facts = {
  course: {id: 'small', passMark: 80, country: 'mn'},
  ...{version: '0.1.0', languages: ['en'], countries: ['mn'], forOfficers: []},
  modules: [module('papers', [], ['c02']), module('people', ['c02', 'worked-light'])],
};

const interfaceTexts = [...textFiles.keys()].map(name => `v0.1.0/text/en/${name}.js`);

const builtCourse: BuiltCourse = {
  folder: '',
  files: [
    ...interfaceTexts,
    ...['c02', 'papers', 'people', 'worked-light'].flatMap(name => [
      `v0.1.0/data/${name}.js`,
      `v0.1.0/rubric/${name}.js`,
      `v0.1.0/text/en/${name}.js`,
      `v0.1.0/text/en/${name}/lesson.js`,
    ]),
  ],
  chunks: [
    {
      ...{file: 'v0.1.0/course.js', entry: true, imports: [], later: []},
      ...{sources: ['src/tracking/scorm12/scorm12.ts'], packages: []},
    },
  ],
  reviews: {},
  answerKeys: '',
};

test('a package contains the drawing data of documents in its lessons, but not their texts or rubrics', () => {
  const choice = choose(readOptions(['--modules', 'people']), facts);
  expect(select(builtCourse, facts, choice).filter(file => !interfaceTexts.includes(file))).toEqual([
    ...['data/c02', 'data/people', 'rubric/people', 'text/en/people', 'text/en/people/lesson'].map(
      path => `v0.1.0/${path}.js`,
    ),
    'v0.1.0/data/worked-light.js',
  ]);
});

test('a package requires the text chunk of each lesson', () => {
  expect(fetchedBy(facts, choose(readOptions(['--modules', 'people']), facts))).toContain(
    'v0.1.0/text/en/people/lesson.js',
  );
});
