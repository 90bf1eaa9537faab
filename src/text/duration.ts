import type {Texts} from '../text/texts.ts';

/**
 * Formats a duration in minutes, for example `3 h 5 min` or `40 min`. The namespace `pages` must be loaded.
 */
export const duration = (minutes: number, texts: Texts): string =>
  minutes < 60
    ? texts.t('time.minutes', {minutes})
    : texts.t('time.hours', {hours: Math.floor(minutes / 60), minutes: minutes % 60});
