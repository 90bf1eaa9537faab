/** A request that is not answered as asked: a status, and the key of the words that a person reads. */
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
