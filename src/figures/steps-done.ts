/** Remembers which steps of an activity the learner has done. The host renders again after each change. */
export class StepsDone {
  readonly #host: {requestUpdate(): void};
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

  add(step: string): void {
    this.#done = new Set([...this.#done, step]);
    this.#host.requestUpdate();
  }

  reset(): void {
    this.#done = new Set();
    this.#host.requestUpdate();
  }
}
