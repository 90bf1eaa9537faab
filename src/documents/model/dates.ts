/** A day as printed on a document. In a date of birth, an unknown month or day is missing. */
export interface Day {
  readonly year: number;
  /** The month, from 1. */
  readonly month?: number;
  readonly day?: number;
}

/** A day whose month and day are known. */
export type WholeDay = Required<Day>;

const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const daysIn = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (lengths[month - 1] ?? 0);

/**
 * Parses a day as Utopia prints it: `15 JUN 2026`, or `XX XXX 1999` with unknown parts (ICAO Doc 9303-3,
 * section 3.8). Returns undefined if the text is not a valid day.
 */
export function dayIn(text: string): Day | undefined {
  const [, dayText = '', monthText = '', yearText = ''] = /^(\d\d|XX) ([A-Z]{3}) (\d{4})$/.exec(text) ?? [];
  const year = Number(yearText);
  if (yearText === '') return undefined;
  if (monthText === 'XXX') return dayText === 'XX' ? {year} : undefined;
  const month = months.indexOf(monthText) + 1;
  if (month === 0) return undefined;
  if (dayText === 'XX') return {year, month};
  const day = Number(dayText);
  return day >= 1 && day <= daysIn(year, month) ? {year, month, day} : undefined;
}

/** Parses a day and requires every part to be known; otherwise returns undefined. */
export function wholeDayIn(text: string): WholeDay | undefined {
  const {year, month, day} = dayIn(text) ?? {};
  return year === undefined || month === undefined || day === undefined ? undefined : {year, month, day};
}

const two = (part: number): string => String(part).padStart(2, '0');

/** Formats a day as Utopia prints it. */
export const printedDay = ({year, month, day}: WholeDay): string =>
  `${two(day)} ${months[month - 1] ?? ''} ${year}`;

/** Formats a day for a machine-readable zone, with fillers for unknown parts: `990101`, `99<<<<`. */
export const lineDay = ({year, month, day}: Day): string =>
  [year % 100, month, day].map(part => (part === undefined ? '<<' : two(part))).join('');

/** Converts a day to a number that sorts chronologically. */
export const orderOf = ({year, month, day}: WholeDay): number => (year * 100 + month) * 100 + day;

/**
 * Returns the same day some years later. For 29 February, returns 28 February if the later year is not a leap
 * year.
 */
export function yearsLater({year, month, day}: WholeDay, years: number): WholeDay {
  const later = year + years;
  return {year: later, month, day: Math.min(day, daysIn(later, month))};
}

/** Returns the day a number of days later, or earlier if the number is negative. */
export function daysLater({year, month, day}: WholeDay, days: number): WholeDay {
  const later = new Date(Date.UTC(year, month - 1, day + days));
  return {year: later.getUTCFullYear(), month: later.getUTCMonth() + 1, day: later.getUTCDate()};
}

/** Returns the whole months between two days. */
export const monthsBetween = (from: WholeDay, to: WholeDay): number =>
  (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);

/**
 * Returns the age in years on a day. If parts of the date of birth are unknown and two ages are possible, returns
 * both.
 */
export function yearsBetween({year, month, day}: Day, on: WholeDay): readonly number[] {
  const least = {year, month: month ?? 12, day: day ?? 31};
  const most = {year, month: month ?? 1, day: day ?? 1};
  return [...new Set([least, most].map(birth => Math.floor(monthsBetween(birth, on) / 12)))];
}

/**
 * Tells whether a day is in a period, including the first and the last day. If `from` or `to` is missing or is not a
 * valid date, the period has no limit on that side.
 */
export function isWithin(
  day: WholeDay,
  {from, to}: {readonly from?: string | undefined; readonly to?: string | undefined},
): boolean {
  const [first, last] = [from, to].map(text => (text === undefined ? undefined : wholeDayIn(text)));
  return (!first || orderOf(day) >= orderOf(first)) && (!last || orderOf(day) <= orderOf(last));
}
