import type {IncomingMessage} from 'node:http';
import {isIP} from 'node:net';
import {hostname} from 'node:os';
import {HttpFault} from './http-fault.ts';

/** The names under which this desk may be asked for, besides bare addresses. */
export function allowedNames(host: string): ReadonlySet<string> {
  const own = hostname().toLowerCase();
  return new Set(['localhost', own, `${own}.local`, host.toLowerCase()]);
}

/**
 * Refuses a request whose Host is a name that is not this machine's: a page elsewhere could point its own name here
 * (DNS rebinding). A bare address cannot be pointed anywhere, so any address is good.
 */
export function checkHost(request: IncomingMessage, names: ReadonlySet<string>): void {
  const found = /^(?:\[([0-9a-f:.]+)\]|([^:[\]/@]+))(?::\d{1,5})?$/i.exec(request.headers.host ?? '');
  const name = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  if (isIP(name) === 0 && !names.has(name)) throw new HttpFault(421, 'desk.fault.host');
}

/**
 * Refuses a change that was not asked for by a page of this desk. The port counts, which SameSite cookies overlook.
 */
export function checkOrigin(request: IncomingMessage): void {
  const {origin, host} = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own = origin === undefined ? site === 'same-origin' : origin === `http://${host ?? ''}`;
  if (!own) throw new HttpFault(403, 'desk.fault.origin');
}
