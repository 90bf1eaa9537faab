import {z} from 'zod';
import {backupsPage} from '../pages/backups-page.ts';
import {erasePage} from '../pages/erase-page.ts';
import {readForm} from './body.ts';
import type {DeskParts} from './desk.ts';
import {HttpFault} from './http-fault.ts';
import type {Learner} from './learners.ts';
import {asked} from './records-routes.ts';
import type {Reply} from './reply.ts';
import {behindTheDoor, type Route, type Visit} from './visit.ts';

const sureForm = z.object({sure: z.string().max(20).optional()});
const countForm = z.object({count: z.string().max(20)});

const routes: readonly Route[] = [
  {
    method: 'GET',
    path: '/records/learner/:id/erase',
    answer: (visit, desk) => askToErase(visit, desk, asked(visit, desk)),
  },
  {
    method: 'POST',
    path: '/records/learner/:id/erase',
    async answer(visit, desk) {
      const {sure} = await readForm(visit.request, sureForm);
      const learner = asked(visit, desk);
      if (sure !== 'yes') return askToErase(visit, desk, learner, true);
      desk.learners.erase(learner.id);
      return {kind: 'redirect', to: '/records?erased=1'};
    },
  },
  {method: 'GET', path: '/records/erase', answer: (visit, desk) => askToErase(visit, desk, undefined)},
  {
    method: 'POST',
    path: '/records/erase',
    async answer(visit, desk) {
      const {count} = await readForm(visit.request, countForm);
      if (count.trim() !== String(desk.learners.count())) return askToErase(visit, desk, undefined, true);
      return {kind: 'redirect', to: `/records?erased=${desk.learners.eraseAll()}`};
    },
  },
  {
    method: 'GET',
    path: '/records/backups',
    answer: ({words, url}, {backups}) => ({
      kind: 'page',
      page: backupsPage({
        words,
        path: '/records/backups',
        backups: backups.list(),
        folder: backups.folder,
        note: url.searchParams.has('made') ? words.t('desk.backups.made') : '',
      }),
    }),
  },
  {
    method: 'POST',
    path: '/records/backups',
    answer(_visit, {backups, now}) {
      backups.make(now());
      return {kind: 'redirect', to: '/records/backups?made'};
    },
  },
  {
    method: 'GET',
    path: '/records/backups/:id',
    async answer({id}, {backups}) {
      const body = await backups.read(id);
      if (!body) throw new HttpFault(404, 'desk.fault.missing');
      return {kind: 'download', name: id, type: 'application/vnd.sqlite3', body};
    },
  },
];

/** Routes by which a trainer erases and backs up records. */
export const keepingRoutes: readonly Route[] = routes.map(behindTheDoor);

function askToErase(
  {words}: Visit,
  {learners}: DeskParts,
  learner: Learner | undefined,
  unconfirmed = false,
): Reply {
  const path = learner ? `/records/learner/${learner.id}/erase` : '/records/erase';
  const problem = unconfirmed ? words.t('desk.erase.problem') : '';
  return {
    kind: 'page',
    status: unconfirmed ? 422 : 200,
    page: erasePage({words, path, learner, count: learners.count(), problem}),
  };
}
