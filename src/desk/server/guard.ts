import {isIP} from 'node:net';
import {hostname} from 'node:os';
import {HttpFault} from './http-fault.ts';
import type {DeskRequest} from './visit.ts';

/** Host names that a request to this desk may use. Bare IP addresses are always allowed. */
export function allowedNames(host: string): ReadonlySet<string> {
  const own = hostname().toLowerCase();
  return new Set(['localhost', own, `${own}.local`, host.toLowerCase()]);
}

/**
 * Throws an `HttpFault` if the Host header contains a name that does not belong to this machine. Another site
 * could make its own name point to this machine (DNS rebinding). Nobody can redirect a bare IP address, so
 * every address is allowed.
 */
export function checkHost(host: string, names: ReadonlySet<string>): void {
  const found = /^(?:\[([0-9a-f:.]+)\]|([^:[\]/@]+))(?::\d{1,5})?$/i.exec(host);
  const name = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  if (isIP(name) === 0 && !names.has(name)) throw new HttpFault(421, 'desk.fault.host');
}

/**
 * Throws an `HttpFault` if a request that changes data does not come from a page of this desk. Unlike SameSite
 * cookies, this check also compares the port. Unlike the CSRF middleware of Hono, it also checks JSON requests.
 */
export function checkOrigin(request: DeskRequest['req']): void {
  const origin = request.header('origin');
  const own =
    origin === undefined
      ? request.header('sec-fetch-site') === 'same-origin'
      : origin === `http://${request.header('host') ?? ''}`;
  if (!own) throw new HttpFault(403, 'desk.fault.origin');
}
