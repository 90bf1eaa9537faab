import {dayIn, lineDay} from '../model/dates.ts';
import {isIssuer, nationalityCode, type HouseFault, type PrintedData} from './fault.ts';
import {layouts, read, type FieldName} from '../mrz/layout.ts';
import {nameMisfits} from '../mrz/name.ts';
import {parseMrz, type ParsedMrz} from '../mrz/parse.ts';
import type {Reference} from '../schema/reference.ts';
import {seriesOf} from '../model/series.ts';
import type {Entries} from '../model/specimen.ts';
import type {Place} from '../model/terms.ts';

type Faults = readonly HouseFault[];
type Field = Exclude<FieldName, 'name'>;
const linePlaces = ['mrz-1', 'mrz-2', 'mrz-3'] as const;
const placeOf = (line: number): Place => linePlaces[line - 1] ?? 'mrz-1';

/** Checks that the machine-readable lines are consistent, and that they agree with the printed entries. */
export function lineFaults(printed: PrintedData, reference: Reference): Faults {
  const {on, series, mrz} = printed;
  const {format} = seriesOf(series);
  const reading = parseMrz(mrz);
  if (reading.kind === 'unreadable')
    return reading.flaws.map(({line, found}) => ({on, place: placeOf(line), kind: 'unreadable', found}));
  if (reading.format !== format)
    return [{on, place: 'mrz-1', kind: 'format', expected: format, found: reading.format}];
  const digits = reading.checks
    .filter(({isRight}) => !isRight)
    .map(({line, expected, found}): HouseFault => ({
      on,
      place: placeOf(line),
      kind: 'check-digit',
      expected,
      found,
    }));
  const {issuer = '', nationality = ''} = reading.fields;
  const unlisted: Faults = [
    ...(isIssuer(reference, issuer) ? [] : [{on, place: 'mrz-1', kind: 'unlisted', found: issuer} as const]),
    ...(reference.nationalities.some(({code}) => code === nationality)
      ? []
      : [{on, place: 'mrz-2', kind: 'unlisted', found: nationality} as const]),
  ];
  return [
    ...digits,
    ...unlisted,
    ...fieldFaults(printed, reading, reference),
    ...nameFaults(printed, reference),
  ];
}

/**
 * A field of the machine-readable lines, the printed entry that determines the field, and the expected value. The
 * value is undefined if no printed entry determines it.
 */
type ExpectedField = readonly [field: Field, entry: Place, expected: string | undefined];

function fieldFaults(
  {on, entries}: PrintedData,
  {format, fields, number}: ParsedMrz,
  reference: Reference,
): Faults {
  const own = format === 'TD1' ? 'more' : 'optional';
  const numberEntry = on === 'visa' ? 'passport-number' : 'number';
  const expectedFields: readonly ExpectedField[] = [
    ['code', 'code', entries.code],
    ['issuer', 'issuer', entries.issuer],
    ['number', numberEntry, entries[numberEntry]],
    ['nationality', 'nationality', codeIn(entries, reference)],
    ['birth', 'birth', lineDayIn(entries.birth)],
    ['sex', 'sex', entries.sex === 'X' ? '' : entries.sex],
    ['expiry', 'expiry', lineDayIn(entries.expiry)],
    [own, 'personal-number', entries['personal-number'] ?? ''],
  ];
  return expectedFields.flatMap(([field, entry, expected]): Faults => {
    const found = field === 'number' ? number : (fields[field] ?? '');
    const where = layouts[format].fields[field];
    if (expected === undefined || found === expected || !where) return [];
    const fault = {on, kind: 'disagrees', expected, found} as const;
    const line = {...fault, place: placeOf(where.line)};
    return entries[entry] === undefined ? [line] : [line, {...fault, place: entry}];
  });
}

/**
 * Returns the code of a printed nationality. Returns undefined for an unlisted nationality, because another
 * check reports the fault `unlisted` for it.
 */
const codeIn = ({nationality}: Entries, reference: Reference): string | undefined =>
  nationality === undefined ? undefined : nationalityCode(reference, nationality);

function lineDayIn(text: string | undefined): string | undefined {
  const day = text === undefined ? undefined : dayIn(text);
  return day && lineDay(day).replace(/<+$/, '');
}

function nameFaults({on, series, entries, mrz}: PrintedData, reference: Reference): Faults {
  const {surname, 'given-names': givenNames = ''} = entries;
  if (surname === undefined) return [];
  const {name} = layouts[seriesOf(series).format].fields;
  const found = read(mrz, name);
  const misfits = nameMisfits(found, transliterate(surname, reference), transliterate(givenNames, reference));
  const wrong = [
    ...(misfits.surname ? ['surname' as const] : []),
    ...(misfits.givenNames ? ['given-names' as const] : []),
  ];
  return wrong.flatMap(place =>
    [placeOf(name.line), place].map((at): HouseFault => ({
      on,
      place: at,
      kind: 'disagrees',
      expected: entries[place] ?? 'none',
      found,
    })),
  );
}

/** Transliterates a name to the letters of a machine-readable zone, with the rules of the issuer. */
export const transliterate = (name: string, {transliteration}: Reference): string =>
  transliteration
    .reduce(
      (text, {letter, spelt: letters}) => text.replaceAll(letter, letters),
      name.normalize('NFC').toUpperCase(),
    )
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
