import {isMine} from './guards.ts';
import type {AnswerRequest, MineEvent, RoomView, TrainerAct} from './model/protocol.ts';

/**
 * Maximum time in milliseconds without a message. After this time, a page connects again. The desk sends heartbeats
 * more often.
 */
const patience = 25_000;
/** Time in milliseconds before a page reopens a stream that the browser has given up. */
const pause = 2000;

/** Listeners of a page that follows a room. */
interface Listeners<View extends RoomView> {
  /** Called when the room has a new state. `view` is null if the room does not exist. */
  state(view: View | null): void;
  /** Called when the page is connected. `mine` is the answer that the desk has from this phone. */
  mine(mine: MineEvent): void;
  /** Called when the room takes no more phones. */
  full(): void;
  /**
   * Called when the connection is lost, or refused because the page is not signed in. The page connects again by
   * itself.
   */
  lost(): void;
}

/**
 * Follows a room by server-sent events. Connects again when the stream breaks or falls silent, and when the phone
 * wakes up.
 */
export function followRoom<View extends RoomView>(
  url: string,
  isView: (value: unknown) => value is View,
  listeners: Listeners<View>,
): void {
  let source: EventSource | undefined;
  let alarm: number | undefined;
  const expect = (time: number) => {
    window.clearTimeout(alarm);
    alarm = window.setTimeout(connect, time);
  };
  function connect(): void {
    source?.close();
    const stream = new EventSource(url);
    source = stream;
    const hear = (name: string, take: (value: unknown) => void) => {
      stream.addEventListener(name, ({data}: MessageEvent<string>) => {
        expect(patience);
        take(JSON.parse(data || 'null'));
      });
    };
    // True after the desk has announced the end of the stream: the room does not exist, or the room is full.
    let isEnding = false;
    hear('mine', mine => {
      if (isMine(mine)) listeners.mine(mine);
    });
    hear('message', view => {
      isEnding = view === null;
      if (view === null || isView(view)) listeners.state(view);
    });
    hear('full', () => {
      isEnding = true;
      listeners.full();
    });
    hear('beat', () => undefined);
    stream.addEventListener('error', () => {
      if (!isEnding) listeners.lost();
      isEnding = false;
      expect(stream.readyState === EventSource.CLOSED ? pause : patience);
    });
    expect(patience);
  }
  window.addEventListener('online', connect);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) connect();
  });
  connect();
}

/** Posts JSON to the desk. Resolves to the HTTP status, or to 0 if the desk does not answer. */
async function post(url: string, body: object): Promise<number> {
  try {
    const headers = {'Content-Type': 'application/json'};
    const {status} = await fetch(url, {method: 'POST', headers, body: JSON.stringify(body)});
    return status;
  } catch {
    return 0;
  }
}

/** Sends the answer of a phone. Resolves to the HTTP status, or to 0 if the desk does not answer. */
export const sendAnswer = (code: string, answer: AnswerRequest): Promise<number> =>
  post(`/room/${code}/answer`, answer);

/** Sends an act of the trainer. Resolves to the HTTP status, or to 0 if the desk does not answer. */
export const sendAct = (act: TrainerAct): Promise<number> => post('/records/live/act', act);
