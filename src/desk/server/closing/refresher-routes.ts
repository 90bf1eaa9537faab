import {Hono} from 'hono';
import {z} from 'zod';
import {localDay} from '../../ledger/local-time.ts';
import {refresherItems, retainedBy} from '../../ledger/refresher.ts';
import {refresherCodesPage, refreshersPage} from '../../pages/closing/refresher-pages.ts';
import {formLimit, readForm} from '../body.ts';
import {HttpFault} from '../http-fault.ts';
import {sendPage} from '../reply.ts';
import {groupOf, trainersOnly, type DeskEnv, type DeskRequest} from '../visit.ts';
import {allGiven, groupCodes, membersOf, prepareRefreshers, stateOf} from './refreshers.ts';

const prepareForm = z.object({group: z.string().max(200), day: z.string().max(20)});

/** Routes that prepare refreshers for a group, and show who came back and what was retained. */
export const refresherRoutes = new Hono<DeskEnv>()
  .get('/records/refreshers', trainersOnly, visit =>
    list(visit, groupOf(visit), {
      note: visit.req.query('done') === undefined ? '' : visit.var.words.t('desk.refresher.done'),
    }),
  )
  .post('/records/refreshers', trainersOnly, formLimit, async visit => {
    const {
      desk,
      words: {t},
    } = visit.var;
    checkCourse(visit);
    const {group, day} = await readForm(visit, prepareForm);
    if (!z.iso.date().safeParse(day).success)
      return list(visit, group, {problem: t('desk.refresher.badDay')});
    if (membersOf(desk, group).length === 0) return list(visit, group, {problem: t('desk.refresher.nobody')});
    await prepareRefreshers(desk, group, day);
    return visit.redirect(`/records/refreshers?${new URLSearchParams({group, done: ''}).toString()}`, 303);
  })
  .get('/records/refreshers/codes', trainersOnly, async visit => {
    const {desk, words} = visit.var;
    checkCourse(visit);
    const group = groupOf(visit);
    const page = refresherCodesPage({
      ...{words, group, path: `/records/refreshers/codes?${new URLSearchParams({group}).toString()}`},
      ofGroup: await groupCodes(desk, group),
      learners: membersOf(desk, group).flatMap(({id, name, post}) => {
        const codes = desk.refreshers.of(id);
        return codes.length === 0 ? [] : [{name, post, codes}];
      }),
    });
    return sendPage(visit, page);
  });

/** Throws an `HttpFault` if the course has no items for refreshers, such as a third-party package. */
function checkCourse({var: {desk, words}}: DeskRequest): void {
  if (refresherItems(desk.readable(words.language)).length === 0)
    throw new HttpFault(404, 'desk.fault.missing');
}

async function list(
  visit: DeskRequest,
  group: string,
  {note = '', problem = ''}: {readonly note?: string; readonly problem?: string},
): Promise<Response> {
  const {desk, words, now} = visit.var;
  checkCourse(visit);
  const readable = desk.readable(words.language);
  const today = localDay(now);
  const answersByLearner = await allGiven(desk);
  const learners = membersOf(desk, group).map(({id, name}) => {
    const answers = answersByLearner.get(id) ?? [];
    const stages = desk.refreshers.of(id).map(one => stateOf(one, answers, today));
    return {id, name, answers, stages, due: stages.filter(({isDue}) => isDue).map(({months}) => months)};
  });
  const stages = retainedBy(learners, readable).map(stage => ({
    ...stage,
    objectives: stage.objectives.map(row => ({...row, title: readable.objectives[row.id] ?? row.id})),
  }));
  const page = refreshersPage({
    ...{words, note, problem, group, stages, today},
    path: `/records/refreshers?${new URLSearchParams({group}).toString()}`,
    groups: desk.learners.groups(),
    learners: learners.filter(learner => learner.stages.length > 0),
  });
  return sendPage(visit, page, problem === '' ? 200 : 422);
}
