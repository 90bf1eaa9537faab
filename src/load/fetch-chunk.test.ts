import {expect, test} from 'vitest';
import {pendingRequests} from '../ui/pending-requests.ts';
import {fetchChunk} from './fetch-chunk.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const askAgain = () => {
  for (const again of pendingRequests) again();
};

/** A fake server. The test decides when each request succeeds or fails, in any order. */
function server() {
  const asked: {readonly query: string; bring(text: unknown): void; lose(): void}[] = [];
  const from = (url: string) =>
    new Promise<unknown>((resolve, reject) => {
      asked.push({
        query: new URL(url).search,
        bring: text => {
          resolve({default: text});
        },
        lose: () => {
          reject(new Error('no line'));
        },
      });
    });
  return {asked, from};
}

test('fetchChunk requests a failed file again at another URL', async () => {
  const {asked, from} = server();
  const first = fetchChunk('./lost.js', isText, from);
  asked[0]?.lose();
  await expect(first).rejects.toThrow('no line');
  const second = fetchChunk('./lost.js', isText, from);
  asked[1]?.bring('here');
  expect(await second).toBe('here');
  expect(asked.map(({query}) => query)).toEqual(['', '?try=1']);
});

test('fetchChunk rejects a file with unexpected content', async () => {
  const {asked, from} = server();
  const wrong = fetchChunk('./wrong.js', isText, from);
  asked[0]?.bring(7);
  await expect(wrong).rejects.toThrow('./wrong.js is not what the course expects');
});

test('fetchChunk repeats a pending request at another URL and resolves with the response to the second request', async () => {
  const {asked, from} = server();
  const waiting = fetchChunk('./hung.js', isText, from);
  expect(pendingRequests.size).toBe(1);
  askAgain();
  asked[1]?.bring('from the second');
  expect(await waiting).toBe('from the second');
  expect(asked.map(({query}) => query)).toEqual(['', '?try=1']);
  expect(pendingRequests.size).toBe(0);
});

test('fetchChunk accepts a late response to the first request, and ignores the failure of a request while a later request is pending', async () => {
  const {asked, from} = server();
  const late = fetchChunk('./late.js', isText, from);
  askAgain();
  asked[0]?.bring('from the first');
  expect(await late).toBe('from the first');
  const older = fetchChunk('./older.js', isText, from);
  askAgain();
  asked[2]?.lose();
  await new Promise(resolve => {
    setTimeout(resolve);
  });
  asked[3]?.bring('still');
  expect(await older).toBe('still');
});

test('fetchChunk rejects when the last request fails, and leaves no pending request behind', async () => {
  const {asked, from} = server();
  const all = fetchChunk('./all.js', isText, from);
  askAgain();
  asked[1]?.lose();
  await expect(all).rejects.toThrow('no line');
  expect(pendingRequests.size).toBe(0);
});
