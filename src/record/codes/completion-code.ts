import {codeOf, digits, readCode, valueOf, type CodeHead, type Unread} from './code-text.ts';
import {learnerCheck} from './result-code.ts';

/**
 * A completion code detects typing errors when somebody copies a completion record into another system. The code
 * proves nothing, because anyone who knows this file can forge one. The code contains the release number, because the
 * release determines the contents of the modules. Layout, in characters of five bits: 1 form · 4 release · 4 modules
 * · 4 name · 3 day · 2 score · 6 checks
 */
const form = '2';
/** The code stores this number in place of the score if the course has no points. */
const noScore = 101;

/** Contents of a completion record that the code stores. */
export interface Completion {
  /** Version of the course, for example `1.2.3`. */
  readonly version: string;
  readonly modules: readonly {readonly number: number}[];
  /** Learner name from the LMS, or ''. */
  readonly name: string;
  /** Noon of the day that the completion record shows, in milliseconds since 1970 (UTC). */
  readonly at: number;
  /** Score in per cent; undefined if the course has no points. */
  readonly score: number | undefined;
}

/** The data that a completion code contains. To check a name, compare `learner` with the `nameCheck` of this name. */
export interface ReadCompletion extends CodeHead {
  readonly score: number | undefined;
}

/**
 * Hashes a name to a short number. The number identifies a name but does not reveal the name. Case and
 * repeated spaces make no difference. Returns 0 for an empty name.
 */
export function nameCheck(name: string): number {
  const same = name.normalize('NFC').trim().replace(/\s+/gu, ' ').toUpperCase();
  return same === '' ? 0 : learnerCheck(same);
}

/** Writes the code of a completion record, in groups of four characters. */
export const completionCode = ({name, score, ...record}: Completion): string =>
  codeOf(form, {...record, learner: nameCheck(name)}, digits(score ?? noScore, 2));

/** Reads a typed completion code. Never throws. Rejects every other kind of code, such as a result code. */
export function readCompletionCode(
  typed: string,
): {readonly kind: 'completion'; readonly completion: ReadCompletion} | Unread {
  const read = readCode(typed, form, 2);
  if (read.kind !== 'whole') return read;
  const score = valueOf(read.rest);
  return {kind: 'completion', completion: {...read.head, score: score === noScore ? undefined : score}};
}
