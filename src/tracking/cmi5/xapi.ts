/** Time, as a port needs that waits for answers. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once after so many milliseconds, and gives a function that calls it off. */
  after(ms: number, run: () => void): () => void;
}

/** Asks a server: the browser's own `fetch`, or a double. */
export type Fetch = (
  url: string,
  init: RequestInit,
) => Promise<Pick<Response, 'status' | 'headers' | 'text'>>;

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object that a text holds, or undefined. */
export function parsed(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What a request came to. `status` is 0 where no answer came, and `text` then says why. */
export interface Reply {
  readonly status: number;
  readonly text: string;
  /** '' where the server gives none, or hides it from other sites. */
  readonly etag: string;
}

/** Milliseconds after which a server counts as not answering. */
const patience = 10_000;
/** Bytes that a browser lets be under way from pages that are gone; it is 64 KiB for all of them together. */
const keptAlive = 60_000;

/** Sends requests that never reject: what goes wrong is a reply. */
export class Requests {
  readonly #fetch: Fetch;
  readonly #clock: Clock;
  #underWay = 0;

  constructor(fetch: Fetch, clock: Clock) {
    this.#fetch = fetch;
    this.#clock = clock;
  }

  /** The request is on its way before this returns, and outlives the page if it is not too large. */
  send(url: string, init: RequestInit & {readonly body?: string}): Promise<Reply> {
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
      const settle = (reply: Reply) => {
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

  async #ask(url: string, init: RequestInit): Promise<Reply> {
    const response = await this.#fetch(url, init);
    const etag = response.headers.get('ETag') ?? '';
    return {status: response.status, text: await response.text(), etag};
  }
}

export const isYes = ({status}: Reply): boolean => status >= 200 && status < 300;

/** The server looked at the request and will not have it, now or later; 409 and 412 are for those who ask about them. */
export const isNo = ({status}: Reply): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;

/** For the log and the administrator. */
export const said = ({status, text}: Reply): string =>
  `${status || 'no answer'} ${text.slice(0, 200)}`.trim();

/** The resources of an LRS (xAPI 1.0.3, Part Three), for one holder of a token. */
export class Lrs {
  readonly #requests: Requests;
  readonly #base: string;
  readonly #token: string;

  constructor(requests: Requests, endpoint: string, token: string) {
    this.#requests = requests;
    this.#base = endpoint.replace(/\/*$/, '/');
    this.#token = token;
  }

  /** Spaces are %20, since not every server reads `+` as one. */
  send(
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    resource: string,
    parameters: Readonly<Record<string, string>>,
    body?: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
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
