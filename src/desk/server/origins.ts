import {createMiddleware} from 'hono/factory';
import {HttpFault} from './http-fault.ts';
import type {DeskEnv} from './visit.ts';

/**
 * Selects the pages that one port of the desk serves. A third-party package may contain any script, and a
 * script can read everything on its own origin. If the trainer had the records open in the same browser, the
 * script could read the records of every learner. The desk therefore serves such a package and the records on
 * two ports, which are two origins.
 */
export interface DeskOrigin {
  shows(path: string): boolean;
  /** Returns the port that serves the pages which this port does not serve. */
  other(): number;
}

const isRecords = (path: string): boolean => /^\/records(?:\/|$)/.test(path);

/** Serves everything on one port. */
export const singleOrigin: DeskOrigin = {shows: () => true, other: () => 0};

/** Serves everything except the records. */
export const learnersOrigin = (other: () => number): DeskOrigin => ({shows: path => !isRecords(path), other});

/** Serves the records and the files that their pages load. */
export const recordsOrigin = (other: () => number): DeskOrigin => ({
  shows: path => isRecords(path) || path.startsWith('/desk/'),
  other,
});

/**
 * Redirects a GET or HEAD request for another page to the other port. Throws an `HttpFault` for a request that
 * would change something there.
 */
export const throughDoor = ({shows, other}: DeskOrigin) =>
  createMiddleware<DeskEnv>(async ({req, redirect}, next) => {
    if (shows(req.path)) {
      await next();
      return;
    }
    if (req.method !== 'GET' && req.method !== 'HEAD') throw new HttpFault(404, 'desk.fault.missing');
    const {hostname, pathname, search} = new URL(req.url);
    return redirect(`http://${hostname}:${other()}${pathname}${search}`, 303);
  });
