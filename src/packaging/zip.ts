import {createHash} from 'node:crypto';
import {zipSync, type Zippable} from 'fflate';

const regularFile = 0o100644;
const unix = 3;
/** A date without a time zone. Zip stores local time, so the bytes are the same in every time zone. */
const epoch = '1980-01-01T12:00:00';

/**
 * Packs files in the given order. The same input gives the same bytes, independent of clock, time zone and platform.
 * With a `day`, such as `2026-11-24`, each file has this date, and a time that changes with its content. Web servers
 * send date and time as `Last-Modified`, and a browser keeps a file longer the older its date is. Local headers contain
 * the sizes and all files are deflated, because zip readers of some LMSs refuse anything else. There are no folder
 * entries.
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>, day?: string): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) {
    const mtime = day === undefined ? epoch : `${day}T${timeOf(bytes)}`;
    entries[path] = [bytes, {mtime, level: 9, os: unix, attrs: regularFile * 0x10000}];
  }
  return zipSync(entries);
}

/** Returns a time of the day that depends on the bytes. Zip stores even seconds only. */
function timeOf(bytes: Uint8Array): string {
  const pairs = createHash('sha256').update(bytes).digest().readUInt32BE() % 43_200;
  return new Date(pairs * 2000).toISOString().slice(11, 19);
}
