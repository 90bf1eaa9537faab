import {isLive, type SessionEvent, type SessionState} from './state.ts';

/** One window's work as it hands it to the next: this needs no LMS and no storage. */
export interface Handed {
  readonly learnerId: string;
  readonly nonce: string;
  /** The saved state, or '' where there is nothing to hand over. */
  readonly state: string;
}

/** What windows of one package on one device say to each other. `from` names the sender. */
export type WindowMessage = {readonly from: string} &
  /** `who` has the course? `take`: hand it over. `bye`: I have it no more. */
  (
    | {readonly kind: 'who' | 'take' | 'bye'}
    /** The answer to the window that asked who has it. */
    | {readonly kind: 'here'; readonly to: string}
    /** I have had it since then, milliseconds by the clock on the wall. */
    | {readonly kind: 'claim'; readonly at: number}
    | {readonly kind: 'handed'; readonly handed: Handed}
  );

/** A line to the other windows in which this package is open on this device. No call throws. */
export interface WindowLine {
  /** Other for every window. */
  readonly id: string;
  /** The clock on the wall, which all windows share, in milliseconds since 1970. */
  now(): number;
  tell(message: WindowMessage): void;
  /** `age`: milliseconds since it was told; a page that slept hears late. */
  listen(hear: (message: WindowMessage, age: number) => void): void;
  close(): void;
}

/** What the windows ask of the session that they speak for. */
interface Speaker {
  readonly state: SessionState;
  send(event: WindowEvent): void;
  /** Another window's work, which is to be kept with this one's. */
  handed(handed: Handed): void;
}

type WindowEvent =
  | {readonly kind: Extract<SessionEvent['kind'], 'met' | 'handed' | 'parted'>}
  | {readonly kind: 'taken'; readonly isAwaited: boolean};

/** Milliseconds after which nobody waits for this window any more: well below the patience of the one that asked. */
const stillAwaited = 2_000;

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

function readHanded(value: unknown): Handed | undefined {
  const [learnerId, nonce, state] = ['learnerId', 'nonce', 'state'].map(name => field(value, name));
  return typeof learnerId === 'string' && typeof nonce === 'string' && typeof state === 'string'
    ? {learnerId, nonce, state}
    : undefined;
}

/** Reads what arrived on the line; undefined where it is none of these, since another release may speak there. */
export function readMessage(value: unknown): WindowMessage | undefined {
  const [from, kind, at, to] = ['from', 'kind', 'at', 'to'].map(name => field(value, name));
  if (typeof from !== 'string') return undefined;
  if (kind === 'who' || kind === 'take' || kind === 'bye') return {from, kind};
  if (kind === 'here') return typeof to === 'string' ? {from, kind, to} : undefined;
  if (kind === 'claim') return typeof at === 'number' ? {from, kind, at} : undefined;
  const handed = kind === 'handed' ? readHanded(field(value, 'handed')) : undefined;
  return handed && {from, kind: 'handed', handed};
}

/** Settles between the windows of one device which of them has the course: never two. */
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

  /** Of two that look at the same time, the one whose name comes first begins. */
  #answer(from: string): void {
    const {state} = this.#speaker;
    const {id} = this.#line;
    if (isLive(state) || (state.phase === 'looking' && id < from))
      this.#line.tell({from: id, kind: 'here', to: from});
    else if (state.phase === 'looking') this.#speaker.send({kind: 'met'});
  }

  /** Whether the sender has it since later than this window. */
  #isAfter({at, from}: Extract<WindowMessage, {kind: 'claim'}>): boolean {
    return at === this.#since ? from > this.#line.id : at > this.#since;
  }
}
