import {createServer} from 'node:http';
import {extname} from 'node:path';

/** The package behind a plain server, and what was asked of it. */
export interface Host {
  /** Address of a page that is the learning system, with the course in a frame. */
  readonly address: string;
  /** Paths inside the package, one for each request, in order; those that fetched nothing begin with `HEAD `. */
  readonly requests: readonly string[];
  /** Forgets them. */
  clear(): void;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.woff2': 'font/woff2',
};

/** The frame of a desktop LMS, and an API that keeps values and counts calls. */
const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>LMS</title><link rel="icon" href="data:,">
<script>
window.lmsCalls = 0;
window.lmsValues = {'cmi.core.student_id': 'bench-1', 'cmi.core.student_name': 'Bat, Oyun', 'cmi.core.lesson_mode': 'normal',
  'cmi.core.credit': 'credit', 'cmi.core.lesson_status': 'not attempted', 'cmi.core.entry': 'ab-initio', 'cmi.suspend_data': '',
  'cmi.interactions._count': '0', 'cmi.objectives._count': '0'};
const answer = give => (...words) => { window.lmsCalls++; return give(...words); };
window.API = {
  LMSInitialize: answer(() => 'true'), LMSFinish: answer(() => 'true'), LMSCommit: answer(() => 'true'),
  LMSGetValue: answer(name => window.lmsValues[name] ?? ''),
  LMSSetValue: answer((name, value) => { window.lmsValues[name] = String(value); return 'true'; }),
  LMSGetLastError: answer(() => '0'), LMSGetErrorString: answer(() => ''), LMSGetDiagnostic: answer(() => ''),
};
</script>
<iframe src="/package/index.html" width="714" height="666" title="Course"></iframe></html>`;

/** Serves the files of a package on the loopback interface, uncompressed as many LMSes do. */
export async function host(files: ReadonlyMap<string, Uint8Array>): Promise<Host> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const inside = path.startsWith('/package/') ? path.slice('/package/'.length) : undefined;
    if (inside === undefined) return void response.writeHead(path === '/' ? 200 : 404, {'content-type': 'text/html'}).end(path === '/' ? page : '');
    requests.push(request.method === 'HEAD' ? `HEAD ${inside}` : inside);
    const bytes = files.get(inside);
    if (!bytes) return void response.writeHead(404).end();
    response.writeHead(200, {'content-type': types[extname(inside)] ?? 'application/octet-stream', 'content-length': bytes.length});
    response.end(request.method === 'HEAD' ? undefined : bytes);
  });
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('the server has no port: it listens on a pipe');
  return {
    address: `http://127.0.0.1:${address.port}/`,
    get requests() { return [...requests]; },
    clear() { requests.length = 0; },
    close: () => new Promise(resolve => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
}
