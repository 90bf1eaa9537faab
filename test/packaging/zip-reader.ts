/** One entry of a zip, with the values of both of its headers. */
export interface ReadZipEntry {
  readonly name: string;
  readonly flags: number;
  readonly localFlags: number;
  readonly method: number;
  readonly size: number;
  readonly localSize: number;
  readonly compressed: number;
  readonly localCompressed: number;
  readonly extra: number;
  readonly versionNeeded: number;
  readonly attributes: number;
  /** Date without a time zone, such as `1980-01-01T12:00:00`. */
  readonly date: string;
}

const endOfDirectory = 0x06054b50;
const decoder = new TextDecoder('utf-8', {fatal: true});

/**
 * Formats a date and a time from a zip, which stores them as MS-DOS numbers. The result has the form
 * `1980-01-01T12:00:00`.
 */
function dateOf(day: number, time: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const date = `${1980 + (day >> 9)}-${two((day >> 5) & 15)}-${two(day & 31)}`;
  return `${date}T${two(time >> 11)}:${two((time >> 5) & 63)}:${two((time & 31) * 2)}`;
}

/** Parses the headers of a zip directly, as an old and strict reader does. */
export function entriesOf(zip: Uint8Array): readonly ReadZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  if (view.getUint32(end, true) !== endOfDirectory)
    throw new Error('the zip does not end in its end record without a comment');
  const count = view.getUint16(end + 10, true);
  const entries: ReadZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n++) {
    const length = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    entries.push({
      name: decoder.decode(zip.subarray(at + 46, at + 46 + length)),
      versionNeeded: view.getUint16(at + 6, true),
      flags: view.getUint16(at + 8, true),
      localFlags: view.getUint16(local + 6, true),
      method: view.getUint16(local + 8, true),
      compressed: view.getUint32(at + 20, true),
      localCompressed: view.getUint32(local + 18, true),
      size: view.getUint32(at + 24, true),
      localSize: view.getUint32(local + 22, true),
      extra: view.getUint16(at + 30, true) + view.getUint16(local + 28, true) + view.getUint16(at + 32, true),
      attributes: view.getUint32(at + 38, true),
      date: dateOf(view.getUint16(at + 14, true), view.getUint16(at + 12, true)),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}
