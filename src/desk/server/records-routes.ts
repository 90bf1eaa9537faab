import {z} from 'zod';
import {fileStamp} from '../ledger/local-time.ts';
import {learnerPage} from '../pages/learner-page.ts';
import {recordsDoorPage} from '../pages/records-door-page.ts';
import {recordsPage} from '../pages/records-page.ts';
import {readForm} from './body.ts';
import {codeMatches, hashCode} from './codes.ts';
import {cookie} from './cookies.ts';
import type {DeskParts} from './desk.ts';
import {codeSchema} from './entry-routes.ts';
import {HttpFault} from './http-fault.ts';
import {answersCsv, everythingJson, learnersCsv, ledgerOf, recordOf} from './ledger.ts';
import type {Learner} from './learners.ts';
import type {Reply} from './reply.ts';
import {
  behindTheDoor,
  isTrainer,
  sayWait,
  trainerCookie,
  trainerStay,
  type Route,
  type Visit,
} from './visit.ts';

const passphraseForm = z.object({passphrase: z.string().max(200)});
const codeForm = z.object({code: z.string().max(200)});
const csv = 'text/csv; charset=utf-8';

/** Routes for a trainer: signing in with the passphrase, and the pages and exports of the records. */
export const recordsRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/records',
    answer: (visit, desk) => (isTrainer(visit, desk) ? list(visit, desk) : door(visit, '')),
  },
  {
    method: 'POST',
    path: '/records/enter',
    async answer(visit, desk) {
      const {passphrase} = await readForm(visit.request, passphraseForm);
      const throttle = desk.throttles.passphrase;
      const wait = throttle.ask(visit.address, visit.now);
      if (wait > 0) return door(visit, sayWait(visit.words, wait), 429);
      if (!(await codeMatches(passphrase.trim(), desk.passphrase)))
        return door(visit, visit.words.t('desk.door.wrong'), 422);
      throttle.succeed(visit.address);
      const sealed = desk.signer.seal('trainer', desk.start, visit.now + trainerStay);
      return {kind: 'redirect', to: '/records', cookies: [cookie(trainerCookie, sealed)]};
    },
  },
  {
    method: 'POST',
    path: '/records/leave',
    answer: () => ({kind: 'redirect', to: '/records', cookies: [cookie(trainerCookie, '')]}),
  },
  behindTheDoor({method: 'GET', path: '/records/learner/:id', answer: (visit, desk) => one(visit, desk, {})}),
  behindTheDoor({
    method: 'POST',
    path: '/records/learner/:id/code',
    async answer(visit, desk) {
      const {t} = visit.words;
      const {code} = await readForm(visit.request, codeForm);
      if (!codeSchema.safeParse(code).success)
        return one(visit, desk, {problem: t('desk.entry.codeProblem'), status: 422});
      desk.learners.setCode(asked(visit, desk).id, await hashCode(code));
      return one(visit, desk, {note: t('desk.learner.codeSet')});
    },
  }),
  behindTheDoor({
    method: 'GET',
    path: '/records/learners.csv',
    answer: ({words, now}, desk) => ({
      kind: 'download',
      name: `learners-${fileStamp(now)}.csv`,
      type: csv,
      body: learnersCsv(desk, words),
    }),
  }),
  behindTheDoor({
    method: 'GET',
    path: '/records/answers.csv',
    answer: ({words, now}, desk) => ({
      kind: 'download',
      name: `answers-${fileStamp(now)}.csv`,
      type: csv,
      body: answersCsv(desk, words),
    }),
  }),
  behindTheDoor({
    method: 'GET',
    path: '/records/everything.json',
    answer: ({words, now}, desk) => ({
      kind: 'download',
      name: `records-${fileStamp(now)}.json`,
      type: 'application/json; charset=utf-8',
      body: everythingJson(desk, words, now),
    }),
  }),
];

const door = ({words}: Visit, problem: string, status = 200): Reply => ({
  kind: 'page',
  status,
  page: recordsDoorPage({words, path: '/records', problem}),
});

function list({words, url}: Visit, desk: DeskParts): Reply {
  const erased = Number(url.searchParams.get('erased') ?? NaN);
  const note = Number.isSafeInteger(erased) && erased >= 0 ? words.t('desk.erase.done', {count: erased}) : '';
  return {kind: 'page', page: recordsPage({words, path: '/records', rows: ledgerOf(desk), note})};
}

function one(
  visit: Visit,
  desk: DeskParts,
  {note = '', problem = '', status = 200}: {note?: string; problem?: string; status?: number},
): Reply {
  const {words} = visit;
  const learner = asked(visit, desk);
  const record = recordOf(desk, learner, desk.readable(words.language));
  return {
    kind: 'page',
    status,
    page: learnerPage({words, path: `/records/learner/${learner.id}`, ...record, note, problem}),
  };
}

/** Returns the learner whose id is in the address. Throws an `HttpFault` if there is none. */
export function asked({id}: Visit, {learners}: DeskParts): Learner {
  const learner = learners.byId(id);
  if (!learner) throw new HttpFault(404, 'desk.fault.missing');
  return learner;
}
