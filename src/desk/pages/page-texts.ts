import type {Formats} from '../../text/formats.ts';

/** The texts and formats for a page of the desk in one language. */
export interface PageTexts {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  /** True if no native speaker has reviewed this translation. */
  readonly draft: boolean;
  readonly languages: readonly {readonly code: string; readonly name: string}[];
  readonly formats: Formats;
  /** Returns a text of the interface as plain text. */
  t(key: string, values?: Readonly<Record<string, string | number>>): string;
}

/** Formats milliseconds since 1970 in local time, such as `25 November 2026, 14:32`. */
export function formatMoment({t, formats}: PageTexts, milliseconds: number): string {
  const moment = new Date(milliseconds);
  return t('desk.moment', {date: formats.date(moment), time: formats.time(moment)});
}

/** Formats a day such as `2026-11-30` as `30 November 2026`. */
export const formatDay = ({formats}: PageTexts, day: string): string =>
  formats.date(new Date(`${day}T12:00`));

/** Formats seconds as hours and minutes, such as `1 h 12 min`, or as seconds below one minute. */
export function formatSpan({t}: PageTexts, seconds: number): string {
  if (Math.round(seconds) < 60) return t('desk.span.seconds', {seconds: Math.round(seconds)});
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return t('desk.span.minutes', {minutes});
  return t('desk.span.hours', {hours: Math.floor(minutes / 60), minutes: minutes % 60});
}

/** Text keys of the SCORM statuses that have their own text. */
const statuses: Readonly<Record<string, string>> = {
  passed: 'desk.status.passed',
  completed: 'desk.status.completed',
  failed: 'desk.status.failed',
  incomplete: 'desk.status.incomplete',
  browsed: 'desk.status.browsed',
  unknown: 'desk.status.unknown',
};

/** Formats a lesson status for a reader. */
export const formatStatus = ({t}: PageTexts, status: string): string =>
  t(statuses[status] ?? 'desk.status.none');
