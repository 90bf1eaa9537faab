import {daysLater, lineDay, orderOf, wholeDayIn, yearsLater, type WholeDay} from '../model/dates.ts';
import {rulesOf} from '../house-rules/fault.ts';
import type {Reference} from '../schema/reference.ts';
import type {Holder} from './holder.ts';
import type {Chance} from './random.ts';

/** The series for which practice generates documents. */
export type Practised = 's2014' | 's2020' | 'i-2021' | 'b-2021' | 'n-2019' | 'n-e2025' | 'n-id';

type Names = readonly [string, ...string[]];
const regions: Names = [
  'REGION NORTH 04',
  'REGION SOUTH 11',
  'REGION EAST 07',
  'REGION WEST 09',
  'REGION CENTRE 01',
];
const interior: Names = ['MINISTRY OF INTERIOR'];

/** The offices that issue each series. */
export const authorities: Readonly<Record<Practised, Names>> = {
  s2014: regions,
  s2020: interior,
  'i-2021': interior,
  'b-2021': regions,
  'n-2019': ['PASSPORT OFFICE 01', 'PASSPORT OFFICE 03', 'PASSPORT OFFICE 11'],
  'n-e2025': ['EMBASSY OF NORVALE 02', 'EMBASSY OF NORVALE 05'],
  'n-id': ['CARD OFFICE 02', 'CARD OFFICE 05'],
};

const characters = '0123456789ABCDEFGHJKLMNPRSTUVWXYZ';

/** Returns the date on which all cases take place. */
export const todayOf = ({today}: Reference): WholeDay => wholeDayIn(today) ?? {year: 2026, month: 6, day: 15};

/** Returns a random number in the pattern of the issuer: `#` is a digit, `*` is a digit or a letter. */
export const numberBy = (pattern: string, chance: Chance): string =>
  pattern.replace(/[#*]/g, sign => characters.charAt(chance.whole(sign === '#' ? 10 : characters.length)));

/** Minimum number of days that a document is still valid. No stay is longer. */
export const leastValid = 90;

/**
 * Returns the first and the last day on which a document of a series can be issued to a holder. A document issued on
 * any of these days is still valid for the longest stay.
 */
export function issuedIn(
  id: Practised,
  {birth}: Holder,
  reference: Reference,
): readonly [WholeDay, WholeDay] {
  const today = todayOf(reference);
  const rules = rulesOf(reference, id);
  const {from = '01 JAN 2014', to = reference.today} = rules?.issued ?? {};
  const [first = today, last = today] = [from, to].map(wholeDayIn);
  // A document that is issued to a holder under 16 is valid for only five years. This generator always uses
  // the validity for adults, so the first day is not before the holder's 16th birthday.
  const grown = yearsLater(birth, 16);
  const oldest =
    rules?.mostYears === undefined ? daysLater(yearsLater(today, -10), leastValid) : daysLater(today, -60);
  const [earliest = first] = [first, oldest, grown].sort((a, b) => orderOf(b) - orderOf(a));
  return [{...earliest, day: Math.min(28, earliest.day) + 1}, last];
}

/** Returns a random day between two days, both included. */
export function dayBetween([first, last]: readonly [WholeDay, WholeDay], chance: Chance): WholeDay {
  const year = first.year + chance.whole(last.year - first.year + 1);
  const day = {year, month: 1 + chance.whole(12), day: 1 + chance.whole(28)};
  if (orderOf(day) < orderOf(first)) return first;
  return orderOf(day) > orderOf(last) ? last : day;
}

/**
 * Returns a personal number: the date of birth as six digits, and four more digits. The last digit is odd for
 * a man and even for a woman.
 */
export function personalNumber({birth, sex}: Holder, chance: Chance): string {
  const last = chance.whole(5) * 2 + (sex === 'M' ? 1 : 0);
  return `${lineDay(birth)}${String(chance.whole(1000)).padStart(3, '0')}${last}`;
}

/** Returns at random one of the series that may be issued to the holder. */
export function seriesBy(
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
