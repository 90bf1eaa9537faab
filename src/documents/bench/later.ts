import type {ReactiveController, ReactiveControllerHost} from 'lit';

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

/** Fetches what its host waits for, and draws the host anew when it is here or will not come. */
export class Waiting implements ReactiveController {
  #host: ReactiveControllerHost;
  #asked = new Set<Later<unknown>>();
  #failed = new Set<Later<unknown>>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.forget();
  }

  /** How it stands with all of some parts; each that is not here yet is asked for once. */
  stateOf(parts: readonly Later<unknown>[]): 'here' | 'coming' | 'failed' {
    const missing = parts.filter(({here}) => here === undefined);
    for (const part of missing) if (!this.#asked.has(part)) void this.#ask(part);
    if (missing.length === 0) return 'here';
    return missing.some(part => this.#failed.has(part)) ? 'failed' : 'coming';
  }

  /** Asks once more for what did not arrive. */
  readonly retry = (): void => {
    this.forget();
    this.#host.requestUpdate();
  };

  /** Forgets what did not arrive, so that it is asked for when it is next needed. */
  forget(): void {
    for (const part of this.#failed) this.#asked.delete(part);
    this.#failed.clear();
  }

  async #ask(part: Later<unknown>): Promise<void> {
    this.#asked.add(part);
    try {
      await part.fetch();
    } catch {
      this.#failed.add(part);
    }
    this.#host.requestUpdate();
  }
}
