import {readFileSync} from 'node:fs';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {at, verbOf} from '../../doubles/lrs/rules.ts';
import {StrictLrs} from '../../doubles/lrs/lrs.ts';
import {root} from '../../../tools/paths.mjs';
import {foreignPage, lmsPage, naivePage, otherPage} from './pages.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const clock = {
  now: () => Date.now(),
  after: (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * Server of a small LMS, which stores the data of attempts. The query in the address of the page selects the
 * misbehaviour of this LMS.
 */
export class FaultsServer {
  /** Data of the attempts, by learner. */
  readonly #attempts = new Map<string, Record<string, string>>();
  /** Number of the last session of each learner. */
  readonly #sessions = new Map<string, number>();
  /** For each session of a learner, such as `bat/1`, the status with which the server refuses all requests. */
  readonly #refused = new Map<string, number>();
  readonly #lrses = new Map<string, StrictLrs>();
  /**
   * For each learner, a promise that resolves when the server has answered all earlier requests about this learner.
   * The server answers the requests about one learner one after the other. So the next session gets everything that a
   * closing window has sent. Requests about different learners do not wait for each other, because the body of a
   * request may never end.
   */
  readonly #before = new Map<string, Promise<void>>();
  /**
   * Errors of this server and its doubles. `stop` throws these errors, because the learner's screen does not show
   * them.
   */
  readonly #errors: unknown[] = [];
  readonly #server = createServer((request, response) => {
    const learner = learnerOf(this.#urlOf(request));
    const before = this.#before.get(learner) ?? Promise.resolve();
    this.#before.set(
      learner,
      before.then(() => this.#tries(request, response)),
    );
  });

  async start(): Promise<void> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve));
  }

  /** Stops the server. Throws if a response has failed while its page was still there. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
    await Promise.all(this.#before.values());
    if (this.#errors.length > 0)
      throw new AggregateError(this.#errors, `the LMS has failed: ${this.#errors.map(String).join('; ')}`);
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' && address ? address.port : 0;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Returns the address of a cmi5 course for a new session of a learner. */
  launch(learner: string): string {
    const lrs = this.#lrses.get(learner) ?? new StrictLrs(clock);
    this.#lrses.set(learner, lrs);
    return `${this.origin}/cmi5/index.html${lrs.launch(`${this.origin}/lms/${this.#begins(learner)}`)}`;
  }

  /** Stores data of an attempt, as an earlier session would have. */
  keeps(learner: string, data: Readonly<Record<string, string>>): void {
    this.#attempts.set(learner, {...this.#attempts.get(learner), ...data});
  }

  /** Returns the ids of the answers in the reports of a learner. */
  reported(learner: string): readonly string[] {
    const rows = Object.entries(this.#attempts.get(learner) ?? {});
    const statements = this.#lrses.get(learner)?.statements ?? [];
    return [
      ...rows.filter(([name]) => /^cmi\.interactions\.\d+\.id$/.test(name)).map(([, id]) => id),
      ...statements.filter(st => verbOf(st) === 'answered').map(st => String(at(st, 'object', 'id'))),
    ];
  }

  /**
   * Refuses every later request of the learner's last session with this status. Requests of the next session are not
   * affected. The fault does not end, because a request of a closed window may arrive at any later time.
   */
  refuses(learner: string, status: 403 | 503): void {
    this.#refused.set(`${learner}/${this.#sessions.get(learner)}`, status);
  }

  /** Begins a new session of a learner. Returns its path. */
  #begins(learner: string): string {
    const session = (this.#sessions.get(learner) ?? 0) + 1;
    this.#sessions.set(learner, session);
    return `${learner}/${session}`;
  }

  #urlOf(request: IncomingMessage): URL {
    return new URL(request.url ?? '/', this.origin);
  }

  async #tries(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.#answer(request, response);
    } catch (error) {
      // A page that goes away aborts its requests. This is not an error.
      const isAborted = request.destroyed && !request.complete;
      if (!isAborted) this.#errors.push(error);
      response.destroy();
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = this.#urlOf(request);
    const [, first = '', second = '', session = ''] = url.pathname.split('/');
    const learner = url.searchParams.get('learner') ?? '';
    const refusal = this.#refused.get(`${second}/${session}`);
    if (refusal !== undefined) {
      await bodyOf(request);
      response.writeHead(refusal).end();
      return;
    }
    switch (first) {
      case 'lms': {
        if (second === '') html(response, this.#page(learner, url));
        else await this.#lrs(`/lms/${second}/${session}`, second, request, response);
        return;
      }
      case 'data': {
        this.#store(second, await bodyOf(request), response);
        return;
      }
      case 'foreign': {
        html(response, foreignPage(`${this.origin}/${url.searchParams.get('course') ?? ''}`));
        return;
      }
      case 'naive': {
        html(response, naivePage);
        return;
      }
      case 'other': {
        html(response, otherPage);
        return;
      }
      default: {
        file(first, url.pathname.slice(first.length + 2), response);
        return;
      }
    }
  }

  /** Returns the page of the LMS for a new session. */
  #page(learner: string, url: URL): string {
    return lmsPage(this.#attempt(learner), this.#frame(url), `/data/${this.#begins(learner)}`);
  }

  /**
   * Returns the address that the frame of the LMS opens. This is the course, or a page of another site that contains
   * the course.
   */
  #frame({searchParams}: URL): string {
    const course = searchParams.get('course') ?? '';
    return searchParams.get('fault') === 'behind-frames' || searchParams.get('fault') === 'out-of-reach'
      ? `http://localhost:${this.port}/foreign?course=${encodeURIComponent(course)}`
      : `/${course}`;
  }

  #attempt(learner: string): Record<string, string> {
    return {
      'cmi.core.student_id': learner,
      'cmi.learner_id': learner,
      'cmi.core.lesson_status': 'not attempted',
      'cmi.completion_status': 'unknown',
      ...this.#attempts.get(learner),
    };
  }

  #store(learner: string, body: string, response: ServerResponse): void {
    const news: unknown = JSON.parse(body || '{}');
    const text = Object.entries(news ?? {}).map(([name, value]) => [name, String(value)] as const);
    this.keeps(learner, Object.fromEntries(text));
    response.writeHead(200).end();
  }

  /** Answers a request to the LRS of a learner. `below` is the path of this LRS. */
  async #lrs(
    below: string,
    learner: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const lrs = this.#lrses.get(learner);
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
    const url = `${this.origin}${(request.url ?? '').replace(below, '')}`;
    const body = await bodyOf(request);
    const answer = lrs?.answer({method: request.method ?? 'GET', url, headers, body});
    const etag = answer?.etag;
    response.writeHead(answer?.status ?? 404, etag === undefined ? {} : {ETag: etag}).end(answer?.text);
  }
}

