import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import {join, sep} from 'node:path';
import type {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {getMimeType, mimes} from 'hono/utils/mime';
import {rangeIn, type ByteRange} from './byte-range.ts';
import {HttpFault} from './http-fault.ts';
import type {ZipEntry} from './package/zip.ts';
import {commonHeaders} from './reply.ts';
import type {Visit} from './visit.ts';

/** Media types as Hono has them, with those that it does not know. */
const types = {
  ...mimes,
  svg: 'image/svg+xml',
  m4a: 'audio/mp4',
  m4v: 'video/mp4',
  ogg: 'audio/ogg',
  vtt: 'text/vtt; charset=utf-8',
  wav: 'audio/wav',
  xsd: 'application/xml; charset=utf-8',
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
 * Sends a file. `path` begins with a slash, is relative to the address of the files, and is still
 * percent-encoded. Throws an `HttpFault` if there is no such file.
 */
export async function sendFile(visit: Visit, from: StaticFiles, path: string): Promise<Response> {
  const {
    req,
    env: {outgoing},
  } = visit;
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
  if (
    req
      .header('if-none-match')
      ?.split(',')
      .some(known => known.trim() === tag)
  )
    return visit.body(null, 304, headers);
  const isSame = (req.header('if-range') ?? tag) === tag;
  const range = isSame ? rangeIn(req.header('range'), size) : undefined;
  if (range === 'beyond') return visit.body(null, 416, {...headers, 'Content-Range': `bytes */${size}`});
  outgoing.writeHead(range ? 206 : 200, {
    ...headers,
    ...(range && {'Content-Range': `bytes ${range.start}-${range.end}/${size}`}),
    'Content-Type': typeOf(name, from),
    'Content-Length': range ? range.end - range.start + 1 : size,
  });
  if (req.method === 'HEAD') outgoing.end();
  else await pipeline(found.stream(range), outgoing);
  return RESPONSE_ALREADY_SENT;
}

function typeOf(name: string, {charset}: Manner): string {
  const type = getMimeType(name, types) ?? 'application/octet-stream';
  return charset ? type : type.replace(/;.*/, '');
}

/**
 * Splits a path into plain names. Returns undefined for a path with `..`, a hidden file, or a Windows stream
 * or device.
 */
function namesIn(path: string): readonly string[] | undefined {
  let names: string[];
  try {
    names = decodeURIComponent(path).split('/').slice(1);
  } catch {
    return undefined;
  }
  if (names.at(-1) === '') names.splice(-1, 1, 'index.html');
  return names.every(name => /^[^\\:\0]+$/.test(name) && !name.startsWith('.')) ? names : undefined;
}
