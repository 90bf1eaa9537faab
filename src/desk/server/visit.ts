import {randomBytes} from 'node:crypto';
import {isIP, isIPv6} from 'node:net';
import type {HttpBindings} from '@hono/node-server';
import {getConnInfo} from '@hono/node-server/conninfo';
import type {Context} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';
import {createMiddleware} from 'hono/factory';
import type {PageTexts} from '../pages/page-texts.ts';
import type {DeskParts} from './desk.ts';
import {hashToken} from '../storage/hash-token.ts';
import {HttpFault} from './http-fault.ts';
import {newToken} from './live/rooms.ts';
import type {Learner} from '../storage/learners.ts';
import type {DeskLanguages} from './texts.ts';
import type {UserRole} from '../storage/sessions.ts';

/** Values that every route can read from its `visit`. */
export interface DeskEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    readonly desk: DeskParts;
    readonly words: PageTexts;
    readonly languages: DeskLanguages;
    /** Time of the request in milliseconds since 1970. */
    readonly now: number;
  };
}

/** One request to the desk, with its response and all other objects that a route needs. */
export type DeskRequest = Context<DeskEnv>;

export const languageCookie = 'desk-language';

/**
 * Sets a cookie that no script can read and that the browser does not send with requests from other sites. The cookie
 * ends with the browser session, or after `days`. The value '' deletes the cookie. The cookie is not `Secure`, because
 * a desk on a local network uses plain HTTP.
 */
export function keepCookie(visit: DeskRequest, name: string, value: string, days?: number): void {
  const age = value === '' ? {maxAge: 0} : days === undefined ? {} : {maxAge: days * 24 * 60 * 60};
  setCookie(visit, name, value, {path: '/', httpOnly: true, sameSite: 'Strict', ...age});
}

/**
 * Returns the name of the cookie that holds a session. Browsers separate cookies by host and not by port, so
 * a script of a third-party package can set cookies for this desk too. The cookie name is different for each
 * data folder, and no script can read the name. Therefore a package cannot put the browser into the session
 * of another person.
 */
const sessionCookie = (visit: DeskRequest, role: UserRole | 'reviewer' | 'seat'): string =>
  `desk-${role}-${visit.var.desk.signer.nickname(role)}`;

/** Returns the token that links this browser to the comments written in it, or ''. A reviewer has no account. */
export const reviewerOf = (visit: DeskRequest): string => tokenOf(visit, 'reviewer');

/** Gives this browser a reviewer's token if it has none. The cookie lasts 90 days, because a review takes weeks. */
export function welcomeReviewer(visit: DeskRequest): void {
  const token = reviewerOf(visit) || randomBytes(24).toString('base64url');
  keepCookie(visit, sessionCookie(visit, 'reviewer'), token, 90);
}

/**
 * Returns the token by which a live room recognises this phone. Gives the phone a token if it has none. The token is
 * not linked to a name.
 */
export function seatOf(visit: DeskRequest): string {
  const knownSeat = tokenOf(visit, 'seat');
  const seat = knownSeat || newToken();
  if (knownSeat === '') keepCookie(visit, sessionCookie(visit, 'seat'), seat);
  return seat;
}

/** Returns the group in the address of the request; '' for all groups. */
export const groupOf = (visit: DeskRequest): string => visit.req.query('group') ?? '';

/** Returns a hash that identifies the session of this trainer. */
export const trainerOf = (visit: DeskRequest): string => hashToken(tokenOf(visit, 'trainer'));

/** Signs a learner or the trainer in. Ends the session that this browser had before. */
export function signIn(visit: DeskRequest, role: UserRole, learner: string | null): void {
  visit.var.desk.sessions.end(tokenOf(visit, role));
  keepCookie(visit, sessionCookie(visit, role), visit.var.desk.sessions.open(role, learner, visit.var.now));
}

/** Ends the session of this browser, in the database and in the cookie. */
export function signOut(visit: DeskRequest, role: UserRole): void {
  visit.var.desk.sessions.end(tokenOf(visit, role));
  keepCookie(visit, sessionCookie(visit, role), '');
}

