import {createServer} from 'node:http';
import {extname} from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A server that serves only a package. */
export interface PackageServer {
  /** Address of the package, with a trailing slash. */
  readonly address: string;
  close(): void;
}

/** Serves a package below the path `folder`, which starts and ends with a slash. */
export async function serve(files: ReadonlyMap<string, Uint8Array>, folder = '/'): Promise<PackageServer> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const body = path.startsWith(folder) ? files.get(path.slice(folder.length)) : undefined;
    response.writeHead(body ? 200 : 404, {'content-type': types[extname(path)] ?? 'text/plain'});
    response.end(body);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const place = folder.split('/').map(encodeURIComponent).join('/');
  return {
    address: `http://127.0.0.1:${bound.port}${place}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
