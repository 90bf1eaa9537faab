import {TrackingError} from '../port.ts';

/** Clock and timer for an adapter that waits for answers. */
export interface LrsClock {
  /** Returns the current time in milliseconds since 1970. */
  now(): number;
  /** Calls `run` once after `ms` milliseconds. Returns a function that cancels the call. */
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

/** Parses JSON. Returns undefined if the text is not the JSON of an object. */
export function parseObject(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isJson(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Result of a request. If there was no answer, `status` is 0 and `text` is the reason. */
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
export const keptAlive = 60_000;

/** Returns the size of a text in a request, in bytes. */
export const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

interface Queued {
  readonly isRead: boolean;
  readonly start: () => void;
  readonly drop: () => void;
}

const unsent: LrsResponse = {status: 0, text: 'the session is ending', etag: ''};

/**
 * Sends the requests of a session in order. Each request waits for the response to the previous request; only reads
 * run in parallel. The promises never reject: an error becomes a response with status 0.
 */
export class Requests {
  readonly #fetch: Fetch;
  readonly #clock: LrsClock;
  #waiting: readonly Queued[] = [];
  #reads = 0;
  #writes = 0;
  /** Total size in bytes of the requests in flight that outlive the page. */
  #bytes = 0;
  #wasAnswered = true;
  #phase: 'queueing' | 'closing' | 'over' = 'queueing';

  constructor(fetch: Fetch, clock: LrsClock) {
    this.#fetch = fetch;
    this.#clock = clock;
  }

  /**
   * Sends a request. If no other request is in flight, sends this request before the method returns. The request
   * outlives the page unless it is too large. `body` is called when the request is sent.
   */
  send(url: string, init: RequestInit, body?: () => string): Promise<LrsResponse> {
    if (this.#phase === 'over') return Promise.resolve(unsent);
    return new Promise(resolve => {
      const queued = {
        isRead: init.method === 'GET',
        start: () => {
          this.#start(url, init, body?.(), resolve);
        },
        drop: () => {
          resolve(unsent);
        },
      };
      if (this.#phase === 'closing') queued.start();
      else this.#waiting = [...this.#waiting, queued];
      this.#next();
    });
  }

  /**
   * Handles the closing of the page. Drops the waiting requests, and sends each later request at once. Returns true
   * if every request so far is answered. If it returns false, an earlier request may arrive after a later one.
   */
  hurry(): boolean {
    this.#phase = 'closing';
    for (const {drop} of this.#waiting) drop();
    this.#waiting = [];
    return this.#reads + this.#writes === 0 && this.#wasAnswered;
  }

  /** Drops the waiting requests. Later requests are not sent. */
  end(): void {
    this.hurry();
    this.#phase = 'over';
  }

  #next(): void {
    const [first, ...rest] = this.#waiting;
    if (!first || this.#writes > 0 || (this.#reads > 0 && !first.isRead)) return;
    this.#waiting = rest;
    first.start();
    this.#next();
  }

  #start(
    url: string,
    init: RequestInit,
    body: string | undefined,
    resolve: (reply: LrsResponse) => void,
  ): void {
    const isRead = init.method === 'GET';
    const size = bytesOf(body ?? '');
    const keepalive = !isRead && this.#bytes + size < keptAlive;
    if (keepalive) this.#bytes += size;
    if (isRead) this.#reads++;
    else this.#writes++;
    const stop = new AbortController();
    const callOff = this.#clock.after(patience, () => {
      settle({status: 0, text: 'no answer in time', etag: ''});
      stop.abort();
    });
    let isSettled = false;
    const settle = (reply: LrsResponse) => {
      if (isSettled) return;
      isSettled = true;
      callOff();
      if (keepalive) this.#bytes -= size;
      if (isRead) this.#reads--;
      else this.#writes--;
      this.#wasAnswered = reply.status !== 0;
      resolve(reply);
      this.#next();
    };
    const request = body === undefined ? init : {...init, body};
    this.#ask(url, {...request, keepalive, cache: 'no-store', signal: stop.signal}).then(
      settle,
      (error: unknown) => {
        settle({status: 0, text: String(error), etag: ''});
      },
    );
  }

  async #ask(url: string, init: RequestInit): Promise<LrsResponse> {
    const response = await this.#fetch(url, init);
    const etag = response.headers.get('ETag') ?? '';
    return {status: response.status, text: await response.text(), etag};
  }
}

export const isYes = ({status}: LrsResponse): boolean => status >= 200 && status < 300;

/**
 * True if the server refuses the request permanently. This includes 409 and 412. A caller that treats these two
 * differently must check for them first.
 */
export const isNo = ({status}: LrsResponse): boolean =>
  status >= 400 && status < 500 && status !== 408 && status !== 429;

/**
 * Creates the error for a request that was not carried out. An LMS that answers 401 or 403 has ended the session,
 * for example because the course was launched again or the token has expired (cmi5 8.1.3, 9.3.6).
 */
export const refusalOf = (what: string, reply: LrsResponse): TrackingError =>
  new TrackingError(
    [401, 403].includes(reply.status) ? 'over' : 'refused',
    `${what}: ${formatResponse(reply)}`,
  );

/** Formats the response of an LRS for the log and the administrator. */
export const formatResponse = ({status, text}: LrsResponse): string =>
  `${status || 'no answer'} ${text.slice(0, 200)}`.trim();

/** The resources of an LRS (xAPI 1.0.3, Part Three), accessed with one token. */
export class Lrs {
  readonly requests: Requests;
  readonly #base: string;
  readonly #token: string;

  constructor(requests: Requests, endpoint: string, token: string) {
    this.requests = requests;
    this.#base = endpoint.replace(/\/*$/, '/');
    this.#token = token;
  }

  /**
   * Sends a request to a resource. If `body` is a function, it is called when the request is sent. Spaces are encoded
   * as %20, because not every server decodes `+` as a space.
   */
  send(
    method: 'GET' | 'PUT' | 'POST' | 'DELETE',
    resource: string,
    parameters: Readonly<Record<string, string>>,
    body?: string | (() => string),
    headers: Readonly<Record<string, string>> = {},
  ): Promise<LrsResponse> {
    const query = Object.entries(parameters)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
    const init = {
      method,
      headers: {
        Authorization: `Basic ${this.#token}`,
        'X-Experience-API-Version': '1.0.3',
        ...(body === undefined ? {} : {'Content-Type': 'application/json'}),
        ...headers,
      },
    };
    const url = `${this.#base}${resource}${query && `?${query}`}`;
    return this.requests.send(url, init, typeof body === 'string' ? () => body : body);
  }
}
