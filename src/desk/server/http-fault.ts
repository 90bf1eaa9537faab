import type {ContentfulStatusCode} from 'hono/utils/http-status';

/** A request that failed: an HTTP status, and the key of the text for the user. */
export class HttpFault extends Error {
  override readonly name = 'HttpFault';
  readonly status: ContentfulStatusCode;
  /** A key of the interface catalogue. */
  readonly words: string;
  constructor(status: ContentfulStatusCode, words: string) {
    super(`${status} ${words}`);
    this.status = status;
    this.words = words;
  }
}
