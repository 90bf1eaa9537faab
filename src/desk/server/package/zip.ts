import {Readable} from 'node:stream';
import {crc32, createInflateRaw, inflateRawSync} from 'node:zlib';
import type {ByteRange} from '../byte-range.ts';
import {packageFault} from './package-fault.ts';

/** One file in a zip. */
export interface ZipEntry {
  /** Unpacked size in bytes. */
  readonly size: number;
  /** CRC-32 of the unpacked bytes; it equals the value in the zip's directory. */
  readonly crc: number;
  bytes(): Buffer;
  stream(range?: ByteRange): Readable;
}

/** Maximum total size in bytes of all unpacked files of a package. */
const room = 2 ** 30;
const mostFiles = 20_000;
/** Placeholder for a value above 32 bits, which a zip64 record holds (APPNOTE 4.4.1.4). */
const elsewhere = 0xff_ff_ff_ff;

/**
 * Reads a zip from memory (APPNOTE 6.3). Keys of the map are the file names as written, with forward slashes.
 * Unpacks and checks every file once before it returns. Writes no file, so that no name can lead out of the
 * package. Throws a `DeskFault` that names the file and the fault.
 */
export function readZip(zip: Buffer, named: string): ReadonlyMap<string, ZipEntry> {
  try {
    return read(zip, named);
  } catch (error) {
    // Node throws a RangeError for an offset beyond the end; zlib throws an error with `errno` for bytes that
    // it cannot unpack.
    if (error instanceof RangeError || (error instanceof Error && 'errno' in error))
      throw packageFault(named, 'is damaged or is no zip', 'Copy or download it again.');
    throw error;
  }
}

function read(zip: Buffer, named: string): ReadonlyMap<string, ZipEntry> {
  const {count, start} = directoryOf(zip, named);
  if (count > mostFiles)
    throw packageFault(named, `holds ${count} files, and at most ${mostFiles} can be played`, smaller);
  const entries = new Map<string, ZipEntry>();
  const latest = keepingLatest();
  let [at, total] = [start, 0];
  for (let n = 0; n < count; n++) {
    const head = headAt(zip, at, named);
    at = head.next;
    checkName(head.name, named);
    if (entries.has(head.name))
      throw packageFault(named, `holds "${head.name}" twice`, 'Make the package again.');
    total += head.size;
    if (total > room)
      throw packageFault(named, `unpacks to more than ${room / 2 ** 20} MB, which is too large`, smaller);
    if (!head.name.endsWith('/')) entries.set(head.name, entryOf(zip, head, named, latest));
  }
  return entries;
}

const smaller = 'Make a smaller package, or play it in the learning system of your organisation.';

/**
 * Finds the end record, which precedes a comment of unknown length. Returns the entry count and the start of
 * the directory.
 */
function directoryOf(zip: Buffer, named: string): {count: number; start: number} {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new RangeError('no end record');
  const [count, start] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)];
  if (start === elsewhere || zip.readUInt16LE(end + 4) !== 0)
    throw packageFault(named, 'is a zip64 or a zip in several parts', 'Make it again as one plain zip.');
  return {count, start};
}

interface Head {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly local: number;
  /** Offset of the next entry. */
  readonly next: number;
}

/** Reads one entry of the directory (APPNOTE 4.3.12). */
function headAt(zip: Buffer, at: number, named: string): Head {
  if (zip.readUInt32LE(at) !== 0x02_01_4b_50) throw new RangeError('no directory entry');
  const [flags, method] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)];
  const [crc, packed, size] = [16, 20, 24].map(field => zip.readUInt32LE(at + field));
  const [nameLength = 0, ...others] = [28, 30, 32].map(field => zip.readUInt16LE(at + field));
  const name = decode(zip.subarray(at + 46, at + 46 + nameLength));
  if ((flags & 1) !== 0)
    throw packageFault(named, `holds "${name}" behind a password`, 'Make the package again without one.');
  if (method !== 0 && method !== 8)
    throw packageFault(
      named,
      `holds "${name}" in a form of packing that is not deflate`,
      'Make the package again as a plain zip.',
    );
  const next = at + 46 + nameLength + others.reduce((sum, length) => sum + length, 0);
  return {
    name,
    method,
    crc: crc ?? 0,
    packed: packed ?? 0,
    size: size ?? 0,
    local: zip.readUInt32LE(at + 42),
    next,
  };
}

/** Decodes a name as UTF-8. Falls back to Windows-1252 if it is not valid UTF-8. */
function decode(name: Buffer): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(name);
  } catch {
    return new TextDecoder('windows-1252').decode(name);
  }
}

function checkName(name: string, named: string): void {
  const isWithin =
    !/[\\\0]|^[A-Za-z]:/.test(name) &&
    name
      .replace(/\/$/, '')
      .split('/')
      .every(part => !['', '.', '..'].includes(part));
  if (isWithin) return;
  throw packageFault(
    named,
    `holds a file named "${name.replace(/\p{Cc}/gu, '?')}", which leads out of the package or is not written as names in a zip are`,
    'Ask whoever made it for a package with plain names.',
  );
}

function entryOf(
  zip: Buffer,
  {name, method, crc, packed, size, local}: Head,
  named: string,
  latest: Latest,
): ZipEntry {
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (start + packed > zip.length) throw new RangeError('data beyond the end');
  const raw = zip.subarray(start, start + packed);
  const bytes = () => (method === 0 ? raw : inflateRawSync(raw, {maxOutputLength: Math.max(size, 1)}));
  const whole = bytes();
  if (whole.length !== size || crc32(whole) !== crc)
    throw packageFault(named, `is damaged: "${name}" in it is not whole`, 'Copy or download it again.');
  return {
    size,
    crc,
    bytes,
    stream(range) {
      if (method === 0) return Readable.from([partOf(raw, range)]);
      return range
        ? Readable.from([partOf(latest(raw, bytes), range)])
        : Readable.from([raw]).pipe(createInflateRaw());
    },
  };
}

const partOf = (whole: Buffer, range: ByteRange | undefined): Buffer =>
  range ? whole.subarray(range.start, range.end + 1) : whole;

type Latest = (packed: Buffer, unpack: () => Buffer) => Buffer;

/** Caches the last unpacked file, because a player requests a video in many ranges. */
function keepingLatest(): Latest {
  let kept: {readonly packed: Buffer; readonly whole: Buffer} | undefined;
  return (packed, unpack) => {
    if (kept?.packed !== packed) kept = {packed, whole: unpack()};
    return kept.whole;
  };
}
