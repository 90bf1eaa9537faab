import {TrackingError} from '../port.ts';
import {cut, oneLine} from './text.ts';

/** The calls of an LMS's API object, by whatever names an edition of SCORM has for them. What they give back is not to be trusted, not even to be text. */
export interface ScormApi {
  initialize(): unknown;
  finish(): unknown;
  commit(): unknown;
  get(element: string): unknown;
  set(element: string, value: string): unknown;
  lastError(): unknown;
  /** What the LMS says of an error code, in its own words; not every LMS has such calls. */
  diagnostic?(code: string): unknown;
  errorString?(code: string): unknown;
}

/** Whether something found in a page is an object with calls of these names. */
export const hasCalls = (value: unknown, names: readonly string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  names.every(name => typeof Reflect.get(value, name) === 'function');

/** What a call came to: its answer as text, and '0' or an error code, which is `threw` where the LMS threw. */
export interface Answered {
  readonly value: string;
  readonly code: string;
}

const isGiven = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Texts, numbers and booleans are all given; whatever else comes back says nothing. */
function plain(value: unknown): string {
  const text = isGiven(value) ? String(value) : '';
  return ['null', 'undefined', 'NaN'].includes(text) ? '' : text;
}

/** How often an LMS is asked that answers with nothing at all. */
const asksAtMost = 12;

/** Characters of an LMS's words on an error (SCORM 1.2 RTE 3.2, SCORM 2004 RTE 3.1.7). */
const longestReason = 255;

/** Calls an LMS so that nothing it does can throw into the course. */
export class ScormClient {
  readonly #api: ScormApi;
  /** It has once said "true" to a commit, so that saying nothing is no yes. */
  #saysTrue = false;

  constructor(api: ScormApi) {
    this.#api = api;
  }

  /** '' where it has none, or says so by an error, as SCORM 2004 does (403) of all that was never set. */
  get(element: string): string {
    return this.read(element) ?? '';
  }

  /** The same, but undefined where the LMS threw, so that nobody knows what it has. */
  read(element: string): string | undefined {
    for (let asked = 0; asked < asksAtMost; asked++) {
      try {
        const value = this.#api.get(element);
        if (isGiven(value) && String(value) !== 'false') return plain(value);
      } catch {
        return undefined;
      }
    }
    return '';
  }

  /** Some LMSes answer "false" and have done it, so that only an error code counts. */
  set(element: string, value: string): Answered {
    return this.#call(() => this.#api.set(element, value));
  }

  initialize(): Answered {
    return this.#call(() => this.#api.initialize());
  }

  /** Some LMSes never say anything to a commit; of one that has said "true" before, silence is a refusal. */
  commit(): Answered {
    const answer = plainly(this.#call(() => this.#api.commit()));
    this.#saysTrue ||= answer.value === 'true';
    const isSilent = answer.value === '' && answer.code === '0';
    return isSilent && this.#saysTrue ? {...answer, code: 'no answer'} : answer;
  }

  finish(): Answered {
    return plainly(this.#call(() => this.#api.finish()));
  }

  /** For the log and the administrator: what was refused, by which code, and what the LMS itself says of it. */
  refusal(what: string, {code}: Answered): TrackingError {
    const ask = (act: () => unknown): string => this.#call(act, false).value;
    const diagnosed = ask(() => this.#api.diagnostic?.(code));
    // Some give the code back.
    const words =
      diagnosed === code || diagnosed === '' ? ask(() => this.#api.errorString?.(code)) : diagnosed;
    const reason = cut(oneLine(words).trim(), longestReason);
    return new TrackingError('refused', `${what}: ${code}${reason === '' ? '' : ` (${reason})`}`);
  }

  // Asking for the error only where something is odd halves the calls, and some LMSes make each one a request.
  #call(act: () => unknown, asks = true): Answered {
    try {
      const value = plain(act());
      return {value, code: !asks || value === 'true' ? '0' : plain(this.#api.lastError()) || '0'};
    } catch (error) {
      return {value: '', code: `threw ${String(error)}`};
    }
  }
}

/** A commit that is plainly refused has not happened, whatever the error code says. */
const plainly = ({value, code}: Answered): Answered => ({
  value,
  code: code === '0' && value === 'false' ? 'false' : code,
});

export const isRefused = ({code}: Answered): boolean => code !== '0';
