const two = (n: number): string => String(n).padStart(2, '0');

/** Longest time SCORM 1.2 can say, in hundredths of a second: 9999:59:59.99. */
const longest = (9999 * 3600 + 3599) * 100 + 99;

/** A length of time as SCORM 1.2 spells it, `HHHH:MM:SS.SS`; negative ones and nonsense are nothing, longer ones the longest. */
export function span12(seconds: number): string {
  const hundredths = Math.min(
    longest,
    Math.max(0, Math.floor((Number.isFinite(seconds) ? seconds : 0) * 100)),
  );
  const whole = Math.floor(hundredths / 100);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `${String(hours).padStart(4, '0')}:${two(minutes)}:${two(whole % 60)}.${two(hundredths % 100)}`;
}

/** A time of day as SCORM 1.2 spells it, `HH:MM:SS`, in local time; `at` in milliseconds since 1970. */
export function timeOfDay(at: number): string {
  const time = new Date(Number.isFinite(at) ? at : 0);
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':');
}
