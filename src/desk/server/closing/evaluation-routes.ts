import {Hono} from 'hono';
import {getCookie} from 'hono/cookie';
import {encode} from 'uqr';
import {z} from 'zod';
import {evaluationSchema, leastForms, statements, summarise} from '../../ledger/evaluation.ts';
import {
  evaluationEndPage,
  evaluationForm,
  evaluationPage,
  evaluationSheet,
  evaluationsPage,
} from '../../pages/closing/evaluation-pages.ts';
import {formLimit, listLimit, readFields, readForm} from '../body.ts';
import {HttpFault} from '../http-fault.ts';
import {newToken} from '../live/rooms.ts';
import {sendPage} from '../reply.ts';
import {addressOf, keepCookie, trainersOnly, type DeskEnv, type DeskRequest} from '../visit.ts';

const titleForm = z.object({
  title: z
    .string()
    .transform(text => text.trim())
    .pipe(z.string().min(1).max(120)),
});
const sureForm = z.object({sure: z.literal('yes')});
const sentForm = z.object({
  evaluation: z.string().max(40),
  key: z.string().regex(/^[\w-]{16,64}$/),
  form: evaluationSchema,
});

/**
 * Cookie with the id of the evaluation that somebody has filled in on this device. Only the browser stores which
 * device has filled in a form; the desk does not.
 */
const filledCookie = 'desk-evaluated';
/** Maximum number of filled-in forms of an evaluation. This limit keeps a program from filling the disk. */
const mostForms = 1000;

/** Routes of the evaluation: for people who fill in the form without a name, and for the trainer who reads the results. */
export const evaluationRoutes = new Hono<DeskEnv>()
  .get('/evaluation', visit => {
    const {desk, words} = visit.var;
    const open = desk.evaluations.current();
    const isFilled = open !== undefined && getCookie(visit, filledCookie) === open.id;
    const frame = {words, path: '/evaluation'};
    if (!open || (isFilled && visit.req.query('again') === undefined))
      return sendPage(visit, evaluationEndPage({...frame, isFilled}));
    return sendPage(visit, evaluationForm({...frame, id: open.id, name: open.title, key: newToken()}));
  })
  .post('/evaluation', listLimit, async visit => {
    const {desk, now} = visit.var;
    const {evaluation, key, form} = await readEvaluation(visit);
    if (desk.limits.evaluations.ask(addressOf(visit), now) > 0)
      throw new HttpFault(429, 'desk.evaluation.tooMany');
    if (!desk.evaluations.add(evaluation, key, form, mostForms))
      throw new HttpFault(409, 'desk.evaluation.none');
    keepCookie(visit, filledCookie, evaluation, 1);
    return visit.redirect('/evaluation', 303);
  })
  .get('/records/evaluation', trainersOnly, visit => list(visit, ''))
  .post('/records/evaluation', trainersOnly, formLimit, async visit => {
    const {desk, now} = visit.var;
    const {title} = await readForm(visit, titleForm);
    desk.evaluations.open(title, now);
    return visit.redirect('/records/evaluation', 303);
  })
  .get('/records/evaluation/form', trainersOnly, visit =>
    sendPage(visit, evaluationSheet({words: visit.var.words, path: '/records/evaluation/form'})),
  )
  .get('/records/evaluation/:id', trainersOnly, visit => {
    const {desk, words} = visit.var;
    const id = visit.req.param('id');
    const found = desk.evaluations.all().find(each => each.id === id);
    // Hide the results of an open evaluation. Otherwise each change would show what the last person has answered.
    if (!found || found.closed === null) throw new HttpFault(404, 'desk.fault.missing');
    const path = `/records/evaluation/${id}`;
    const summary = summarise(desk.evaluations.forms(id));
    return sendPage(visit, evaluationPage({words, path, name: found.title, summary}));
  })
  .post('/records/evaluation/:id/close', trainersOnly, visit => {
    const {desk, words, now} = visit.var;
    const id = visit.req.param('id');
    return desk.evaluations.close(id, leastForms, now)
      ? visit.redirect(`/records/evaluation/${id}`, 303)
      : list(visit, words.t('desk.evaluation.few', {least: leastForms}));
  })
  .post('/records/evaluation/:id/erase', trainersOnly, formLimit, async visit => {
    await readForm(visit, sureForm);
    visit.var.desk.evaluations.erase(visit.req.param('id'));
    return visit.redirect('/records/evaluation', 303);
  });

/** Reads a filled evaluation form. Throws an `HttpFault` if the form does not come from the page. */
async function readEvaluation(visit: DeskRequest): Promise<z.infer<typeof sentForm>> {
  const fields = Object.fromEntries(await readFields(visit));
  const rated = statements.flatMap(statement => {
    const value = fields[statement];
    return value === undefined ? [] : [[statement, Number(value)] as const];
  });
  const parsed = sentForm.safeParse({
    ...fields,
    form: {
      ratings: Object.fromEntries(rated),
      useful: fields['useful'] ?? '',
      change: fields['change'] ?? '',
    },
  });
  if (!parsed.success) throw new HttpFault(400, 'desk.fault.request');
  return parsed.data;
}

function list(visit: DeskRequest, problem: string): Response {
  const {desk, words} = visit.var;
  const page = evaluationsPage({
    ...{words, path: '/records/evaluation', problem},
    evaluations: desk.evaluations.all(),
    addresses: desk
      .addresses()
      .map(base => `${base}evaluation`)
      .map(address => ({address, qr: encode(address, {ecc: 'M', border: 2}).data})),
    least: leastForms,
  });
  return sendPage(visit, page, problem === '' ? 200 : 422);
}
