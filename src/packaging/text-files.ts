import {readFileSync} from 'node:fs';
import {join} from 'node:path';

const carriageReturn = 13;
const lineFeed = 10;

/**
 * Gives a text file the line ends every machine has in common, whatever Git made of it when it was checked out. Tools that
 * add lines to a file leave several carriage returns before one line feed.
 */
export function withLf(bytes: Uint8Array): Uint8Array {
  // Nearly every file, of which there are hundreds in each package.
  if (!bytes.includes(carriageReturn)) return new Uint8Array(bytes);
  const endsLine = (at: number): boolean =>
    bytes[at] === lineFeed || (bytes[at] === carriageReturn && endsLine(at + 1));
  return bytes.filter((byte, at) => byte !== carriageReturn || !endsLine(at + 1));
}

/** Whether a file of a package is text, by its extension. */
export const isText = (path: string): boolean => /\.(html|js|css|svg|xml|xsd|vtt)$/.test(path);

/** Reads a text of the repository, with the same line ends on every machine. */
export const readSource = (root: string, ...path: readonly string[]): string =>
  readFileSync(join(root, ...path), 'utf8').replace(/\r\n/g, '\n');

const encoder = new TextEncoder();

/** Text as the bytes of a file. */
export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
