import {StrictScorm12} from '../../test/doubles/strict-scorm12.ts';

/** What the page of the learning system tells the bench. */
export interface LmsReport {
  /** Calls of the API so far, questions about errors included. */
  readonly calls: number;
  /** Characters of saved state in its database. */
  readonly savedState: number;
  /** Calls it refused, in words; a well-behaved course causes none. */
  readonly refusals: readonly string[];
}

/** With `?truncates=100` in its address, it keeps only so many characters of state and says nothing. */
const truncates = new URLSearchParams(location.search).get('truncates');
const lms = new StrictScorm12(truncates === null ? {} : {truncates: Number(truncates)});
const api = lms.launch()();
let calls = 0;

/** Runs in the page around the course's frame, as a learning system that takes the standard at its word. */
const counting = new Proxy(api ?? {}, {
  get(target, name) {
    const method: unknown = Reflect.get(target, name);
    if (typeof method !== 'function') return method;
    return (...words: readonly string[]): unknown => {
      calls++;
      return Reflect.apply(method, target, words);
    };
  },
});

const report = (): LmsReport => ({
  calls,
  savedState: (lms.kept.get('cmi.suspend_data') ?? '').length,
  refusals: lms.refusals.map(({name, element, value, error}) => `${name} ${element} ${value}: ${error}`),
});

Object.assign(window, {API: counting, report});
