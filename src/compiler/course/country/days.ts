import type {CountryKind} from '../../../content/country.ts';

/**
 * Number of months from `checkedOn` to the first warning, by kind of entry. It applies only if the author sets no
 * `expires`.
 */
export const monthsOf: Readonly<Record<CountryKind, number>> = {
  laws: 12,
  bodies: 12,
  // Support lines expire sooner, because a wrong phone number harms a person in need at once.
  lines: 6,
  posts: 12,
  forms: 12,
};

/** Returns the last day on which an entry shows no warning, in the form `2026-11-24`. */
export const expiryOf = (
  kind: CountryKind,
  {checkedOn, expires}: {readonly checkedOn: string; readonly expires?: string | undefined},
): string => expires ?? monthsAfter(checkedOn, monthsOf[kind]);

/** Adds months to a day. If the target month is too short, returns its last day. */
function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
