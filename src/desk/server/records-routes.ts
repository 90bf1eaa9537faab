import {Hono} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {z} from 'zod';
import {daysFor} from '../ledger/assignments.ts';
import {fileStamp} from '../ledger/local-time.ts';
import {refresherItems} from '../ledger/refresher.ts';
import {learnerPage} from '../pages/learner-page.ts';
import {formatDay, formatSpan} from '../pages/page-texts.ts';
import {passphrasePage} from '../pages/passphrase-page.ts';
import {recordsPage, shownLearners, type LedgerRow} from '../pages/records-page.ts';
import {formLimit, readForm} from './body.ts';
import {codeSchema} from './entry-routes.ts';
import {HttpFault} from './http-fault.ts';
import {answersCsv, everythingJson, learnersCsv, ledgerOf, recordOf} from './ledger.ts';
import type {Learner} from '../storage/learners.ts';
import {sendDownload, sendPage} from './reply.ts';
import {
  addressOf,
  trainersOnly,
  groupOf,
  isTrainer,
  formatWait,
  signIn,
  signOut,
  type DeskEnv,
  type DeskRequest,
} from './visit.ts';

const passphraseForm = z.object({passphrase: z.string().max(200)});
const codeForm = z.object({code: z.string().max(200)});
const fact = z
  .string()
  .max(80)
  .transform(text => text.trim());
const factsForm = z.object({
  post: fact,
  group: fact,
  language: z.string().max(20),
  trainer: z.literal('yes').optional(),
});

/** Routes for a trainer: signing in with the passphrase, and the pages and exports of the records. */
export const recordsRoutes = new Hono<DeskEnv>()
  .get('/records', visit => (isTrainer(visit) ? list(visit) : door(visit, '')))
  .post('/records/enter', formLimit, async visit => {
    const {desk, words, now} = visit.var;
    const {passphrase} = await readForm(visit, passphraseForm);
    const limit = desk.limits.passphrase;
    const wait = limit.ask(addressOf(visit), now);
    if (wait > 0) return door(visit, formatWait(words, wait), 429);
    if (!(await desk.hashing.matches(passphrase.trim(), desk.passphrase)))
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
    desk.learners.setCodes(new Map([[learnerOf(visit).id, await desk.hashing.hash(code)]]));
    return one(visit, {note: t('desk.learner.codeSet')});
  })
  .post('/records/learner/:id/facts', trainersOnly, formLimit, async visit => {
    const {
      desk,
      languages,
      words: {t},
    } = visit.var;
    const {trainer, language, ...facts} = await readForm(visit, factsForm);
    desk.learners.describe(learnerOf(visit).id, {
      ...facts,
      language: languages.codes.includes(language) ? language : '',
      isTrainer: trainer === 'yes',
    });
    return one(visit, {note: t('desk.learner.factsSaved')});
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
  const group = groupOf(visit);
  const show = shownLearners.find(each => each === visit.req.query('show')) ?? 'all';
  const rows = ledgerOf(desk, words).filter(row => (group === '' || row.group === group) && shows[show](row));
  return sendPage(
    visit,
    recordsPage({
      ...{words, rows, note, filter: {group, show}},
      // The address contains the chosen filters. If the trainer changes the language, the list and its message
      // therefore stay the same.
      path:
        group === '' && show === 'all'
          ? '/records'
          : `/records?${new URLSearchParams({group, show}).toString()}`,
      groups: desk.learners.groups(),
      message: show === 'all' || rows.length === 0 ? '' : messageTo(visit, group),
      hasPreviews: desk.course.isOurs,
      hasPlan: desk.readable(words.language).workshop !== undefined,
      hasRefreshers: refresherItems(desk.readable(words.language)).length > 0,
    }),
  );
}

/** The rows that each choice of the list shows. `idle` and `late` omit trainers, because trainers need no reminder. */
const shows: Readonly<Record<(typeof shownLearners)[number], (row: LedgerRow) => boolean>> = {
  all: () => true,
  idle: row => !row.isTrainer && row.status === 'not attempted',
  late: row => !row.isTrainer && row.assigned?.isLate === true,
};

/** Writes a message that reminds a group of the course and of its assigned parts, in the language of the page. */
function messageTo(visit: DeskRequest, group: string): string {
  const {desk, words} = visit.var;
  const {t} = words;
  const {parts, modules} = desk.readable(words.language);
  const minutes = new Map(modules.flatMap(each => each.parts.map(part => [part.id, part.minutes] as const)));
  const days = [...daysFor(desk.assignments.all(), group)];
  const lines = [...new Set(days.map(([, due]) => due))].sort().map(due => {
    const ids = days.flatMap(([part, day]) => (day === due ? [part] : []));
    const sum = ids.reduce((total, id) => total + (minutes.get(id) ?? 0), 0);
    return t('desk.message.part', {
      date: formatDay(words, due),
      parts: ids.map(id => parts[id] ?? id).join('; '),
      span: formatSpan(words, sum * 60),
    });
  });
  const open = t('desk.message.open', {address: desk.addresses()[0] ?? ''});
  return [t('desk.message.hello', {course: t('course.title')}), open, ...lines].join('\n');
}

function one(
  visit: DeskRequest,
  {note = '', problem = '', status = 200}: {note?: string; problem?: string; status?: ContentfulStatusCode},
): Response {
  const {desk, words} = visit.var;
  const learner = learnerOf(visit);
  const record = recordOf(desk, learner, desk.readable(words.language));
  const page = learnerPage({
    ...{words, path: `/records/learner/${learner.id}`, ...record, note, problem},
    language: learner.language,
    groups: desk.learners.groups(),
    assigned: [...daysFor(desk.assignments.all(), learner.group)].map(([part, due]) => ({
      title: desk.readable(words.language).parts[part] ?? part,
      due,
    })),
  });
  return sendPage(visit, page, status);
}

/** Returns the learner whose id is in the address. Throws an `HttpFault` if no learner has this id. */
export function learnerOf(visit: DeskRequest): Learner {
  const learner = visit.var.desk.learners.byId(visit.req.param('id') ?? '');
  if (!learner) throw new HttpFault(404, 'desk.fault.missing');
  return learner;
}
