/** One cell of a table: text, a number, or undefined for an empty cell. */
export type CsvCell = string | number | undefined;

// Spreadsheets treat a cell that starts with one of these characters as a formula. Learners choose their own
// names, so a name could start with one.
const formulaStart = /^[\s\u00a0]*[=+\-@\uff0b\uff0d\uff1d\uff20\t\r\n|%]/u;
const plainNumber = /^-?\d+(?:[.,]\d+)?$/;

function spell(cell: CsvCell): string {
  const text = String(cell ?? '');
  const safe =
    typeof cell === 'string' && formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/**
 * Serialises a table as CSV in UTF-8 with a byte-order mark; without the mark, Excel garbles Cyrillic text.
 * Prefixes an apostrophe to text that a spreadsheet would run as a formula.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return `\ufeff${rows.map(row => `${row.map(spell).join(',')}\r\n`).join('')}`;
}
