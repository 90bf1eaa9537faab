/** A place in an author's file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Something an author should put right. A `fault` stops the build, a `warning` is only told. */
export interface Fault extends Place {
  readonly severity: 'fault' | 'warning';
  /** Names the thing and the cure. */
  readonly message: string;
  /** The rule that was broken, for searching and for tests. */
  readonly rule: string;
}

/** A fault that stops the build. */
export const fault = (at: Place, message: string, rule: string): Fault => ({
  file: at.file,
  line: at.line,
  column: at.column,
  severity: 'fault',
  message,
  rule,
});

/** A remark that does not stop the build. */
export const warning = (at: Place, message: string, rule: string): Fault => ({
  ...fault(at, message, rule),
  severity: 'warning',
});

/** Whether it stops the build. */
export const isFault = ({severity}: Fault): boolean => severity === 'fault';

/** The first place of a file, for what is wrong with the whole of it. */
export const startOf = (file: string): Place => ({file, line: 1, column: 1});

/** One line for a terminal: `modules/x/01-y.md:31:14  message  (rule)`. */
export const format = (f: Fault): string =>
  `${f.file}:${f.line}:${f.column}  ${f.severity === 'warning' ? 'warning: ' : ''}${f.message}  (${f.rule})`;

/** In the order of files and lines, each once. */
export function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const once = new Map(faults.map(f => [format(f), f]));
  return [...once.values()].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
