import type {HttpBindings} from '@hono/node-server';
import type {Context} from 'hono';
import {getCookie, setCookie} from 'hono/cookie';
import {createMiddleware} from 'hono/factory';
import type {PageTexts} from '../pages/page-texts.ts';
import type {DeskParts} from './desk.ts';
import {HttpFault} from './http-fault.ts';
import type {Learner} from './learners.ts';

/** Values that every route can read from its `visit`. */
export interface DeskEnv {
  readonly Bindings: HttpBindings;
  readonly Variables: {
    readonly desk: DeskParts;
    readonly words: PageTexts;
    /** Time of the request in milliseconds since 1970. */
    readonly now: number;
  };
}

/** One request with its response, and with everything that a route needs. */
export type DeskRequest = Context<DeskEnv>;

export const learnerCookie = 'desk-learner';
export const trainerCookie = 'desk-trainer';
export const languageCookie = 'desk-language';

const hour = 60 * 60 * 1000;
/**
 * Lifetimes of a sign-in, in milliseconds: about a working day. The cookie itself ends with the browser
 * session.
 */
export const learnerStay = 12 * hour;
export const trainerStay = 8 * hour;

/**
 * Sets a session cookie that no script and no other site can read; '' deletes it. The cookie is not `Secure`
 * because a desk on a local network uses plain HTTP.
 */
export function keepCookie(visit: DeskRequest, name: string, value: string): void {
  const age = value === '' ? {maxAge: 0} : {};
  setCookie(visit, name, value, {path: '/', httpOnly: true, sameSite: 'Strict', ...age});
}

/** IP address of the client, for the limits on guessing. */
export const addressOf = ({env}: DeskRequest): string => env.incoming.socket.remoteAddress ?? '';

/** Returns the signed-in learner, if any. */
export function learnerOf(visit: DeskRequest): Learner | undefined {
  const {desk, now} = visit.var;
  const id = desk.signer.open('learner', getCookie(visit, learnerCookie) ?? '', now);
  return id === undefined ? undefined : desk.learners.byId(id);
}

/** Checks whether the trainer has entered the passphrase since this desk started. */
export function isTrainer(visit: DeskRequest): boolean {
  const {desk, now} = visit.var;
  return desk.signer.open('trainer', getCookie(visit, trainerCookie) ?? '', now) === desk.start;
}

/**
 * Restricts a route to trainers. It redirects other people to the passphrase page, and refuses their changes
 * with an `HttpFault`.
 */
export const trainersOnly = createMiddleware<DeskEnv>(async (visit, next) => {
  if (isTrainer(visit)) {
    await next();
    return;
  }
  if (visit.req.method === 'POST') throw new HttpFault(401, 'desk.fault.signIn');
  return visit.redirect('/records', 303);
});

/** Formats the message for a user who must wait; `wait` is in milliseconds. */
export function formatWait({t}: PageTexts, wait: number): string {
  const seconds = Math.ceil(wait / 1000);
  return seconds <= 90
    ? t('desk.entry.waitSeconds', {count: seconds})
    : t('desk.entry.waitMinutes', {count: Math.ceil(seconds / 60)});
}
