import {describe, expect, test} from 'vitest';
import type {SessionState} from './state.ts';
import {start} from './session-reducer.ts';
import {readMessage, Windows, type WindowLine, type WindowMessage} from './windows.ts';

/**
 * Creates a window whose session has the phase `phase`. Collects the messages that the window sends, and the events
 * that the window derives from received messages.
 */
function windowIn(phase: SessionState['phase'], id: string) {
  const messages: WindowMessage[] = [];
  const made: string[] = [];
  let hear: (message: WindowMessage, age: number) => void = () => undefined;
  const line: WindowLine = {
    id,
    now: () => 1_000,
    tell: message => messages.push(message),
    listen: given => {
      hear = given;
    },
    close: () => undefined,
  };
  const [state] = start(0, false);
  const windows = new Windows(line, {
    state: {...state, phase},
    send: event => made.push(event.kind === 'taken' ? `taken, awaited ${event.isAwaited}` : event.kind),
    handed: ({state: work}) => made.push(work),
  });
  return {
    windows,
    messages,
    made,
    hears: (message: WindowMessage, age = 0) => {
      hear(message, age);
    },
  };
}

describe('two windows that look for the active window at the same time and receive each other’s messages', () => {
  test('if two windows look for the active window at once, exactly one of them waits, even after both have received all answers', () => {
    const [a, b] = [windowIn('looking', 'a'), windowIn('looking', 'b')];
    a.hears({from: 'b', kind: 'who'});
    b.hears({from: 'a', kind: 'who'});
    expect(b.made).toEqual(['met']);
    for (const message of a.messages) b.hears(message);
    for (const message of b.messages) a.hears(message);
    expect(a.made).toEqual([]);
    expect([...new Set(b.made)]).toEqual(['met']);
  });
});

describe('two active windows that did not receive each other’s messages before they became active', () => {
  test.each([
    [1_001, 'the later one takes over', 'taken, awaited false', undefined],
    [999, 'the earlier one gives up', undefined, 1_000],
  ])('if a window active since 1000 hears of a window active since %i, %s', (since, _, events, claimedAt) => {
    const window = windowIn('ready', 'b');
    window.windows.claim();
    window.messages.length = 0;
    window.hears({from: 'a', kind: 'claim', at: since});
    expect(window.made).toEqual(events === undefined ? [] : [events]);
    expect(window.messages).toEqual(
      claimedAt === undefined ? [] : [{from: 'b', kind: 'claim', at: claimedAt}],
    );
  });

  test('of two windows active since the same moment, the window with the later id takes over', () => {
    const [a, b] = [windowIn('ready', 'a'), windowIn('ready', 'b')];
    a.windows.claim();
    b.windows.claim();
    const [ofA, ofB] = [[...a.messages], [...b.messages]];
    for (const message of ofA) b.hears(message);
    for (const message of ofB) a.hears(message);
    expect([a.made, b.made]).toEqual([['taken, awaited false'], []]);
  });
});

test.each([
  [0, 'taken, awaited true'],
  [2_500, 'taken, awaited false'],
])('a window that is asked to hand over, and receives the request after %i ms, sends "%s"', (age, made) => {
  const window = windowIn('ready', 'a');
  window.hears({from: 'b', kind: 'take'}, age);
  expect(window.made).toEqual([made]);
});

test('a window that is not active neither answers other windows nor hands the course over to them', () => {
  for (const phase of ['elsewhere', 'taking', 'taken', 'closed'] as const) {
    const window = windowIn(phase, 'a');
    window.hears({from: 'b', kind: 'who'});
    window.hears({from: 'b', kind: 'take'});
    expect([window.messages, window.made]).toEqual([[], []]);
  }
});

test('a window ignores a message that answers another window', () => {
  const window = windowIn('looking', 'a');
  window.hears({from: 'b', kind: 'here', to: 'c'});
  expect(window.made).toEqual([]);
});

test.each<WindowMessage>([
  {from: 'a', kind: 'who'},
  {from: 'a', kind: 'take'},
  {from: 'a', kind: 'bye'},
  {from: 'a', kind: 'here', to: 'b'},
  {from: 'a', kind: 'claim', at: 1},
  {
    from: 'a',
    kind: 'handed',
    handed: {learnerId: 'bat', nonce: 'Nonce001', state: '1.x', interactions: [], nextAnswer: 3},
  },
])('readMessage reads a message as it was sent: %j', message => {
  expect(readMessage(structuredClone(message))).toEqual(message);
});
