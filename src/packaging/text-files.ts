import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const carriageReturn = 13;
const lineFeed = 10;

/**
 * Converts all line endings of a text file to LF, because a Git checkout may have changed them. Some tools leave
 * several carriage returns before a line feed when they add lines. Removes these too.
 */
export function withLf(bytes: Uint8Array): Uint8Array {
  // Return early if there are no carriage returns. This is the case for nearly every file, and each package
  // has hundreds of files.
  if (!bytes.includes(carriageReturn)) return new Uint8Array(bytes);
  const endsLine = (at: number): boolean =>
    bytes[at] === lineFeed || (bytes[at] === carriageReturn && endsLine(at + 1));
  return bytes.filter((byte, at) => byte !== carriageReturn || !endsLine(at + 1));
}

/** Returns true if the extension of a file in a package is that of a text file. */
export const isText = (path: string): boolean => /\.(html|js|css|svg|xml|xsd|vtt)$/.test(path);

/** Reads a text file of the repository with LF line endings. */
export const readSource = (root: string, ...path: readonly string[]): string =>
  readFileSync(join(root, ...path), 'utf8').replace(/\r\n/g, '\n');

const encoder = new TextEncoder();

/** Encodes a text as UTF-8. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
