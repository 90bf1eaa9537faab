import {Readable} from 'node:stream';
import {crc32, createInflateRaw, inflateRawSync} from 'node:zlib';
import {fromBufferPromise, type Entry} from 'yauzl';
import type {ByteRange} from '../byte-range.ts';
import {DeskFault} from '../../storage/desk-fault.ts';
import {packageFault} from './package-fault.ts';

/** One file in a zip. */
export interface ZipEntry {
  /** Unpacked size in bytes. */
  readonly size: number;
  /** CRC-32 of the unpacked bytes, as stored in the directory of the zip. */
  readonly crc: number;
  bytes(): Buffer;
  stream(range?: ByteRange): Readable;
}

/** Maximum total size in bytes of all unpacked files of a package. */
const room = 2 ** 30;
const mostFiles = 20_000;

/**
 * Reads a zip from memory. The keys of the map are the file names as written, with forward slashes. Unpacks
 * and checks every file once before the promise resolves. Writes no file to disk, because a malicious file
 * name could lead out of the folder. Rejects with a `DeskFault` that names the file and the fault.
 */
export async function readZip(zip: Buffer, named: string): Promise<ReadonlyMap<string, ZipEntry>> {
  try {
    return await read(zip, named);
  } catch (error) {
    if (error instanceof DeskFault) throw error;
    // yauzl rejects data that are not a zip or that end too early. zlib throws for bytes that it cannot
    // unpack. In both cases a new copy of the file may help.
    throw packageFault(named, 'is damaged or is no zip', 'Copy or download it again.');
  }
}

async function read(zip: Buffer, named: string): Promise<ReadonlyMap<string, ZipEntry>> {
  const file = await fromBufferPromise(zip, {lazyEntries: true, decodeStrings: false});
  if (file.entryCount > mostFiles)
    throw packageFault(
      named,
      `holds ${file.entryCount} files, and at most ${mostFiles} can be played`,
      smaller,
    );
  const entries = new Map<string, ZipEntry>();
  const latest = keepingLatest();
  let total = 0;
  for await (const entry of file.eachEntry()) {
    const name = decode(entry.fileNameRaw);
    checkPacking(entry, name, named);
    checkName(name, named);
    if (entries.has(name)) throw packageFault(named, `holds "${name}" twice`, 'Make the package again.');
    total += entry.uncompressedSize;
    if (total > room)
      throw packageFault(named, `unpacks to more than ${room / 2 ** 20} MB, which is too large`, smaller);
    if (name.endsWith('/')) continue;
    const {fileDataStart: start} = await file.readLocalFileHeaderPromise(entry, {minimal: true});
    const packed = zip.subarray(start, start + entry.compressedSize);
    const unpacked = entryOf(packed, entry, latest);
    const whole = unpacked.bytes();
    if (whole.length !== unpacked.size || crc32(whole) !== unpacked.crc)
      throw packageFault(named, `is damaged: "${name}" in it is not whole`, 'Copy or download it again.');
    entries.set(name, unpacked);
  }
  return entries;
}

const smaller = 'Make a smaller package, or play it in the learning system of your organisation.';

function checkPacking(entry: Entry, name: string, named: string): void {
  if (entry.isEncrypted())
    throw packageFault(named, `holds "${name}" behind a password`, 'Make the package again without one.');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw packageFault(
      named,
      `holds "${name}" in a form of packing that is not deflate`,
      'Make the package again as a plain zip.',
    );
}

/** Decodes a name as UTF-8, or as Windows-1252 if the bytes are not valid UTF-8. */
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
  packed: Buffer,
  {compressionMethod, uncompressedSize: size, crc32: crc}: Entry,
  latest: Latest,
): ZipEntry {
  const isStored = compressionMethod === 0;
  const bytes = () => (isStored ? packed : inflateRawSync(packed, {maxOutputLength: Math.max(size, 1)}));
  return {
    size,
    crc,
    bytes,
    stream(range) {
      if (isStored) return Readable.from([partOf(packed, range)]);
      return range
        ? Readable.from([partOf(latest(packed, bytes), range)])
        : Readable.from([packed]).pipe(createInflateRaw());
    },
  };
}

const partOf = (whole: Buffer, range: ByteRange | undefined): Buffer =>
  range ? whole.subarray(range.start, range.end + 1) : whole;

type Latest = (packed: Buffer, unpack: () => Buffer) => Buffer;

/** Caches the last unpacked file, because a player requests one video in many ranges. */
function keepingLatest(): Latest {
  let latest: {readonly packed: Buffer; readonly whole: Buffer} | undefined;
  return (packed, unpack) => {
    if (latest?.packed !== packed) latest = {packed, whole: unpack()};
    return latest.whole;
  };
}
