import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {extname, join, sep} from 'node:path';
import {pipeline} from 'node:stream/promises';
import {HttpFault} from './http-fault.ts';
import {commonHeaders} from './reply.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.xsd': 'application/xml; charset=utf-8',
};

/** A folder that is served as it is, below one address. */
export interface StaticFolder {
  readonly folder: string;
  readonly policy: string;
}

/** Sends a file of the folder; `path` is the address below it, still percent-encoded. Throws an `HttpFault` for anything outside. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  from: StaticFolder,
  path: string,
): Promise<void> {
  const {file, size, tag} = await find(from.folder, path);
  const headers = {
    ...commonHeaders,
    'Content-Security-Policy': from.policy,
    'X-Frame-Options': 'SAMEORIGIN',
    ETag: tag,
    // A new build keeps its file names, so every use asks whether the file is still the same.
    'Cache-Control': 'no-cache',
  };
  if (request.headers['if-none-match']?.split(',').some(known => known.trim() === tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': types[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'Content-Length': size,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(createReadStream(file), response);
}

async function find(folder: string, path: string): Promise<{file: string; size: number; tag: string}> {
  const missing = new HttpFault(404, 'desk.fault.missing');
  const names = decode(path).split('/');
  if (names.at(-1) === '') names.splice(-1, 1, 'index.html');
  // Names alone, no way up, no hidden file, no stream or device of Windows.
  if (!names.every(name => /^[^\\:\0]+$/.test(name) && !name.startsWith('.'))) throw missing;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...names));
    const found = await stat(file);
    if (!file.startsWith(root + sep) || !found.isFile()) throw missing;
    return {
      file,
      size: found.size,
      tag: `"${found.size.toString(36)}-${Math.trunc(found.mtimeMs).toString(36)}"`,
    };
  } catch {
    throw missing;
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new HttpFault(404, 'desk.fault.missing');
  }
}
