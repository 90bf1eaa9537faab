/** A value, usually a chunk of code, that is fetched on first use and then cached. */
export class Lazy<T> {
  #fetch: () => Promise<T>;
  /** The fetched value; undefined until it is loaded. */
  here: T | undefined;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** Fetches the value once. Rejects when it fails to load. */
  async fetch(): Promise<void> {
    this.here ??= await this.#fetch();
  }

  /**
   * Fetches the value. Resolves with true if it has loaded and with false if it failed to load; never
   * rejects.
   */
  async arrives(): Promise<boolean> {
    await this.fetch().catch(() => undefined);
    return this.here !== undefined;
  }
}
