import {
  isWithin,
  lineDay,
  monthsBetween,
  orderOf,
  printedDay,
  wholeDayIn,
  yearsBetween,
  yearsLater,
  type WholeDay,
} from '../model/dates.ts';
import {rulesOf} from '../house-rules/fault.ts';
import {spelt} from '../house-rules/lines.ts';
import {linesOf} from '../mrz/build.ts';
import type {Reference} from '../schema/reference.ts';
import {seriesOf, type Series, type SeriesId} from '../model/series.ts';
import type {Entries, Look, Page, ReaderResults, Specimen} from '../model/specimen.ts';
import {faceThen, type Holder} from './holder.ts';
import type {Chance} from './random.ts';

/** The series for which practice generates documents. */
const practised = ['s2014', 's2020', 'i-2021', 'b-2021'] as const satisfies SeriesId[];
export type Practised = (typeof practised)[number];

const regions = ['NORTH 04', 'SOUTH 11', 'EAST 07', 'WEST 09', 'CENTRE 01'] as const;
const characters = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';

/** Returns the date on which all cases take place. */
export const todayOf = ({today}: Reference): WholeDay => wholeDayIn(today) ?? {year: 2026, month: 6, day: 15};

/** Returns a random number in the pattern of the issuer: `#` is a digit, `*` is a digit or a letter. */
export const numberBy = (pattern: string, chance: Chance): string =>
  pattern.replace(/[#*]/g, sign => characters.charAt(chance.whole(sign === '#' ? 10 : characters.length)));

/**
 * Returns the first and last day on which a holder may have received a document of a series. The first day is
 * at most ten years ago, so a document with ten years of validity is still valid today.
 */
function issuedIn(id: Practised, {birth}: Holder, reference: Reference): readonly [WholeDay, WholeDay] {
  const today = todayOf(reference);
  const {from = '01 JAN 2014', to = reference.today} = rulesOf(reference, id)?.issued ?? {};
  const [first = today, last = today] = [from, to].map(wholeDayIn);
  // A document that is issued to a holder under 16 is valid for only five years. This generator always uses
  // the validity for adults, so the first day is not before the holder's 16th birthday.
  const grown = yearsLater(birth, 16);
  const [earliest = first] = [first, yearsLater(today, -10), grown].sort((a, b) => orderOf(b) - orderOf(a));
  return [{...earliest, day: Math.min(28, earliest.day) + 1}, last];
}

/** Returns a random day between two days, both included. */
function dayBetween([first, last]: readonly [WholeDay, WholeDay], chance: Chance): WholeDay {
  const year = first.year + chance.whole(last.year - first.year + 1);
  const day = {year, month: 1 + chance.whole(12), day: 1 + chance.whole(28)};
  if (orderOf(day) < orderOf(first)) return first;
  return orderOf(day) > orderOf(last) ? last : day;
}

/**
 * Returns a personal number: the date of birth as six digits, and four more digits. The last digit is odd for
 * a man and even for a woman.
 */
function personalNumber({birth, sex}: Holder, chance: Chance): string {
  const last = chance.whole(5) * 2 + (sex === 'M' ? 1 : 0);
  return `${lineDay(birth)}${String(chance.whole(1000)).padStart(3, '0')}${last}`;
}

/** Returns one of the series of which the holder may have a document. */
function seriesBy(
  chance: Chance,
  holder: Holder,
  reference: Reference,
  among: readonly Practised[],
): Practised {
  const [first = 's2020', ...others] = among.filter(id => {
    const [from, to] = issuedIn(id, holder, reference);
    return orderOf(from) <= orderOf(to);
  });
  return chance.one([first, ...others]);
}

/**
 * Generates a genuine document, new or worn, for a holder. The document follows the rules of the issuer. Its
 * series is one of `among`.
 */
export function genuineBy(
  chance: Chance,
  holder: Holder,
  reference: Reference,
  name: string,
  among: readonly Practised[] = practised,
): Specimen {
  const series = seriesBy(chance, holder, reference, among);
  const {format, pages, technique} = seriesOf(series);
  const rules = rulesOf(reference, series);
  const isCard = pages === 0;
  const issued = dayBetween(issuedIn(series, holder, reference), chance);
  const expiry = yearsLater(issued, rules?.validity?.years ?? 10);
  const number = numberBy(rules?.number ?? '', chance);
  const codes = rules?.codes.filter(period => isWithin(issued, period)) ?? [];
  const code = codes[chance.whole(codes.length)]?.code ?? 'P';
  const personal = rules?.personalNumber ? personalNumber(holder, chance) : undefined;
  const {surname, givenNames, sex, birth} = holder;
  const mrz = linesOf(format, {
    ...{code, issuer: reference.issuer, nationality: reference.issuer, number},
    surname: spelt(surname, reference),
    givenNames: spelt(givenNames, reference),
    birth: lineDay(birth),
    sex: sex === 'X' ? '<' : sex,
    expiry: lineDay(expiry),
    ...(personal === undefined ? {} : isCard ? {more: personal} : {optional: personal}),
  });
  const months = monthsBetween(issued, todayOf(reference));
  const [age = 0] = yearsBetween(birth, issued);
  return {
    id: name,
    series,
    entries: {
      ...{code, issuer: reference.issuer, number, issued: printedDay(issued), expiry: printedDay(expiry)},
      ...entriesOf(holder, isCard ? reference.issuer : undefined),
      ...(personal === undefined ? {} : {'personal-number': personal}),
      authority: rules?.chip ? 'MINISTRY OF INTERIOR' : `REGION ${chance.one(regions)}`,
      ...(rules?.chip ? {can: String(100_000 + chance.whole(900_000))} : {}),
    },
    mrz,
    ...(isCard ? {} : {perforated: number}),
    missing: [],
    stamps: [],
    looks: months >= 12 && chance.happens(0.5) ? wearBy(chance, isCard ? 'front' : 'data', technique) : [],
    portrait: faceThen(chance, holder, {age, months}),
    traveller: holder.face,
    reading: readingBy(chance, rules?.chip === true, months),
  };
}

/**
 * The results of the machine reader and of the searches in lists for a genuine document. Sometimes the first
 * read of a document that is at least two years old fails because of a scratch. Sometimes the score of the face
 * comparison of a true holder is below the threshold, so that no score decides.
 */
const readingBy = (chance: Chance, hasChip: boolean, months: number): ReaderResults => ({
  ...(months >= 24 && chance.happens(0.1) ? {firstReadFails: [2, 1 + chance.whole(20)] as const} : {}),
  chip: hasChip ? {state: 'opens', face: chance.happens(0.08) ? 'just-below' : 'above'} : {state: 'none'},
  records: [{list: 'stolen-documents', result: 'no-hit'}],
});

/**
 * Returns the entries about the holder. A card shows the code of the State as nationality, and no place of
 * birth.
 */
const entriesOf = (
  {surname, givenNames, sex, birth, birthplace}: Holder,
  code: string | undefined,
): Entries => ({
  ...{surname, 'given-names': givenNames, sex, birth: printedDay(birth)},
  ...(code === undefined ? {nationality: 'UTOPIAN', birthplace} : {nationality: code}),
});

/** Returns signs of wear at the corner where a hand holds the page. */
const wearBy = (chance: Chance, page: Page, technique: Series['technique']): readonly Look[] => {
  // A page of one plastic body has no film that could lift.
  const look = chance.one(
    technique === 'laser' ? (['worn', 'scratches'] as const) : (['worn', 'lifted'] as const),
  );
  return [
    {page, light: 'oblique', at: 'corner', look},
    ...(look === 'lifted' ? [] : [{page, light: 'white', at: 'corner', look} as const]),
  ];
};
