import {CsvError, parse} from 'csv-parse/sync';
import {decodeText} from './decode-text.ts';

/**
 * A reason why the desk imports nothing from a table. `key` names the text that says what is wrong and how to correct
 * it. `values` are the values in this text.
 */
export interface TableFault {
  /** Number of the row as a spreadsheet shows it, from 1; 0 if the fault concerns the whole file. */
  readonly row: number;
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** A row of a table that is not empty. */
export interface TableRow {
  /** Number of the row as a spreadsheet shows it, from 1. */
  readonly row: number;
  /** Trimmed texts of the cells. */
  readonly cells: readonly string[];
}

/** A table, or the reasons why it cannot be read. */
export type ReadTable =
  | {readonly rows: readonly TableRow[]; readonly faults?: undefined}
  | {readonly faults: readonly TableFault[]; readonly rows?: undefined};

/** Maximum number of rows of one import. */
const mostRows = 5000;

/** Reads a table from a file that a spreadsheet or an LMS has saved as CSV or text. */
export function readTableFile(bytes: Uint8Array): ReadTable {
  // The file begins like a file in the old binary format of Excel. The desk cannot read this format.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return {faults: [{row: 0, key: 'desk.intake.oldExcel'}]};
  const text = decodeText(bytes);
  return text === undefined ? {faults: [{row: 0, key: 'desk.intake.noText'}]} : readTableText(text);
}

/** Reads a table whose cells are separated by tabs, semicolons or commas. A spreadsheet copies cells with tabs. */
export function readTableText(text: string): ReadTable {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relaxColumnCount: true,
      relaxQuotes: true,
      recordDelimiter: ['\r\n', '\n', '\r'],
    });
    return checkRows(records);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const [, line = '0'] = /line (\d+)/.exec(error.message) ?? [];
    return {faults: [{row: Number(line), key: 'desk.intake.quote'}]};
  }
}

/** Returns the delimiter that the first line with text has most often. */
function delimiterOf(text: string): string {
  const line = /[^\r\n]*\S[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: string) => line.split(delimiter).length;
  return [';', ','].reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), '\t');
}

/** Removes empty rows and checks the others. */
export function checkRows(records: readonly (readonly string[])[]): ReadTable {
  const rows = records
    .map((cells, at): TableRow => ({row: at + 1, cells: cells.map(cell => cell.trim())}))
    .filter(({cells}) => cells.some(cell => cell !== ''));
  if (rows.length === 0) return {faults: [{row: 0, key: 'desk.intake.empty'}]};
  if (rows.length > mostRows)
    return {faults: [{row: 0, key: 'desk.intake.long', values: {rows: rows.length, most: mostRows}}]};
  // Refuse formulas, because their text differs from the value that they show. Only the spreadsheet can calculate this
  // value.
  const faults = rows.flatMap(({row, cells}) =>
    cells
      .filter(cell => /^[=@]|^[+-](?!\d)/.test(cell) && cell !== '-')
      .map(cell => ({row, key: 'desk.intake.formula', values: {cell: cell.slice(0, 40)}})),
  );
  return faults.length > 0 ? {faults} : {rows};
}
