import {zipSync, type Zippable} from 'fflate';

const regularFile = 0o100644;
const unix = 3;
/** Without a zone: zip keeps local fields, so this gives the same bytes in every time zone. */
const epoch = '1980-01-01T12:00:00';

/**
 * Packs files in the order given. Same input, same bytes: no clock, no zone, no platform. Sizes stand in the local
 * headers and everything is deflated, because zip readers of some LMSes refuse anything else; there are no folder entries.
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, bytes] of files) {
    entries[path] = [bytes, {mtime: epoch, level: 9, os: unix, attrs: regularFile * 0x10000}];
  }
  return zipSync(entries);
}
