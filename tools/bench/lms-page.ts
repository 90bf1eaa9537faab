import {StrictScorm12} from '../../test/doubles/strict-scorm12.ts';

/** Data that the LMS page reports to `npm run bench`. */
export interface LmsReport {
  /** Number of API calls so far, including those that query errors. */
  readonly calls: number;
  /** Length of the stored suspend data in characters. */
  readonly savedState: number;
  /** Descriptions of refused calls; a correct course causes none. */
  readonly refusals: readonly string[];
}

const lms = new StrictScorm12({});
const api = lms.launch()();
let calls = 0;

/** The API of a strict LMS, which counts its calls. It is placed in the page around the course's frame. */
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
  savedState: (lms.storedValues.get('cmi.suspend_data') ?? '').length,
  refusals: lms.refusals.map(({name, element, value, error}) => `${name} ${element} ${value}: ${error}`),
});

Object.assign(window, {API: counting, report});
