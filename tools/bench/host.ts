import {createServer, type ServerResponse} from 'node:http';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {build} from 'vite';

/** Selector of a save line that says "saved", which means that the LMS has answered. */
export const savedSelector = '[data-save-line="saved"]';

/** A plain server that serves a package and records each request. */
export interface BenchHost {
  /** Address of a page that acts as the LMS, with the course in a frame. */
  readonly address: string;
  /** Paths inside the package, one for each request, in order. A HEAD request has the prefix `HEAD `. */
  readonly requests: readonly string[];
  /** Clears the recorded requests. */
  clear(): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The LMS page: the course in a frame of the size of a desktop LMS. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>LMS</title><link rel="icon" href="data:,">
<script src="/lms.js"></script>
<iframe src="/package/index.html" width="714" height="666" title="Course"></iframe></html>`;

/** Bundles the script of the LMS page. */
async function lmsScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {entry: fileURLToPath(new URL('lms-page.ts', import.meta.url)), formats: ['iife'], name: 'lms'},
    },
  });
  const [part] = [built].flat().flatMap(result => ('output' in result ? result.output : []));
  if (part?.type !== 'chunk') throw new Error('the script of the LMS page did not become one file');
  return part.code;
}

/** Serves the files of a package on the loopback interface, without compression, as many LMSes do. */
export async function host(files: ReadonlyMap<string, Uint8Array>): Promise<BenchHost> {
  const requests: string[] = [];
  const own = new Map<string, Body>([
    ['/', {type: 'text/html', body: Buffer.from(page)}],
    ['/lms.js', {type: 'text/javascript', body: Buffer.from(await lmsScript())}],
  ]);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const isHead = request.method === 'HEAD';
    if (!path.startsWith('/package/')) {
      respond(response, own.get(path), isHead);
      return;
    }
    const inside = path.slice('/package/'.length);
    requests.push(isHead ? `HEAD ${inside}` : inside);
    const body = files.get(inside);
    respond(response, body && {type: types[extname(inside)] ?? 'application/octet-stream', body}, isHead);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null)
    throw new Error('the server has no port: it listens on a pipe');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    get requests() {
      return [...requests];
    },
    clear() {
      requests.length = 0;
    },
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Body {
  readonly type: string;
  readonly body: Uint8Array;
}

function respond(response: ServerResponse, found: Body | undefined, headOnly: boolean): void {
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {'content-type': found.type, 'content-length': found.body.length});
  response.end(headOnly ? undefined : found.body);
}
