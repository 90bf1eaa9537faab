import type {Interaction} from '../score/interaction.ts';
import {isInteraction, listOf} from './journal.ts';
import {isLive, type SessionEvent, type SessionState} from './state.ts';

/** The work that one window hands to another. The transfer needs neither LMS nor storage. */
export interface Handed {
  readonly learnerId: string;
  readonly nonce: string;
  /** The saved state, or '' if there is no work to hand over. */
  readonly state: string;
  /** Interactions that the LMS has not confirmed. */
  readonly interactions: readonly Interaction[];
  /** Index of the next answer in the LMS. Undefined if the LMS does not count answers. */
  readonly nextAnswer: number | undefined;
}

/** Messages between the windows of one package on one device. `from` is the id of the sender. */
export type WindowMessage = {readonly from: string} &
  /**
   * `who`: asks which window is active. `take`: asks the active window to hand over the course. `bye`: this
   * window is no longer active.
   */
  (
    | {readonly kind: 'who' | 'take' | 'bye'}
    /** The active window answers `who` with this message. `to` is the id of the window that asked. */
    | {readonly kind: 'here'; readonly to: string}
    /** The sender has been active since `at`, in milliseconds of wall-clock time. */
    | {readonly kind: 'claim'; readonly at: number}
    | {readonly kind: 'handed'; readonly handed: Handed}
  );

/** Channel to the other windows of this package on this device. No call throws. */
export interface WindowLine {
  /** The id of this window, which no other window has. */
  readonly id: string;
  /** Wall-clock time, which all windows share, in milliseconds since 1970. */
  now(): number;
  tell(message: WindowMessage): void;
  /**
   * Registers a listener for messages. `age` is the number of milliseconds since a message was sent. A suspended page
   * receives messages late.
   */
  listen(hear: (message: WindowMessage, age: number) => void): void;
  close(): void;
}

/** The members of the session that `Windows` uses. */
interface Speaker {
  readonly state: SessionState;
  send(event: WindowEvent): void;
  /** Receives the work of another window, and merges this work with the work of its own window. */
  handed(handed: Handed): void;
}

type WindowEvent =
  | {readonly kind: Extract<SessionEvent['kind'], 'met' | 'handed' | 'parted'>}
  | {readonly kind: 'taken'; readonly isAwaited: boolean};

/**
 * If a request is older than this number of milliseconds, the receiver assumes that the sender no longer waits. In
 * fact, the sender waits longer (`timing.handOver`). So after a younger request, there is enough time to save and to
 * hand over.
 */
const stillAwaited = 2_000;

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function readHanded(value: unknown): Handed | undefined {
  const [learnerId, nonce, state] = ['learnerId', 'nonce', 'state'].map(name => field(value, name));
  if (typeof learnerId !== 'string' || typeof nonce !== 'string' || typeof state !== 'string')
    return undefined;
  const interactions = listOf(field(value, 'interactions')).filter(isInteraction);
  const next = field(value, 'nextAnswer');
  return {learnerId, nonce, state, interactions, nextAnswer: typeof next === 'number' ? next : undefined};
}

/**
 * Parses a message from the channel. Returns undefined for an unknown message, because another release may
 * use the same channel.
 */
export function readMessage(value: unknown): WindowMessage | undefined {
  const [from, kind, at, to] = ['from', 'kind', 'at', 'to'].map(name => field(value, name));
  if (typeof from !== 'string') return undefined;
  if (kind === 'who' || kind === 'take' || kind === 'bye') return {from, kind};
  if (kind === 'here') return typeof to === 'string' ? {from, kind, to} : undefined;
  if (kind === 'claim') return typeof at === 'number' ? {from, kind, at} : undefined;
  const handed = kind === 'handed' ? readHanded(field(value, 'handed')) : undefined;
  return handed && {from, kind: 'handed', handed};
}

/** Decides which window of a device is active, so that two windows are never active at the same time. */
export class Windows {
  readonly #line: WindowLine;
  readonly #speaker: Speaker;
  #since = Infinity;

  constructor(line: WindowLine, speaker: Speaker) {
    this.#line = line;
    this.#speaker = speaker;
    line.listen((message, age) => {
      this.#hear(message, age);
    });
  }

  tell(kind: 'who' | 'take' | 'bye'): void {
    this.#line.tell({from: this.#line.id, kind});
  }

  claim(): void {
    if (this.#since === Infinity) this.#since = this.#line.now();
    this.#line.tell({from: this.#line.id, kind: 'claim', at: this.#since});
  }

  hand(handed: Handed): void {
    this.#line.tell({from: this.#line.id, kind: 'handed', handed});
  }

  close(): void {
    this.#line.close();
  }

  #hear(message: WindowMessage, age: number): void {
    const {state} = this.#speaker;
    switch (message.kind) {
      case 'who':
        return this.#answer(message.from);
      case 'here':
        if (message.to === this.#line.id) this.#speaker.send({kind: 'met'});
        return;
      case 'claim':
        return isLive(state) && !this.#isAfter(message)
          ? this.claim()
          : this.#speaker.send({kind: 'taken', isAwaited: false});
      case 'take':
        if (isLive(state)) this.#speaker.send({kind: 'taken', isAwaited: age < stillAwaited});
        return;
      case 'handed':
        this.#speaker.handed(message.handed);
        return this.#speaker.send({kind: 'handed'});
      case 'bye':
        return this.#speaker.send({kind: 'parted'});
    }
  }

  /**
   * Answers a window that asks which window is active. If two windows ask at the same time, the one whose id comes
   * first in the alphabet becomes active.
   */
  #answer(from: string): void {
    const {state} = this.#speaker;
    const {id} = this.#line;
    if (isLive(state) || (state.phase === 'looking' && id < from))
      this.#line.tell({from: id, kind: 'here', to: from});
    else if (state.phase === 'looking') this.#speaker.send({kind: 'met'});
  }

  /**
   * True if the sender became active later than this window. If both became active at the same time, true if the id
   * of the sender is the greater one.
   */
  #isAfter({at, from}: Extract<WindowMessage, {kind: 'claim'}>): boolean {
    return at === this.#since ? from > this.#line.id : at > this.#since;
  }
}
