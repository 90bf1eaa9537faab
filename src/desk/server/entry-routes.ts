import {z} from 'zod';
import {foldName, tidyName} from '../ledger/person-name.ts';
import {entryPage, newRecordPage} from '../pages/entry-page.ts';
import {readForm} from './body.ts';
import {codeMatches, hashCode} from './codes.ts';
import {cookie} from './cookies.ts';
import type {DeskParts} from './desk.ts';
import type {Learner} from './learners.ts';
import type {Reply} from './reply.ts';
import {learnerCookie, learnerOf, learnerStay, sayWait, type Route, type Visit} from './visit.ts';

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
export const entryRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/',
    answer: (visit, desk) =>
      entry(visit, {
        known: learnerOf(visit, desk)?.name ?? '',
        note: visit.url.searchParams.has('left') ? visit.words.t('desk.entry.left') : '',
      }),
  },
  {
    method: 'POST',
    path: '/enter',
    async answer(visit, desk) {
      const {
        words: {t},
      } = visit;
      const form = await readForm(visit.request, entryForm);
      const name = nameSchema.safeParse(form.name);
      if (!name.success) return refuse(visit, form.name, t('desk.entry.nameProblem'));
      if (!codeSchema.safeParse(form.code).success)
        return refuse(visit, name.data, t('desk.entry.codeProblem'));
      const learner = desk.learners.byName(name.data);
      return learner
        ? comeBack(visit, desk, learner, form.code)
        : beginNew(visit, desk, {...form, name: name.data});
    },
  },
  {
    method: 'POST',
    path: '/leave',
    answer: () => ({kind: 'redirect', to: '/?left', cookies: [cookie(learnerCookie, '')]}),
  },
];

function entry(
  {words}: Visit,
  page: {known?: string; name?: string; problem?: string; note?: string},
  status = 200,
): Reply {
  return {
    kind: 'page',
    status,
    page: entryPage({words, path: '/', known: '', name: '', problem: '', note: '', ...page}),
  };
}

const refuse = (visit: Visit, name: string, problem: string, status = 422) =>
  entry(visit, {name: name.slice(0, 60), problem}, status);

async function comeBack(visit: Visit, desk: DeskParts, learner: Learner, code: string): Promise<Reply> {
  const {throttles} = desk;
  const byAddress = `${learner.id} ${visit.address}`;
  const wait = Math.max(throttles.code.ask(byAddress, visit.now), throttles.name.ask(learner.id, visit.now));
  if (wait > 0) return refuse(visit, learner.name, sayWait(visit.words, wait), 429);
  if (!(await codeMatches(code, learner.code)))
    return refuse(visit, learner.name, visit.words.t('desk.entry.wrongCode'));
  throttles.code.succeed(byAddress);
  throttles.name.succeed(learner.id);
  return letIn(visit, desk, learner);
}

/**
 * A new learner types the code twice. Between the two pages the browser holds a signature of the first code,
 * never the code itself.
 */
async function beginNew(visit: Visit, desk: DeskParts, {name, code, proof}: EntryForm): Promise<Reply> {
  const {words, now} = visit;
  const pair = desk.signer.fingerprint(`${foldName(name)} ${code}`);
  if (proof === '') {
    const sealed = desk.signer.seal('same-code', pair, now + proofStay);
    return {kind: 'page', page: newRecordPage({words, path: '/', name, proof: sealed})};
  }
  if (desk.signer.open('same-code', proof, now) !== pair)
    return refuse(visit, name, words.t('desk.new.differs'));
  const added = desk.learners.add(name, await hashCode(code), now);
  if (added) return letIn(visit, desk, added);
  return refuse(
    visit,
    name,
    words.t(desk.learners.byName(name) ? 'desk.entry.wrongCode' : 'desk.entry.full'),
    409,
  );
}

function letIn({now}: Visit, {learners, signer}: DeskParts, {id}: Learner): Reply {
  learners.see(id, now);
  return {
    kind: 'redirect',
    to: '/play',
    cookies: [cookie(learnerCookie, signer.seal('learner', id, now + learnerStay))],
  };
}
