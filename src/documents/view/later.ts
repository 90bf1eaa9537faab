/** Code that is fetched when it is first needed, and then kept. */
export class Later<T> {
  #fetch: () => Promise<T>;
  /** What was fetched; undefined until it is here. */
  here: T | undefined;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  /** Rejects where it does not arrive. */
  async fetch(): Promise<void> {
    this.here ??= await this.#fetch();
  }

  /** Whether it arrived, for whoever only goes on if it did. */
  async arrives(): Promise<boolean> {
    await this.fetch().catch(() => undefined);
    return this.here !== undefined;
  }
}
