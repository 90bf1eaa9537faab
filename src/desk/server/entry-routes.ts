import {Hono} from 'hono';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {z} from 'zod';
import {foldName, mixesScripts, nameSchema} from '../ledger/person-name.ts';
import {entryPage, newRecordPage} from '../pages/entry-page.ts';
import {dueFor, type RefresherState} from './closing/refreshers.ts';
import {formLimit, readForm} from './body.ts';
import type {Learner} from '../storage/learners.ts';
import {sendPage} from './reply.ts';
import {addressOf, formatWait, learnerOf, signIn, signOut, type DeskEnv, type DeskRequest} from './visit.ts';

/** Schema of a code, which has 4 to 8 digits. */
export const codeSchema = z.string().regex(/^\d{4,8}$/);

const entryForm = z.object({
  name: z.string().max(200),
  code: z.string().max(200),
  proof: z.string().max(500).default(''),
  word: z.string().max(200).default(''),
});
type EntryForm = z.infer<typeof entryForm>;

/**
 * Validity of the signature of the first code, in milliseconds. A new learner must repeat the code within this time.
 */
const proofStay = 10 * 60 * 1000;

/** Routes of the first page, which sign a learner in and out. */
export const entryRoutes = new Hono<DeskEnv>()
  .get('/', visit =>
    entry(visit, {
      known: learnerOf(visit)?.name ?? '',
      refreshers: dueFor(visit.var.desk, learnerOf(visit)?.id ?? ''),
      // The QR code of a slip contains the id of the learner, as the parameter `as` of the address.
      name: visit.var.desk.learners.byId(visit.req.query('as') ?? '')?.name ?? '',
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
    return learner && learner.code !== ''
      ? comeBack(visit, learner, form.code)
      : begin(visit, {...form, name: name.data}, learner);
  })
  .post('/leave', visit => {
    signOut(visit, 'learner');
    return visit.redirect('/?left', 303);
  });

function entry(
  visit: DeskRequest,
  page: {
    known?: string;
    refreshers?: readonly RefresherState[];
    name?: string;
    problem?: string;
    note?: string;
  },
  status: ContentfulStatusCode = 200,
): Response {
  const {words} = visit.var;
  return sendPage(
    visit,
    entryPage({words, path: '/', known: '', refreshers: [], name: '', problem: '', note: '', ...page}),
    status,
  );
}

const refuse = (visit: DeskRequest, name: string, problem: string, status: ContentfulStatusCode = 422) =>
  entry(visit, {name: name.slice(0, 60), problem}, status);

async function comeBack(visit: DeskRequest, learner: Learner, code: string): Promise<Response> {
  const {
    desk: {limits, hashing},
    now,
    words,
  } = visit.var;
  const address = addressOf(visit);
  const wait = limits.code.ask(learner, address, now);
  if (wait > 0) return refuse(visit, learner.name, formatWait(words, wait), 429);
  if (!(await hashing.matches(code, learner.code)))
    return refuse(visit, learner.name, words.t('desk.entry.wrongCode'));
  limits.code.succeed(learner, address);
  return letIn(visit, learner);
}

/**
 * Starts the record of a new learner, who types the code on two pages. Between these pages, the browser has a
 * signature of the first code, and never the code itself. If the trainer has prepared a record, this is `listed`.
 */
async function begin(visit: DeskRequest, form: EntryForm, listed: Learner | undefined): Promise<Response> {
  const {desk, words, now} = visit.var;
  const {name, code, proof} = form;
  const {rule, most} = desk.admission.get();
  const obstacle = listed ? undefined : obstacleTo(visit, name);
  if (obstacle !== undefined) return refuse(visit, name, words.t(obstacle));
  const asksWord = rule === 'word' && !listed;
  const pair = desk.signer.fingerprint(`${foldName(name)} ${code}`);
  if (proof === '') return askAgain(visit, {name, proof: desk.signer.seal(pair, now + proofStay), asksWord});
  if (desk.signer.open(proof, now) !== pair) return refuse(visit, name, words.t('desk.new.differs'));
  const problem = asksWord ? wordProblem(visit, form.word) : '';
  if (problem !== '') return askAgain(visit, {name, proof, asksWord, problem}, 422);
  if (desk.limits.newRecords.ask(addressOf(visit), now) > 0)
    return refuse(visit, name, words.t('desk.new.many'), 429);
  const added = desk.learners.add(name, await desk.hashing.hash(code), now, most ?? undefined);
  if (added) return letIn(visit, added);
  return refuse(
    visit,
    name,
    words.t(desk.learners.byName(name) ? 'desk.entry.wrongCode' : 'desk.entry.full'),
    409,
  );
}

/**
 * Returns the key of the text that says why the desk refuses this name. Returns undefined if the desk accepts the
 * name.
 */
function obstacleTo(visit: DeskRequest, name: string): string | undefined {
  const {desk} = visit.var;
  if (mixesScripts(name)) return 'desk.entry.mixedName';
  if (desk.learners.byLook(name)) return 'desk.entry.lookAlike';
  return desk.admission.get().rule === 'list' ? 'desk.entry.notListed' : undefined;
}

/** Returns a message that says why the trainer's word is refused, or '' if it is accepted. */
function wordProblem(visit: DeskRequest, word: string): string {
  const {desk, words, now} = visit.var;
  const address = addressOf(visit);
  const wait = desk.limits.word.ask(address, now);
  if (wait > 0) return formatWait(words, wait);
  if (foldName(word) !== foldName(desk.admission.get().word)) return words.t('desk.new.wrongWord');
  desk.limits.word.succeed(address);
  return '';
}

function askAgain(
  visit: DeskRequest,
  options: {name: string; proof: string; asksWord: boolean; problem?: string},
  status: ContentfulStatusCode = 200,
): Response {
  const {words} = visit.var;
  return sendPage(visit, newRecordPage({words, path: '/', problem: '', ...options}), status);
}

function letIn(visit: DeskRequest, {id}: Learner): Response {
  const {desk, now} = visit.var;
  desk.learners.see(id, now);
  signIn(visit, 'learner', id);
  return visit.redirect(dueFor(desk, id).length > 0 ? '/' : '/play', 303);
}
