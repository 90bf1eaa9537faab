import {expect, test} from 'vitest';
import {findApi, type Frame} from './find-api.ts';

type Place = Frame & {parent?: Place; opener?: unknown; top?: Place; API?: unknown};
const isApi = (value: unknown): value is {mark: string} =>
  typeof value === 'object' && value !== null && 'mark' in value;
const find = (from: Place) => findApi(from, 'API', isApi)?.mark;

/** Creates a topmost window, which is its own parent. */
function topmost(more: Omit<Place, 'parent'> = {}): Place {
  const place: Place = {...more};
  place.parent = place;
  return place;
}

/** Simulates a cross-origin window. Reading anything except `parent` throws. */
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

test('findApi finds the API in the window itself', () => {
  expect(find(topmost(api('own')))).toBe('own');
});

test('findApi finds the API in an outer frame, beyond cross-origin frames', () => {
  expect(find({parent: foreign({parent: topmost(api('outer'))})})).toBe('outer');
});

test('findApi finds the API in the opener and in the frames around it', () => {
  expect(find(topmost({opener: topmost(api('opener'))}))).toBe('opener');
  expect(find(topmost({opener: {parent: topmost(api('above opener'))}}))).toBe('above opener');
});

test('findApi finds the API in the opener of the topmost frame', () => {
  const top = topmost({opener: topmost(api('opener of top'))});
  expect(find({parent: top, top})).toBe('opener of top');
});

test('findApi returns the nearest API', () => {
  expect(find({...api('inner'), parent: topmost(api('outer'))})).toBe('inner');
});

test('findApi ignores an object that has the name of the API but is not an API', () => {
  expect(find({API: {}, parent: topmost(api('outer'))})).toBe('outer');
});

test('findApi returns undefined if there is no API, even if every window throws', () => {
  expect(find(topmost())).toBeUndefined();
  expect(find(foreign())).toBeUndefined();
});

test('findApi stops if the parents of windows form a cycle', () => {
  const [a, b]: [Place, Place] = [{}, {}];
  a.parent = b;
  b.parent = a;
  expect(find(a)).toBeUndefined();
});
