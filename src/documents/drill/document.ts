import {lineDay, orderOf, printedDay, yearsLater, type Day, type WholeDay} from '../model/dates.ts';
import {genuineBy} from '../generate/genuine.ts';
import {numberBy, todayOf, type Practised} from '../generate/issue.ts';
import {holderBy, type Holder} from '../generate/holder.ts';
import type {Chance} from '../generate/random.ts';
import {transliterate} from '../house-rules/lines.ts';
import type {Reference} from '../schema/reference.ts';
import type {Specimen} from '../model/specimen.ts';
import {linesOf, type Contents} from '../mrz/build.ts';
import type {DrillFormat, PrintedEntries} from './drill.ts';

/** The data of a document that tasks use: its machine-readable lines, and the printed entries above the lines. */
export interface DrillDocument {
  readonly lines: readonly string[];
  readonly printed: PrintedEntries;
}

/** Returns a genuine document of an invented holder, in one format. */
export function documentBy(chance: Chance, reference: Reference, format: DrillFormat): DrillDocument {
  if (format === 'MRV-A') return linesBy(chance, reference, format, {});
  // Leave out series `i-2021`. The numbers of its identity cards continue in the optional field, which a separate
  // task covers.
  return ofSeries(chance, reference, format === 'TD3' ? ['s2014', 's2020'] : ['b-2021']);
}

/** Returns a genuine document of one of several series. */
export function ofSeries(chance: Chance, reference: Reference, among: readonly Practised[]): DrillDocument {
  const holder = holderBy(chance, todayOf(reference));
  const {entries, mrz}: Specimen = genuineBy(chance, holder, reference, 'drill', among);
  const {surname = '', 'given-names': givenNames = '', number = '', birth = '', expiry = ''} = entries;
  return {lines: mrz, printed: {surname, 'given-names': givenNames, number, birth, expiry}};
}

/** Fixed values that replace random values in a generated document. */
export type DocumentOverrides = Partial<
  Pick<Holder, 'surname' | 'givenNames' | 'sex'> &
    Pick<Contents, 'code' | 'issuer' | 'nationality'> & {birth: Day}
>;

/**
 * The document code, the number pattern, the years of validity and the nationality of the documents that
 * `linesBy` builds.
 */
const kinds = {
  TD3: {code: 'P', number: 'UB#######', years: 10, nationality: undefined},
  TD1: {code: 'IB', number: 'R########', years: 10, nationality: undefined},
  // The exercise does not name the State whose passport carries the visa. Therefore the nationality is `XXX`
  // (unspecified).
  'MRV-A': {code: 'VC', number: 'T########', years: 0, nationality: 'XXX'},
} as const;

/** Builds lines in one format with the given fixed values and without optional data. */
export function linesBy(
  chance: Chance,
  reference: Reference,
  format: DrillFormat,
  wanted: DocumentOverrides,
): DrillDocument {
  const today = todayOf(reference);
  const holder: Holder = {...holderBy(chance, today), ...wanted, birth: holderBy(chance, today).birth};
  const kind = kinds[format];
  const {code = kind.code, issuer = reference.issuer} = wanted;
  // If a task asks for the code of another series, use the number and the validity of that series.
  const own = reference.series.find(
    ({codes}) => issuer === reference.issuer && code !== kind.code && codes.some(one => one.code === code),
  );
  const number = numberBy(own?.number ?? kind.number, chance);
  const expiry = expiryBy(chance, today, own?.validity?.years ?? kind.years);
  const {nationality = kind.nationality ?? issuer, birth = holder.birth} = wanted;
  const {surname, givenNames, sex} = holder;
  const lines = linesOf(format, {
    ...{code, issuer, nationality, number},
    surname: transliterate(surname, reference),
    givenNames: transliterate(givenNames, reference),
    birth: lineDay(birth),
    sex: sex === 'X' ? '<' : sex,
    expiry: lineDay(expiry),
  });
  return {
    lines,
    printed: {
      ...{surname, 'given-names': givenNames, number},
      birth: printedDay(holder.birth),
      expiry: printedDay(expiry),
    },
  };
}

/** Returns a random day in the future. For a visa (`years` is 0), the day is in the next three months. */
function expiryBy(chance: Chance, today: WholeDay, years: number): WholeDay {
  const day = {year: today.year, month: today.month + 1 + chance.whole(3), day: 1 + chance.whole(28)};
  const later =
    years === 0 ? day : yearsLater({...day, month: 1 + chance.whole(12)}, 1 + chance.whole(years - 1));
  return orderOf(later) > orderOf(today) ? later : yearsLater(today, 1);
}
