const pad = (n: number) => String(n).padStart(2, '0');

/**
 * Formats milliseconds since 1970 as `2026-11-25 14:32` in this machine's time zone. Sorting such texts sorts
 * them by time.
 */
export function localStamp(milliseconds: number): string {
  const d = new Date(milliseconds);
  return `${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())} ${pad(d.getHours())}:${pad(d.getMinutes())}`;
}

/** Returns the day in this machine's time zone, such as `2026-11-25`, of a time in milliseconds since 1970. */
export const localDay = (milliseconds: number): string => localStamp(milliseconds).slice(0, 10);

/** Formats milliseconds since 1970 as `2026-11-25-143205`, for file names. */
export function fileStamp(milliseconds: number): string {
  const d = new Date(milliseconds);
  return `${localStamp(milliseconds).replace(' ', '-').replace(':', '')}${pad(d.getSeconds())}`;
}

/**
 * Formats milliseconds since 1970 as `2026-11-25T14:32:05+08:00`, local time with its offset, for other
 * programs.
 */
export function isoLocal(milliseconds: number): string {
  const d = new Date(milliseconds);
  const offset = -d.getTimezoneOffset();
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
  return `${localStamp(milliseconds).replace(' ', 'T')}:${pad(d.getSeconds())}${zone}`;
}

/**
 * Adds months to a day. If the resulting month has no such day, returns the last day of that month: `2026-12-31` and
 * 2 give `2027-02-28`.
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  return `${last.toISOString().slice(0, 8)}${pad(Math.min(date, last.getUTCDate()))}`;
}
