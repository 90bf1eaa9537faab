import type {IncomingMessage} from 'node:http';
import {HttpFault} from './http-fault.ts';
import type {Reply} from './reply.ts';

/**
 * What one port of the desk shows. A package of others may hold any script, and a script reads whatever its own origin
 * shows: where the trainer has the records open in the same browser, it would read every learner's. So such a package
 * and the records stand on two ports, which are two origins.
 */
export interface Door {
  shows(path: string): boolean;
  /** The port that shows the rest. */
  other(): number;
}

const isRecords = (path: string): boolean => /^\/records(?:\/|$)/.test(path);

/** Everything on one port. */
export const oneDoor: Door = {shows: () => true, other: () => 0};

/** All but the records. */
export const learnersDoor = (other: () => number): Door => ({shows: path => !isRecords(path), other});

/** The records, and what their pages load. */
export const recordsDoor = (other: () => number): Door => ({
  shows: path => isRecords(path) || path.startsWith('/desk/'),
  other,
});

/** Sends who only looks to the other port, and refuses a change that belongs there. */
export function sendToOther({other}: Door, request: IncomingMessage, {pathname, search}: URL): Reply {
  if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpFault(404, 'desk.fault.missing');
  const {hostname} = new URL(`http://${request.headers.host ?? ''}`);
  return {kind: 'redirect', to: `http://${hostname}:${other()}${pathname}${search}`};
}
