import {afterEach, expect, test, vi} from 'vitest';
import {nonce, probe, web} from './browser.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([200, 204, 401, 404, 405, 500])('a server that answers %i is there', async status => {
  vi.stubGlobal('fetch', async () => new Response(null, {status}));
  expect(await probe()).toBe(true);
});

test('a server from which nothing comes is not there', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await probe()).toBe(false);
});

test('the server is asked past every cache, for no more than the head of a file', async () => {
  const asked: (RequestInit | undefined)[] = [];
  vi.stubGlobal('fetch', async (_: string, how?: RequestInit) => {
    asked.push(how);
    return new Response();
  });
  await probe();
  expect(asked).toEqual([{method: 'HEAD', cache: 'no-store'}]);
});

test('a nonce is eight characters that a saved state may have, other ones each time', () => {
  const some = Array.from({length: 50}, nonce);
  expect(some.filter(n => !/^[A-Za-z0-9]{8}$/.test(n))).toEqual([]);
  expect(new Set(some).size).toBe(50);
});

test('statements get UUIDs of version 4, other ones each time, from the window that gives no storage too', () => {
  vi.stubGlobal('location', {search: '?a=b'});
  const {uuid, search, storage} = web(() => undefined);
  const some = Array.from({length: 50}, uuid);
  const pattern = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  expect(some.filter(id => !pattern.test(id))).toEqual([]);
  expect(new Set(some).size).toBe(50);
  expect([search, storage]).toEqual(['?a=b', undefined]);
});
