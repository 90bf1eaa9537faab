import {formats, isReal, isText} from './scorm2004-answer-model.ts';
import type {StrictEdition, ElementRule, ElementContext} from './strict-scorm.ts';

type Test = (value: string) => boolean;

const matches =
  (pattern: RegExp): Test =>
  value =>
    pattern.test(value);
const upTo =
  (length: number): Test =>
  value =>
    value.length <= length;
const vocabulary =
  (...words: readonly string[]): Test =>
  value =>
    words.includes(value);

const mismatch = '406';
const outOfRange = '407';
const early = '408';
const general = '351';

const read: ElementRule = {mode: 'read', check: () => '404'};
const both = (takes: Test, ...rules: readonly ElementRule['check'][]): ElementRule => ({
  mode: 'both',
  check: (value, place) =>
    takes(value) ? (rules.map(rule => rule(value, place)).find(code => code !== '0') ?? '0') : mismatch,
});
const write = (takes: Test): ElementRule => ({...both(takes), mode: 'write'});
const between = (least: number, most: number): ElementRule => ({
  ...both(isReal, value => (Number(value) >= least && Number(value) <= most ? '0' : outOfRange)),
  isNumber: true,
});

/** Checks that no other record has the same id. */
const unique = (value: string, {others}: ElementContext): string =>
  others().includes(value) ? general : '0';
const once = (value: string, {now}: ElementContext): string =>
  now === undefined || now === value ? '0' : general;

// Matches an identifier, which has no space. If the identifier is a URN, it must have the three parts of a URN.
const identifier = matches(/^(?!urn:)\S{1,4000}$|^urn:[A-Za-z0-9-]{1,31}:\S{1,3960}$/);
const completion = vocabulary('completed', 'incomplete', 'not attempted', 'unknown');
const success = vocabulary('passed', 'failed', 'unknown');
// Matches a timestamp. A fraction of a second has at most two digits. A time zone is allowed only after a fraction.
// The standard limits the range of years.
const moment = matches(
  /^(19[7-9]\d|20[0-2]\d|203[0-8])(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3])(:[0-5]\d(:[0-5]\d(\.\d{1,2}(Z|[+-]([01]\d|2[0-3])(:[0-5]\d)?)?)?)?)?)?)?)?$/,
);
const span = matches(/^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/);

/** The check of an answer needs its type, so the type must be set first. */
const response: ElementRule = {
  mode: 'both',
  check(value, {sibling}) {
    const format = formats[sibling('type')];
    if (!format) return early;
    return format.response(value) ? '0' : mismatch;
  },
};
const pattern: ElementRule = {
  mode: 'both',
  check(value, {sibling, others}) {
    const format = formats[sibling('type')];
    if (!format) return early;
    if (others().length >= format.most || others().includes(value)) return general;
    return format.pattern(value) ? '0' : mismatch;
  },
};

const score = (at: string): Readonly<Record<string, ElementRule>> => ({
  [`${at}._children`]: read,
  [`${at}.scaled`]: between(-1, 1),
  [`${at}.raw`]: both(isReal),
  [`${at}.min`]: both(isReal),
  [`${at}.max`]: both(isReal),
});

