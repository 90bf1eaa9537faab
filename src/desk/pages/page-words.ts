import type {Formats} from '../../text/formats.ts';

/** Everything a page of the desk says, in one language. */
export interface PageWords {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** No native speaker has read this translation yet. */
  readonly draft: boolean;
  readonly languages: readonly {readonly code: string; readonly name: string}[];
  readonly formats: Formats;
  /** A word of the interface as plain text. */
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
}

/** A moment in local time, `25 November 2026, 14:32`; of milliseconds since 1970. */
export function sayMoment({t, formats}: PageWords, milliseconds: number): string {
  const moment = new Date(milliseconds);
  return t('desk.moment', {date: formats.date(moment), time: formats.time(moment)});
}

/** A span in hours and minutes, `1 h 12 min`, or in seconds where it is less than a minute; of seconds. */
export function saySpan({t}: PageWords, seconds: number): string {
  if (Math.round(seconds) < 60) return t('desk.span.seconds', {seconds: Math.round(seconds)});
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('desk.span.minutes', {minutes});
  return t('desk.span.hours', {hours: Math.floor(minutes / 60), minutes: minutes % 60});
}

/** SCORM's statuses that have words of their own. */
const statuses: Readonly<Record<string, string>> = {
  passed: 'desk.status.passed',
  completed: 'desk.status.completed',
  failed: 'desk.status.failed',
  incomplete: 'desk.status.incomplete',
  browsed: 'desk.status.browsed',
  unknown: 'desk.status.unknown',
};

/** A lesson status as a person reads it. */
export const sayStatus = ({t}: PageWords, status: string): string =>
  t(statuses[status] ?? 'desk.status.none');
