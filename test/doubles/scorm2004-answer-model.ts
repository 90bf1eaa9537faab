/**
 * The rules for answers of one type in SCORM 2004 (4th Ed. RTE 4.2.9.1). A value must satisfy both the standard
 * and the strictest known LMS.
 */
interface Format {
  /** Checks a `learner_response`. */
  readonly response: (value: string) => boolean;
  /** Checks a `correct_responses.n.pattern`. */
  readonly pattern: (value: string) => boolean;
  /** Maximum number of correct response patterns. */
  readonly most: number;
}

type Test = (value: string) => boolean;

const matches =
  (pattern: RegExp): Test =>
  value =>
    pattern.test(value);

/** Some LMSes allow only letters, digits, `_` and `.` in an identifier. */
const short = matches(/^[\w.]{1,250}$/);
export const isReal = matches(/^-?\d{1,5}(\.\d{1,7})?$/);

const languages = new Intl.DisplayNames(['en'], {type: 'language', fallback: 'none'});
const isLanguage: Test = tag => languages.of(tag) !== undefined;

/**
 * Checks a text of one line. A language delimiter may precede the text. The text must not begin with a brace, because
 * a brace opens another delimiter. `longest` is the maximum length with the language delimiter.
 */
export const isText =
  (longest: number): Test =>
  value => {
    const [, tag, words = ''] = /^(?:\{lang=([^}]*)\})?(.*)$/.exec(value) ?? [];
    if (tag !== undefined && !(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9-]{2,8})?$/.test(tag) && isLanguage(tag)))
      return false;
    return value.length <= longest && !/[\r\n\u2028\u2029]/.test(value) && !words.startsWith('{');
  };

const list =
  (most: number, isMember: Test, isSet = false): Test =>
  value => {
    const members = value.split('[,]');
    if (isSet && new Set(members).size < members.length) return false;
    return members.length <= most && members.every(isMember);
  };

const pair =
  (isFirst: Test, isSecond: Test): Test =>
  value => {
    const [first, second, ...others] = value.split('[.]');
    return (
      first !== undefined && second !== undefined && others.length === 0 && isFirst(first) && isSecond(second)
    );
  };

const isNone: Test = value => value === '';
const either =
  (...tests: readonly Test[]): Test =>
  value =>
    tests.some(test => test(value));

/**
 * Removes optional delimiters from the start of a value and checks the rest. Each delimiter may occur at most
 * once, in the order of the standard.
 */
const after =
  (delimiters: RegExp, test: Test): Test =>
  value =>
    test(value.replace(delimiters, ''));

const isRange: Test = value => {
  const [least, most, ...others] = value.split('[:]');
  if (least === undefined || most === undefined) return isReal(value);
  const isOrdered = least === '' || most === '' || Number(least) <= Number(most);
  return others.length === 0 && isOrdered && [least, most].every(either(isNone, isReal));
};

const single = (test: Test, most = 1): Format => ({response: test, pattern: test, most});
const step = pair(either(isNone, short), either(isNone, isReal, short));
const texts = list(10, isText(250));
const long = isText(4000);
const caseMatters = /^\{case_matters=(true|false)\}/;

export const formats: Readonly<Record<string, Format>> = {
  'true-false': single(matches(/^(true|false)$/)),
  choice: single(list(36, short, true), 10),
  'fill-in': {
    response: texts,
    // The limit of 250 includes the delimiters, because some LMSes count them as part of the length.
    pattern: value =>
      value.length <= 250 &&
      after(
        /^\{case_matters=(true|false)\}(\{order_matters=(true|false)\})?|^\{order_matters=(true|false)\}/,
        texts,
      )(value),
    most: 5,
  },
  'long-fill-in': {
    response: long,
    pattern: value => value.length <= 4000 && after(caseMatters, long)(value),
    most: 5,
  },
  likert: single(short),
  matching: single(list(36, pair(short, short)), 5),
  performance: {
    response: list(250, step),
    pattern: after(/^\{order_matters=(true|false)\}/, list(125, step)),
    most: 5,
  },
  sequencing: single(list(36, short), 5),
  numeric: {response: isReal, pattern: isRange, most: 1},
  other: single(value => value.length <= 4000),
};
