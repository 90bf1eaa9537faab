const two = (n: number): string => String(n).padStart(2, '0');

/** Longest duration that SCORM 1.2 can express, in hundredths of a second: 9999:59:59.99. */
const longest = (9999 * 3600 + 3599) * 100 + 99;

/**
 * Splits seconds into hours, minutes, seconds and hundredths. Negative and invalid values become 0; too long
 * values are capped.
 */
function parts(
  seconds: number,
): readonly [hours: number, minutes: number, seconds: number, hundredths: number] {
  const hundredths = Math.min(
    longest,
    Math.max(0, Math.floor((Number.isFinite(seconds) ? seconds : 0) * 100)),
  );
  const whole = Math.floor(hundredths / 100);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60, hundredths % 100];
}

/** Formats a duration for SCORM 1.2, `HHHH:MM:SS.SS`. */
export function span12(seconds: number): string {
  const [hours, minutes, rest, hundredths] = parts(seconds);
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(rest)}.${two(hundredths)}`;
}

/**
 * Formats a duration for SCORM 2004, `PT1H2M3.45S`. The standard allows at most two decimals (4th Ed. RTE
 * 4.1.1.7).
 */
export function span2004(seconds: number): string {
  const [hours, minutes, rest, hundredths] = parts(seconds);
  return `PT${hours}H${minutes}M${rest}.${two(hundredths)}S`;
}

/** Limits a time to the years that LMSes accept, 1970 to 2038, whatever the device's clock says. */
const limitedDate = (at: number): Date =>
  new Date(Math.min(Date.UTC(2039, 0, 1) - 1, Math.max(0, Number.isFinite(at) ? at : 0)));

/**
 * Formats a time for SCORM 2004, `2026-11-25T10:11:12.50Z`. `at` is in milliseconds since 1970. The result
 * has exactly two decimals of a second. Some LMSes refuse three decimals; others refuse the time zone `Z` if
 * there are no decimals before it.
 */
export const timestamp = (at: number): string => limitedDate(at).toISOString().replace(/\dZ$/, 'Z');

/** Formats a time of day for SCORM 1.2, `HH:MM:SS`, in local time. `at` is in milliseconds since 1970. */
export function timeOfDay(at: number): string {
  const time = limitedDate(at);
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
}
