import {Hono} from 'hono';
import {encode} from 'uqr';
import {z} from 'zod';
import {auditPage} from '../pages/audit-page.ts';
import {operationsPage} from '../pages/operations-page.ts';
import {formLimit, readForm} from './body.ts';
import {sendPage} from './reply.ts';
import {trainersOnly, type DeskEnv} from './visit.ts';

const signOutForm = z.object({learner: z.string().max(200).default('')});
/** Maximum number of lines of the log that the page shows. */
const shownLines = 200;

/** Routes for whoever runs the desk: its state, who is signed in, and the log of what trainers did. */
export const operationsRoutes = new Hono<DeskEnv>()
  .get('/records/desk', trainersOnly, visit => {
    const {desk, words, now} = visit.var;
    const note = visit.req.query('out') === undefined ? '' : words.t('desk.run.signedOut');
    const page = operationsPage({
      ...{words, path: '/records/desk', note},
      addresses: desk
        .addresses()
        .map(address => ({address, qr: encode(address, {ecc: 'M', border: 2}).data})),
      disk: desk.disk(),
      signedIn: desk.sessions.signedIn(now),
      lrs: desk.lrs?.state(),
      spare: desk.spare && {folder: desk.spare.folder, last: desk.spare.last()},
    });
    return sendPage(visit, page);
  })
  .post('/records/desk/sign-out', trainersOnly, formLimit, async visit => {
    const {learner} = await readForm(visit, signOutForm);
    visit.var.desk.sessions.endLearners(learner === '' ? undefined : learner);
    return visit.redirect('/records/desk?out', 303);
  })
  .get('/records/log', trainersOnly, visit => {
    const {desk, words} = visit.var;
    const names = new Map(desk.learners.all().map(({id, name}) => [id, name]));
    return sendPage(
      visit,
      auditPage({words, path: '/records/log', names, lines: desk.audit.latest(shownLines)}),
    );
  });
