import {expect, test} from 'vitest';
import type {CourseIndex} from '../content/course.ts';
import {allRoutes, formatRoute, knownRoute, parseRoute} from './routes.ts';

const course: CourseIndex = {
  version: '1.0.0',
  modules: [
    {
      id: 'document-fraud',
      number: 1,
      contentVersion: 1,

      parts: [{kind: 'lesson', id: 'mrz', minutes: 10, steps: 9}],
    },
  ],
};

test.each([
  ['', {name: 'start'}],
  ['#/', {name: 'start'}],
  ['#/contents', {name: 'contents'}],
  ['#/document-fraud/mrz', {name: 'part', module: 'document-fraud', part: 'mrz', section: ''}],
  [
    '#/document-fraud/mrz/check-digits',
    {name: 'part', module: 'document-fraud', part: 'mrz', section: 'check-digits'},
  ],
  ['#/nowhere', {name: 'missing', path: 'nowhere'}],
  ['#/a/b/c/d', {name: 'missing', path: 'a/b/c/d'}],
])('the address %s is %j', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test('every route can be written as an address and read back', () => {
  for (const route of allRoutes(course)) expect(parseRoute(formatRoute(route))).toEqual(route);
});

test('practice is known where there are documents to be examined, and nowhere else', () => {
  const examination = {kind: 'examination', id: 'c01', minutes: 5, steps: 1} as const;
  const [module] = course.modules;
  const withDocuments = {...course, modules: module ? [{...module, parts: [examination]}] : []};
  expect(knownRoute(parseRoute('#/practice'), withDocuments)).toEqual({name: 'practice'});
  expect(knownRoute(parseRoute('#/practice'), course)).toEqual({name: 'missing', path: 'practice'});
  expect([withDocuments, course].map(one => allRoutes(one).some(({name}) => name === 'practice'))).toEqual([
    true,
    false,
  ]);
});

test('a part that this release does not have leads to the page that says so', () => {
  expect(knownRoute(parseRoute('#/document-fraud/gone'), course)).toEqual({
    name: 'missing',
    path: 'document-fraud/gone',
  });
  expect(knownRoute(parseRoute('#/document-fraud/mrz/x'), course)).toMatchObject({name: 'part', part: 'mrz'});
});
