import validation from '@learninglocker/xapi-validation';
import {isJson, type Json} from '../../../src/tracking/cmi5/xapi.ts';

/** Facts that an LMS knows of a session when a statement arrives. */
export interface SessionFacts {
  readonly actor: Json;
  readonly registration: string;
  readonly activityId: string;
  readonly contextTemplate: Json;
  readonly mode: string;
  readonly masteryScore: number | undefined;
  /**
   * Verbs of the "cmi5 defined" statements. `sessionVerbs`: those of this session. `registrationVerbs`: those of all
   * sessions of the registration.
   */
  readonly sessionVerbs: readonly string[];
  readonly registrationVerbs: readonly string[];
  readonly hasPreferences: boolean;
  /** Timestamps in this session: `firstAt` is that of the first statement, `lastAt` the latest. '' if there is none. */
  readonly firstAt: string;
  readonly lastAt: string;
}

const context = 'https://w3id.org/xapi/cmi5/context';
const categories = `${context}/categories`;
const verbs = 'http://adlnet.gov/expapi/verbs/';

/** Reads the value at a path of names and indices. Returns undefined if the path does not exist. */
export const at = (value: unknown, ...way: readonly (string | number)[]): unknown =>
  way.reduce<unknown>(
    (found, name) => (typeof found === 'object' && found !== null ? Reflect.get(found, name) : undefined),
    value,
  );

/** True if two JSON values are equal, whatever the order of their properties. */
export function isAlike(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => isAlike(item, b[i]));
  if (!isJson(a) || !isJson(b)) return a === b;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every(name => isAlike(a[name], b[name]));
}

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const hasCategory = (statement: Json, name: string): boolean =>
  list(at(statement, 'context', 'contextActivities', 'category')).some(
    activity => at(activity, 'id') === `${categories}/${name}`,
  );

/** True if the statement is "cmi5 defined" (cmi5 7.1.2). */
export const isDefined = (statement: Json): boolean => hasCategory(statement, 'cmi5');

/** Returns the verb's id without the prefix of its vocabulary, or the whole id if it has another prefix. */
export const verbOf = (statement: Json): string => {
  const id = at(statement, 'verb', 'id');
  return typeof id === 'string' && id.startsWith(verbs) ? id.slice(verbs.length) : String(id);
};

/** True if a value contains everything that the template contains, and perhaps more. Lists must be equal in order. */
function keeps(own: unknown, template: unknown): boolean {
  if (Array.isArray(template)) return template.every((item, i) => isAlike(item, at(own, i)));
  if (!isJson(template)) return own === template;
  return Object.entries(template).every(([name, value]) => keeps(at(own, name), value));
}

