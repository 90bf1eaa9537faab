import type {Chance} from '../generate/random.ts';
import type {Reference} from '../schema/reference.ts';
import {shuffledBy, type Making} from './choices.ts';
import {linesBy, ofSeries, type DocumentOverrides} from './document.ts';
import type {CodeTask, DrillFormat} from './drill.ts';
import {read, type Span} from '../mrz/layout.ts';

/** A detail that looks odd in the machine-readable lines. */
interface Oddity {
  /**
   * The group of the oddity. Learners can confuse the oddities of one group. The other options of a task come from
   * the same group.
   */
  readonly family: 'nationality' | 'code' | 'filler' | 'place';
  readonly format: DrillFormat;
  readonly wanted?: DocumentOverrides;
  /** The position in the lines; missing if the code is shown without lines. */
  readonly at?: Span;
}

const span = (line: number, from: number, to = from): Span => ({line, from, to});
const long = {
  surname: 'CASTRO DE LA FUENTE Y OLIVEIRA',
  givenNames: 'MARIA DE LOS ANGELES BEATRIZ',
  sex: 'F',
} as const;

/**
 * All oddities that tasks ask about. Each of them is permitted in a genuine document. Only the last one is not: it is
 * the code of a State that does not exist.
 */
const oddities: Readonly<Record<string, Oddity>> = {
  xxa: {family: 'nationality', format: 'MRV-A', wanted: {nationality: 'XXA'}, at: span(2, 11, 13)},
  xxb: {family: 'nationality', format: 'TD3', wanted: {code: 'PR', nationality: 'XXB'}, at: span(2, 11, 13)},
  xxx: {family: 'nationality', format: 'MRV-A', wanted: {nationality: 'XXX'}, at: span(2, 11, 13)},
  germany: {family: 'nationality', format: 'TD3'},
  'one-letter': {family: 'code', format: 'TD3', wanted: {code: 'P'}, at: span(1, 1, 2)},
  'two-letters': {family: 'code', format: 'TD3', wanted: {code: 'PP'}, at: span(1, 1, 2)},
  refugee: {family: 'code', format: 'TD3', wanted: {code: 'PR', nationality: 'XXB'}, at: span(1, 1, 2)},
  'birth-unknown': {family: 'filler', format: 'MRV-A', wanted: {birth: {year: 1971}}, at: span(2, 14, 19)},
  'no-sex': {family: 'filler', format: 'MRV-A', wanted: {sex: 'X'}, at: span(2, 21)},
  empty: {family: 'filler', format: 'TD3', wanted: {code: 'PR', nationality: 'XXB'}, at: span(2, 29, 43)},
  'long-number': {family: 'place', format: 'TD1', at: span(1, 15)},
  'no-composite': {family: 'place', format: 'MRV-A', at: span(2, 44)},
  'cut-name': {family: 'place', format: 'TD3', wanted: long, at: span(1, 44)},
  refer: {
    family: 'nationality',
    format: 'TD3',
    wanted: {issuer: 'ATL', nationality: 'ATL'},
    at: span(1, 3, 5),
  },
};

const codes = Object.keys(oddities);
/** The topics of code tasks. */
export const codeTopics: readonly string[] = codes.map(code => `code.${code}`);
/** Returns the document format for a task about this topic, such as TD3. */
export const formatOfCode = (topic: string): DrillFormat => oddities[codeIn(topic)]?.format ?? 'TD3';

const codeIn = (topic: string): string => topic.slice('code.'.length);

/** Makes a task that asks what a code or filler means. */
export function codeTask({chance, reference, topic, format}: Making): CodeTask {
  const code = codeIn(topic);
  const oddity = oddities[code];
  const {family = 'nationality', at} = oddity ?? {};
  const kin = codes.filter(one => one !== code && one !== 'refer' && oddities[one]?.family === family);
  const others = [...shuffledBy(chance, kin).slice(0, 2), ...(code === 'refer' ? ['misprint'] : ['refer'])];
  const lines = at ? linesOf(chance, reference, code, oddity?.wanted ?? {}, format) : [];
  return {
    ...{kind: 'code', topic, format, lines, code, at},
    text: at ? read(lines, at) : 'D<<',
    options: shuffledBy(chance, [code, ...others]),
    right: code,
  };
}

const linesOf = (
  chance: Chance,
  reference: Reference,
  code: string,
  wanted: DocumentOverrides,
  format: DrillFormat,
): readonly string[] =>
  code === 'long-number'
    ? ofSeries(chance, reference, ['i-2021']).lines
    : linesBy(chance, reference, format, wanted).lines;
