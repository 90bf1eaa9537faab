import {createMiddleware} from 'hono/factory';
import type {TrainerDeed} from '../storage/audit.ts';
import {addressOf, isTrainer, type DeskEnv} from './visit.ts';

/**
 * The routes that the log records, each with its name in the log. The capture group of a path is the id of the
 * learner. If several routes match a request, the log uses the first one.
 */
const routes: readonly (readonly [method: 'GET' | 'POST', path: RegExp, deed: TrainerDeed])[] = [
  ['POST', /^\/records\/enter$/, 'enter'],
  ['POST', /^\/records\/leave$/, 'leave'],
  ['GET', /^\/records(?:\/erase\/several)?$/, 'list'],
  ['GET', /^\/records\/learner\/([\w-]+)$/, 'read'],
  ['GET', /^\/records\/(?:learners|answers|comments)\.csv$|^\/records\/everything\.json$/, 'export'],
  ['GET', /^\/records\/hard\/answers\.parquet$/, 'export'],
  ['GET', /^\/records\/hard\/names$/, 'answers'],
  ['POST', /^\/records\/hard\/desks(?:\/remove)?$/, 'import'],
  ['GET', /^\/records\/backups\/.+$/, 'download'],
  ['POST', /^\/records\/learner\/([\w-]+)\/code$/, 'code'],
  ['POST', /^\/records\/learner\/([\w-]+)\/facts$/, 'facts'],
  ['POST', /^\/records\/learner\/([\w-]+)\/erase$/, 'erase'],
  ['POST', /^\/records\/erase(?:\/several)?$/, 'erase'],
  ['POST', /^\/records\/names$/, 'names'],
  ['POST', /^\/records\/slips$/, 'slips'],
  ['POST', /^\/records\/assignments(?:\/remove)?$/, 'assign'],
  ['POST', /^\/records\/plan(?:\/propose)?$/, 'plan'],
  ['POST', /^\/records\/import$/, 'import'],
  ['POST', /^\/records\/admission$/, 'admission'],
  ['POST', /^\/records\/desk\/sign-out$/, 'signOut'],
  ['POST', /^\/records\/backups$/, 'backup'],
  ['POST', /^\/records\/evaluation(?:\/.+)?$/, 'evaluation'],
  ['POST', /^\/records\/certificates$/, 'certificates'],
  ['POST', /^\/records\/refreshers$/, 'refreshers'],
  ['GET', /^\/records\/refreshers(?:\/codes)?$/, 'list'],
  ['POST', /^\/records\/(?:previews|comments)(?:\/.+)?$/, 'review'],
];

/** HTTP status of the page that says that the passphrase is wrong. */
const wrongPassphrase = 422;

/**
 * Writes each act of a trainer to the log, after the route has done it. Of the refused requests, the log contains
 * only those with a wrong passphrase. Once the limit on tries is reached, wrong passphrases are not logged either.
 * Otherwise anybody could fill the log, and the log would drop its older lines.
 */
export const auditTrail = createMiddleware<DeskEnv>(async (visit, next) => {
  const {method, path} = visit.req;
  const found = routes.find(([of, pattern]) => of === method && pattern.test(path));
  const mayPass = found !== undefined && (found[2] === 'enter' || isTrainer(visit));
  await next();
  if (!mayPass) return;
  const [, pattern, deed] = found;
  const {status, headers} = visit.res;
  const [, learner] = pattern.exec(path) ?? [];
  // The route that erases several records redirects to an address with the number of erased records.
  const [, erased] = /[?]erased=(\d+)$/.exec(headers.get('location') ?? '') ?? [];
  const line = {at: visit.var.now, address: addressOf(visit), about: learner ?? erased ?? ''};
  if (status < 400) visit.var.desk.audit.add({...line, deed});
  else if (deed === 'enter' && status === wrongPassphrase)
    visit.var.desk.audit.add({...line, deed: 'refused'});
});
