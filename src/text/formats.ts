/** Formats dates, times, numbers and lists by the rules of the learner's language. */
export interface Formats {
  /** Formats the local date of a moment: `24 November 2026`. */
  date(moment: Date): string;
  /** Formats the local time in 24 hours: `14:32`. */
  time(moment: Date): string;
  /** Formats a number: `1,234.5`. */
  number(value: number): string;
  /** Formats a share from 0 to 1 as a whole percentage: `80%`. */
  percent(share: number): string;
  /** Joins a list: `a, b and c`. */
  list(items: readonly string[]): string;
}

/**
 * Months whose name in Mongolian has front vowels. Vowel harmony then requires the ending дүгээр; all other months have
 * дугаар.
 */
const frontMonths: ReadonlySet<number> = new Set([1, 4, 9, 11]);

const twoDigits = (n: number) => String(n).padStart(2, '0');

const time = (moment: Date) => `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;

function fromIntl(language: string): Formats {
  const dates = new Intl.DateTimeFormat(language, {dateStyle: 'long'});
  const lists = new Intl.ListFormat(language, {type: 'conjunction'});
  const own = new Intl.NumberFormat(language);
  const ownPercents = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 0});
  return {
    date: d => dates.format(d),
    time,
    number: n => own.format(n),
    percent: n => ownPercents.format(n),
    list: items => lists.format(items),
  };
}

/**
 * Returns a date as official letters write it: 2026 оны 11 дүгээр сарын 24. A non-breaking space follows the number
 * of the month and precedes the day. So neither number is separated from its word.
 */
function mongolianDate(day: Date): string {
  const month = day.getMonth() + 1;
  const ordinal = `${month}\u{a0}${frontMonths.has(month) ? 'дүгээр' : 'дугаар'}`;
  return `${day.getFullYear()} оны ${ordinal} сарын\u{a0}${day.getDate()}`;
}

// Chromium has no Mongolian locale data and would use the browser's own language instead. Mongolian uses the same
// digits and separators as English.
const mongolian: Formats = {
  ...fromIntl('en'),
  date: mongolianDate,
  // U+00A0 is a non-breaking space.
  percent: share => `${Math.round(share * 100)}\u{a0}%`,
  list: items => items.join(', '),
};

/**
 * Formats by language. They are cached, because every render needs them and a browser creates its formatters slowly.
 */
const cache = new Map([['mn', mongolian]]);

/**
 * Returns the formats of a language. English uses the British formats, and a pseudo-locale uses the English
 * formats.
 */
export function formats(language: string): Formats {
  const languageFormats =
    cache.get(language) ?? fromIntl(language === 'en' || language === 'qps' ? 'en-GB' : language);
  cache.set(language, languageFormats);
  return languageFormats;
}
