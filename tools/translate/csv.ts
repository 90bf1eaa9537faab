import {CsvError, parse} from 'csv-parse/sync';
import {z} from 'zod';
import {textOf} from './text-of.ts';
import {Unreadable, type Format, type ReturnedFile, type ReturnedUnit, type TranslationUnit} from './unit.ts';

/** The CSV format: a table for Excel or LibreOffice, with one row for each text. */
export const csv: Format = {
  ending: '.csv',
  write: ({language, units}) =>
    // Excel reads UTF-8 only after a byte order mark.
    `\uFEFF${[headers(language), ...units.map((unit, n) => cellsOf(unit, n + 1, units.length))].map(rowOf).join('')}`,
  read: bytes => {
    const text = textOf(bytes);
    const [header = [], ...rows] = recordsIn(text);
    const language = /^Translation \((.+)\)$/.exec(header[3] ?? '')?.[1];
    if (language === undefined || headers(language).some((title, n) => header[n] !== title))
      throw new Unreadable(1, `the first row has other columns than the export: ${headers('mn').join(', ')}`);
    return {language, ...returnedIn(rows)};
  },
};

const headers = (language: string): readonly string[] => [
  ...['Unit', 'Key', 'English', `Translation (${language})`],
  ...['State', 'Note', 'Place', 'Maximum length', 'Screen'],
];

const cellsOf = (
  {name, english, translation, state, note, place, maximum, screen}: TranslationUnit,
  number: number,
  count: number,
): readonly string[] => [
  ...[`${number} of ${count}`, name, english, translation],
  ...[state, note, `${place.file}:${place.line}`, maximum?.toString() ?? '', screen ?? ''],
];

const rowOf = (cells: readonly string[]): string =>
  `${cells.map(cell => `"${guarded(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;

/**
 * Excel treats a cell that begins with one of these signs as a formula, for example a Markdown list. An apostrophe
 * before the text prevents this.
 */
const guarded = (cell: string): string => (/^'*[=+\-@]/.test(cell) ? `'${cell}` : cell);
const unguarded = (cell: string): string => (/^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell);

const records = z.array(z.array(z.string()));

/**
 * Parses the rows of a table. Cells are separated by commas, semicolons or tabs, because Excel uses different
 * separators in different countries.
 */
function recordsIn(text: string): readonly (readonly string[])[] {
  const [, delimiter] = /^"?Unit"?([,;\t])/.exec(text) ?? [];
  if (delimiter === undefined)
    throw new Unreadable(
      1,
      'the first cell is not "Unit": keep the row of titles, and save as CSV with commas, semicolons or tabs',
    );
  try {
    return records.parse(parse(text, {delimiter, relaxColumnCount: true})).map(cells => cells.map(unguarded));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const [, line = '1'] = /line (\d+)/.exec(error.message) ?? [];
    throw new Unreadable(
      Number(line),
      'a cell opens a quotation mark and does not close it: the file is cut or broken here; ask for it again',
    );
  }
}

function returnedIn(rows: readonly (readonly string[])[]): Pick<ReturnedFile, 'units' | 'count'> {
  const counts = new Set<number>();
  const units = rows.flatMap((cells, n): readonly ReturnedUnit[] => {
    if (cells.every(cell => cell === '')) return [];
    const line = n + 2;
    if (cells.length < headers('').length)
      throw new Unreadable(
        line,
        `the row ends after ${cells.length} cells: the file is cut here; ask for it again`,
      );
    const [unit = '', name = '', english = '', translation = '', state = ''] = cells;
    const [, count] = /^\d+ of (\d+)$/.exec(unit) ?? [];
    if (count === undefined)
      throw new Unreadable(
        line,
        `"${unit}" is not a number such as "12 of 345": leave the first column as it is`,
      );
    counts.add(Number(count));
    return [{name, line, english, translation, isDone: state !== 'missing' && state !== 'stale'}];
  });
  if (counts.size > 1)
    throw new Unreadable(1, 'the rows come from several exports: import each export as a file of its own');
  return {units, ...[...counts].map(count => ({count}))[0]};
}
