import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {request, type IncomingHttpHeaders} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll} from 'vitest';
import {z} from 'zod';
import {startDesk, type Desk, type StartOptions} from '../../src/desk/server/start-desk.ts';
import {quickHashing} from '../doubles/quick-hashing.ts';

const passphrase = '1111-2222-3333';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});

/** Creates a temporary folder. It is deleted after the tests of the file. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  folders.push(folder);
  return folder;
}

/** Creates a course of one page, with the texts for its two questions and its four screens. */
export function makeCourse(folder: string): string {
  const course = join(folder, 'dist', 'course');
  mkdirSync(join(course, 'v1'), {recursive: true});
  mkdirSync(join(folder, 'dist', 'readable'), {recursive: true});
  writeFileSync(
    join(course, 'index.html'),
    '<!doctype html><title>course</title><script type="module" src="./v1/course.js"></script>',
  );
  writeFileSync(join(course, 'v1', 'course.js'), 'export {};');
  writeFileSync(join(course, '.hidden'), 'secret');
  writeFileSync(join(folder, 'dist', 'secret.txt'), 'secret');
  writeFileSync(
    join(folder, 'dist', 'readable', 'en.json'),
    JSON.stringify({
      parts: {'fraud.mrz': 'The machine-readable zone'},
      modules: [{number: 1, title: 'Document fraud', parts: [{id: 'fraud.mrz', minutes: 25}]}],
      questions: {
        'fraud.filler': {
          stem: 'What does the filler count as?',
          type: 'single-choice',
          options: ['zero', 'ten'],
          labels: {zero: 'Zero', ten: 'Ten <b>'},
        },
        'fraud.digit': {stem: 'Work out the check digit.', type: 'numeric', options: [], labels: {}},
      },
      places: {
        '#/fraud/mrz/what': placed('What it is', 'modules/fraud/01-mrz.md', 12),
        '#/fraud/mrz/digit': placed('The check digit', 'modules/fraud/01-mrz.md', 40),
        '#/fraud/mrz/whole': placed('', 'modules/fraud/01-mrz.md', 2),
        '#/fraud/test': {...placed('', 'modules/fraud/test.paper.yaml', 1), part: 'Test'},
      },
    }),
  );
  return course;
}

const placed = (section: string, file: string, line: number) => ({
  module: 'Document fraud',
  part: 'The machine-readable zone',
  section,
  file,
  line,
});

export interface TestDesk extends Desk {
  readonly folder: string;
  readonly faults: readonly string[];
  /** Stops the desk and deletes its folder. */
  end(): Promise<void>;
}

/** Starts a real desk on a free port. The desk has a folder of its own. */
export async function openDesk(options: Partial<StartOptions> = {}): Promise<TestDesk> {
  const folder = temporary();
  const faults: string[] = [];
  const desk = await startDesk({
    port: 0,
    data: join(folder, 'data'),
    course: makeCourse(folder),
    passphrase,
    hashing: quickHashing,
    log: line => faults.push(line),
    ...options,
  });
  return {
    ...desk,
    folder,
    faults,
    async end() {
      await desk.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

export interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * HTTP client for tests. A test may set any header, even to values that a browser would never send; `null`
 * omits a header.
 */
export class DeskClient {
  readonly #base: URL;
  /** The address of this machine from which the client connects. If undefined, the system chooses an address. */
  readonly #from: string | undefined;
  readonly cookies = new Map<string, string>();

  constructor({url}: {readonly url: string}, from?: string) {
    this.#base = new URL(url);
    this.#from = from;
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
    return this.send('GET', path, headers);
  }

  form(
    path: string,
    fields: Readonly<Record<string, string>> | URLSearchParams,
    headers: Readonly<Record<string, string | null>> = {},
  ): Promise<Got> {
    return this.send(
      'POST',
      path,
      {'content-type': 'application/x-www-form-urlencoded', ...headers},
      new URLSearchParams(fields).toString(),
    );
  }

  json(path: string, value: unknown, headers: Readonly<Record<string, string | null>> = {}): Promise<Got> {
    return this.send('POST', path, {'content-type': 'application/json', ...headers}, JSON.stringify(value));
  }

  send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string | null>>,
    body: string | Buffer = '',
  ): Promise<Got> {
    const all = {
      host: this.#base.host,
      origin: method === 'POST' ? this.#base.origin : null,
      cookie: this.#cookie(),
      ...headers,
    };
    const sentHeaders = Object.fromEntries(
      Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
    );
    return new Promise((resolve, reject) => {
      const asking = request(
        {
          ...{
            host: this.#base.hostname,
            port: this.#base.port,
            method,
            path,
            headers: sentHeaders,
            agent: false,
          },
          ...(this.#from !== undefined && {localAddress: this.#from}),
        },
        response => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            for (const line of response.headers['set-cookie'] ?? []) this.#remember(line);
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(parts).toString('utf8'),
            });
          });
          response.on('error', reject);
        },
      );
      asking.on('error', reject);
      asking.end(body);
    });
  }

  #cookie(): string | null {
    return this.cookies.size > 0
      ? [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      : null;
  }

  #remember(line: string): void {
    // A cookie of the desk always has the path / and no domain. This client drops every other cookie.
    if (!/; Path=\/(?:;|$)/.test(line) || line.includes('Domain=')) return;
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

/** Returns name and value of the cookie that holds the session of a role. Both are '' if the client has none. */
export const sessionCookie = (
  {cookies}: DeskClient,
  role: 'learner' | 'trainer',
): readonly [string, string] => [...cookies].find(([name]) => name.startsWith(`desk-${role}`)) ?? ['', ''];

/** Signs a learner in, and creates the record if there is none. Throws if the desk refuses. */
export async function signIn(desk: Pick<Desk, 'url'>, name: string, code = '4321'): Promise<DeskClient> {
  const client = new DeskClient(desk);
  const first = await client.form('/enter', {name, code});
  if (first.status === 200) await client.form('/enter', {name, code, proof: proofIn(first.text)});
  if (sessionCookie(client, 'learner')[1] === '') throw new Error(`${name} was not let in: ${first.status}`);
  return client;
}

/** Extracts the hidden field `proof` from the page that asks for the code again. */
export const proofIn = (page: string): string => /name="proof" value="([^"]*)"/.exec(page)?.[1] ?? '';

/** Signs the trainer in. */
export async function openRecords(desk: Pick<Desk, 'url' | 'passphrase'>): Promise<DeskClient> {
  const client = new DeskClient(desk);
  await client.form('/records/enter', {passphrase: desk.passphrase});
  return client;
}

const launched = z.looseObject({launch: z.string(), learnerId: z.string()});

/** Starts a session of the course and returns the server's response. Throws if the desk refuses. */
export async function launch(client: DeskClient, request: object = {}): Promise<z.infer<typeof launched>> {
  const {status, text} = await client.json('/play/launch', request);
  if (status !== 200) throw new Error(`launch: ${status} ${text}`);
  return launched.parse(JSON.parse(text));
}
