import {Hono} from 'hono';
import type {Launched} from '../ledger/attempt.ts';
import {commitSchema, launchSchema} from '../ledger/commit.ts';
import {playPage} from '../pages/play-page.ts';
import {jsonLimit, readJson} from './body.ts';
import {HttpFault} from './http-fault.ts';
import type {Learner} from '../storage/learners.ts';
import {sendPage} from './reply.ts';
import {learnerOf, learnersOnly, type DeskEnv, type DeskRequest} from './visit.ts';

/**
 * Routes for the page that plays the course, and for the requests of its script. Learners can reach only
 * their own records.
 */
export const playRoutes = new Hono<DeskEnv>()
  .get('/play', visit => {
    const {desk, words} = visit.var;
    const learner = learnerOf(visit);
    if (!learner) return visit.redirect('/', 303);
    const refresher = desk.refreshers
      .of(learner.id)
      .find(({months}) => String(months) === visit.req.query('refresher'));
    return sendPage(visit, playPage(words, learner, desk.course, refresher?.code));
  })
  .post('/play/launch', learnersOnly, jsonLimit, async visit => {
    const {desk} = visit.var;
    const {unsent} = await readJson(visit, launchSchema);
    const launched = desk.attempts.launch(signedIn(visit), unsent, desk.now());
    return visit.json({...launched, given: desk.course.manifestValues, mode: 'normal'} satisfies Launched);
  })
  .post('/play/commit', learnersOnly, jsonLimit, async visit => {
    const {desk} = visit.var;
    const commit = await readJson(visit, commitSchema);
    const answer = desk.attempts.commit(signedIn(visit).id, commit, desk.now());
    return visit.json(answer, answer.outcome === 'saved' ? 200 : 409);
  });

function signedIn(visit: DeskRequest): Learner {
  const learner = learnerOf(visit);
  if (!learner) throw new HttpFault(401, 'desk.fault.signIn');
  return learner;
}
