/** A request that failed: an HTTP status, and the key of the text for the user. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault';
  readonly status: number;
  /** A key of the interface catalogue. */
  readonly words: string;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(status: number, words: string, values: Readonly<Record<string, string | number>> = {}) {
    super(`${status} ${words}`);
    this.status = status;
    this.words = words;
    this.values = values;
  }
}
