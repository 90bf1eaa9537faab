import {zipSync, type Zippable} from 'fflate';

const regularFile = 0o100644;
const unix = 3;
/** A date without a time zone. Zip stores local time, so the bytes are the same in every time zone. */
const epoch = '1980-01-01T12:00:00';

/**
 * Packs files in the given order. The same input gives the same bytes, independent of clock, time zone and
 * platform. Local headers contain the sizes and all files are deflated, because zip readers of some LMSs
 * refuse anything else. There are no folder entries.
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) {
    entries[path] = [bytes, {mtime: epoch, level: 9, os: unix, attrs: regularFile * 0x10000}];
  }
  return zipSync(entries);
}
