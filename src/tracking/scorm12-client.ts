import {TrackingError} from './port.ts';

/** The API object of a SCORM 1.2 LMS. What its calls give back is not to be trusted, not even to be text. */
export interface Scorm12Api {
  LMSInitialize(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
  LMSCommit(nothing: ''): unknown;
  LMSGetValue(element: string): unknown;
  LMSSetValue(element: string, value: string): unknown;
  LMSGetLastError(): unknown;
}

const calls = [
  'LMSInitialize',
  'LMSFinish',
  'LMSCommit',
  'LMSGetValue',
  'LMSSetValue',
  'LMSGetLastError',
] as const;

/** Whether an object found in a page is such an API. */
export const isScorm12Api = (value: unknown): value is Scorm12Api =>
  typeof value === 'object' &&
  value !== null &&
  calls.every(name => typeof Reflect.get(value, name) === 'function');

/** What a call came to: its answer as text, and '0' or an error code, which is `threw` where the LMS threw. */
export interface Answered {
  readonly value: string;
  readonly code: string;
}

/** Texts, numbers and booleans are all given; whatever else comes back says nothing. */
function plain(value: unknown): string {
  const text =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  return text === 'null' || text === 'undefined' ? '' : text;
}

/** Calls an LMS so that nothing it does can throw into the course. */
export class Scorm12Client {
  readonly #api: Scorm12Api;

  constructor(api: Scorm12Api) {
    this.#api = api;
  }

  /** '' where it has none, or says so by an error. */
  get(element: string): string {
    return this.#call(() => this.#api.LMSGetValue(element), false).value;
  }

  /** Some LMSes answer "false" and have done it, so that only an error code counts. */
  set(element: string, value: string): Answered {
    return this.#call(() => this.#api.LMSSetValue(element, value));
  }

  initialize(): Answered {
    return this.#call(() => this.#api.LMSInitialize(''));
  }

  commit(): Answered {
    return refusal(this.#call(() => this.#api.LMSCommit('')));
  }

  finish(): Answered {
    return refusal(this.#call(() => this.#api.LMSFinish('')));
  }

  // Asking for the error only where something is odd halves the calls, and some LMSes make each one a request.
  #call(act: () => unknown, asks = true): Answered {
    try {
      const value = plain(act());
      return {value, code: !asks || value === 'true' ? '0' : plain(this.#api.LMSGetLastError()) || '0'};
    } catch (error) {
      return {value: '', code: `threw ${String(error)}`};
    }
  }
}

/** A commit that is plainly refused has not happened, whatever the error code says. */
const refusal = ({value, code}: Answered): Answered => ({
  value,
  code: code === '0' && value === 'false' ? 'false' : code,
});

export const isRefused = ({code}: Answered): boolean => code !== '0';

/** For the log and the administrator. */
export const refused = (what: string, {code}: Answered): TrackingError =>
  new TrackingError('refused', `${what}: ${code}`);
