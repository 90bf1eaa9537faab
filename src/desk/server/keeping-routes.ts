import {Hono} from 'hono';
import {z} from 'zod';
import {backupsPage} from '../pages/backups-page.ts';
import {erasePage} from '../pages/erase-page.ts';
import {eraseSeveralPage} from '../pages/erase-several-page.ts';
import {formLimit, listLimit, readFields, readForm} from './body.ts';
import type {DeskParts} from './desk.ts';
import {HttpFault} from './http-fault.ts';
import {ledgerOf} from './ledger.ts';
import type {Learner} from '../storage/learners.ts';
import {learnerOf} from './records-routes.ts';
import {sendDownload, sendPage} from './reply.ts';
import {trainersOnly, type DeskEnv, type DeskRequest} from './visit.ts';

const sureForm = z.object({sure: z.string().max(20).optional()});
const countForm = z.object({count: z.string().max(20)});

/** Routes by which a trainer erases and backs up records. */
export const keepingRoutes = new Hono<DeskEnv>()
  .get('/records/learner/:id/erase', trainersOnly, visit => askToErase(visit, learnerOf(visit)))
  .post('/records/learner/:id/erase', trainersOnly, formLimit, async visit => {
    const {sure} = await readForm(visit, sureForm);
    const learner = learnerOf(visit);
    if (sure !== 'yes') return askToErase(visit, learner, true);
    return visit.redirect(`/records?erased=${visit.var.desk.learners.erase([learner.id])}`, 303);
  })
  .get('/records/erase', trainersOnly, visit => askToErase(visit, undefined))
  .post('/records/erase', trainersOnly, formLimit, async visit => {
    const {learners} = visit.var.desk;
    const {count} = await readForm(visit, countForm);
    if (count.trim() !== String(learners.count())) return askToErase(visit, undefined, true);
    return visit.redirect(`/records?erased=${learners.eraseAll()}`, 303);
  })
  .get('/records/erase/several', trainersOnly, visit => askWhichToErase(visit))
  .post('/records/erase/several', trainersOnly, listLimit, async visit => {
    const fields = await readFields(visit);
    const ids = fields.getAll('learner');
    if (ids.length === 0 || fields.get('sure') !== 'yes') return askWhichToErase(visit, ids);
    return visit.redirect(`/records?erased=${visit.var.desk.learners.erase(ids)}`, 303);
  })
  .get('/records/backups', trainersOnly, visit => {
    const {
      desk: {backups, restoreCommand},
      words,
    } = visit.var;
    const note = visit.req.query('made') === undefined ? '' : words.t('desk.backups.made');
    const page = {
      words,
      path: '/records/backups',
      backups: backups.list(),
      folder: backups.folder,
      restoreCommand,
      note,
    };
    return sendPage(visit, backupsPage(page));
  })
  .post('/records/backups', trainersOnly, visit => {
    const {backups, now} = visit.var.desk;
    backups.make(now());
    return visit.redirect('/records/backups?made', 303);
  })
  .get('/records/backups/:id', trainersOnly, async visit => {
    const name = visit.req.param('id');
    const body = await visit.var.desk.backups.read(name);
    if (!body) throw new HttpFault(404, 'desk.fault.missing');
    return sendDownload(visit, {name, type: 'application/vnd.sqlite3', body});
  });

/** Lists all files in which erased records still exist. */
const copiesOf = ({backups, spare}: DeskParts): readonly string[] => [
  ...backups.copies(),
  ...(spare?.copies() ?? []),
];

function askToErase(visit: DeskRequest, learner: Learner | undefined, unconfirmed = false): Response {
  const {desk, words} = visit.var;
  const path = learner ? `/records/learner/${learner.id}/erase` : '/records/erase';
  const problem = unconfirmed ? words.t('desk.erase.problem') : '';
  const page = erasePage({
    ...{words, path, learner, problem},
    count: desk.learners.count(),
    copies: copiesOf(desk),
  });
  return sendPage(visit, page, unconfirmed ? 422 : 200);
}

/**
 * Renders the list from which a trainer chooses the records to erase. With `?idle`, the list has only learners who
 * have saved nothing, and all of them are already chosen. The desk rejects a form without confirmation. `unconfirmed`
 * has the learners who were chosen in such a form.
 */
function askWhichToErase(visit: DeskRequest, unconfirmed?: readonly string[]): Response {
  const {desk, words} = visit.var;
  const idle = visit.req.query('idle') !== undefined;
  const attempts = desk.attempts.all();
  const page = eraseSeveralPage({
    ...{words, path: '/records/erase/several', idle},
    rows: ledgerOf(desk, words).filter(row => !idle || attempts.get(row.id)?.saved === undefined),
    tickedIds: unconfirmed && new Set(unconfirmed),
    copies: copiesOf(desk),
    problem: unconfirmed ? words.t('desk.erase.problem') : '',
  });
  return sendPage(visit, page, unconfirmed ? 422 : 200);
}