const isUuid = (value: unknown): boolean =>
  typeof value === 'string' &&
  /^[\da-f]{8}-[\da-f]{4}-[1-5][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i.test(value);

const isUtc = (value: unknown): boolean => typeof value === 'string' && /(Z|\+00(:?00)?)$/.test(value);

const isValidator = (value: unknown): value is typeof validation => typeof value === 'function';

/** Returns the faults that the validator of Learning Locker, an LRS, finds in a statement. */
export function xapiFaults(statement: Json): readonly unknown[] {
  // Depending on the module loader, the function is either the import itself or its `default`.
  const validate = [validation, at(validation, 'default')].find(isValidator);
  if (!validate) throw new Error('@learninglocker/xapi-validation is no function: see what it exports now');
  return validate(statement);
}

type Rule = readonly [number: string, isBroken: (statement: Json, session: SessionFacts) => boolean];

/** Rules for every statement. The numbers are those of the cmi5 requirements list. */
const forAll: readonly Rule[] = [
  ['9.1.0.0-1', ({id}) => !isUuid(id)],
  ['9.7.0.0-1', ({timestamp}) => timestamp === undefined],
  ['9.7.0.0-2', ({timestamp}) => !isUtc(timestamp)],
  // Statements may arrive out of order, because cmi5 9.3 orders them by timestamp. So compare the timestamps.
  ['9.7.0.0-1', ({timestamp}, {firstAt}) => String(timestamp) < firstAt],
  ['9.3.0.0-5', (st, {lastAt}) => verbOf(st) === 'terminated' && String(st['timestamp']) < lastAt],
  ['6.3.0.0-1', statement => verbOf(statement) === 'voided'],
  ['4.1.0.0-1', statement => xapiFaults(statement).length > 0],
  ['11.0.0.0-3', (_, {hasPreferences}) => !hasPreferences],
  ['8.1.3.0-3', ({actor}, session) => !isAlike(actor, session.actor)],
  ['9.6.1.0-1', (st, {registration}) => at(st, 'context', 'registration') !== registration],
  ['9.6.3.1-4', st => at(st, 'context', 'extensions', `${context}/extensions/sessionid`) === undefined],
  ['10.2.1.0-6', (st, {contextTemplate}) => !keeps(st['context'], contextTemplate)],
  [
    '9.3.0.0-4',
    (st, {sessionVerbs}) => !sessionVerbs.includes('initialized') && verbOf(st) !== 'initialized',
  ],
  ['9.3.0.0-5', (_, {sessionVerbs}) => sessionVerbs.includes('terminated')],
  ['9.6.2.2-2', st => hasCategory(st, 'moveon') && !(isDefined(st) && isResult(st))],
];

const result = (statement: Json, ...way: readonly string[]): unknown => at(statement, 'result', ...way);
const isResult = (statement: Json): boolean =>
  result(statement, 'success') !== undefined || result(statement, 'completion') !== undefined;
const isOneOf = (statement: Json, ...words: readonly string[]): boolean => words.includes(verbOf(statement));
const scaled = (statement: Json): number => {
  const value = result(statement, 'score', 'scaled');
  return typeof value === 'number' ? value : NaN;
};
const hasNo = (verb: string) => (st: Json) => verbOf(st) === verb && result(st, 'duration') === undefined;
const isJudged = (statement: Json): boolean => isOneOf(statement, 'passed', 'failed');

/** Rules for "cmi5 defined" statements. */
const forDefined: readonly Rule[] = [
  ['9.3.0.0-1', st => !isOneOf(st, 'initialized', 'completed', 'passed', 'failed', 'terminated')],
  ['8.1.5.0-6', (st, {activityId}) => at(st, 'object', 'id') !== activityId],
  ['9.3.0.0-2', (st, {sessionVerbs}) => sessionVerbs.includes(verbOf(st))],
  [
    '9.3.0.0-3',
    (st, {sessionVerbs}) => isJudged(st) && sessionVerbs.some(verb => verb === 'passed' || verb === 'failed'),
  ],
  [
    '9.3.0.0-6',
    (st, {registrationVerbs}) => verbOf(st) === 'completed' && registrationVerbs.includes('completed'),
  ],
  ['9.3.0.0-7', (st, {registrationVerbs}) => verbOf(st) === 'passed' && registrationVerbs.includes('passed')],
  ['9.3.0.0-8', (st, {registrationVerbs}) => verbOf(st) === 'failed' && registrationVerbs.includes('passed')],
  ['10.2.2.0-2', (st, {mode}) => mode === 'Browse' && !isOneOf(st, 'initialized', 'terminated')],
  ['10.2.2.0-3', (st, {mode}) => mode === 'Review' && !isOneOf(st, 'initialized', 'terminated')],
  ['9.5.1.0-2', st => result(st, 'score') !== undefined && !isJudged(st)],
  [
    '9.5.1.0-3',
    st =>
      result(st, 'score', 'raw') !== undefined &&
      (result(st, 'score', 'min') === undefined || result(st, 'score', 'max') === undefined),
  ],
  ['9.5.2.0-1', st => verbOf(st) === 'passed' && result(st, 'success') !== true],
  ['9.5.2.0-2', st => verbOf(st) === 'failed' && result(st, 'success') !== false],
  ['9.5.2.0-3', st => result(st, 'success') !== undefined && !isJudged(st)],
  ['9.5.3.0-1', st => verbOf(st) === 'completed' && result(st, 'completion') !== true],
  ['9.5.3.0-2', st => result(st, 'completion') !== undefined && verbOf(st) !== 'completed'],
  ['9.5.4.1-1', hasNo('terminated')],
  ['9.5.4.1-2', hasNo('completed')],
  ['9.5.4.1-3', hasNo('passed')],
  ['9.5.4.1-4', hasNo('failed')],
  ['9.6.2.2-1', st => isResult(st) && !hasCategory(st, 'moveon')],
  ['9.3.4.0-2', (st, {masteryScore = -1}) => verbOf(st) === 'passed' && scaled(st) < masteryScore],
  ['9.3.5.0-2', (st, {masteryScore = 2}) => verbOf(st) === 'failed' && scaled(st) >= masteryScore],
  [
    '9.6.3.2-2',
    (st, {masteryScore}) =>
      isJudged(st) &&
      masteryScore !== undefined &&
      at(st, 'context', 'extensions', `${context}/extensions/masteryscore`) !== masteryScore,
  ],
];

/** Returns the number of the first requirement that a statement breaks, or undefined. */
export function brokenRule(statement: Json, session: SessionFacts): string | undefined {
  const rules = isDefined(statement) ? [...forAll, ...forDefined] : forAll;
  return rules.find(([, isBroken]) => isBroken(statement, session))?.[0];
}
