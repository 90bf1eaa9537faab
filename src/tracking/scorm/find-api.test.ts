import {expect, test} from 'vitest';
import {findApi, type Frame} from './find-api.ts';

type Place = Frame & {parent?: Place; opener?: unknown; top?: Place; API?: unknown};
const isApi = (value: unknown): value is {mark: string} =>
  typeof value === 'object' && value !== null && 'mark' in value;
const find = (from: Place) => findApi(from, 'API', isApi)?.mark;

/** A topmost window is its own parent. */
function topmost(more: Omit<Place, 'parent'> = {}): Place {
  const place: Place = {...more};
  place.parent = place;
  return place;
}

/** Another site's page: everything but `parent` throws. */
const foreign = (parent?: Place): Place =>
  new Proxy<Place>(
    {},
    {
      get: (_, name) => {
        if (name === 'parent' && parent) return parent;
        throw new Error('SecurityError');
      },
    },
  );

const api = (mark: string) => ({API: {mark}});

test('in the window itself', () => {
  expect(find(topmost(api('own')))).toBe('own');
});

test('in a frame round it, past frames of another site', () => {
  expect(find({parent: foreign({parent: topmost(api('outer'))})})).toBe('outer');
});

test('in what opened it, and in the frames round that', () => {
  expect(find(topmost({opener: topmost(api('opener'))}))).toBe('opener');
  expect(find(topmost({opener: {parent: topmost(api('above opener'))}}))).toBe('above opener');
});

test('in what opened the topmost frame', () => {
  const top = topmost({opener: topmost(api('opener of top'))});
  expect(find({parent: top, top})).toBe('opener of top');
});

test('the nearest one is taken', () => {
  expect(find({...api('inner'), parent: topmost(api('outer'))})).toBe('inner');
});

test('an object of that name that is no API is passed by', () => {
  expect(find({API: {}, parent: topmost(api('outer'))})).toBe('outer');
});

test('nowhere, also where every window throws', () => {
  expect(find(topmost())).toBeUndefined();
  expect(find(foreign())).toBeUndefined();
});

test('windows that go round in a circle come to an end', () => {
  const [a, b]: [Place, Place] = [{}, {}];
  a.parent = b;
  b.parent = a;
  expect(find(a)).toBeUndefined();
});
