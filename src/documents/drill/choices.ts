import {orderOf, printedDay, wholeDayIn, yearsLater, type WholeDay} from '../model/dates.ts';
import {otherFigure, replaceAt} from '../generate/defect.ts';
import {todayOf} from '../generate/issue.ts';
import type {Chance} from '../generate/random.ts';
import {transliterate} from '../house-rules/lines.ts';
import type {Reference} from '../schema/reference.ts';
import {documentBy, linesBy} from './document.ts';
import type {
  DateTask,
  DigitTask,
  DrillFormat,
  FaultTask,
  FieldTask,
  NameTask,
  PageTask,
  PrintedEntries,
} from './drill.ts';
import {layouts, read, type FieldName} from '../mrz/layout.ts';
import {nameMisfits} from '../mrz/name.ts';
import {parseMrz, type CheckedDigit} from '../mrz/parse.ts';

/** The inputs for making a task. */
export interface Making {
  readonly chance: Chance;
  readonly reference: Reference;
  readonly topic: string;
  readonly format: DrillFormat;
}

/** Returns a list in random order. */
export function shuffledBy<T>(chance: Chance, list: readonly T[]): readonly T[] {
  const left = [...list];
  return list.flatMap(() => left.splice(chance.whole(left.length), 1));
}

const fields = ['issuer', 'number', 'nationality', 'birth', 'sex', 'expiry'] as const;
const guarded = ['number', 'birth', 'expiry'] as const;
type Guarded = (typeof guarded)[number];

/** Topics of field tasks: a field (`field.birth`) or its check digit (`field.birth-digit`). */
export const fieldTopics: readonly string[] = [
  ...fields.map(field => `field.${field}`),
  ...guarded.map(field => `field.${field}-digit`),
];
/** Topics of digit tasks: fields whose check digit the learner calculates. */
export const digitTopics: readonly string[] = guarded.map(field => `digit.${field}`);

const fieldOfTopic = <T extends string>(all: readonly [T, ...T[]], topic: string): T =>
  all.find(one => topic.split('.')[1]?.split('-')[0] === one) ?? all[0];

function checkOn(lines: readonly string[], field: Guarded): CheckedDigit {
  const reading = parseMrz(lines);
  const check = reading.kind === 'parsed' ? reading.checks.find(({of}) => of === field) : undefined;
  if (!check) throw new Error(`no check digit of "${field}" in ${lines.join(' ')}`);
  return check;
}

/**
 * Makes a task that asks for the positions of the field in the topic. For a `-digit` topic, asks for the positions of
 * the check digit of that field.
 */
export function fieldTask({chance, reference, topic, format}: Making): FieldTask {
  const {lines} = documentBy(chance, reference, format);
  const field: FieldName = fieldOfTopic(fields, topic);
  const isDigit = topic.endsWith('-digit');
  const digit = isDigit ? layouts[format].digits.find(({of}) => of === field) : undefined;
  return {
    kind: 'field',
    topic,
    format,
    lines,
    field,
    isDigit,
    right: digit?.at ?? layouts[format].fields[field],
  };
}

/** Makes a task that asks for a hidden check digit. */
export function digitTask({chance, reference, topic, format}: Making): DigitTask {
  const {lines} = documentBy(chance, reference, format);
  return {kind: 'digit', topic, format, lines, check: checkOn(lines, fieldOfTopic(guarded, topic))};
}

/** Makes a task that asks whether the check digit of a random field is correct. */
export function faultTask({chance, reference, topic, format}: Making): FaultTask {
  const {lines: genuine} = documentBy(chance, reference, format);
  const {line, column, found, of} = checkOn(genuine, chance.one(guarded));
  const isWrong = chance.happens(0.5);
  const lines = isWrong
    ? genuine.map((text, n) =>
        n === line - 1 ? replaceAt(text, column - 1, otherFigure(found, chance)) : text,
      )
    : genuine;
  const check = parsedCheck(lines, of);
  const options = ['yes', 'no'];
  return {kind: 'fault', topic, format, lines, check, options, right: isWrong ? 'no' : 'yes'};
}

const parsedCheck = (lines: readonly string[], of: CheckedDigit['of']): CheckedDigit =>
  checkOn(lines, guarded.find(one => one === of) ?? 'number');

const dateFields = ['birth', 'expiry'] as const;
/** Topics of date tasks: the fields whose date the learner reads. */
export const dateTopics: readonly string[] = dateFields.map(field => `date.${field}`);

