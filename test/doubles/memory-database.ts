import type {JournalDatabase} from '../../src/session/journal-storage.ts';

/**
 * A database of a device in memory. Its content survives a page. `isBlocked` makes every call reject, and
 * `isStuck` leaves every call pending, as some browsers do.
 */
export class MemoryDatabase implements JournalDatabase {
  readonly rows = new Map<string, string>();
  isBlocked = false;
  isStuck = false;

  all(): Promise<ReadonlyMap<string, string>> {
    return this.#done(() => new Map(this.rows));
  }

  put(key: string, text: string): Promise<void> {
    return this.#done(() => {
      this.rows.set(key, text);
    });
  }

  remove(key: string): Promise<void> {
    return this.#done(() => {
      this.rows.delete(key);
    });
  }

  async #done<T>(act: () => T): Promise<T> {
    if (this.isStuck) return new Promise(() => undefined);
    // A real database never answers before the caller has continued, so wait.
    await Promise.resolve();
    if (this.isBlocked) throw new Error('SecurityError');
    return act();
  }
}
