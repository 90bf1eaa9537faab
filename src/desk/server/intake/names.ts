import {foldName, looksOf, mixesScripts, nameSchema} from '../../ledger/person-name.ts';
import type {ReadTable, TableFault, TableRow} from './table.ts';

/** A person on a list of names. `post`, `group` and `language` are '' if the list lacks them. */
export interface ListedPerson {
  readonly name: string;
  readonly post: string;
  readonly group: string;
  /** Code of the language for slips and for the first page, such as `mn`. */
  readonly language: string;
}

/** The people on a list, or only the faults if any row has a fault. */
export type ReadNames =
  | {readonly people: readonly ListedPerson[]; readonly faults?: undefined}
  | {readonly faults: readonly TableFault[]; readonly people?: undefined};

/** Columns of a list without titles, in this order. */
const columns = ['name', 'post', 'group', 'language'] as const;
type Column = (typeof columns)[number];

/**
 * Possible titles of each column, in lower case: in English, in Mongolian, and in Russian, because many spreadsheets
 * are in Russian.
 */
const titles: Readonly<Record<Column, readonly string[]>> = {
  name: ['name', 'full name', 'names', 'нэр', 'овог нэр', 'овог, нэр', 'имя', 'фио', 'ф.и.о.'],
  post: ['post', 'position', 'office', 'албан газар', 'алба', 'албан тушаал', 'пост', 'должность'],
  group: ['group', 'бүлэг', 'анги', 'группа'],
  language: ['language', 'хэл', 'язык'],
};

/** Maximum length of a post and of a group. */
const longest = 80;

/**
 * Reads people from a table. If the first row has titles, these titles name the columns. Otherwise the columns are
 * name, post, group and language. `known` has the names in the records. `languages` has the language codes of the
 * desk.
 */
export function readNames(
  table: ReadTable,
  known: readonly string[],
  languages: readonly string[],
): ReadNames {
  if (table.faults) return table;
  const [first] = table.rows;
  const order = first && titlesIn(first);
  const rows = order ? table.rows.slice(1) : table.rows;
  if (rows.length === 0) return {faults: [{row: 0, key: 'desk.intake.empty'}]};
  const read = rows.map(row => ({row: row.row, person: personOf(row, order ?? columns)}));
  const faults = [
    ...read.flatMap(({row, person}) => faultsIn(person, languages).map(fault => ({row, ...fault}))),
    ...twinsIn(read, known),
  ].sort((a, b) => a.row - b.row);
  return faults.length > 0 ? {faults} : {people: read.map(({person}) => person)};
}

/** Returns the column of each cell of a row with titles, or undefined if the row has no title "Name". */
function titlesIn({cells}: TableRow): readonly (Column | undefined)[] | undefined {
  const found = cells.map(cell => columns.find(column => titles[column].includes(cell.toLowerCase())));
  return found.includes('name') ? found : undefined;
}

function personOf({cells}: TableRow, order: readonly (Column | undefined)[]): ListedPerson {
  const cell = (column: Column) => cells[order.indexOf(column)] ?? '';
  const name = cell('name');
  return {
    name: nameSchema.safeParse(name).data ?? name,
    post: cell('post'),
    group: cell('group'),
    language: cell('language').toLowerCase(),
  };
}

function faultsIn(
  {name, post, group, language}: ListedPerson,
  languages: readonly string[],
): readonly Omit<TableFault, 'row'>[] {
  const shortName = name.slice(0, 80);
  if (name === '') return [{key: 'desk.names.noName'}];
  if (!nameSchema.safeParse(name).success) return [{key: 'desk.names.badName', values: {name: shortName}}];
  return [
    ...(mixesScripts(name) ? [{key: 'desk.names.mixed', values: {name: shortName}}] : []),
    ...(post.length > longest || group.length > longest
      ? [{key: 'desk.names.long', values: {name: shortName, most: longest}}]
      : []),
    ...(language !== '' && !languages.includes(language)
      ? [{key: 'desk.names.language', values: {language, languages: languages.join(', ')}}]
      : []),
  ];
}

/**
 * Finds rows with the same name, and rows with different names that look alike. A name that is already in the records
 * is no fault, because a trainer may import a list again.
 */
function twinsIn(
  read: readonly {readonly row: number; readonly person: ListedPerson}[],
  known: readonly string[],
): readonly TableFault[] {
  const faults: TableFault[] = [];
  const rows = new Map<string, number>();
  const looks = new Map(known.flatMap(name => looksOf(name).map(look => [look, name] as const)));
  for (const {row, person} of read) {
    const {name} = person;
    const folded = foldName(name);
    const earlier = rows.get(folded);
    const twin = looksOf(name)
      .map(look => looks.get(look))
      .find(other => other !== undefined && foldName(other) !== folded);
    if (name === '') continue;
    if (earlier !== undefined) faults.push({row, key: 'desk.names.twice', values: {name, other: earlier}});
    else if (twin !== undefined) faults.push({row, key: 'desk.names.lookAlike', values: {name, other: twin}});
    rows.set(folded, earlier ?? row);
    for (const look of looksOf(name)) if (!looks.has(look)) looks.set(look, name);
  }
  return faults;
}
