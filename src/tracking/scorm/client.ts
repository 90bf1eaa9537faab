import {TrackingError} from '../port.ts';
import {cut, oneLine} from './text.ts';

/** Names of the calls of an LMS's API object in an edition of SCORM. */
export interface CallNames {
  readonly initialize: string;
  readonly finish: string;
  readonly commit: string;
  readonly get: string;
  readonly set: string;
  readonly lastError: string;
  /** The calls that return the LMS's own text for an error code. Not every LMS has them. */
  readonly diagnostic: string;
  readonly errorString: string;
  /**
   * Error codes of calls after the end of the session. SCORM 1.2 has no separate code for this case, but one code for
   * every call without an open session.
   */
  readonly over: readonly string[];
}

/** A call of an API object. Its result can have any type, because an LMS may return something other than a text. */
export type ScormCall = (...texts: string[]) => unknown;

/** True if a value is an object with the functions that every LMS must provide. */
export const hasCalls = (
  value: unknown,
  {initialize, finish, commit, get, set, lastError}: CallNames,
): boolean =>
  typeof value === 'object' &&
  value !== null &&
  [initialize, finish, commit, get, set, lastError].every(
    name => typeof Reflect.get(value, name) === 'function',
  );

/**
 * Result of a call: the answer as text and an error code. The code is '0' for success and starts with `threw`
 * if the LMS threw.
 */
export interface CallResult {
  readonly value: string;
  readonly code: string;
}

const isGiven = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Converts what the LMS has returned to text. LMSes return texts, numbers or booleans; any other value becomes ''. */
function plain(value: unknown): string {
  const text = isGiven(value) ? String(value) : '';
  return ['null', 'undefined', 'NaN'].includes(text) ? '' : text;
}

/**
 * Marks an API object whose session is open, so that the course does not open it again when the page is reloaded. Moodle
 * refuses to open a session twice, and still resets all values to those of the launch.
 */
const openMark = Symbol.for('tamga.session');

/** Maximum number of reads of one element while the LMS returns no usable value. */
const asksAtMost = 12;

/** Maximum length of an error text, in characters (SCORM 1.2 RTE 3.2, SCORM 2004 RTE 3.1.7). */
const longestReason = 255;

/** Calls an LMS so that its exceptions never reach the course. */
export class ScormClient {
  readonly #api: Readonly<Record<string, ScormCall | undefined>>;
  readonly #names: CallNames;
  /** True once a commit has returned "true". From then on an empty answer counts as a refusal. */
  #saysTrue = false;

  constructor(api: Readonly<Record<string, ScormCall | undefined>>, names: CallNames) {
    this.#api = api;
    this.#names = names;
  }

  /**
   * Reads an element. Returns '' if the LMS has no value. SCORM 2004 reports error 403 for an element that
   * was never set.
   */
  get(element: string): string {
    return this.read(element) ?? '';
  }

  /** Reads an element like `get`. Returns undefined if the LMS threw, because the value is then unknown. */
  read(element: string): string | undefined {
    for (let ask = 0; ask < asksAtMost; ask++) {
      try {
        const value = this.#api[this.#names.get]?.(element);
        if (isGiven(value) && String(value) !== 'false') return plain(value);
      } catch {
        return undefined;
      }
    }
    return '';
  }

  /**
   * Sets an element. Only an error code counts as a refusal, because some LMSes return "false" although they
   * have stored the value.
   */
  set(element: string, value: string): CallResult {
    return this.#call(() => this.#api[this.#names.set]?.(element, value));
  }

  /** Reads an element once, and returns its value together with the error code. */
  ask(element: string): CallResult {
    return this.#call(() => this.#api[this.#names.get]?.(element));
  }

  /** True if another client calls the same API object. */
  isSame(other: ScormClient): boolean {
    return this.#api === other.#api;
  }

  /** Opens the session, or succeeds at once if an earlier page has opened the session and `element` can be read. */
  initialize(element: string): CallResult {
    if (Reflect.get(this.#api, openMark) === true) {
      const answer = this.ask(element);
      if (!isRefused(answer) && answer.value !== '') return {value: 'true', code: '0'};
    }
    Reflect.set(this.#api, openMark, true);
    return this.#call(() => this.#api[this.#names.initialize]?.(''));
  }

  /**
   * Commits. Some LMSes return nothing from a commit, and this counts as success. Once the LMS has returned
   * "true", an empty answer counts as a refusal.
   */
  commit(): CallResult {
    const answer = refusedIfFalse(this.#call(() => this.#api[this.#names.commit]?.('')));
    this.#saysTrue ||= answer.value === 'true';
    const isSilent = answer.value === '' && answer.code === '0';
    return isSilent && this.#saysTrue ? {...answer, code: 'no answer'} : answer;
  }

  finish(): CallResult {
    Reflect.deleteProperty(this.#api, openMark);
    return refusedIfFalse(this.#call(() => this.#api[this.#names.finish]?.('')));
  }

  /**
   * Creates an error for the log and the administrator: the refused call, the error code and the LMS's own
   * text.
   */
  refusal(what: string, {code}: CallResult): TrackingError {
    const ask = (act: () => unknown): string => this.#call(act, false).value;
    const diagnosed = ask(() => this.#api[this.#names.diagnostic]?.(code));
    // Some LMSes return the error code itself, or nothing, as the diagnostic text. Then ask for the error string.
    const words =
      diagnosed === code || diagnosed === ''
        ? ask(() => this.#api[this.#names.errorString]?.(code))
        : diagnosed;
    const reason = cut(oneLine(words).trim(), longestReason);
    const kind = this.#names.over.includes(code) ? 'over' : 'refused';
    return new TrackingError(kind, `${what}: ${code}${reason === '' ? '' : ` (${reason})`}`);
  }

  // The error code is read only after an unusual answer. This halves the number of calls, and in some LMSes
  // each call is a request.
  #call(act: () => unknown, asks = true): CallResult {
    try {
      const value = plain(act());
      return {
        value,
        code: !asks || value === 'true' ? '0' : plain(this.#api[this.#names.lastError]?.()) || '0',
      };
    } catch (error) {
      return {value: '', code: `threw ${String(error)}`};
    }
  }
}

/** Turns a commit that returned "false" into a refusal, even with the error code '0'. */
const refusedIfFalse = ({value, code}: CallResult): CallResult => ({
  value,
  code: code === '0' && value === 'false' ? 'false' : code,
});

export const isRefused = ({code}: CallResult): boolean => code !== '0';
