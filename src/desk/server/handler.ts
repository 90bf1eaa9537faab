import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http';
import {faultPage} from '../pages/fault-page.ts';
import type {PageWords} from '../pages/page-words.ts';
import {cookie, readCookies} from './cookies.ts';
import {DeskFault} from './desk-fault.ts';
import type {DeskParts} from './desk.ts';
import {sendToOther, type Door} from './doors.ts';
import {entryRoutes} from './entry-routes.ts';
import {checkHost, checkOrigin} from './guard.ts';
import {HttpFault} from './http-fault.ts';
import {keepingRoutes} from './keeping-routes.ts';
import {playRoutes} from './play-routes.ts';
import {recordsRoutes} from './records-routes.ts';
import {send, type Reply} from './reply.ts';
import {sendFile, type StaticFiles} from './static-files.ts';
import {languageCookie, type Route, type Visit} from './visit.ts';
import {wishesOf, type DeskLanguages} from './words.ts';

/** All routes of the desk, except static files. */
export const routes: readonly Route[] = [...entryRoutes, ...playRoutes, ...recordsRoutes, ...keepingRoutes];

interface HandlerOptions {
  readonly desk: DeskParts;
  readonly languages: DeskLanguages;
  /** Static files, by the first segment of the address. */
  readonly files: Readonly<Record<string, StaticFiles>>;
  readonly door: Door;
  /** Host names of this machine. */
  readonly names: ReadonlySet<string>;
  /** Reports a fault to the person who runs the desk. */
  log(line: string): void;
}

/** Creates the request listener. It answers every request, even if a route throws. */
export function createHandler(options: HandlerOptions): RequestListener {
  return (request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendFault(request, response, error, options);
    });
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: HandlerOptions,
): Promise<void> {
  checkHost(request, options.names);
  const url = addressOf(request);
  if (!options.door.shows(url.pathname)) {
    send(response, sendToOther(options.door, request, url), request.method === 'HEAD');
    return;
  }
  const [, folder = '', file] = /^\/([a-z]+)\/(.*)$/.exec(url.pathname) ?? [];
  const from = options.files[folder];
  if (from && file !== undefined && isReading(request)) {
    await sendFile(request, response, from, file);
    return;
  }
  const {route, id} = find(url.pathname, request.method === 'HEAD' ? 'GET' : request.method);
  if (route.method === 'POST') checkOrigin(request);
  const wanted = url.searchParams.get('lang');
  const visit: Visit = {
    request,
    url,
    id,
    words: wordsFor(request, options),
    cookies: readCookies(request.headers.cookie),
    address: request.socket.remoteAddress ?? '',
    now: options.desk.now(),
  };
  const reply = await route.answer(visit, options.desk);
  send(response, wanted === null ? reply : keepLanguage(reply, visit.words), request.method === 'HEAD');
}

const isReading = ({method}: IncomingMessage) => method === 'GET' || method === 'HEAD';

function addressOf(request: IncomingMessage): URL {
  const path = request.url ?? '/';
  if (!path.startsWith('/')) throw new HttpFault(400, 'desk.fault.request');
  // `new URL(path, base)` would treat `//elsewhere/` as another host.
  return new URL(`http://desk${path}`);
}

function find(path: string, method: string | undefined): {route: Route; id: string} {
  const there = routes.flatMap(route => {
    const id = idIn(path, route.path);
    return id === undefined ? [] : [{route, id}];
  });
  const found = there.find(({route}) => route.method === method);
  if (found) return found;
  throw new HttpFault(
    there.length > 0 ? 405 : 404,
    there.length > 0 ? 'desk.fault.request' : 'desk.fault.missing',
  );
}

/**
 * Returns the value in the place of `:id`, '' if the pattern has no `:id`, or undefined if the path does not
 * match.
 */
function idIn(path: string, pattern: string): string | undefined {
  const [before = '', after] = pattern.split(':id');
  if (after === undefined) return path === pattern ? '' : undefined;
  if (!path.startsWith(before) || !path.endsWith(after)) return undefined;
  const id = path.slice(before.length, path.length - after.length);
  return /^[\w.-]{1,64}$/.test(id) ? id : undefined;
}

/** Chooses the language: from the address first, then from the cookie, then from the browser's preferences. */
function wordsFor(request: IncomingMessage, {languages}: HandlerOptions): PageWords {
  const asked = URL.canParse(`http://desk${request.url ?? ''}`)
    ? new URL(`http://desk${request.url ?? ''}`).searchParams.get('lang')
    : null;
  const kept = readCookies(request.headers.cookie).get(languageCookie);
  return languages.choose([asked ?? '', kept ?? '', ...wishesOf(request.headers['accept-language'])]);
}

function keepLanguage(reply: Reply, {language}: PageWords): Reply {
  return reply.kind === 'page'
    ? {...reply, cookies: [...(reply.cookies ?? []), cookie(languageCookie, language)]}
    : reply;
}

function sendFault(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  options: HandlerOptions,
): void {
  const words = wordsFor(request, options);
  const {status, key} = explain(error, options);
  // The unread rest of a body that is too long would be parsed as the next request.
  if (status === 413) response.setHeader('Connection', 'close');
  if (request.headers['content-type']?.startsWith('application/json'))
    send(response, {kind: 'json', status, value: {outcome: 'refused'}}, false);
  else
    send(
      response,
      {kind: 'page', status, page: faultPage({words, path: '/', status, text: words.t(key)})},
      request.method === 'HEAD',
    );
}

function explain(error: unknown, {log}: HandlerOptions): {status: number; key: string} {
  if (error instanceof HttpFault) return {status: error.status, key: error.words};
  if (error instanceof DeskFault) {
    log(`${error.message} ${error.cure}`);
    return {
      status: error.code === 'disk-full' || error.code === 'read-only' ? 507 : 500,
      key: 'desk.fault.disk',
    };
  }
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return {status: 500, key: 'desk.fault.inside'};
}
