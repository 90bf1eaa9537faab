import {pipeline} from 'node:stream/promises';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {getMimeType, mimes} from 'hono/utils/mime';
import {rangeIn} from './byte-range.ts';
import {commonHeaders} from './headers.ts';
import {HttpFault} from './http-fault.ts';
import type {StaticFiles} from './static-files.ts';
import type {DeskRequest} from './visit.ts';

/** Media types by file extension: those of Hono, with some replacements and additions. */
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

/**
 * Sends a file. `path` begins with a slash, is relative to the base address of the files, and is still
 * percent-encoded. Throws an `HttpFault` if the file does not exist.
 */
export async function sendFile(visit: DeskRequest, from: StaticFiles, path: string): Promise<Response> {
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
    // A new build has files with the same names, so the browser must check at every use whether its cached
    // file is still current.
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

function typeOf(name: string, {charset}: StaticFiles): string {
  const type = getMimeType(name, types) ?? 'application/octet-stream';
  return charset ? type : type.replace(/;.*/, '');
}

/**
 * Splits a path into file and folder names. Returns undefined for a path with `..`, a hidden file, or a
 * Windows stream or device.
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
