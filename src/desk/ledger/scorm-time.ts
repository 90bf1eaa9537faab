/** Reads a SCORM 1.2 time span, `HHHH:MM:SS.SS`, as seconds; 0 for what is none. */
export function secondsOf(span: string): number {
  const found = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/.exec(span);
  return found ? Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]) : 0;
}

const longest = 9999 * 3600 + 59 * 60 + 59;

/** Spells seconds as SCORM 1.2's `HHHH:MM:SS.SS`; more than the form can hold is cut. */
export function spanOf(seconds: number): string {
  const hundredths = Math.round(Math.min(Math.max(seconds, 0), longest) * 100);
  const pad = (n: number, width: number) => String(n).padStart(width, '0');
  const whole = Math.floor(hundredths / 100);
  return `${pad(Math.floor(whole / 3600), 4)}:${pad(Math.floor(whole / 60) % 60, 2)}:${pad(whole % 60, 2)}.${pad(hundredths % 100, 2)}`;
}