const day = (text: string): WholeDay => wholeDayIn(text) ?? {year: 2000, month: 1, day: 1};
const isDay = (one: WholeDay): boolean => wholeDayIn(printedDay(one)) !== undefined;

/**
 * Makes a task that asks for the date in the field of the topic. The wrong options are typical errors: swapped parts
 * of the date, the wrong century, or the date of another field.
 */
export function dateTask({chance, reference, topic, format}: Making): DateTask {
  const {lines, printed} = documentBy(chance, reference, format);
  const field = fieldOfTopic(dateFields, topic);
  const right = day(printed[field]);
  const other = day(printed[field === 'birth' ? 'expiry' : 'birth']);
  const slips = [
    {...right, year: right.year + (field === 'birth' ? 100 : -100)},
    {year: Math.floor(right.year / 100) * 100 + right.day, month: right.month, day: right.year % 100},
    {...right, month: right.day, day: right.month},
  ];
  const fitting = shuffledBy(chance, slips.filter(isDay));
  const more = [other, {...right, month: (right.month % 12) + 1}, yearsLater(right, 1)].filter(isDay);
  const names = [...new Set([right, ...fitting, ...more].map(one => String(orderOf(one))))];
  return {
    ...{kind: 'date', topic, format, lines, field},
    text: read(lines, layouts[format].fields[field]),
    options: shuffledBy(chance, names.slice(0, 4)),
    right: String(orderOf(right)),
  };
}

/** Makes a task that asks which entry disagrees with the lines. */
export function pageTask({chance, reference, topic, format}: Making): PageTask {
  const {lines, printed} = documentBy(chance, reference, format);
  const options = [...guarded, 'none'] as const;
  const right = chance.one(options);
  return {
    ...{kind: 'page', topic, format, lines, options, right},
    printed:
      right === 'none' ? printed : {...printed, [right]: otherEntry(chance, reference, printed, right)},
  };
}

function otherEntry(chance: Chance, reference: Reference, printed: PrintedEntries, field: Guarded): string {
  const text = printed[field];
  if (field === 'number') {
    const at = text.length - 1 - chance.whole(4);
    return replaceAt(text, at, otherFigure(text.charAt(at), chance));
  }
  const own = day(text);
  const years = field === 'birth' && own.year + 3 > todayOf(reference).year - 16 ? -1 : 1;
  return printedDay(yearsLater(own, years * (1 + chance.whole(3))));
}

const allSurnames = [
  'ÅKERLUND',
  'SANDSTRÖM',
  'KRÜGER',
  'JÄGERMAN',
  "D'ALMEIDA",
  'OLIVEIRA-DUARTE',
  'LEFÈVRE',
  'NOVAK',
] as const;
const allGivenNames = [
  'ELSA KARIN',
  'ÉMILE HUGO',
  'INES PAULA',
  'JONAS MAX',
  'VERA MILA',
  'SAMIR ALI',
] as const;
/** A suffix that makes any name too long for its field. */
const long = '-WOLFENSTEIN VAN DER MEULEN';

/** Makes a task that asks whether the lines agree with a name. */
export function nameTask({chance, reference, topic, format}: Making): NameTask {
  const isLong = chance.happens(0.4);
  const named = {
    surname: chance.one(allSurnames) + (isLong ? long : ''),
    givenNames: chance.one(allGivenNames),
  };
  const {lines} = linesBy(chance, reference, format, named);
  const options = ['agrees', 'surname', 'given-names'] as const;
  const right = chance.one(options);
  const field = read(lines, layouts[format].fields.name);
  const others = (names: readonly string[], own: string, more = '') =>
    shuffledBy(chance, names)
      .map(name => name + more)
      .filter(name => name !== own);
  const misfits = (surname: string, givenNames: string) =>
    nameMisfits(field, transliterate(surname, reference), transliterate(givenNames, reference));
  const surname =
    right === 'surname'
      ? others(allSurnames, named.surname, isLong ? long : '').find(
          one => misfits(one, named.givenNames).surname,
        )
      : named.surname;
  const givenNames =
    right === 'given-names'
      ? others(allGivenNames, named.givenNames).find(one => misfits(named.surname, one).givenNames)
      : named.givenNames;
  return {
    ...{kind: 'name', topic, format, lines, options, right},
    printed: {surname: surname ?? named.surname, 'given-names': givenNames ?? named.givenNames},
    how: isLong ? 'cut' : /^[A-Z ]+$/.test(`${named.surname} ${named.givenNames}`) ? 'plain' : 'spelt',
  };
}
