import type {Texts} from '../text/texts.ts';

/**
 * Formats a duration in minutes, for example `3 h 5 min`, `4 h` or `40 min`. The namespace `interface` must be loaded.
 */
export function duration(minutes: number, texts: Texts): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return texts.t('time.minutes', {minutes});
  return rest === 0 ? texts.t('time.wholeHours', {hours}) : texts.t('time.hours', {hours, minutes: rest});
}
