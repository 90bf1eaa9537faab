// Load this module in advance, so that no page has to wait for it in real time.
import '../../src/tracking/standalone/runtime.ts';
import type {TrackingPort} from '../../src/tracking/port.ts';
import type {DeviceStorage} from '../../src/tracking/device-storage.ts';
import {standalone} from '../../src/tracking/standalone/standalone.ts';
import type {MemoryStorage} from '../doubles/memory-storage.ts';
import {well, type NaiveConnection, type SimulatedPage, type GradebookEntry, type System} from './system.ts';

const key = 'tamga|standalone';
const statuses = ['not attempted', 'incomplete', 'failed', 'completed', 'passed'];

/** A package without an LMS. It stores its data in the browser. */
export class StandaloneSystem implements System {
  readonly condition = well();
  readonly #isFull: boolean;
  #storage: MemoryStorage | undefined;

  /** `isFull` is true if the browser's storage accepts no more data while the fault is active. */
  constructor(isFull: boolean) {
    this.#isFull = isFull;
  }

  port(page: SimulatedPage): TrackingPort {
    return standalone(this.#of(page), key, 'passed-failed');
  }

  async door(page: SimulatedPage): Promise<NaiveConnection> {
    const storage = this.#of(page);
    let state = '';
    const commit = async () => storage.setItem('course', state);
    return {
      saved: storage.getItem('course') ?? '',
      isPassed: false,
      set: text => {
        state = text;
      },
      commit,
      // Reports no result; only the state is stored.
      report: async () => undefined,
      leave: commit,
    };
  }

  onHidden(): void {
    // Without an LMS, no page around the course can end the session.
  }

  onGone(): void {
    // Storage calls are synchronous, so no call is pending.
  }

  result(): GradebookEntry {
    const blocked = this.#storage?.isBlocked ?? false;
    const text = blocked ? '' : (this.#storage?.getItem(key) ?? '');
    const score = /"raw":"([\d.]+)"/.exec(text)?.[1];
    const status = /"lesson_status":"([a-z ]+)"/.exec(text)?.[1] ?? '';
    return {status: Math.max(0, statuses.indexOf(status)), score: score === undefined ? -1 : Number(score)};
  }

  copy(): StandaloneSystem {
    return new StandaloneSystem(this.#isFull);
  }

  /** Returns the storage of the device. While the fault is active, a full storage throws at every write. */
  #of({storage}: SimulatedPage): DeviceStorage {
    this.#storage = storage;
    return {
      getItem: key => storage.getItem(key),
      setItem: (key, value) => {
        if (this.#isFull && this.condition.isStruck) throw new Error('QuotaExceededError');
        storage.setItem(key, value);
      },
    };
  }
}
