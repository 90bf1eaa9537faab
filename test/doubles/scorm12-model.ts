import type {StrictEdition, ElementRule} from './strict-scorm.ts';

const matches = (pattern: RegExp) => (value: string) => pattern.test(value);
const upTo = (length: number) => (value: string) => value.length <= length;
const vocabulary =
  (...words: readonly string[]) =>
  (value: string) =>
    words.includes(value);

const decimal = /^-?\d+(\.\d+)?$/;
const isDecimal =
  (least: number, most: number) =>
  (value: string): boolean =>
    decimal.test(value) && Number(value) >= least && Number(value) <= most;
const isScore = (value: string) => value === '' || isDecimal(0, 100)(value);
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
  performance: () => true,
  'fill-in': () => true,
};

const read: ElementRule = {mode: 'read', check: () => '405'};
const both = (takes: (value: string) => boolean): ElementRule => ({
  mode: 'both',
  check: value => (takes(value) ? '0' : '405'),
});
const write = (takes: (value: string) => boolean): ElementRule => ({...both(takes), mode: 'write'});
const score: ElementRule = {...both(isScore), isNumber: true};
/** An answer can be checked only if its type is known, so the type must be set first. */
const answer: ElementRule = {
  mode: 'write',
  check: (value, {sibling}) =>
    upTo(255)(value) && (feedback[sibling('type')]?.(value) ?? false) ? '0' : '405',
};

const model: StrictEdition['model'] = {
  'cmi.core._children': read,
  'cmi.core.student_id': read,
  'cmi.core.student_name': read,
  'cmi.core.credit': read,
  'cmi.core.entry': read,
  'cmi.core.total_time': read,
  'cmi.core.lesson_mode': read,
  'cmi.core.lesson_location': both(upTo(255)),
  'cmi.core.lesson_status': both(status),
  'cmi.core.score._children': read,
  'cmi.core.score.raw': score,
  'cmi.core.score.min': score,
  'cmi.core.score.max': score,
  'cmi.core.exit': write(vocabulary('time-out', 'suspend', 'logout', '')),
  'cmi.core.session_time': write(span),
  'cmi.suspend_data': both(upTo(4096)),
  'cmi.launch_data': read,
  'cmi.student_data.mastery_score': read,
  'cmi.objectives._children': read,
  'cmi.objectives._count': read,
  'cmi.objectives.*.id': both(identifier),
  'cmi.objectives.*.status': both(status),
  'cmi.objectives.*.score.raw': score,
  'cmi.objectives.*.score.min': score,
  'cmi.objectives.*.score.max': score,
  'cmi.interactions._children': read,
  'cmi.interactions._count': read,
  'cmi.interactions.*.id': write(identifier),
  'cmi.interactions.*.objectives._count': read,
  'cmi.interactions.*.objectives.*.id': write(identifier),
  'cmi.interactions.*.time': write(matches(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/)),
  'cmi.interactions.*.type': write(value => value in feedback),
  'cmi.interactions.*.correct_responses._count': read,
  'cmi.interactions.*.correct_responses.*.pattern': answer,
  'cmi.interactions.*.weighting': write(isDecimal(-100, 100)),
  'cmi.interactions.*.student_response': answer,
  'cmi.interactions.*.result': write(
    value => /^(correct|wrong|unanticipated|neutral)$/.test(value) || /^\d{1,3}(\.\d+)?$/.test(value),
  ),
  'cmi.interactions.*.latency': write(span),
};

const before = {new: '301', over: '301'} as const;

/** The data model of SCORM 1.2 (RTE 3.4), with all rules of the standard and of the strictest known LMS. */
export const scorm12Edition: StrictEdition = {
  model,
  calls: {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    finish: 'LMSFinish',
  },
  codes: {
    initialize: {open: '101', over: '101'},
    get: before,
    set: before,
    commit: before,
    finish: before,
    argument: '201',
    unknown: '201',
    keyword: '402',
    readOnly: '403',
    writeOnly: '404',
    unset: '0',
    absent: '201',
    gap: '201',
    early: '201',
  },
  initial: {
    'cmi.core.student_id': 'bat.dorj',
    'cmi.core.student_name': 'Dorj, Bat',
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.total_time': '0000:00:00.00',
    'cmi.core.entry': 'ab-initio',
    'cmi.core.score.raw': '',
    'cmi.suspend_data': '',
    'cmi.objectives._children': 'id,score,status',
    'cmi.interactions._children':
      'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
  },
  launchValues: ({mode = 'normal', credit = 'credit', mastery = ''}) => ({
    'cmi.core.lesson_mode': mode,
    'cmi.core.credit': credit,
    'cmi.student_data.mastery_score': mastery,
  }),
  end(live) {
    const at = (element: string) => live.get(`cmi.${element}`) ?? '';
    const isSuspended = at('core.exit') === 'suspend';
    return {
      'cmi.core.lesson_status': statusAtEnd(at),
      'cmi.core.entry': isSuspended ? 'resume' : '',
      ...(isSuspended ? {} : {'cmi.suspend_data': ''}),
    };
  },
  isOver: () => false,
};

/**
 * Returns the final status. If the LMS has a mastery score, the score decides. A status that was never set
 * becomes "completed" (RTE 3.4.4).
 */
function statusAtEnd(at: (element: string) => string): string {
  const [mastery, raw, status] = [
    at('student_data.mastery_score'),
    at('core.score.raw'),
    at('core.lesson_status'),
  ];
  const counts = at('core.lesson_mode') === 'normal' && at('core.credit') === 'credit';
  if (counts && mastery !== '' && raw !== '') return Number(raw) >= Number(mastery) ? 'passed' : 'failed';
  return status === 'not attempted' ? 'completed' : status;
}
