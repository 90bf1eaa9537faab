import {afterEach, expect, test, vi} from 'vitest';
import {nonce, probe, web} from './browser.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([200, 204, 401, 404, 405, 500])(
  'the probe finds a server that answers with status %i',
  async status => {
    vi.stubGlobal('fetch', async () => new Response(null, {status}));
    expect(await probe()).toBe(true);
  },
);

test('the probe finds no server when the request fails', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await probe()).toBe(false);
});

test('the request that looks for the server bypasses every cache and asks only for the head of a file', async () => {
  const asked: (RequestInit | undefined)[] = [];
  vi.stubGlobal('fetch', async (_: string, how?: RequestInit) => {
    asked.push(how);
    return new Response();
  });
  await probe();
  expect(asked).toEqual([{method: 'HEAD', cache: 'no-store'}]);
});

test('a nonce has eight characters that a saved state allows, and differs each time', () => {
  const some = Array.from({length: 50}, nonce);
  expect(some.filter(n => !/^[A-Za-z0-9]{8}$/.test(n))).toEqual([]);
  expect(new Set(some).size).toBe(50);
});

test('statement ids are unique version 4 UUIDs, and `storage` is undefined in a browser without window storage', () => {
  vi.stubGlobal('location', {search: '?a=b'});
  const {uuid, search, storage} = web(() => undefined);
  const some = Array.from({length: 50}, uuid);
  const pattern = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
  expect(some.filter(id => !pattern.test(id))).toEqual([]);
  expect(new Set(some).size).toBe(50);
  expect([search, storage]).toEqual(['?a=b', undefined]);
});