/** Returns the learner that a request is about, or '' for a file of the course. */
function learnerOf({pathname, searchParams}: URL): string {
  const [, first = '', second = ''] = pathname.split('/');
  if (first === 'data') return second;
  return first === 'lms' ? second || (searchParams.get('learner') ?? '') : '';
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) if (Buffer.isBuffer(part)) parts.push(part);
  return Buffer.concat(parts).toString();
}

function html(response: ServerResponse, text: string): void {
  response.writeHead(200, {'Content-Type': 'text/html'}).end(text);
}

/** Sends a file of the course. In `index.html`, names the given standard, as the packager does. */
function file(standard: string, path: string, response: ServerResponse): void {
  const folder = join(root, 'dist', 'course');
  const at = normalize(join(folder, path));
  if (!at.startsWith(folder)) {
    response.writeHead(404).end();
    return;
  }
  try {
    const bytes = readFileSync(at);
    const type = types[extname(at)] ?? 'application/octet-stream';
    response.writeHead(200, {'Content-Type': type});
    // The built page names SCORM 1.2. Replace this name, as the packager does.
    response.end(
      path === 'index.html'
        ? bytes.toString().replace('&quot;scorm12&quot;', `&quot;${standard}&quot;`)
        : bytes,
    );
  } catch {
    response.writeHead(404).end();
  }
}
