/** What SCORM 1.2 allows in each element, as strictly as its documents say; `*` stands for an index. */
interface Element {
  readonly mode: 'read' | 'write' | 'both';
  /** `siblings` gives the value of another element of the same record. */
  readonly takes: (value: string, sibling: (name: string) => string) => boolean;
}

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);
const upTo = (length: number) => (value: string) => value.length <= length;
const vocabulary =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value);

const decimal = /^-?\d+(\.\d+)?$/;
const score = (value: string) =>
  value === '' || (decimal.test(value) && Number(value) >= 0 && Number(value) <= 100);
const identifier = matches(/^[\x21-\x7e]{1,255}$/);
const span = matches(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/);
const status = vocabulary('passed', 'completed', 'failed', 'incomplete', 'browsed');
const one = '[0-9a-z]';

const feedback: Readonly<Record<string, (value: string) => boolean>> = {
  'true-false': matches(/^[01tf]/),
  choice: matches(new RegExp(`^(${one}(,${one})*)?$`)),
  matching: matches(new RegExp(`^${one}\\.${one}(,${one}\\.${one})*$`)),
  sequencing: matches(new RegExp(`^${one}(,${one})*$`)),
  numeric: matches(decimal),
  likert: matches(new RegExp(`^${one}?$`)),
  performance: upTo(255),
  'fill-in': upTo(255),
};

/** An answer can only be checked once its type is known, so the type has to be set first. */
const answer: Element['takes'] = (value, sibling) => feedback[sibling('type')]?.(value) ?? false;

const read = {mode: 'read', takes: () => false} as const;
const both = (takes: Element['takes']): Element => ({mode: 'both', takes});
const write = (takes: Element['takes']): Element => ({mode: 'write', takes});

export const model: Readonly<Record<string, Element>> = {
  'cmi.core.student_id': read,
  'cmi.core.student_name': read,
  'cmi.core.credit': read,
  'cmi.core.entry': read,
  'cmi.core.total_time': read,
  'cmi.core.lesson_mode': read,
  'cmi.core.lesson_location': both(upTo(255)),
  'cmi.core.lesson_status': both(status),
  'cmi.core.score.raw': both(score),
  'cmi.core.score.min': both(score),
  'cmi.core.score.max': both(score),
  'cmi.core.exit': write(vocabulary('time-out', 'suspend', 'logout', '')),
  'cmi.core.session_time': write(span),
  'cmi.suspend_data': both(upTo(4096)),
  'cmi.launch_data': read,
  'cmi.student_data.mastery_score': read,
  'cmi.objectives._children': read,
  'cmi.objectives._count': read,
  'cmi.objectives.*.id': both(identifier),
  'cmi.objectives.*.status': both(status),
  'cmi.objectives.*.score.raw': both(score),
  'cmi.objectives.*.score.min': both(score),
  'cmi.objectives.*.score.max': both(score),
  'cmi.interactions._children': read,
  'cmi.interactions._count': read,
  'cmi.interactions.*.id': write(identifier),
  'cmi.interactions.*.objectives.*.id': write(identifier),
  'cmi.interactions.*.time': write(matches(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/)),
  'cmi.interactions.*.type': write(value => value in feedback),
  'cmi.interactions.*.correct_responses.*.pattern': write(answer),
  'cmi.interactions.*.weighting': write(matches(decimal)),
  'cmi.interactions.*.student_response': write(answer),
  'cmi.interactions.*.result': write(
    value => /^(correct|wrong|unanticipated|neutral)$/.test(value) || decimal.test(value),
  ),
  'cmi.interactions.*.latency': write(span),
};

/** The model's name of an element: `cmi.objectives.3.id` is `cmi.objectives.*.id`. */
export const kindOf = (element: string): string => element.replace(/\.\d+(?=\.)/g, '.*');
