import {Hono} from 'hono';
import {z} from 'zod';
import {backupsPage} from '../pages/backups-page.ts';
import {erasePage} from '../pages/erase-page.ts';
import {formLimit, readForm} from './body.ts';
import {HttpFault} from './http-fault.ts';
import type {Learner} from './learners.ts';
import {asked} from './records-routes.ts';
import {sendDownload, sendPage} from './reply.ts';
import {trainersOnly, type DeskEnv, type DeskRequest} from './visit.ts';

const sureForm = z.object({sure: z.string().max(20).optional()});
const countForm = z.object({count: z.string().max(20)});

/** Routes by which a trainer erases and backs up records. */
export const keepingRoutes = new Hono<DeskEnv>()
  .get('/records/learner/:id/erase', trainersOnly, visit => askToErase(visit, asked(visit)))
  .post('/records/learner/:id/erase', trainersOnly, formLimit, async visit => {
    const {sure} = await readForm(visit, sureForm);
    const learner = asked(visit);
    if (sure !== 'yes') return askToErase(visit, learner, true);
    visit.var.desk.learners.erase(learner.id);
    return visit.redirect('/records?erased=1', 303);
  })
  .get('/records/erase', trainersOnly, visit => askToErase(visit, undefined))
  .post('/records/erase', trainersOnly, formLimit, async visit => {
    const {learners} = visit.var.desk;
    const {count} = await readForm(visit, countForm);
    if (count.trim() !== String(learners.count())) return askToErase(visit, undefined, true);
    return visit.redirect(`/records?erased=${learners.eraseAll()}`, 303);
  })
  .get('/records/backups', trainersOnly, visit => {
    const {
      desk: {backups},
      words,
    } = visit.var;
    const note = visit.req.query('made') === undefined ? '' : words.t('desk.backups.made');
    const page = {words, path: '/records/backups', backups: backups.list(), folder: backups.folder, note};
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

function askToErase(visit: DeskRequest, learner: Learner | undefined, unconfirmed = false): Response {
  const {
    desk: {learners},
    words,
  } = visit.var;
  const path = learner ? `/records/learner/${learner.id}/erase` : '/records/erase';
  const problem = unconfirmed ? words.t('desk.erase.problem') : '';
  const page = erasePage({words, path, learner, count: learners.count(), problem});
  return sendPage(visit, page, unconfirmed ? 422 : 200);
}
