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
 * The code on a completion record detects typing errors when somebody copies the record into another system.
 * It proves nothing: anyone who knows this file can forge a code. The code contains the release number,
 * because the release determines the contents of the modules. Each character holds five bits: 1 form · 4
 * release · 4 modules · 4 name · 3 day · 2 score · 6 checks
 */
const form = '2';
const header = 18;
/** Written in place of the percentage if a course has no points. */
const noScore = 101;

/** Contents of a completion record. */
export interface Completion {
  /** Version of the course, for example `1.2.3`. */
  readonly version: string;
  readonly modules: readonly {readonly number: number}[];
  /** Learner name from the LMS, or ''. */
  readonly name: string;
  /** Noon of the day on the record, in milliseconds since 1970 (UTC). */
  readonly at: number;
  /** Score in per cent; undefined if the course has no points. */
  readonly score: number | undefined;
}

/** Data that a code contains about a record. */
export interface ReadCompletion {
  readonly version: string;
  /** Numbers of the package's modules, from ids.lock. */
  readonly modules: readonly number[];
  /** Compare with `nameCheck`. 0 if the record was printed without a name. */
  readonly name: number;
  /** Start of the day on the record, in milliseconds since 1970 (UTC). */
  readonly at: number;
  readonly score: number | undefined;
}

/**
 * Hashes a name to a short number. The number identifies a name but does not reveal it. Case and repeated
 * spaces make no difference. Returns 0 for an empty name.
 */
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

/** Reads a typed completion code. Never throws. A result code is rejected because it has another form. */
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
