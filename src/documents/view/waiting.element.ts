import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Lazy} from './lazy.ts';

/**
 * Fetches lazy-loaded values for its host, and requests an update of the host when a value is loaded or fails
 * to load.
 */
export class Waiting implements ReactiveController {
  #host: ReactiveControllerHost;
  #requestedParts = new Set<Lazy<unknown>>();
  #failedParts = new Set<Lazy<unknown>>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.forget();
  }

  /**
   * Returns the loading state of all the values together. Requests each missing value that was not requested before.
   */
  stateOf(parts: readonly Lazy<unknown>[]): 'here' | 'coming' | 'failed' {
    const missing = parts.filter(({here}) => here === undefined);
    for (const part of missing) if (!this.#requestedParts.has(part)) void this.#ask(part);
    if (missing.length === 0) return 'here';
    return missing.some(part => this.#failedParts.has(part)) ? 'failed' : 'coming';
  }

  /** Renders the host again, which then requests the failed values again. */
  readonly retry = (): void => {
    this.forget();
    this.#host.requestUpdate();
  };

  /** Forgets failures, so that the failed values are requested again on the next use. */
  forget(): void {
    for (const part of this.#failedParts) this.#requestedParts.delete(part);
    this.#failedParts.clear();
  }

  async #ask(part: Lazy<unknown>): Promise<void> {
    this.#requestedParts.add(part);
    try {
      await part.fetch();
    } catch {
      this.#failedParts.add(part);
    }
    this.#host.requestUpdate();
  }
}
