import type {CountryKind} from '../../content/country.ts';

/** For how many months after it was checked an entry is shown without a warning, where its author names no day. */
export const monthsOf: Readonly<Record<CountryKind, number>> = {
  laws: 12,
  bodies: 12,
  // A number that is no longer answered does harm at once.
  lines: 6,
  posts: 12,
  forms: 12,
};

/** The last day on which an entry is shown without a warning. */
export const expiryOf = (
  kind: CountryKind,
  {checkedOn, expires}: {readonly checkedOn: string; readonly expires?: string | undefined},
): string => expires ?? monthsAfter(checkedOn, monthsOf[kind]);

/** The same day some months later, or the last of that month where it is too short. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
