import {expect, test} from 'vitest';
import type {CourseIndex} from '../content/course.ts';
import {allRoutes, formatRoute, isKnown, parseRoute} from './router.ts';

const course: CourseIndex = {
  version: '1.0.0',
  modules: [
    {
      id: 'document-fraud',
      number: 1,
      contentVersion: 1,
      ...{steps: 9, minutes: 10, testMinutes: 0},
      parts: [{kind: 'lesson', id: 'mrz', minutes: 10, steps: 9}],
    },
  ],
};

test.each([
  ['', {name: 'start'}],
  ['#/', {name: 'start'}],
  ['#/contents', {name: 'contents', item: ''}],
  ['#/document-fraud/mrz', {name: 'part', module: 'document-fraud', part: 'mrz', section: ''}],
  [
    '#/document-fraud/mrz/check-digits',
    {name: 'part', module: 'document-fraud', part: 'mrz', section: 'check-digits'},
  ],
  ['#/glossary', {name: 'glossary', item: ''}],
  ['#/glossary/debt-bondage', {name: 'glossary', item: 'debt-bondage'}],
  ['#/job-aids/signs', {name: 'job-aids', item: 'signs'}],
  ['#/try-out', {name: 'try-out', item: ''}],
  ['#/talk-practice/rewrite', {name: 'talk-practice', item: 'rewrite'}],
  ['#/try-out/one', {name: 'missing', item: ''}],
  ['#/nowhere', {name: 'missing', item: ''}],
  ['#/a/b/c/d', {name: 'missing', item: ''}],
])('the address %s parses to %j', (hash, route) => {
  expect(parseRoute(hash)).toEqual(route);
});

test('parsing the address of a route returns the same route', () => {
  for (const route of allRoutes(course)) expect(parseRoute(formatRoute(route))).toEqual(route);
});

test.each([
  ['practice', 'examination'],
  ['talk-practice', 'interview'],
] as const)('the route %s exists only in a course that has a part of the kind %s', (name, kind) => {
  const [module] = course.modules;
  const part = {kind, id: 'c01', minutes: 5, steps: 1} as const;
  const withPart: CourseIndex = {
    ...course,
    extras: ['talk-practice'],
    modules: module ? [{...module, parts: [part]}] : [],
  };
  expect(isKnown(parseRoute(`#/${name}`), withPart)).toBe(true);
  expect(isKnown(parseRoute(`#/${name}`), course)).toBe(false);
  expect([withPart, course].map(one => allRoutes(one).some(route => route.name === name))).toEqual([
    true,
    false,
  ]);
});

test('isKnown rejects a part that this release does not contain, but accepts an unknown section', () => {
  expect(isKnown(parseRoute('#/document-fraud/gone'), course)).toBe(false);
  expect(isKnown(parseRoute('#/document-fraud/mrz/x'), course)).toBe(true);
});

test.each(['try-out', 'glossary', 'job-aids'] as const)(
  'the route %s exists only in a course that has the content of the page',
  page => {
    expect(isKnown(parseRoute(`#/${page}`), course)).toBe(false);
    expect(isKnown(parseRoute(`#/${page}`), {...course, extras: [page]})).toBe(true);
  },
);
