import type {IncomingMessage} from 'node:http';
import type {PageWords} from '../pages/page-words.ts';
import type {DeskParts} from './desk.ts';
import {HttpFault} from './http-fault.ts';
import type {Learner} from './learners.ts';
import type {Reply} from './reply.ts';

/** One request, with everything that a route needs. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly url: URL;
  /** Value of `:id` in the route's path. */
  readonly id: string;
  readonly words: PageWords;
  readonly cookies: ReadonlyMap<string, string>;
  /** IP address of the client, for the limits on guessing. */
  readonly address: string;
  /** Time of the request in milliseconds since 1970. */
  readonly now: number;
}

/** A page or an action of the desk: a method, a path that may contain `:id`, and a handler. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  answer(visit: Visit, desk: DeskParts): Reply | Promise<Reply>;
}

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

/** Returns the signed-in learner, if any. */
export function learnerOf({cookies, now}: Visit, {signer, learners}: DeskParts): Learner | undefined {
  const id = signer.open('learner', cookies.get(learnerCookie) ?? '', now);
  return id === undefined ? undefined : learners.byId(id);
}

/** Checks whether the trainer has entered the passphrase since this desk started. */
export function isTrainer({cookies, now}: Visit, {signer, start}: DeskParts): boolean {
  return signer.open('trainer', cookies.get(trainerCookie) ?? '', now) === start;
}

/**
 * Restricts a route to trainers. It redirects other people to the passphrase page, and refuses their changes
 * with an `HttpFault`.
 */
export function behindTheDoor(route: Route): Route {
  return {
    ...route,
    answer(visit, desk) {
      if (isTrainer(visit, desk)) return route.answer(visit, desk);
      if (route.method === 'POST') throw new HttpFault(401, 'desk.fault.signIn');
      return {kind: 'redirect', to: '/records'};
    },
  };
}

/** Formats the message for a user who must wait; `wait` is in milliseconds. */
export function sayWait({t}: PageWords, wait: number): string {
  const seconds = Math.ceil(wait / 1000);
  return seconds <= 90
    ? t('desk.entry.waitSeconds', {count: seconds})
    : t('desk.entry.waitMinutes', {count: Math.ceil(seconds / 60)});
}
