import {checkDigit} from './check-digit.ts';
import {layouts, read, type FieldName, type MrzFormat, type Layout, type Span} from './layout.ts';
import {nameField} from './name.ts';

/**
 * The contents of a machine-readable zone: capital letters and digits, and fillers for unknown parts of a
 * date.
 */
export interface Contents {
  /** Document code: `PP`, `I`, `V`. */
  readonly code: string;
  /** Code of the issuer: three letters or fewer, such as `D`. */
  readonly issuer: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly number: string;
  readonly nationality: string;
  /** Date of birth as `YYMMDD`. */
  readonly birth: string;
  readonly sex: 'M' | 'F' | '<';
  /** Date of expiry as `YYMMDD`. */
  readonly expiry: string;
  readonly optional?: string;
  /** The second optional field of TD1. */
  readonly more?: string;
}

/** A value that is not permitted in its field. */
export interface FieldMisfit {
  readonly field: FieldName;
  readonly kind: 'too-long' | 'character' | 'unknown' | 'format';
  /** Maximum number of characters of the field. */
  readonly room: number;
}

export type BuiltMrz =
  | {readonly kind: 'built'; readonly lines: readonly string[]}
  | {readonly kind: 'misfit'; readonly misfits: readonly FieldMisfit[]};

type Plain = Exclude<FieldName, 'name'>;

/**
 * Builds the lines of a machine-readable zone with correct check digits. Returns misfits if a value is not
 * permitted; never throws.
 */
export function buildMrz(format: MrzFormat, contents: Contents): BuiltMrz {
  const layout = layouts[format];
  const values = valuesOf(contents, layout);
  const misfits = misfitsOf(values, contents, layout);
  if (misfits.length > 0) return {kind: 'misfit', misfits};
  const {name} = layout.fields;
  const blank = Array.from({length: layout.lines}, () => '<'.repeat(layout.length));
  const named = put(blank, name, nameField(contents.surname, contents.givenNames, sizeOf(name)));
  const filled = Object.entries(values).reduce((lines, [field, value]) => {
    const where = spanOf(layout, field);
    return where ? put(lines, where, value) : lines;
  }, named);
  return {kind: 'built', lines: withDigits(filled, layout, isLongIn(contents, layout))};
}

/**
 * Returns the lines with correct check digits. The number field of a long number has no check digit, because this
 * digit is in the optional field.
 */
export const withDigits = (lines: readonly string[], {digits}: Layout, isLong: boolean): readonly string[] =>
  digits.reduce(
    (all, {of, over, at}) =>
      of === 'number' && isLong
        ? all
        : put(all, at, checkDigit(over.map(where => read(all, where)).join(''))),
    lines,
  );

/** Builds the lines of a machine-readable zone. Throws if a value is not permitted. */
export function linesOf(format: MrzFormat, contents: Contents): readonly string[] {
  const built = buildMrz(format, contents);
  if (built.kind === 'misfit') throw new Error(`no such lines: ${JSON.stringify(built.misfits)}`);
  return built.lines;
}

const sizeOf = ({from, to}: Span): number => to - from + 1;
const spanOf = ({fields}: Layout, name: string): Span | undefined =>
  Object.entries(fields).find(([field]) => field === name)?.[1];

const put = (lines: readonly string[], {line, from, to}: Span, text: string): readonly string[] =>
  lines.map((old, n) =>
    n === line - 1 ? old.slice(0, from - 1) + text.padEnd(to - from + 1, '<') + old.slice(to) : old,
  );

const isLongIn = ({number}: Contents, {longNumbers, fields}: Layout): boolean =>
  longNumbers && number.length > sizeOf(fields.number);

/**
 * Returns the text of each field. A number that is too long for its field continues in the optional field (Doc
 * 9303-5, note j).
 */
function valuesOf(contents: Contents, layout: Layout): Readonly<Record<Plain, string>> {
  const {code, issuer, number, nationality, birth, sex, expiry, optional = '', more = ''} = contents;
  const rest = {code, issuer, nationality, birth, sex, expiry, more};
  if (!isLongIn(contents, layout)) return {...rest, number, optional};
  const room = sizeOf(layout.fields.number);
  const overflow = `${number.slice(room)}${checkDigit(number)}<`;
  return {...rest, number: number.slice(0, room), optional: overflow + optional};
}

function misfitsOf(
  values: Readonly<Record<Plain, string>>,
  {surname, givenNames}: Contents,
  layout: Layout,
): readonly FieldMisfit[] {
  const own = Object.entries(values).flatMap(([name, value]): readonly FieldMisfit[] => {
    const field = names.find(known => known === name);
    const where = spanOf(layout, name);
    if (!field) return [];
    if (!where) return value === '' ? [] : [{field, kind: 'unknown', room: 0}];
    const room = sizeOf(where);
    if (value.length > room) return [{field, kind: 'too-long', room}];
    if (!/^[A-Z0-9<]*$/.test(value)) return [{field, kind: 'character', room}];
    const isDate = field === 'birth' || field === 'expiry';
    if (isDate && !/^[0-9<]{6}$/.test(value)) return [{field, kind: 'character', room}];
    return [];
  });
  const {codes, fields} = layout;
  const code: readonly FieldMisfit[] = codes.includes(values.code.charAt(0) || ' ')
    ? []
    : [{field: 'code', kind: 'format', room: sizeOf(fields.code)}];
  const isSpelt = /[A-Za-z]/.test(surname + givenNames) && /^[A-Za-z'’\- ]*$/.test(surname + givenNames);
  const name: readonly FieldMisfit[] = isSpelt
    ? []
    : [{field: 'name', kind: 'character', room: sizeOf(fields.name)}];
  return [...own, ...code, ...name];
}

const names: readonly Plain[] = [
  'code',
  'issuer',
  'number',
  'nationality',
  'birth',
  'sex',
  'expiry',
  'optional',
  'more',
];
