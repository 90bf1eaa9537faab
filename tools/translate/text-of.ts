import {Unreadable} from './unit.ts';

/** Decodes a text file in UTF-8, or in UTF-16 with a byte order mark. Throws `Unreadable` for another encoding. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes).replaceAll('\r\n', '\n');
  } catch {
    const lines = new TextDecoder(encoding).decode(bytes).split('\n');
    throw new Unreadable(
      lines.findIndex(line => line.includes('\uFFFD')) + 1,
      'this is not UTF-8: save the file as UTF-8 (in Excel: "CSV UTF-8")',
    );
  }
}
