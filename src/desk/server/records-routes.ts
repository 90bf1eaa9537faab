import {Hono} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {z} from 'zod';
import {fileStamp} from '../ledger/local-time.ts';
import {learnerPage} from '../pages/learner-page.ts';
import {passphrasePage} from '../pages/passphrase-page.ts';
import {recordsPage} from '../pages/records-page.ts';
import {formLimit, readForm} from './body.ts';
import {secretMatches, hashSecret} from './secrets.ts';
import {codeSchema} from './entry-routes.ts';
import {HttpFault} from './http-fault.ts';
import {answersCsv, everythingJson, learnersCsv, ledgerOf, recordOf} from './ledger.ts';
import type {Learner} from '../storage/learners.ts';
import {sendDownload, sendPage} from './reply.ts';
import {
  addressOf,
  trainersOnly,
  isTrainer,
  formatWait,
  signIn,
  signOut,
  type DeskEnv,
  type DeskRequest,
} from './visit.ts';

const passphraseForm = z.object({passphrase: z.string().max(200)});
const codeForm = z.object({code: z.string().max(200)});

/** Routes for a trainer: signing in with the passphrase, and the pages and exports of the records. */
export const recordsRoutes = new Hono<DeskEnv>()
  .get('/records', visit => (isTrainer(visit) ? list(visit) : door(visit, '')))
  .post('/records/enter', formLimit, async visit => {
    const {desk, words, now} = visit.var;
    const {passphrase} = await readForm(visit, passphraseForm);
    const limit = desk.limits.passphrase;
    const wait = limit.ask(addressOf(visit), now);
    if (wait > 0) return door(visit, formatWait(words, wait), 429);
    if (!(await secretMatches(passphrase.trim(), desk.passphrase)))
      return door(visit, words.t('desk.door.wrong'), 422);
    limit.succeed(addressOf(visit));
    signIn(visit, 'trainer', null);
    return visit.redirect('/records', 303);
  })
  .post('/records/leave', visit => {
    signOut(visit, 'trainer');
    return visit.redirect('/records', 303);
  })
  .get('/records/learner/:id', trainersOnly, visit => one(visit, {}))
  .post('/records/learner/:id/code', trainersOnly, formLimit, async visit => {
    const {
      desk,
      words: {t},
    } = visit.var;
    const {code} = await readForm(visit, codeForm);
    if (!codeSchema.safeParse(code).success)
      return one(visit, {problem: t('desk.entry.codeProblem'), status: 422});
    desk.learners.setCodes(new Map([[asked(visit).id, await hashSecret(code)]]));
    return one(visit, {note: t('desk.learner.codeSet')});
  })
  .get('/records/learners.csv', trainersOnly, visit =>
    sendCsv(visit, 'learners', learnersCsv(visit.var.desk, visit.var.words)),
  )
  .get('/records/answers.csv', trainersOnly, visit =>
    sendCsv(visit, 'answers', answersCsv(visit.var.desk, visit.var.words)),
  )
  .get('/records/everything.json', trainersOnly, visit => {
    const {desk, words, now} = visit.var;
    return sendDownload(visit, {
      name: `records-${fileStamp(now)}.json`,
      type: 'application/json; charset=utf-8',
      body: everythingJson(desk, words, now),
    });
  });

const sendCsv = (visit: DeskRequest, what: string, body: string): Response =>
  sendDownload(visit, {
    name: `${what}-${fileStamp(visit.var.now)}.csv`,
    type: 'text/csv; charset=utf-8',
    body,
  });

const door = (visit: DeskRequest, problem: string, status: ContentfulStatusCode = 200): Response =>
  sendPage(visit, passphrasePage({words: visit.var.words, path: '/records', problem}), status);

function list(visit: DeskRequest): Response {
  const {desk, words} = visit.var;
  const erased = Number(visit.req.query('erased') ?? NaN);
  const note = Number.isSafeInteger(erased) && erased >= 0 ? words.t('desk.erase.done', {count: erased}) : '';
  return sendPage(
    visit,
    recordsPage({
      ...{words, path: '/records', rows: ledgerOf(desk, words), note},
      hasPreviews: desk.course.isOurs,
    }),
  );
}

function one(
  visit: DeskRequest,
  {note = '', problem = '', status = 200}: {note?: string; problem?: string; status?: ContentfulStatusCode},
): Response {
  const {desk, words} = visit.var;
  const learner = asked(visit);
  const record = recordOf(desk, learner, desk.readable(words.language));
  const page = learnerPage({words, path: `/records/learner/${learner.id}`, ...record, note, problem});
  return sendPage(visit, page, status);
}

/** Returns the learner whose id is in the address. Throws an `HttpFault` if no learner has this id. */
export function asked(visit: DeskRequest): Learner {
  const learner = visit.var.desk.learners.byId(visit.req.param('id') ?? '');
  if (!learner) throw new HttpFault(404, 'desk.fault.missing');
  return learner;
}
