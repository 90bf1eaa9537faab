import {afterEach, expect, test, vi} from 'vitest';
import {windowChannel} from './window-channel.ts';

type Line = NonNullable<ReturnType<typeof windowChannel>>;

const lines: Line[] = [];
afterEach(() => {
  for (const line of lines.splice(0)) line.close();
  vi.unstubAllGlobals();
});

function open(packageId: string, place: string, id: string): Line {
  const line = windowChannel(packageId, place, id);
  if (!line) throw new Error('no line');
  lines.push(line);
  return line;
}

/**
 * Collects the messages that a window channel receives, up to the first message from the window `last`. Returns one
 * text for each message: the sender, the kind, and the age in seconds.
 */
const heardUntil = (line: Line, last: string) =>
  new Promise<readonly string[]>(resolve => {
    const heard: string[] = [];
    line.listen(({from, kind}, age) => {
      heard.push(`${from} ${kind} ${Math.round(age / 1000)}`);
      if (from === last) resolve(heard);
    });
  });

test('a window channel reaches only windows with the same package and the same path', async () => {
  const here = open('tamga', '/course/index.html', 'a');
  const heard = heardUntil(open('tamga', '/course/index.html', 'b'), 'a');
  open('tamga', '/another-activity/index.html', 'c').tell({from: 'c', kind: 'who'});
  open('tamga-other', '/course/index.html', 'd').tell({from: 'd', kind: 'who'});
  here.tell({from: 'a', kind: 'who'});
  expect(await heard).toEqual(['a who 0']);
});

test('a window channel ignores messages that have no valid format', async () => {
  const heard = heardUntil(open('tamga', '/', 'b'), 'a');
  const stranger = new BroadcastChannel('tamga|tamga|/');
  for (const data of [null, 'who', {}, {sentAt: 1}, {sentAt: '1', message: {from: 'x', kind: 'who'}}])
    stranger.postMessage(data);
  stranger.postMessage({sentAt: Date.now(), message: {from: 'x', kind: 'claim'}});
  stranger.postMessage({sentAt: Date.now(), message: {from: 'x', kind: 'handed', handed: {nonce: 1}}});
  stranger.close();
  open('tamga', '/', 'a').tell({from: 'a', kind: 'take'});
  expect(await heard).toEqual(['a take 0']);
});

test('a window channel that is closed sends nothing and throws nothing', () => {
  const line = open('tamga', '/', 'a');
  line.close();
  expect(() => {
    line.tell({from: 'a', kind: 'bye'});
  }).not.toThrow();
});

test.each([
  ['lacks BroadcastChannel', undefined],
  [
    'blocks BroadcastChannel in this frame',
    function forbidden() {
      throw new Error('SecurityError');
    },
  ],
])('windowChannel returns undefined when the browser %s', (_, channel) => {
  vi.stubGlobal('BroadcastChannel', channel);
  expect(windowChannel('tamga', '/', 'a')).toBeUndefined();
});
