import type {Memory} from './memory.ts';
import {TrackingError, type Launch} from '../port.ts';
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

const webAddress = /^https?:\/\/./;

const none = (what: string) => new TrackingError('no-lms', `the address of this page has ${what}`);

/** Reads the five parameters in any order, whatever else stands there. Throws a `TrackingError` that names what is missing. */
export function launchAddress(search: string): LaunchAddress {
  const query = new URLSearchParams(search);
  const given = (name: string) => query.get(name) ?? '';
  const names = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];
  const missing = names.filter(name => given(name) === '');
  if (missing.length > 0) throw none(`no ${missing.join(', ')}: launch it from an LMS`);
  const strange = names.slice(0, 2).filter(name => !webAddress.test(given(name)));
  if (strange.length > 0) throw none(`no web address for ${strange.join(' and ')}`);
  const actor = parsed(given('actor'));
  if (!actor) throw none('an actor that is no JSON object');
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

/** The token of this session, which is given once (cmi5 8.2). Throws a `TrackingError` where there is none to be had. */
export async function tokenOf(requests: Requests, url: string, memory: Memory): Promise<string> {
  if (memory.now.token !== '') return memory.now.token;
  const reply = await requests.send(url, {method: 'POST'});
  const answer = parsed(reply.text);
  const token = textIn(answer, 'auth-token');
  if (!isYes(reply) || token === '') {
    const code = String(answer?.['error-code']);
    // 1: it was given before; 2: this URL has no token. Asking again can only fail.
    throw new TrackingError(
      /^[12]$/.test(code) ? 'no-lms' : 'refused',
      `the fetch URL gave no token: ${said(reply)}`,
    );
  }
  memory.add({token});
  return token;
}

/** What the LMS left in the State document `LMS.LaunchData` (cmi5 10.0). */
export interface LaunchData {
  readonly contextTemplate: Json;
  readonly mode: 'normal' | 'review' | 'browse';
  /** 0 to 1. */
  readonly masteryScore: number | undefined;
  /** '' where none is given, or one that leads nowhere a browser should go. */
  readonly returnUrl: string;
}

/** Reads it. Throws a `TrackingError` where the LMS does not give it. */
export async function launchData(lrs: Lrs, at: Readonly<Record<string, string>>): Promise<LaunchData> {
  const reply = await lrs.send('GET', 'activities/state', {...at, stateId: 'LMS.LaunchData'});
  if (!isYes(reply))
    throw new TrackingError(reply.status === 404 ? 'no-lms' : 'refused', `LMS.LaunchData: ${said(reply)}`);
  const data = parsed(reply.text);
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
