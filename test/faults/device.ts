import type {WindowLine} from '../../src/session/store.ts';
import type {FakeClock} from '../doubles/fake-clock.ts';
import {MemoryDatabase} from '../doubles/memory-database.ts';
import {MemoryStorage} from '../doubles/memory-storage.ts';
import {WindowBus} from '../doubles/window-bus.ts';
import type {SimulatedPage} from './system.ts';

/** One browser on one machine: its storage, its clock, and the channel between its windows. */
export class Device {
  readonly storage = new MemoryStorage();
  readonly database = new MemoryDatabase();
  readonly #clock: FakeClock;
  readonly #bus: WindowBus;
  readonly #lines = new Map<SimulatedPage, WindowLine>();

  constructor(clock: FakeClock) {
    this.#clock = clock;
    this.#bus = new WindowBus(clock);
  }

  /** Opens a page, in a new window by default. */
  page(window: object = {}): SimulatedPage {
    const {storage, database} = this;
    return {window, storage, database, clock: this.#clock.page(), deviceNow: () => this.#clock.deviceNow()};
  }

  line(page: SimulatedPage): WindowLine {
    const line = this.#bus.window();
    this.#lines.set(page, line);
    return line;
  }

  /** Removes a page without any event, as when its process is killed. */
  removePage(page: SimulatedPage): void {
    this.#lines.get(page)?.close();
    page.clock.forget();
  }
}
