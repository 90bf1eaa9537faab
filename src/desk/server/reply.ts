import type {ContentfulStatusCode} from 'hono/utils/http-status';
import type {Html} from '../../text/html.ts';
import {keepCookie, languageCookie, type DeskRequest} from './visit.ts';

/** Sends a page of the desk. If the address asks for a language, remembers that language. */
export function sendPage(visit: DeskRequest, page: Html, status: ContentfulStatusCode = 200): Response {
  if (visit.req.query('lang') !== undefined) keepCookie(visit, languageCookie, visit.var.words.language);
  visit.header('X-Frame-Options', 'DENY');
  return visit.html(page.toString(), status);
}

/** Sends a file that the browser saves on the computer of the learner or trainer. */
export function sendDownload(
  visit: DeskRequest,
  {name, type, body}: {readonly name: string; readonly type: string; readonly body: string | Buffer},
): Response {
  visit.header('Content-Disposition', `attachment; filename="${name}"`);
  visit.header('Content-Type', type);
  return visit.body(typeof body === 'string' ? body : new Uint8Array(body));
}
