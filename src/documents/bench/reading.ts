import {workings, type Working} from '../mrz/check-digit.ts';
import {layouts, read, type FieldName, type Span} from '../mrz/layout.ts';
import {parseMrz, type CheckedDigit, type ParsedMrz, type MrzReading} from '../mrz/parse.ts';
import {printedOn} from '../model/places.ts';
import type {Page, Specimen} from '../model/specimen.ts';

/** The result of reading the lines of one page. */
export interface ReadLines {
  /** The lines as read; a question mark replaces a character that the reader could not read. */
  readonly lines: readonly string[];
  readonly reading: MrzReading;
}

/**
 * Reads the machine-readable lines of a page. The first reading may miss one character. Every later reading
 * recognises this character.
 */
export function readLines(specimen: Specimen, page: Page, isFirst: boolean): ReadLines {
  const printed = printedOn(specimen, page).mrz;
  const [line, column] = (isFirst && page !== 'visa' && specimen.reading.firstReadFails) || [];
  const lines =
    line === undefined || column === undefined
      ? printed
      : printed.map((text, n) =>
          n + 1 === line ? `${text.slice(0, column - 1)}?${text.slice(column)}` : text,
        );
  return {lines, reading: parseMrz(lines)};
}

/** One field as read, with its position. */
export interface Field {
  readonly name: FieldName;
  readonly text: string;
  readonly at: Span;
}

/** Returns the fields, sorted by line and by position in the line. */
export function fieldsOf({format, fields}: ParsedMrz): readonly Field[] {
  const spans = Object.entries(layouts[format].fields);
  return spans
    .flatMap(([name, at]): readonly Field[] =>
      isField(name, fields) ? [{name, text: fields[name] ?? '', at}] : [],
    )
    .sort((one, other) => one.at.line - other.at.line || one.at.from - other.at.from);
}

const isField = (name: string, fields: ParsedMrz['fields']): name is FieldName => name in fields;

/** The calculation of one check digit. */
export interface Worked {
  readonly steps: readonly Working[];
  readonly sum: number;
}

/** Calculates one check digit step by step. */
export function worked(
  {format, number}: ParsedMrz,
  lines: readonly string[],
  {of, column}: CheckedDigit,
): Worked {
  const digit = layouts[format].digits.find(own => own.of === of);
  // A long document number continues in another field. Its check digit is then at another position than the layout
  // gives, and is calculated from the whole number.
  const isLong = of === 'number' && digit?.at.from !== column;
  const steps = workings(isLong ? number : (digit?.over ?? []).map(where => read(lines, where)).join(''));
  return {steps, sum: steps.reduce((sum, {product}) => sum + product, 0)};
}
