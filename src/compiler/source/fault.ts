/** A place in an author file. Lines and columns count from 1. */
export interface SourcePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A diagnostic for an author. The severity `fault` stops the build; `warning` is only reported. */
export interface Fault extends SourcePlace {
  readonly severity: 'fault' | 'warning';
  /** Names the cause and the cure. */
  readonly message: string;
  /** Name of the rule that was broken, for searching and for tests. */
  readonly rule: string;
}

/** Creates a fault, which stops the build. */
export const fault = (at: SourcePlace, message: string, rule: string): Fault => ({
  file: at.file,
  line: at.line,
  column: at.column,
  severity: 'fault',
  message,
  rule,
});

/** Creates a warning, which does not stop the build. */
export const warning = (at: SourcePlace, message: string, rule: string): Fault => ({
  ...fault(at, message, rule),
  severity: 'warning',
});

/** Returns whether the diagnostic stops the build. */
export const isFault = ({severity}: Fault): boolean => severity === 'fault';

/** Returns line 1, column 1 of a file, which is the place of diagnostics about the whole file. */
export const startOf = (file: string): SourcePlace => ({file, line: 1, column: 1});

/** Formats a diagnostic as one line for a terminal: `modules/x/01-y.md:31:14  message  (rule)`. */
export const format = (f: Fault): string =>
  `${f.file}:${f.line}:${f.column}  ${f.severity === 'warning' ? 'warning: ' : ''}${f.message}  (${f.rule})`;

/** Removes duplicates and sorts by file, line, column and message. */
export function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const once = new Map(faults.map(f => [format(f), f]));
  return [...once.values()].sort(
    (a, b) =>
      compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.message, b.message),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
