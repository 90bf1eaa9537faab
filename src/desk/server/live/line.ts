/**
 * Holds the state that waits to be sent to one page. A slow page gets only the latest state, so no queue grows in
 * memory.
 */
export class LiveLine {
  #latest: string | undefined;
  #isOpen = true;
  #wake: () => void = () => undefined;

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Sends a state to this page. If an earlier state still waits to be sent, replaces that state. */
  send(state: string): void {
    this.#latest = state;
    this.#wake();
  }

  /** Stops sending to this page. If `next` is waiting, it then resolves at once. */
  end(): void {
    this.#isOpen = false;
    this.#wake();
  }

  /**
   * Resolves to the next state. Resolves to undefined after `patience` milliseconds, or when sending to this page has
   * ended.
   */
  async next(patience: number): Promise<string | undefined> {
    if (this.#latest === undefined && this.#isOpen)
      await new Promise<void>(resolve => {
        const alarm = setTimeout(resolve, patience);
        this.#wake = () => {
          clearTimeout(alarm);
          resolve();
        };
      });
    const state = this.#latest;
    this.#latest = undefined;
    return state;
  }
}
