import {Hono} from 'hono';
import type {HardReport} from '../../ledger/hard.ts';
import {
  moveSession,
  planSchema,
  proposePlan,
  reasonFor,
  textsOf,
  withTexts,
  type WorkshopPlan,
  type PlannedSession,
  type Workshop,
} from '../../ledger/plan.ts';
import type {Readable} from '../../ledger/readable.ts';
import {planPage, printedPlanPage, type ShownSession} from '../../pages/plan-pages.ts';
import {reportHard} from './report.ts';
import {listLimit, readFields} from '../body.ts';
import {HttpFault} from '../http-fault.ts';
import {sendPage} from '../reply.ts';
import {trainersOnly, type DeskEnv, type DeskRequest} from '../visit.ts';

/** Routes that propose, change, save and print the plan of a workshop. */
export const planRoutes = new Hono<DeskEnv>()
  .get('/records/plan', trainersOnly, async visit => {
    const {words} = visit.var;
    const current = await currentPlan(visit);
    const page = planPage({
      ...{words, path: '/records/plan', problem: '', plan: current.plan},
      ...{answers: current.report.answers, isSaved: current.isSaved},
      note: visit.req.query('saved') === undefined ? '' : words.t('desk.plan.done'),
      sessions: shownIn(visit, current),
    });
    return sendPage(visit, page);
  })
  .get('/records/plan/print', trainersOnly, async visit => {
    const current = await currentPlan(visit);
    const page = printedPlanPage({
      ...{words: visit.var.words, path: '/records/plan/print', plan: current.plan},
      sessions: shownIn(visit, current),
    });
    return sendPage(visit, page);
  })
  .post('/records/plan', trainersOnly, listLimit, save)
  .post('/records/plan/propose', trainersOnly, visit => {
    visit.var.desk.plan.remove();
    return visit.redirect('/records/plan', 303);
  });

interface CurrentPlan {
  readonly plan: WorkshopPlan;
  readonly workshop: Workshop;
  readonly readable: Readable;
  readonly report: HardReport;
  readonly isSaved: boolean;
}

/** Returns the saved plan, or a proposal. Throws an `HttpFault` if the course offers no sessions. */
async function currentPlan(visit: DeskRequest): Promise<CurrentPlan> {
  const {desk, words} = visit.var;
  const readable = desk.readable(words.language);
  const {workshop} = readable;
  if (!workshop) throw new HttpFault(404, 'desk.fault.missing');
  const report = await reportHard(desk, readable, '').catch(withoutEngine);
  const saved = desk.plan.get();
  return {
    ...{readable, workshop, report},
    plan: saved ?? proposePlan(workshop, report),
    isSaved: saved !== undefined,
  };
}

/**
 * If DuckDB does not run on this computer, returns an empty report. The desk then still proposes a plan, in the order
 * of the course. Throws every other fault again.
 */
function withoutEngine(fault: unknown): HardReport {
  if (fault instanceof HttpFault && fault.words === 'desk.hard.noEngine')
    return {questions: [], objectives: [], learners: 0, answers: 0};
  throw fault;
}

const shownIn = (
  {var: {words}}: DeskRequest,
  {plan, workshop, readable, report}: CurrentPlan,
): readonly ShownSession[] =>
  plan.sessions.map(session => {
    const objective = reasonFor(session.from, workshop, report.objectives);
    return {
      ...session,
      texts: textsOf(session, workshop, readable.parts, words.language),
      reason: objective ? (readable.objectives[objective.id] ?? objective.id) : '',
    };
  });

/** Reads the plan from the form, makes the change that the pressed button asks for, and saves the plan. */
async function save(visit: DeskRequest): Promise<Response> {
  const {desk, words} = visit.var;
  const fields = await readFields(visit);
  const readable = desk.readable(words.language);
  const {workshop} = readable;
  if (!workshop) throw new HttpFault(404, 'desk.fault.missing');
  const [act = '', at = ''] = (fields.get('act') ?? '').split('-');
  const filled = planIn(fields, desk.plan.get(), workshop, readable, words.language);
  const parsed = planSchema.safeParse(filled && changePlan(filled, act, Number(at)));
  if (parsed.success) {
    desk.plan.save(parsed.data);
    return visit.redirect('/records/plan?saved', 303);
  }
  const current = await currentPlan(visit);
  const page = planPage({
    ...{words, path: '/records/plan', note: '', plan: current.plan},
    ...{answers: current.report.answers, isSaved: current.isSaved},
    problem: words.t('desk.plan.wrong'),
    sessions: shownIn(visit, current),
  });
  return sendPage(visit, page, 422);
}

/**
 * Reads the plan from the form. The desk does not propose the plan again, because learners may have answered in the
 * meantime. Only the texts in other languages come from the saved plan. Returns undefined if a value is out of its
 * range.
 */
function planIn(
  fields: URLSearchParams,
  saved: WorkshopPlan | undefined,
  workshop: Workshop,
  {parts}: Readable,
  language: string,
): WorkshopPlan | undefined {
  const sessions = fields.getAll('from').map((from, index) => {
    const field = (name: string) => (fields.get(`${name}-${index}`) ?? '').replace(/\r\n?/g, '\n').trim();
    const savedSession = saved?.sessions.find(
      (one, place) => one.from === from && (from !== '' || place === index),
    );
    return {
      session: {
        ...{from, day: Number(field('day')), minutes: Number(field('minutes')), method: field('method')},
        own: savedSession?.own ?? {},
      },
      texts: {
        ...{title: field('title'), aim: field('aim'), cases: field('cases')},
        ...{cards: field('cards'), room: field('room'), materials: field('materials')},
      },
    };
  });
  const plan = planSchema.safeParse({
    start: fields.get('start'),
    sessions: sessions.map(({session}) => session),
  }).data;
  return (
    plan && {
      ...plan,
      sessions: plan.sessions.map((session, index) => {
        const texts = sessions[index]?.texts;
        return texts ? withTexts(session, texts, workshop, parts, language) : session;
      }),
    }
  );
}

/** Returns the plan after the change that a button asks for. */
function changePlan(plan: WorkshopPlan, act: string, at: number): WorkshopPlan {
  switch (act) {
    case 'up':
      return moveSession(plan, at, -1);
    case 'down':
      return moveSession(plan, at, 1);
    case 'remove':
      return {...plan, sessions: plan.sessions.filter((_, index) => index !== at)};
    case 'add': {
      const day = Math.max(1, ...plan.sessions.map(one => one.day));
      const added: PlannedSession = {from: '', day, minutes: 30, method: 'talk', own: {}};
      return {...plan, sessions: [...plan.sessions, added]};
    }
    default:
      return plan;
  }
}
