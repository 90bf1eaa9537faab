/** Clock and timer for an adapter that waits for answers. */
export interface LrsClock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs a function once after `ms` milliseconds. Returns a function that cancels it. */
  after(ms: number, run: () => void): () => void;
}

/** A function that sends a request: the browser's own `fetch`, or a double in tests. */
export type Fetch = (
  url: string,
  init: RequestInit,
) => Promise<Pick<Response, 'status' | 'headers' | 'text'>>;

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses JSON. Returns undefined unless the text holds an object. */
export function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Result of a request. `status` is 0 if there was no answer; then `text` holds the reason. */
export interface LrsResponse {
  readonly status: number;
  readonly text: string;
  /** The `ETag` of the response. '' if the server sends none or hides it from other origins. */
  readonly etag: string;
}

/** Milliseconds after which a server counts as not responding. */
const patience = 10_000;
/**
 * Limit in bytes for requests that outlive their page. The browser's limit is 64 KiB for all such requests
 * together.
 */
const keptAlive = 60_000;

/** Sends requests. The promises never reject: an error becomes a reply. */
export class Requests {
  readonly #fetch: Fetch;
  readonly #clock: LrsClock;
  #underWay = 0;

  constructor(fetch: Fetch, clock: LrsClock) {
    this.#fetch = fetch;
    this.#clock = clock;
  }

  /**
   * Starts the request synchronously, before this method returns. The request outlives the page unless it is
   * too large.
   */
  send(url: string, init: RequestInit & {readonly body?: string}): Promise<LrsResponse> {
    const size = new TextEncoder().encode(init.body ?? '').length;
    const keepalive = init.method !== 'GET' && this.#underWay + size < keptAlive;
    if (keepalive) this.#underWay += size;
    const stop = new AbortController();
    return new Promise(resolve => {
      const callOff = this.#clock.after(patience, () => {
        settle({status: 0, text: `no answer within ${patience / 1000} seconds`, etag: ''});
        stop.abort();
      });
      let isSettled = false;
      const settle = (reply: LrsResponse) => {
        if (isSettled) return;
        isSettled = true;
        callOff();
        if (keepalive) this.#underWay -= size;
        resolve(reply);
      };
      this.#ask(url, {...init, keepalive, cache: 'no-store', signal: stop.signal}).then(
        settle,
        (error: unknown) => {
          settle({status: 0, text: String(error), etag: ''});
        },
      );
    });
  }

  async #ask(url: string, init: RequestInit): Promise<LrsResponse> {
    const response = await this.#fetch(url, init);
    const etag = response.headers.get('ETag') ?? '';
    return {status: response.status, text: await response.text(), etag};
  }
}

export const isYes = ({status}: LrsResponse): boolean => status >= 200 && status < 300;

/**
 * True if the server refuses the request permanently. This includes 409 and 412. A caller that handles them
 * differently must check for them first.
 */
export const isNo = ({status}: LrsResponse): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;

/** Formats a reply for the log and the administrator. */
export const said = ({status, text}: LrsResponse): string =>
  `${status || 'no answer'} ${text.slice(0, 200)}`.trim();

/** The resources of an LRS (xAPI 1.0.3, Part Three), accessed with one token. */
export class Lrs {
  readonly #requests: Requests;
  readonly #base: string;
  readonly #token: string;

  constructor(requests: Requests, endpoint: string, token: string) {
    this.#requests = requests;
    this.#base = endpoint.replace(/\/*$/, '/');
    this.#token = token;
  }

  /**
   * Sends a request to a resource. Spaces are encoded as %20, because not every server decodes `+` as a
   * space.
   */
  send(
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    resource: string,
    parameters: Readonly<Record<string, string>>,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LrsResponse> {
    const query = Object.entries(parameters)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
    return this.#requests.send(`${this.#base}${resource}${query && `?${query}`}`, {
      method,
      ...(body === undefined ? {} : {body}),
      headers: {
        Authorization: `Basic ${this.#token}`,
        'X-Experience-API-Version': '1.0.3',
        ...(body === undefined ? {} : {'Content-Type': 'application/json'}),
        ...headers,
      },
    });
  }
}
