import type {Memory} from './cmi5-memory.ts';
import {TrackingError, type Launch} from './port.ts';
import {isJson, isNo, isYes, parsed, said, type Json, type Lrs, type Requests} from './xapi.ts';

/** What the LMS puts into the address that it launches (cmi5 8.1). */
export interface LaunchAddress {
  readonly endpoint: string;
  readonly fetch: string;
  /** As it was given, for `agent` parameters, and as an object, for statements. */
  readonly agent: string;
  readonly actor: Json;
  readonly registration: string;
  readonly activityId: string;
}

/** Reads the five parameters in any order, whatever else stands there. Throws a `TrackingError` that names what is missing. */
export function launchAddress(search: string): LaunchAddress {
  const query = new URLSearchParams(search);
  const given = (name: string) => query.get(name) ?? '';
  const names = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];
  const missing = names.filter(name => given(name) === '');
  if (missing.length > 0)
    throw new TrackingError(
      'no-lms',
      `the address of this page has no ${missing.join(', ')}: launch it from an LMS`,
    );
  const strange = names.slice(0, 2).filter(name => !/^https?:\/\/./.test(given(name)));
  if (strange.length > 0)
    throw new TrackingError(
      'no-lms',
      `${strange.join(' and ')} in the address of this page is no web address`,
    );
  const actor = parsed(given('actor'));
  if (!actor) throw new TrackingError('no-lms', 'the actor in the address of this page is no JSON object');
  return {
    endpoint: given('endpoint'),
    fetch: given('fetch'),
    agent: given('actor'),
    actor,
    registration: given('registration'),
    activityId: given('activityId'),
  };
}

const textIn = (value: unknown, name: string): string => {
  const field = isJson(value) ? value[name] : undefined;
  return typeof field === 'string' ? field : '';
};

/** Who somebody is to their LMS, and the name to show, or '' (cmi5 9.2 asks for an account). */
function learnerOf({agent, actor}: LaunchAddress): {readonly id: string; readonly name: string} {
  const {account} = actor;
  const id = `${textIn(account, 'homePage')} ${textIn(account, 'name')}`.trim();
  return {id: id || agent, name: textIn(actor, 'name')};
}

/**
 * Asks for the token of this session, which is given once (cmi5 8.2). `isFinal`: the LMS has answered, so that asking
 * again can only fail.
 */
async function fetchToken(
  requests: Requests,
  url: string,
): Promise<{readonly token: string} | {readonly fault: string; readonly isFinal: boolean}> {
  const reply = await requests.send(url, {method: 'POST'});
  const answer = parsed(reply.text);
  const token = textIn(answer, 'auth-token');
  if (isYes(reply) && token) return {token};
  const code = answer?.['error-code'];
  if (typeof code !== 'string' && typeof code !== 'number')
    return {fault: `the fetch URL gave no token: ${said(reply)}`, isFinal: false};
  const fault = `the fetch URL gave error ${code}: ${textIn(answer, 'error-text')}`;
  return {fault, isFinal: String(code) !== '3'};
}

/** The token of this session, asked for once in a window. Throws a `TrackingError` where there is none to be had. */
export async function tokenOf(requests: Requests, url: string, memory: Memory): Promise<string> {
  if (memory.now.token !== '') return memory.now.token;
  const given = await fetchToken(requests, url);
  if ('fault' in given) throw new TrackingError(given.isFinal ? 'no-lms' : 'refused', given.fault);
  memory.add({token: given.token});
  return given.token;
}

/** What the LMS left in the State document `LMS.LaunchData` (cmi5 10.0). */
export interface LaunchData {
  readonly contextTemplate: Json;
  readonly mode: 'normal' | 'review' | 'browse';
  /** 0 to 1. */
  readonly masteryScore: number | undefined;
  /** '' where none is given. */
  readonly returnUrl: string;
}

const modes = {Browse: 'browse', Review: 'review'} as const;

const launchMode = (word: string): LaunchData['mode'] =>
  word === 'Browse' || word === 'Review' ? modes[word] : 'normal';

/** Reads it. Throws a `TrackingError` where the LMS does not give it. */
export async function launchData(lrs: Lrs, at: Readonly<Record<string, string>>): Promise<LaunchData> {
  const reply = await lrs.send('GET', 'activities/state', {...at, stateId: 'LMS.LaunchData'});
  if (!isYes(reply))
    throw new TrackingError(reply.status === 404 ? 'no-lms' : 'refused', `LMS.LaunchData: ${said(reply)}`);
  const data = parsed(reply.text);
  const template = data?.['contextTemplate'];
  if (!isJson(template)) throw new TrackingError('no-lms', 'LMS.LaunchData has no contextTemplate');
  const mastery = data?.['masteryScore'];
  return {
    contextTemplate: template,
    mode: launchMode(textIn(data, 'launchMode')),
    masteryScore: typeof mastery === 'number' && mastery >= 0 && mastery <= 1 ? mastery : undefined,
    returnUrl: textIn(data, 'returnURL'),
  };
}

/**
 * Asks for the learner's preferences, as every AU must before its first statement (cmi5 11.0), though most LMSes have
 * none and the course itself asks which language is wanted: only silence is a fault.
 */
export async function askPreferences(lrs: Lrs, agent: string): Promise<void> {
  const reply = await lrs.send('GET', 'agents/profile', {agent, profileId: 'cmi5LearnerPreferences'});
  if (!isYes(reply) && !isNo(reply))
    throw new TrackingError('refused', `cmi5LearnerPreferences: ${said(reply)}`);
}

/** What all of this tells the session; in review and browse nothing but the beginning and the end may be said (cmi5 10.2.2). */
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
