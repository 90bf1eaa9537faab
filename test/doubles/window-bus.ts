import type {WindowLine} from '../../src/session/store.ts';
import type {FakeClock} from './fake-clock.ts';

type Message = Parameters<WindowLine['tell']>[0];
type Hear = Parameters<WindowLine['listen']>[0];

/** A window of a browser. While the window sleeps, its incoming messages wait or get lost. */
export interface BusWindow extends WindowLine {
  sleep(): void;
  wake(hearsAll?: boolean): void;
}

/** The channel between the windows of one device. The other windows receive a message one millisecond later. */
export class WindowBus {
  readonly #clock: FakeClock;
  readonly #windows = new Map<string, (message: Message, sentAt: number) => void>();
  #windowCount = 0;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  /** Creates a window that has just been opened. */
  window(): BusWindow {
    const id = `window-${String(++this.#windowCount).padStart(3, '0')}`;
    const waiting: (readonly [Message, number])[] = [];
    let isAsleep = false;
    let listener: Hear = () => undefined;
    const take = (message: Message, sentAt: number) => {
      if (isAsleep) waiting.push([message, sentAt]);
      else listener(message, this.#clock.now() - sentAt);
    };
    return {
      id,
      now: () => this.#clock.now(),
      tell: message => {
        const sentAt = this.#clock.now();
        for (const [other, hear] of this.#windows)
          if (other !== id && this.#windows.has(id))
            this.#clock.after(1, () => {
              hear(message, sentAt);
            });
      },
      listen: hear => {
        listener = hear;
        this.#windows.set(id, take);
      },
      close: () => {
        this.#windows.delete(id);
      },
      sleep: () => {
        isAsleep = true;
      },
      wake: (hearsAll = true) => {
        isAsleep = false;
        const all = waiting.splice(0);
        for (const [message, sentAt] of hearsAll ? all : []) listener(message, this.#clock.now() - sentAt);
      },
    };
  }
}
