import type {Memory} from './memory.ts';
import {TrackingError, type Launch} from '../port.ts';
import {isJson, isYes, parseObject, formatResponse, type Json, type Lrs, type Requests} from './xapi.ts';

/** Parameters that the LMS adds to the launch address (cmi5 8.1). */
export interface LaunchAddress {
  readonly endpoint: string;
  readonly fetch: string;
  /**
   * The `actor` parameter of the address, as unchanged text. Requests send this text as `agent`. The property `actor`
   * is the same data as an object, for statements.
   */
  readonly agent: string;
  readonly actor: Json;
  readonly registration: string;
  readonly activityId: string;
}

const webAddress = /^https?:\/\/./;

const none = (what: string) => new TrackingError('no-lms', `the address of this page has ${what}`);

/**
 * Reads the five launch parameters, in any order and among other parameters. Throws a `TrackingError` that
 * names the missing or invalid parameters.
 */
export function launchAddress(search: string): LaunchAddress {
  const query = new URLSearchParams(search);
  const parameter = (name: string) => query.get(name) ?? '';
  const names = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];
  const missing = names.filter(name => parameter(name) === '');
  if (missing.length > 0) throw none(`no ${missing.join(', ')}`);
  const strange = names.slice(0, 2).filter(name => !webAddress.test(parameter(name)));
  if (strange.length > 0) throw none(`no web address for ${strange.join(' and ')}`);
  const actor = parseObject(parameter('actor'));
  if (!actor) throw none('an actor that is no JSON object');
  return {
    endpoint: parameter('endpoint'),
    fetch: parameter('fetch'),
    agent: parameter('actor'),
    actor,
    registration: parameter('registration'),
    activityId: parameter('activityId'),
  };
}

const textIn = (value: unknown, name: string): string => {
  const field = isJson(value) ? value[name] : undefined;
  return typeof field === 'string' ? field : '';
};

/**
 * Returns the learner's id and name. The id comes from the account that cmi5 9.2 requires. Without an
 * account, the id is the whole `agent` parameter. The name is '' if the LMS gives none.
 */
function learnerOf({agent, actor}: LaunchAddress): {readonly id: string; readonly name: string} {
  const {account} = actor;
  const id = `${textIn(account, 'homePage')} ${textIn(account, 'name')}`.trim();
  return {id: id || agent, name: textIn(actor, 'name')};
}

/**
 * Fetches the token of this session, which the LMS gives only once (cmi5 8.2). Throws a `TrackingError` if
 * the LMS returns no token.
 */
export async function tokenOf(requests: Requests, url: string, memory: Memory): Promise<string> {
  if (memory.now.token !== '') return memory.now.token;
  const reply = await requests.send(url, {method: 'POST'});
  const answer = parseObject(reply.text);
  const token = textIn(answer, 'auth-token');
  if (!isYes(reply) || token === '') {
    const code = String(answer?.['error-code']);
    // Error 1: the token was fetched before. Error 2: this URL has no token. With both errors, a retry cannot
    // succeed.
    throw new TrackingError(/^[12]$/.test(code) ? 'over' : 'refused', `no token: ${formatResponse(reply)}`);
  }
  memory.add({token});
  return token;
}

/** Data that the LMS stores in the State document `LMS.LaunchData` (cmi5 10.0). */
export interface LaunchData {
  readonly contextTemplate: Json;
  readonly mode: 'normal' | 'review' | 'browse';
  /** Mastery score from 0 to 1, if the LMS sets one. */
  readonly masteryScore: number | undefined;
  /**
   * Address to open after the session. '' if the LMS gives none, or gives a text that is not a web address.
   */
  readonly returnUrl: string;
}

/** Reads the launch data. Throws a `TrackingError` if the LMS does not provide them. */
export async function launchData(lrs: Lrs, at: Readonly<Record<string, string>>): Promise<LaunchData> {
  const reply = await lrs.send('GET', 'activities/state', {...at, stateId: 'LMS.LaunchData'});
  if (!isYes(reply))
    throw new TrackingError(
      reply.status === 404 ? 'no-lms' : 'refused',
      `LMS.LaunchData: ${formatResponse(reply)}`,
    );
  const data = parseObject(reply.text);
  const template = data?.['contextTemplate'];
  if (!isJson(template)) throw new TrackingError('no-lms', 'LMS.LaunchData has no contextTemplate');
  const mastery = data?.['masteryScore'];
  const mode = textIn(data, 'launchMode').toLowerCase();
  const returnUrl = textIn(data, 'returnURL');
  return {
    contextTemplate: template,
    mode: mode === 'browse' || mode === 'review' ? mode : 'normal',
    masteryScore: typeof mastery === 'number' && mastery >= 0 && mastery <= 1 ? mastery : undefined,
    returnUrl: webAddress.test(returnUrl) ? returnUrl : '',
  };
}

/**
 * Requests the learner's preferences, as cmi5 11.0 requires of every AU before its first statement. The course does
 * not use them: most LMSes have none, and the learner chooses the language in the course. Therefore the course also
 * opens if the LMS answers with an error.
 */
export const askPreferences = (lrs: Lrs, agent: string): Promise<unknown> =>
  lrs.send('GET', 'agents/profile', {agent, profileId: 'cmi5LearnerPreferences'});

/**
 * Builds the launch for the session. In review mode and browse mode, `mayWrite` is false: an AU may then send only
 * `initialized` and `terminated` (cmi5 10.2.2).
 */
export function launchOf(address: LaunchAddress, data: LaunchData, saved: string): Launch {
  const {id, name} = learnerOf(address);
  const {mode, masteryScore, returnUrl} = data;
  return {
    mode,
    mayWrite: mode === 'normal',
    learnerId: id,
    learnerName: name,
    saved,
    passMark: masteryScore === undefined ? undefined : Number((masteryScore * 100).toFixed(4)),
    returnTo: returnUrl,
  };
}
