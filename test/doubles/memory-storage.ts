import type {JournalStorage} from '../../src/session/journal-storage.ts';

/**
 * A device storage in memory. `isBlocked` makes every call throw, as in third-party frames and private
 * windows. `isFull` makes every write throw.
 */
export class MemoryStorage implements JournalStorage {
  readonly #items = new Map<string, string>();
  isBlocked = false;
  isFull = false;

  get length(): number {
    return this.#guarded().size;
  }

  key(index: number): string | null {
    return [...this.#guarded().keys()][index] ?? null;
  }

  getItem(key: string): string | null {
    return this.#guarded().get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.isFull) throw new Error('QuotaExceededError');
    this.#guarded().set(key, value);
  }

  removeItem(key: string): void {
    this.#guarded().delete(key);
  }

  /** Removes everything, as some LMSes do for their whole origin. */
  clear(): void {
    this.#guarded().clear();
  }

  #guarded(): Map<string, string> {
    if (this.isBlocked) throw new Error('SecurityError');
    return this.#items;
  }
}
