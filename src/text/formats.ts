/** Dates, times, numbers and lists as the learner's language writes them. */
export interface Formats {
  /** `24 November 2026`; of a moment in local time. */
  date(moment: Date): string;
  /** `14:32`, 24 hours, local time. */
  time(moment: Date): string;
  /** `1,234.5` */
  number(value: number): string;
  /** A share from 0 to 1 in whole per cent: `80%`. */
  percent(share: number): string;
  /** `a, b and c` */
  list(items: readonly string[]): string;
}

/** Chromium has no Mongolian locale data and would answer in the browser's own language; the rules are CLDR's. */
const months = [
  'нэгдүгээр',
  'хоёрдугаар',
  'гуравдугаар',
  'дөрөвдүгээр',
  'тавдугаар',
  'зургаадугаар',
  'долоодугаар',
  'наймдугаар',
  'есдүгээр',
  'аравдугаар',
  'арван нэгдүгээр',
  'арван хоёрдугаар',
] as const;

const twoDigits = (n: number) => String(n).padStart(2, '0');

// The digits and separators of Mongolian are those of English.
const numbers = new Intl.NumberFormat('en');
const percents = new Intl.NumberFormat('en', {style: 'percent', maximumFractionDigits: 0});

const time = (moment: Date) => `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;

const mongolian: Formats = {
  date: d => `${d.getFullYear()} оны ${months[d.getMonth()] ?? ''} сарын ${d.getDate()}`,
  time,
  number: n => numbers.format(n),
  percent: n => percents.format(n),
  list: items => items.join(', '),
};

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

/** The formats of a language; English is written as in Britain, a pseudo-locale as English. */
export function formats(language: string): Formats {
  if (language === 'mn') return mongolian;
  return fromIntl(language === 'en' || language === 'qps' ? 'en-GB' : language);
}
