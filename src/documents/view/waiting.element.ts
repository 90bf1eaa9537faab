import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Later} from './later.ts';

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
