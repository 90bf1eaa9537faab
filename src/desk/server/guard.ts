import type {IncomingMessage} from 'node:http';
import {isIP} from 'node:net';
import {hostname} from 'node:os';
import {HttpFault} from './http-fault.ts';

/** Host names that a request to this desk may use, besides bare IP addresses. */
export function allowedNames(host: string): ReadonlySet<string> {
  const own = hostname().toLowerCase();
  return new Set(['localhost', own, `${own}.local`, host.toLowerCase()]);
}

/**
 * Throws an `HttpFault` if the Host header contains a name that is not this machine's. Another site could
 * point its own name here (DNS rebinding). Nobody can redirect a bare IP address, so every address is
 * allowed.
 */
export function checkHost(request: IncomingMessage, names: ReadonlySet<string>): void {
  const found = /^(?:\[([0-9a-f:.]+)\]|([^:[\]/@]+))(?::\d{1,5})?$/i.exec(request.headers.host ?? '');
  const name = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  if (isIP(name) === 0 && !names.has(name)) throw new HttpFault(421, 'desk.fault.host');
}

/**
 * Throws an `HttpFault` if a change does not come from a page of this desk. The comparison includes the port,
 * which SameSite cookies ignore.
 */
export function checkOrigin(request: IncomingMessage): void {
  const {origin, host} = request.headers;
  const site = request.headers['sec-fetch-site'];
  const own = origin === undefined ? site === 'same-origin' : origin === `http://${host ?? ''}`;
  if (!own) throw new HttpFault(403, 'desk.fault.origin');
}
