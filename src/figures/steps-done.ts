/**
 * Remembers which steps of an activity the learner has done, and the current step if the steps are a row. The host
 * renders again after each change.
 */
export class StepsDone {
  readonly #host: {requestUpdate(): void};
  #at = 0;
  #done: ReadonlySet<string> = new Set();

  constructor(host: {requestUpdate(): void}) {
    this.#host = host;
  }

  /** Number of different steps that are done. */
  get count(): number {
    return this.#done.size;
  }

  has(step: string): boolean {
    return this.#done.has(step);
  }

  /** Index of the current step on a row of steps. */
  get at(): number {
    return this.#at;
  }

  add(...steps: readonly string[]): void {
    this.#done = new Set([...this.#done, ...steps]);
    this.#host.requestUpdate();
  }

  /**
   * Goes to a step of the row, counted from 0. Marks the steps from 1 to this step as done. Step 0 is never marked,
   * because the learner begins there.
   */
  readonly go = (step: number): void => {
    this.#at = step;
    this.add(...Array.from({length: step}, (_, n) => String(n + 1)));
  };

  readonly reset = (): void => {
    this.#at = 0;
    this.#done = new Set();
    this.#host.requestUpdate();
  };
}
