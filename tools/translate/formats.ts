import {csv} from './csv.ts';
import {po} from './po.ts';
import {tmx} from './tmx.ts';
import type {Format} from './unit.ts';
import {xliff, xliff12} from './xliff.ts';

/** The formats of `npm run translate`, by name. */
export const formats: ReadonlyMap<string, Format> = new Map([
  ['xliff', xliff],
  ['xliff12', xliff12],
  ['po', po],
  ['csv', csv],
  ['tmx', tmx],
]);

const readers: Readonly<Record<string, Format['read']>> = {
  xlf: xliff.read,
  xliff: xliff.read,
  xml: xliff.read,
  po: po.read,
  csv: csv.read,
  tsv: csv.read,
  // Excel saves "Unicode text" with this ending.
  txt: csv.read,
};

/** Returns the reader for a returned file. Returns undefined if translators never return files with this ending. */
export const readerOf = (file: string): Format['read'] =>
  readers[file.split('.').at(-1)?.toLowerCase() ?? ''];
