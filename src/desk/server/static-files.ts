import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {extname, join, sep} from 'node:path';
import type {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {rangeIn, type ByteRange} from './byte-range.ts';
import {HttpFault} from './http-fault.ts';
import type {ZipEntry} from './package/zip.ts';
import {commonHeaders} from './reply.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.htm': 'text/html',
  '.html': 'text/html',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.m4a': 'audio/mp4',
  '.m4v': 'video/mp4',
  '.mjs': 'text/javascript',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.ogg': 'audio/ogg',
  '.ogv': 'video/ogg',
  '.otf': 'font/otf',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain',
  '.vtt': 'text/vtt',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.xsd': 'application/xml',
};

/** A file that the desk may send. `tag` is its ETag, which changes with its bytes. */
interface FoundFile {
  readonly name: string;
  readonly size: number;
  readonly tag: string;
  stream(range?: ByteRange): Readable;
}

/** Options for sending files. */
interface Manner {
  readonly policy: string;
  /** Charset of text files, or undefined if each file declares its own. */
  readonly charset: 'utf-8' | undefined;
}

/** Static files below one address. */
export interface StaticFiles extends Manner {
  /** Finds a file. `names` are the segments of its path: never empty, `.` or `..`, and without slashes. */
  find(names: readonly string[]): Promise<FoundFile | undefined>;
}

/** Serves the files in a folder, but none that a symbolic link places outside it. */
export const folderFiles = (folder: string, policy: string): StaticFiles => ({
  policy,
  charset: 'utf-8',
  async find(names) {
    try {
      const root = await realpath(folder);
      const file = await realpath(join(root, ...names));
      const {size, mtimeMs, isFile} = await about(file);
      if (!file.startsWith(root + sep) || !isFile) return undefined;
      const tag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
      return {name: file, size, tag, stream: range => createReadStream(file, range)};
    } catch {
      return undefined;
    }
  },
});

async function about(file: string): Promise<{size: number; mtimeMs: number; isFile: boolean}> {
  const found = await stat(file);
  return {size: found.size, mtimeMs: found.mtimeMs, isFile: found.isFile()};
}

/** Serves the files in a package. */
export const packageFiles = (entries: ReadonlyMap<string, ZipEntry>, manner: Manner): StaticFiles => ({
  ...manner,
  find(names) {
    const name = names.join('/');
    const entry = entries.get(name);
    return Promise.resolve(
      entry && {
        name,
        size: entry.size,
        tag: `"${entry.size.toString(36)}-${entry.crc.toString(36)}"`,
        stream: range => entry.stream(range),
      },
    );
  },
});

/**
 * Sends a file. `path` is relative to the address of the files and still percent-encoded. Throws an
 * `HttpFault` if there is no such file.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  from: StaticFiles,
  path: string,
): Promise<void> {
  const names = namesIn(path);
  const found = names && (await from.find(names));
  if (!found) throw new HttpFault(404, 'desk.fault.missing');
  const {name, size, tag} = found;
  const headers = {
    ...commonHeaders,
    'Content-Security-Policy': from.policy,
    'X-Frame-Options': 'SAMEORIGIN',
    ETag: tag,
    'Accept-Ranges': 'bytes',
    // A new build reuses its file names, so the browser must revalidate a file at every use.
    'Cache-Control': 'no-cache',
  };
  if (request.headers['if-none-match']?.split(',').some(known => known.trim() === tag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const isSame = (request.headers['if-range'] ?? tag) === tag;
  const range = isSame ? rangeIn(request.headers.range, size) : undefined;
  if (range === 'beyond') {
    response.writeHead(416, {...headers, 'Content-Range': `bytes */${size}`}).end();
    return;
  }
  response.writeHead(range ? 206 : 200, {
    ...headers,
    ...(range && {'Content-Range': `bytes ${range.start}-${range.end}/${size}`}),
    'Content-Type': typeOf(name, from),
    'Content-Length': range ? range.end - range.start + 1 : size,
  });
  if (request.method === 'HEAD') response.end();
  else await pipeline(found.stream(range), response);
}

function typeOf(name: string, {charset}: Manner): string {
  const type = types[extname(name).toLowerCase()] ?? 'application/octet-stream';
  const isText = type.startsWith('text/') || /^application\/(?:json|xml)$/.test(type);
  return isText && charset ? `${type}; charset=${charset}` : type;
}

/**
 * Splits a path into plain names. Returns undefined for a path with `..`, a hidden file, or a Windows stream
 * or device.
 */
function namesIn(path: string): readonly string[] | undefined {
  let names: string[];
  try {
    names = decodeURIComponent(path).split('/');
  } catch {
    return undefined;
  }
  if (names.at(-1) === '') names.splice(-1, 1, 'index.html');
  return names.every(name => /^[^\\:\0]+$/.test(name) && !name.startsWith('.')) ? names : undefined;
}