const model: StrictEdition['model'] = {
  'cmi._version': read,
  'cmi.completion_status': both(completion),
  'cmi.completion_threshold': read,
  'cmi.credit': read,
  'cmi.entry': read,
  'cmi.exit': write(vocabulary('time-out', 'suspend', 'logout', 'normal', '')),
  'cmi.interactions._children': read,
  'cmi.interactions._count': read,
  'cmi.interactions.*.id': both(identifier),
  'cmi.interactions.*.type': both(value => value in formats),
  'cmi.interactions.*.objectives._count': read,
  'cmi.interactions.*.objectives.*.id': both(identifier, unique),
  'cmi.interactions.*.timestamp': both(moment),
  'cmi.interactions.*.correct_responses._count': read,
  'cmi.interactions.*.correct_responses.*.pattern': pattern,
  'cmi.interactions.*.weighting': both(isReal),
  'cmi.interactions.*.learner_response': response,
  'cmi.interactions.*.result': both(
    matches(/^(correct|incorrect|unanticipated|neutral|-?\d{1,4}(\.\d{1,7})?)$/),
  ),
  'cmi.interactions.*.latency': both(span),
  'cmi.interactions.*.description': both(isText(250)),
  'cmi.launch_data': read,
  'cmi.learner_id': read,
  'cmi.learner_name': read,
  'cmi.location': both(upTo(1000)),
  'cmi.max_time_allowed': read,
  'cmi.mode': read,
  'cmi.objectives._children': read,
  'cmi.objectives._count': read,
  'cmi.objectives.*.id': both(identifier, unique, once),
  ...score('cmi.objectives.*.score'),
  'cmi.objectives.*.success_status': both(success),
  'cmi.objectives.*.completion_status': both(completion),
  'cmi.objectives.*.progress_measure': between(0, 1),
  'cmi.objectives.*.description': both(isText(250)),
  'cmi.progress_measure': between(0, 1),
  'cmi.scaled_passing_score': read,
  ...score('cmi.score'),
  'cmi.session_time': write(span),
  'cmi.success_status': both(success),
  'cmi.suspend_data': both(upTo(64_000)),
  'cmi.time_limit_action': read,
  'cmi.total_time': read,
  'adl.nav.request': both(
    vocabulary('continue', 'previous', 'exit', 'exitAll', 'abandon', 'abandonAll', 'suspendAll', '_none_'),
  ),
};

const initial = {
  'cmi.learner_id': 'bat.dorj',
  'cmi.learner_name': 'Bat Dorj',
  'cmi.completion_status': 'unknown',
  'cmi.success_status': 'unknown',
  'cmi.total_time': 'PT0S',
  'cmi.entry': 'ab-initio',
  'cmi.suspend_data': '',
  'cmi.objectives._children': 'progress_measure,completion_status,success_status,description,score,id',
  'cmi.interactions._children':
    'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description',
} as const;

/**
 * The data model of SCORM 2004 (4th Ed. RTE 4.2; the 3rd Edition is the same here). The model is as strict as the
 * standard and as the strictest known LMS.
 */
export const scorm2004Edition: StrictEdition = {
  model,
  calls: {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    finish: 'Terminate',
  },
  codes: {
    initialize: {open: '103', over: '104'},
    get: {new: '122', over: '123'},
    set: {new: '132', over: '133'},
    commit: {new: '142', over: '143'},
    finish: {new: '112', over: '113'},
    argument: '201',
    unknown: '401',
    keyword: '404',
    readOnly: '404',
    writeOnly: '405',
    unset: '403',
    absent: '301',
    gap: general,
    early,
  },
  initial,
  launchValues: ({mode = 'normal', credit = 'credit', mastery}) => ({
    'cmi.mode': mode,
    'cmi.credit': credit,
    ...(mastery === undefined ? {} : {'cmi.scaled_passing_score': mastery}),
  }),
  end(live) {
    const [mark, scaled] = [live.get('cmi.scaled_passing_score'), live.get('cmi.score.scaled')];
    const isCounted = live.get('cmi.mode') === 'normal' && live.get('cmi.credit') === 'credit';
    return {
      'cmi.entry': live.get('cmi.exit') === 'suspend' ? 'resume' : 'ab-initio',
      ...(isCounted && mark !== undefined && scaled !== undefined
        ? {'cmi.success_status': Number(scaled) >= Number(mark) ? 'passed' : 'failed'}
        : {}),
    };
  },
  // If the attempt was not suspended, it has ended. The next launch then starts a new attempt, without the old
  // values.
  isOver: live => live.get('cmi.exit') !== 'suspend',
};
