import {Hono} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {z} from 'zod';
import {foldName, tidyName} from '../ledger/person-name.ts';
import {entryPage, newRecordPage} from '../pages/entry-page.ts';
import {formLimit, readForm} from './body.ts';
import {secretMatches, hashSecret} from './secrets.ts';
import type {Learner} from './learners.ts';
import {sendPage} from './reply.ts';
import {
  addressOf,
  keepCookie,
  learnerCookie,
  learnerOf,
  learnerStay,
  formatWait,
  type DeskEnv,
  type DeskRequest,
} from './visit.ts';

/** A code: 4 to 8 digits. */
export const codeSchema = z.string().regex(/^\d{4,8}$/);
const nameSchema = z
  .string()
  .max(60)
  .transform(tidyName)
  .refine(name => /\p{L}/u.test(name));

const entryForm = z.object({
  name: z.string().max(200),
  code: z.string().max(200),
  proof: z.string().max(500).default(''),
});
type EntryForm = z.infer<typeof entryForm>;

/** Lifetime of the proof in milliseconds: enough to type the code again. */
const proofStay = 10 * 60 * 1000;

/** Routes of the first page, which sign a learner in and out. */
export const entryRoutes = new Hono<DeskEnv>()
  .get('/', visit =>
    entry(visit, {
      known: learnerOf(visit)?.name ?? '',
      note: visit.req.query('left') === undefined ? '' : visit.var.words.t('desk.entry.left'),
    }),
  )
  .post('/enter', formLimit, async visit => {
    const {
      desk,
      words: {t},
    } = visit.var;
    const form = await readForm(visit, entryForm);
    const name = nameSchema.safeParse(form.name);
    if (!name.success) return refuse(visit, form.name, t('desk.entry.nameProblem'));
    if (!codeSchema.safeParse(form.code).success)
      return refuse(visit, name.data, t('desk.entry.codeProblem'));
    const learner = desk.learners.byName(name.data);
    return learner ? comeBack(visit, learner, form.code) : beginNew(visit, {...form, name: name.data});
  })
  .post('/leave', visit => {
    keepCookie(visit, learnerCookie, '');
    return visit.redirect('/?left', 303);
  });

function entry(
  visit: DeskRequest,
  page: {known?: string; name?: string; problem?: string; note?: string},
  status: ContentfulStatusCode = 200,
): Response {
  const {words} = visit.var;
  return sendPage(
    visit,
    entryPage({words, path: '/', known: '', name: '', problem: '', note: '', ...page}),
    status,
  );
}

const refuse = (visit: DeskRequest, name: string, problem: string, status: ContentfulStatusCode = 422) =>
  entry(visit, {name: name.slice(0, 60), problem}, status);

async function comeBack(visit: DeskRequest, learner: Learner, code: string): Promise<Response> {
  const {
    desk: {throttles},
    now,
    words,
  } = visit.var;
  const byAddress = `${learner.id} ${addressOf(visit)}`;
  const wait = Math.max(throttles.code.ask(byAddress, now), throttles.name.ask(learner.id, now));
  if (wait > 0) return refuse(visit, learner.name, formatWait(words, wait), 429);
  if (!(await secretMatches(code, learner.code)))
    return refuse(visit, learner.name, words.t('desk.entry.wrongCode'));
  throttles.code.succeed(byAddress);
  throttles.name.succeed(learner.id);
  return letIn(visit, learner);
}

/**
 * A new learner types the code twice. Between the two pages the browser holds a signature of the first code,
 * never the code itself.
 */
async function beginNew(visit: DeskRequest, {name, code, proof}: EntryForm): Promise<Response> {
  const {desk, words, now} = visit.var;
  const pair = desk.signer.fingerprint(`${foldName(name)} ${code}`);
  if (proof === '') {
    const sealed = desk.signer.seal('same-code', pair, now + proofStay);
    return sendPage(visit, newRecordPage({words, path: '/', name, proof: sealed}));
  }
  if (desk.signer.open('same-code', proof, now) !== pair)
    return refuse(visit, name, words.t('desk.new.differs'));
  const added = desk.learners.add(name, await hashSecret(code), now);
  if (added) return letIn(visit, added);
  return refuse(
    visit,
    name,
    words.t(desk.learners.byName(name) ? 'desk.entry.wrongCode' : 'desk.entry.full'),
    409,
  );
}

function letIn(visit: DeskRequest, {id}: Learner): Response {
  const {
    desk: {learners, signer},
    now,
  } = visit.var;
  learners.see(id, now);
  keepCookie(visit, learnerCookie, signer.seal('learner', id, now + learnerStay));
  return visit.redirect('/play', 303);
}
