import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Html} from '../../text/html.ts';
import {keepCookie, languageCookie, type Visit} from './visit.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

/** Content security policy of our own course. Only a page of this desk may frame it. */
export const coursePolicy = `${policy}; frame-ancestors 'self'`;
/**
 * Content security policy of a third-party package, which was not written for any policy. It allows
 * everything inside the package and nothing from other servers.
 */
export const foreignPolicy =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; object-src 'none'; form-action 'self'; frame-ancestors 'self'";

/** Headers of every response. */
export const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** Headers of every response but files. They forbid caching, because the content belongs to one person. */
export const ownHeaders = {
  ...commonHeaders,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `${policy}; frame-src 'self'; frame-ancestors 'none'`,
} as const;

/** Sends a page of the desk. Remembers its language if the address asks for one. */
export function sendPage(visit: Visit, page: Html, status: ContentfulStatusCode = 200): Response {
  if (visit.req.query('lang') !== undefined) keepCookie(visit, languageCookie, visit.var.words.language);
  visit.header('X-Frame-Options', 'DENY');
  return visit.html(page.toString(), status);
}

/** Sends a file for the learner's or trainer's own disk. */
export function sendDownload(
  visit: Visit,
  {name, type, body}: {readonly name: string; readonly type: string; readonly body: string | Buffer},
): Response {
  visit.header('Content-Disposition', `attachment; filename="${name}"`);
  visit.header('Content-Type', type);
  return visit.body(typeof body === 'string' ? body : new Uint8Array(body));
}
