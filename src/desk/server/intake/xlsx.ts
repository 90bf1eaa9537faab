import {DeskFault} from '../../storage/desk-fault.ts';
import {packageFault} from '../package/package-fault.ts';
import {everywhere, first, readXml, within, type ParsedElement} from '../package/xml.ts';
import {readZip} from '../package/zip.ts';
import {checkRows, type ReadTable} from './table.ts';

/** Maximum size in bytes, after unpacking, of a file inside a workbook. */
const room = 2 ** 26;

/** Last row that a sheet can have. */
const lastRow = 2 ** 20;

/** Maximum number of cells that are read. Empty cells count too, if a later cell of the row has a value. */
const mostCells = 2 ** 22;

/** Returns true if bytes begin like a zip file. A workbook in XLSX is a zip file. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Reads the first sheet of a workbook in XLSX (ECMA-376, Part 1). A cell with a formula has the value that the
 * spreadsheet program saved with the formula.
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadTable> {
  try {
    const zip = await readZip(Buffer.from(bytes), 'xlsx');
    const part = (name: string): ParsedElement | undefined => {
      const entry = zip.get(name);
      if (!entry || entry.size > room) return undefined;
      return readXml(entry.bytes());
    };
    const sheet = part(sheetName(part('xl/workbook.xml'), part('xl/_rels/workbook.xml.rels')));
    if (!sheet) return {faults: [{row: 0, key: 'desk.intake.noSheet'}]};
    const shared = within(part('xl/sharedStrings.xml'), 'si').map(({text}) => text);
    return checkRows(rowsIn(sheet, shared));
  } catch (error) {
    // If the error is a `DeskFault`, or has a cause from `readXml`, the zip or the XML is incomplete. Any other error
    // is a fault of the desk itself.
    if (!(error instanceof DeskFault) && !(error instanceof Error && error.cause !== undefined)) throw error;
    return {faults: [{row: 0, key: 'desk.intake.halfXlsx'}]};
  }
}

/** Returns the name of the file with the first sheet. */
function sheetName(workbook: ParsedElement | undefined, links: ParsedElement | undefined): string {
  const id = first(workbook, 'sheets', 'sheet')?.attributes.get('id');
  const target = within(links, 'Relationship')
    .find(link => link.attributes.get('Id') === id)
    ?.attributes.get('Target');
  return target === undefined ? '' : target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Returns the texts of all rows. A row that the sheet leaves out becomes an empty row. */
function rowsIn(sheet: ParsedElement, shared: readonly string[]): readonly (readonly string[])[] {
  const rows: (readonly string[] | undefined)[] = [];
  let total = 0;
  for (const row of within(first(sheet, 'sheetData'), 'row')) {
    const cells: (string | undefined)[] = [];
    for (const cell of within(row, 'c')) {
      const column = columnOf(cell.attributes.get('r') ?? '') ?? cells.length;
      cells[column] = textOf(cell, shared);
    }
    const number = Number(row.attributes.get('r') ?? rows.length + 1);
    if (!(Number.isInteger(number) && number >= 1 && number <= lastRow))
      throw packageFault('xlsx', 'has a row with a wrong number', 'Save it again.');
    total += cells.length;
    if (total > mostCells) throw packageFault('xlsx', 'has too many cells', 'Split it.');
    rows[number - 1] = Array.from(cells, text => text ?? '');
  }
  return Array.from(rows, row => row ?? []);
}

/** Returns the index, from 0, of the column in a reference such as `AB12`. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  return letters === undefined
    ? undefined
    : Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function textOf(cell: ParsedElement, shared: readonly string[]): string {
  const value = first(cell, 'v')?.text ?? '';
  switch (cell.attributes.get('t')) {
    case 's':
      return shared[Number(value)] ?? '';
    case 'inlineStr':
      return everywhere(cell, 't')
        .map(({text}) => text)
        .join('');
    default:
      return value;
  }
}
