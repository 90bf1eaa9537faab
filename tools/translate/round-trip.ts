import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {Refused} from '../command.ts';
import {merge, type ReturnedFault} from './merge.ts';
import {formats, readerOf} from './formats.ts';
import {readingList} from './reading-list.ts';
import {Unreadable, type ReturnedFile} from './unit.ts';
import {unitsOf, type CourseTexts} from './units.ts';
import {readTexts, writeCatalogues} from './course-texts.ts';

const states = ['missing', 'stale', 'draft'];

/** The options of an export, as the command line gives them. */
export interface ExportRequest {
  readonly language: string;
  readonly format: string;
  /** States of the texts to export, separated by commas; '' means all texts. */
  readonly only: string;
  readonly out?: string;
}

/** Writes texts for a translator's tool, and returns the lines to print. */
export function exportTexts(
  root: string,
  {language, format: name, only, out}: ExportRequest,
): readonly string[] {
  const format = formats.get(name);
  if (!format)
    throw new Refused(`there is no format "${name}": choose from ${[...formats.keys()].join(', ')}`);
  const wanted = only === '' ? [] : only.split(',');
  const unknown = wanted.filter(state => !states.includes(state));
  if (unknown.length > 0)
    throw new Refused(`--only knows no ${unknown.join(', ')}: choose from ${states.join(', ')}`);
  const all = unitsOf(readTexts(root, language));
  const units = all.filter(({state}) => wanted.length === 0 || wanted.includes(state));
  if (units.length === 0) return [`No text of ${all.length} is ${wanted.join(' or ')}. No file was written.`];
  const file = out ?? `dist/translate/${language}${format.ending}`;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, format.write({language, units}));
  return [`${units.length} of ${all.length} texts are in ${file}.`];
}

/** The options of a reading list, as the command line gives them. */
export interface ReadingRequest {
  readonly language: string;
  readonly hours: string;
  readonly out?: string;
}

/** Writes the list of the texts that a reviewer should read first. Returns the line to print. */
export function writeReadingList(root: string, {language, hours, out}: ReadingRequest): readonly string[] {
  if (!/^[1-9]\d{0,2}$/.test(hours))
    throw new Refused(`--hours takes a whole number such as 10, not "${hours}"`);
  const file = out ?? `dist/translate/${language}-reading-list.md`;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, readingList(unitsOf(readTexts(root, language)), language, Number(hours)));
  return [`The list is in ${file}.`];
}

/**
 * Imports a returned file, and returns the lines to print. If the file has faults, throws `Refused` with all of them,
 * and writes nothing.
 */
export function importTexts(
  root: string,
  file: string,
  read: (root: string, language: string) => CourseTexts = readTexts,
): readonly string[] {
  const returned = readReturned(file);
  const {faults, warnings, catalogues, changed} = merge(read(root, returned.language), returned);
  if (faults.length > 0) throw refusal(file, faults);
  const paths = writeCatalogues(root, returned.language, catalogues);
  const empty = returned.units.filter(({translation}) => translation.trim() === '').length;
  return [
    ...warnings.map(one => lineOf(file, one)),
    `${changed} of ${returned.units.length} texts changed, ${empty} have no translation.`,
    ...paths.map(path => `wrote ${path}`),
  ];
}

function readReturned(file: string): ReturnedFile {
  const read = readerOf(file);
  if (!read)
    throw new Refused(
      `${file} is no file that comes back: import .xlf, .po or .csv. A memory (.tmx) has no keys, and a workbook (.xlsx) must be saved as CSV.`,
    );
  const bytes = bytesIn(file);
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof Unreadable) throw refusal(file, [error]);
    throw error;
  }
}

function bytesIn(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Refused(`${file} cannot be read: look at the path.`);
  }
}

const lineOf = (file: string, {line, message}: ReturnedFault): string => `${file}:${line}  ${message}`;

const refusal = (file: string, faults: readonly ReturnedFault[]): Refused =>
  new Refused([...faults.map(one => lineOf(file, one)), 'Nothing was written.'].join('\n'));
