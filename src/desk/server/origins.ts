import {createMiddleware} from 'hono/factory';
import {HttpFault} from './http-fault.ts';
import type {DeskEnv} from './visit.ts';

/**
 * Selects the pages that one port of the desk serves. A port is an origin, and a script can read everything on its
 * own origin. Suppose a third-party package shared its origin with the records, and the trainer had the records open.
 * A script of the package could then read the records of every learner. So the desk serves third-party packages and
 * the records on two ports.
 */
export interface DeskOrigin {
  shows(path: string): boolean;
  /** Returns the port that serves the pages for which `shows` is false. */
  other(): number;
  /** True for the port on which scripts of a third-party package run. */
  readonly isForeign: boolean;
}

/**
 * Ports of third-party packages: 20000 to 29999. Our own pages never use these ports, because each port is an origin.
 * On a shared port, data of a package in the browser could later affect our own course. Port 0 is safe too. For port
 * 0 the operating system chooses a port, and by default it chooses none in this range.
 */
const foreignPorts = {first: 20_000, count: 10_000} as const;

/** Returns whether this port is reserved for third-party packages. */
export const isForeignPort = (port: number): boolean =>
  port >= foreignPorts.first && port < foreignPorts.first + foreignPorts.count;

/**
 * Returns the ports for a third-party package whose records are on `port`, in order of preference. The result
 * is the same at each start.
 */
export const foreignPortsFor = (port: number): readonly number[] =>
  Array.from({length: 50}, (_, n) => foreignPorts.first + ((port + n) % foreignPorts.count));

const isRecords = (path: string): boolean => /^\/records(?:\/|$)/.test(path);

/** Serves everything on one port. */
export const singleOrigin: DeskOrigin = {shows: () => true, other: () => 0, isForeign: false};

/** Serves everything except the records. */
export const learnersOrigin = (other: () => number): DeskOrigin => ({
  shows: path => !isRecords(path),
  other,
  isForeign: true,
});

/** Serves the records and the files that their pages load. */
export const recordsOrigin = (other: () => number): DeskOrigin => ({
  shows: path => isRecords(path) || path.startsWith('/desk/'),
  other,
  isForeign: false,
});

/**
 * Refuses the script of a service worker. Our own pages have none. The service worker of a third-party package would
 * stay in the browser and answer requests for later pages of its origin. Before third-party packages had ports of
 * their own, such a service worker could stay on one of our ports. So on our ports, the response also clears the data
 * that the browser stores for the origin.
 */
export const noServiceWorkers = ({isForeign}: DeskOrigin) =>
  createMiddleware<DeskEnv>(async (visit, next) => {
    if (visit.req.header('service-worker') !== undefined) {
      if (!isForeign) visit.header('Clear-Site-Data', '"cache", "storage"');
      throw new HttpFault(403, 'desk.fault.worker');
    }
    await next();
  });

/**
 * Redirects a GET or HEAD request for a page of the other port to that port. Throws an `HttpFault` for any
 * other method.
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
