import {withChecks} from './check-characters.ts';
import {
  dayAt,
  dayNumber,
  digits,
  grouped,
  moduleBits,
  modulesIn,
  releaseNumber,
  releaseOf,
  valueOf,
  wholeCode,
  type Unread,
} from './code-text.ts';
import {learnerCheck} from './result-code.ts';

/**
 * The code on a completion record finds errors of whoever types the record into another system. It is no proof: whoever
 * knows this page can make one up. What a release holds of each module follows from the release. Its characters hold
 * five bits each:
 *
 *     1 form · 4 release · 4 modules · 4 name · 3 day · 2 score · 6 checks
 */
const form = '2';
const header = 18;
/** In place of per cent, of a course without points. */
const noScore = 101;

/** What stands on a completion record. */
export interface Completion {
  /** Of the course, `1.2.3`. */
  readonly version: string;
  readonly modules: readonly {readonly number: number}[];
  /** As the LMS gives it, or ''. */
  readonly name: string;
  /** Noon of the day on the record, milliseconds since 1970 (UTC). */
  readonly at: number;
  /** In per cent; undefined of a course without points. */
  readonly score: number | undefined;
}

/** What a code says of a record. */
export interface ReadCompletion {
  readonly version: string;
  /** Numbers of the package's modules, from ids.lock. */
  readonly modules: readonly number[];
  /** Compare with `nameCheck`; 0 where the record was printed without a name. */
  readonly name: number;
  /** The day on the record, milliseconds since 1970 (UTC). */
  readonly at: number;
  readonly score: number | undefined;
}

/** A short number by which a name is recognised but not known; small letters and spaces make no difference. 0 of none. */
export function nameCheck(name: string): number {
  const same = name.normalize('NFC').trim().replace(/\s+/gu, ' ').toUpperCase();
  return same === '' ? 0 : learnerCheck(same);
}

/** Writes the code of a completion record, in groups of four characters. */
export function completionCode({version, modules, name, at, score}: Completion): string {
  const text = [
    form,
    digits(releaseNumber(version), 4),
    digits(moduleBits(modules), 4),
    digits(nameCheck(name), 4),
    digits(dayNumber(at), 3),
    digits(score ?? noScore, 2),
  ];
  return grouped(withChecks(text.join('')));
}

/** Reads such a code as somebody typed it; never throws. A result code has another form. */
export function readCompletionCode(
  typed: string,
): {readonly kind: 'completion'; readonly completion: ReadCompletion} | Unread {
  const read = wholeCode(typed, form, header);
  if (read.kind !== 'whole') return read;
  const field = (from: number, length: number) => valueOf(read.code.slice(from, from + length));
  const score = field(16, 2);
  const completion = {
    version: releaseOf(field(1, 4)),
    modules: modulesIn(field(5, 4)),
    name: field(9, 4),
    at: dayAt(field(13, 3)),
    score: score === noScore ? undefined : score,
  };
  return {kind: 'completion', completion};
}
