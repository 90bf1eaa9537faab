import type {RequestListener} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {Hono} from 'hono';
import {getCookie} from 'hono/cookie';
import {methodNotAllowed} from 'hono/method-not-allowed';
import {faultPage} from '../pages/fault-page.ts';
import type {Html} from '../../text/html.ts';
import type {PageTexts} from '../pages/page-texts.ts';
import {DeskFault} from '../storage/desk-fault.ts';
import type {DeskParts} from './desk.ts';
import {noServiceWorkers, throughDoor, type DeskOrigin} from './origins.ts';
import {admissionRoutes} from './admission-routes.ts';
import {certificateRoutes} from './closing/certificate-routes.ts';
import {evaluationRoutes} from './closing/evaluation-routes.ts';
import {refresherRoutes} from './closing/refresher-routes.ts';
import {printRoutes} from './closing/print-routes.ts';
import {assignmentsRoutes} from './assignments-routes.ts';
import {auditTrail} from './audit-trail.ts';
import {entryRoutes} from './entry-routes.ts';
import {systemCode} from '../storage/file-fault.ts';
import {checkHost, checkOrigin} from './guard.ts';
import {ownHeaders} from './headers.ts';
import {HttpFault} from './http-fault.ts';
import {hardRoutes} from './analysis/hard-routes.ts';
import {importRoutes} from './import-routes.ts';
import {keepingRoutes} from './keeping-routes.ts';
import {liveRoutes} from './live-routes.ts';
import {namesRoutes} from './names-routes.ts';
import {operationsRoutes} from './operations-routes.ts';
import {planRoutes} from './analysis/plan-routes.ts';
import {playRoutes} from './play-routes.ts';
import {previewRoutes} from './preview-routes.ts';
import {recordsRoutes} from './records-routes.ts';
import {sendPage} from './reply.ts';
import {reviewRoutes} from './review-routes.ts';
import {sendFile} from './send-file.ts';
import type {StaticFiles} from './static-files.ts';
import {languageCookie, type DeskEnv, type DeskRequest} from './visit.ts';
import {wishesOf, type DeskLanguages} from './texts.ts';

/** All routes of the desk, except static files. */
export const routes = new Hono<DeskEnv>()
  .route('/', entryRoutes)
  .route('/', playRoutes)
  .route('/', recordsRoutes)
  .route('/', admissionRoutes)
  .route('/', namesRoutes)
  .route('/', assignmentsRoutes)
  .route('/', importRoutes)
  .route('/', hardRoutes)
  .route('/', planRoutes)
  .route('/', operationsRoutes)
  .route('/', keepingRoutes)
  .route('/', reviewRoutes)
  .route('/', previewRoutes)
  .route('/', liveRoutes)
  .route('/', printRoutes)
  .route('/', evaluationRoutes)
  .route('/', certificateRoutes)
  .route('/', refresherRoutes);

interface HandlerOptions {
  readonly desk: DeskParts;
  readonly languages: DeskLanguages;
  /** Static files, by the first name in the path of the URL. */
  readonly files: Readonly<Record<string, StaticFiles>>;
  readonly door: DeskOrigin;
  /** Host names of this machine. */
  readonly names: ReadonlySet<string>;
  /** Reports a fault to the person who runs the desk. */
  log(line: string): void;
}

/** Creates the request listener. It answers every request, even if a route throws. */
export function createHandler({desk, languages, files, door, names, log}: HandlerOptions): RequestListener {
  const app = new Hono<DeskEnv>();
  app.use(async (visit, next) => {
    for (const [name, value] of Object.entries(ownHeaders)) visit.header(name, value);
    visit.set('desk', desk);
    visit.set('now', desk.now());
    visit.set('languages', languages);
    // The address decides the language. If the address names no language, the cookie decides. If there is no
    // cookie, the preferences of the browser decide.
    const chosenLanguages = [visit.req.query('lang') ?? '', getCookie(visit, languageCookie) ?? ''];
    visit.set(
      'words',
      languages.choose([...chosenLanguages, ...wishesOf(visit.req.header('accept-language'))]),
    );
    checkHost(visit.req.header('host') ?? '', names);
    await next();
  });
  app.use(noServiceWorkers(door));
  app.use(throughDoor(door));
  for (const [folder, from] of Object.entries(files))
    app.get(`/${folder}/*`, visit => sendFile(visit, from, visit.req.path.slice(folder.length + 1)));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: visit => sendFault(visit, new HttpFault(405, 'desk.fault.request')),
    }),
  );
  app.use(async ({req}, next) => {
    if (req.method === 'POST') checkOrigin(req);
    await next();
  });
  app.use('/records/*', auditTrail);
  app.route('/', routes);
  app.notFound(visit => sendFault(visit, new HttpFault(404, 'desk.fault.missing')));
  app.onError((error, visit) => {
    const {outgoing} = visit.env;
    const fault = explain(error, hasLeft(visit, error) ? () => undefined : log);
    if (!outgoing.headersSent) return sendFault(visit, fault);
    outgoing.destroy();
    return RESPONSE_ALREADY_SENT;
  });
  const listener = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    // Answers a request whose Host header or address cannot be part of a URL. Hono creates no `visit` for this
    // request, so the desk does not know the language of the user.
    errorHandler(error) {
      const isHost = error instanceof Error && /host/.test(error.message);
      const fault = isHost ? new HttpFault(421, 'desk.fault.host') : new HttpFault(404, 'desk.fault.missing');
      return new Response(pageOf(languages.choose([]), fault).toString(), {
        status: fault.status,
        headers: {...ownHeaders, 'Content-Type': 'text/html; charset=utf-8'},
      });
    },
  });
  return (incoming, outgoing) => {
    void listener(incoming, outgoing);
  };
}

const pageOf = (words: PageTexts, {status, words: key}: HttpFault): Html =>
  faultPage({words, path: '/', status, text: words.t(key)});

function sendFault(visit: DeskRequest, fault: HttpFault): Response {
  const {status} = fault;
  // The desk does not read the rest of a body that is too long. If the connection stayed open, this rest
  // would be parsed as the next request.
  if (status === 413) visit.header('Connection', 'close');
  return visit.req.header('content-type')?.startsWith('application/json')
    ? visit.json({outcome: 'refused'}, status)
    : sendPage(visit, pageOf(visit.var.words, fault), status);
}

/** Returns true if the request failed because the client closed the connection or was too slow. */
const hasLeft = ({env: {incoming}}: DeskRequest, error: Error): boolean =>
  ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(systemCode(error)) ||
  (incoming.destroyed && !incoming.complete);

function explain(error: Error, log: (line: string) => void): HttpFault {
  if (error instanceof HttpFault) return error;
  if (error instanceof DeskFault) {
    log(`${error.message} ${error.cure}`);
    return new HttpFault(
      error.code === 'disk-full' || error.code === 'read-only' ? 507 : 500,
      'desk.fault.disk',
    );
  }
  log(error.stack ?? error.message);
  return new HttpFault(500, 'desk.fault.inside');
}
