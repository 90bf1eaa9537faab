import type {Launched} from '../ledger/attempt.ts';
import {commitSchema, launchSchema} from '../ledger/commit.ts';
import {playPage} from '../pages/play-page.ts';
import {readJson} from './body.ts';
import type {DeskParts} from './desk.ts';
import {HttpFault} from './http-fault.ts';
import type {Learner} from './learners.ts';
import {learnerOf, type Route, type Visit} from './visit.ts';

/**
 * Routes for the page that plays the course, and for the requests of its script. A learner reaches only the
 * own record.
 */
export const playRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/play',
    answer(visit, desk) {
      const learner = learnerOf(visit, desk);
      return learner
        ? {kind: 'page', page: playPage(visit.words, learner, desk.course)}
        : {kind: 'redirect', to: '/'};
    },
  },
  {
    method: 'POST',
    path: '/play/launch',
    async answer(visit, desk) {
      const {unsent} = await readJson(visit.request, launchSchema);
      const launched = desk.attempts.launch(signedIn(visit, desk), unsent, desk.now());
      return {kind: 'json', value: {...launched, given: desk.course.given} satisfies Launched};
    },
  },
  {
    method: 'POST',
    path: '/play/commit',
    async answer(visit, desk) {
      const commit = await readJson(visit.request, commitSchema);
      const answer = desk.attempts.commit(signedIn(visit, desk).id, commit, desk.now());
      return {kind: 'json', value: answer, status: answer.outcome === 'saved' ? 200 : 409};
    },
  },
];

function signedIn(visit: Visit, desk: DeskParts): Learner {
  const learner = learnerOf(visit, desk);
  if (!learner) throw new HttpFault(401, 'desk.fault.signIn');
  return learner;
}