/**
 * Returns the token of this browser's session, or ''. The desk sets only one session cookie, so a script has set the
 * other if the browser sends two. The values do not show which cookie is the desk's own, so the function throws an
 * `HttpFault`. The response deletes the cookie of the script, and the session of the browser continues.
 */
function tokenOf(visit: DeskRequest, role: UserRole | 'reviewer' | 'seat'): string {
  const name = sessionCookie(visit, role);
  const cookies = (visit.req.header('cookie') ?? '')
    .split(';')
    .filter(pair => pair.split('=')[0]?.trim() === name);
  if (cookies.length > 1) {
    deletePlanted(visit, name);
    throw new HttpFault(400, 'desk.fault.planted');
  }
  return getCookie(visit, name) ?? '';
}

/**
 * Deletes the cookies with this name that a script may have set, and keeps the cookie of the desk. The desk sets its
 * cookie for the path `/` and for this host. A script may set a cookie of the same name for a longer path, or for a
 * whole domain that contains this host.
 */
function deletePlanted(visit: DeskRequest, name: string): void {
  const {pathname, hostname} = new URL(visit.req.url);
  const paths = [...pathname.matchAll(/[^/](?=\/|$)/g)]
    .map(({index}) => pathname.slice(0, index + 1))
    .flatMap(path => [path, `${path}/`])
    .filter(path => !path.includes(';'));
  const labels = isIP(hostname) === 0 ? hostname.split('.') : [];
  const domains = labels.slice(0, -1).map((_, n) => labels.slice(n).join('.'));
  const remove = (path: string, domain: {readonly domain?: string} = {}) => {
    setCookie(visit, name, '', {...domain, path, maxAge: 0});
  };
  for (const path of paths) remove(path);
  for (const domain of domains) for (const path of ['/', ...paths]) remove(path, {domain});
}

/** Returns the signed-in learner, if any. */
export function learnerOf(visit: DeskRequest): Learner | undefined {
  const {desk, now} = visit.var;
  const id = desk.sessions.learnerOf(tokenOf(visit, 'learner'), now);
  return id === undefined ? undefined : desk.learners.byId(id);
}

/**
 * Returns true if this browser has a trainer's session that has not expired. A trainer gets a session by entering the
 * passphrase. All sessions end when the desk starts again.
 */
export const isTrainer = (visit: DeskRequest): boolean =>
  visit.var.desk.sessions.isTrainer(tokenOf(visit, 'trainer'), visit.var.now);

/**
 * Returns the address of the client, by which the desk limits guesses. One machine may use every IPv6 address of its
 * /64 network. Therefore all addresses of a /64 network count as one address.
 */
export function addressOf(visit: DeskRequest): string {
  const {address = ''} = getConnInfo(visit).remote;
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [before = '', after] = address.replace(/%.*/, '').split('::');
  const groups = before === '' ? [] : before.split(':');
  const missing = after === undefined ? 0 : 8 - groups.length - (after === '' ? 0 : after.split(':').length);
  return [...groups, ...Array<string>(missing).fill('0'), ...(after ?? '').split(':')].slice(0, 4).join(':');
}

/**
 * Restricts a route to signed-in learners. The check runs before the body of the request is read, so the desk
 * reads no body from people who are not signed in.
 */
export const learnersOnly = createMiddleware<DeskEnv>(async (visit, next) => {
  if (!learnerOf(visit)) throw new HttpFault(401, 'desk.fault.signIn');
  await next();
});

/**
 * Restricts a route to trainers. Redirects other people to the passphrase page, and throws an `HttpFault` for
 * requests that would change data.
 */
export const trainersOnly = createMiddleware<DeskEnv>(async (visit, next) => {
  if (isTrainer(visit)) {
    await next();
    return;
  }
  if (visit.req.method === 'POST') throw new HttpFault(401, 'desk.fault.signIn');
  return visit.redirect('/records', 303);
});

/** Formats the message for a user who must wait. `wait` is in milliseconds. */
export function formatWait({t}: PageTexts, wait: number): string {
  const seconds = Math.ceil(wait / 1000);
  return seconds <= 90
    ? t('desk.entry.waitSeconds', {count: seconds})
    : t('desk.entry.waitMinutes', {count: Math.ceil(seconds / 60)});
}
