const span12 = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/;
const duration =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?)?$/;
/**
 * Seconds in each unit of a duration: year, month, day, hour, minute and second. A year counts as 365 days and a month
 * as 30 days. This is accurate enough, because no course reports such long durations.
 */
const parts = [31_536_000, 2_592_000, 86_400, 3600, 60, 1] as const;

/**
 * Parses a time span of SCORM 1.2 (`HHHH:MM:SS.SS`) or a duration of SCORM 2004 (`PT1H2M3.45S`, 4th Ed. RTE
 * 4.1.1.7). Returns seconds, or 0 if the text is neither.
 */
export function secondsOf(time: string): number {
  const found = span12.exec(time);
  if (found) return Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]);
  const [, ...numbers] = duration.exec(time) ?? [];
  return parts.reduce((sum, size, n) => sum + Number(numbers[n] ?? 0) * size, 0);
}

const longest = 9999 * 3600 + 59 * 60 + 59;
const hundredthsOf = (seconds: number) => Math.round(Math.min(Math.max(seconds, 0), longest) * 100);

/**
 * Formats seconds as a SCORM 1.2 time span, `HHHH:MM:SS.SS`. Clamps a value that is negative or too long for
 * this format.
 */
export function spanOf(seconds: number): string {
  const hundredths = hundredthsOf(seconds);
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  const whole = Math.floor(hundredths / 100);
  return `${pad(Math.floor(whole / 3600), 4)}:${pad(Math.floor(whole / 60) % 60, 2)}:${pad(whole % 60, 2)}.${pad(hundredths % 100, 2)}`;
}

/**
 * Formats seconds as a SCORM 2004 duration such as `PT1H2M3.45S`, with at most two decimals; `PT0S` for zero.
 */
export function durationOf(seconds: number): string {
  const hundredths = hundredthsOf(seconds);
  const whole = Math.floor(hundredths / 100);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = (hundredths % 6000) / 100;
  const units = [hours > 0 && `${hours}H`, minutes > 0 && `${minutes}M`, rest > 0 && `${rest}S`];
  return `PT${units.filter(Boolean).join('') || '0S'}`;
}
