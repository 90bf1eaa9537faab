import {readTableFile, readTableText, type ReadTable} from './table.ts';
import {isZip, readXlsx} from './xlsx.ts';

/** The table that a form has sent: a file, or a text that somebody has pasted. */
export type GivenTable = {readonly name: string; readonly bytes: Uint8Array} | {readonly text: string};

/** Reads a table from a pasted text, from a CSV or text file, or from a workbook in XLSX. */
export const readTable = async (input: GivenTable): Promise<ReadTable> =>
  'text' in input
    ? readTableText(input.text)
    : isZip(input.bytes)
      ? readXlsx(input.bytes)
      : readTableFile(input.bytes);
