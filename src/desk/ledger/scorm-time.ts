const span12 = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/;
const duration =
  /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?)?$/;
/** Seconds of each part of a duration; a year and a month are taken as 365 and 30 days, which no course counts in. */
const parts = [31_536_000, 2_592_000, 86_400, 3600, 60, 1] as const;

/**
 * Reads a length of time as seconds, as SCORM 1.2 spells it (`HHHH:MM:SS.SS`) or SCORM 2004 (`PT1H2M3.45S`, 4th Ed. RTE
 * 4.1.1.7); 0 for what is neither.
 */
export function secondsOf(time: string): number {
  const found = span12.exec(time);
  if (found) return Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]);
  const [, ...numbers] = duration.exec(time) ?? [];
  return parts.reduce((sum, size, n) => sum + Number(numbers[n] ?? 0) * size, 0);
}

const longest = 9999 * 3600 + 59 * 60 + 59;
const hundredthsOf = (seconds: number) => Math.round(Math.min(Math.max(seconds, 0), longest) * 100);

/** Spells seconds as SCORM 1.2's `HHHH:MM:SS.SS`; more than the form can hold is cut. */
export function spanOf(seconds: number): string {
  const hundredths = hundredthsOf(seconds);
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  const whole = Math.floor(hundredths / 100);
  return `${pad(Math.floor(whole / 3600), 4)}:${pad(Math.floor(whole / 60) % 60, 2)}:${pad(whole % 60, 2)}.${pad(hundredths % 100, 2)}`;
}

/** Spells seconds as SCORM 2004's `PT1H2M3.45S`: two decimals at most, `PT0S` for nothing. */
export function durationOf(seconds: number): string {
  const hundredths = hundredthsOf(seconds);
  const whole = Math.floor(hundredths / 100);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const rest = (hundredths % 6000) / 100;
  const said = [hours > 0 && `${hours}H`, minutes > 0 && `${minutes}M`, rest > 0 && `${rest}S`];
  return `PT${said.filter(Boolean).join('') || '0S'}`;
}
