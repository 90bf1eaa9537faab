import {Hono} from 'hono';
import {z} from 'zod';
import {fileStamp} from '../../ledger/local-time.ts';
import {formatPattern} from '../../ledger/pattern.ts';
import type {AnswerCounts, ResponseCounts} from '../../ledger/hard.ts';
import type {Readable} from '../../ledger/readable.ts';
import {hardPage} from '../../pages/hard/report-page.ts';
import {
  hardObjectivePage,
  hardQuestionPage,
  type CourseLink,
  type ResponseBar,
} from '../../pages/hard/subject-pages.ts';
import {exportAnswers, importAnswers, otherDesks, removeDesk} from './other-desks.ts';
import {reportHard, responsesTo} from './report.ts';
import {fileLimit, formLimit, readForm, readTextOrFile} from '../body.ts';
import {HttpFault} from '../http-fault.ts';
import {sendDownload, sendPage} from '../reply.ts';
import {groupOf, trainersOnly, type DeskEnv, type DeskRequest} from '../visit.ts';

/** Maximum number of questions in the report. The page of an objective has all of its questions. */
const shownQuestions = 40;
const removeForm = z.object({desk: z.string()});

/** Routes for the report of what is hard, for its questions and objectives, and for the answers of other desks. */
export const hardRoutes = new Hono<DeskEnv>()
  .get('/records/hard', trainersOnly, visit => {
    const notes: Readonly<Record<string, string>> = {
      taken: 'desk.hard.takenIn',
      removed: 'desk.hard.removed',
    };
    const note = notes[visit.req.query('desks') ?? ''];
    return list(visit, {note: note === undefined ? '' : visit.var.words.t(note)});
  })
  .get('/records/hard/objective', trainersOnly, objective)
  .get('/records/hard/question', trainersOnly, visit => question(visit, false))
  .get('/records/hard/names', trainersOnly, visit => question(visit, true))
  .get('/records/hard/answers.parquet', trainersOnly, async visit =>
    sendDownload(visit, {
      name: `answers-${fileStamp(visit.var.now)}.parquet`,
      type: 'application/vnd.apache.parquet',
      body: await exportAnswers(visit.var.desk),
    }),
  )
  .post('/records/hard/desks', trainersOnly, fileLimit, async visit => {
    const input = await readTextOrFile(visit, {text: 'none', file: 'file'});
    const refused = 'bytes' in input ? await importAnswers(visit.var.desk, input.bytes) : 'badFile';
    return refused
      ? list(visit, {problem: visit.var.words.t(`desk.hard.${refused}`)})
      : visit.redirect('/records/hard?desks=taken', 303);
  })
  .post('/records/hard/desks/remove', trainersOnly, formLimit, async visit => {
    removeDesk(visit.var.desk, (await readForm(visit, removeForm)).desk);
    return visit.redirect('/records/hard?desks=removed', 303);
  });

const readableOf = ({var: {desk, words}}: DeskRequest): Readable => desk.readable(words.language);

async function list(
  visit: DeskRequest,
  {note = '', problem = ''}: {readonly note?: string; readonly problem?: string},
): Promise<Response> {
  const {desk, words} = visit.var;
  const [readable, group] = [readableOf(visit), groupOf(visit)];
  const report = await reportHard(desk, readable, group);
  const page = hardPage({
    ...{words, note, problem, group, report},
    path: `/records/hard?${new URLSearchParams({group}).toString()}`,
    questions: report.questions
      .slice(0, shownQuestions)
      .map(row => ({...row, title: titleOf(row, readable)})),
    objectives: report.objectives.map(row => ({...row, title: readable.objectives[row.id] ?? row.id})),
    groups: desk.learners.groups(),
    desks: otherDesks(desk),
  });
  return sendPage(visit, page, problem === '' ? 200 : 422);
}

async function objective(visit: DeskRequest): Promise<Response> {
  const {desk, words} = visit.var;
  const [readable, group, id] = [readableOf(visit), groupOf(visit), visit.req.query('id') ?? ''];
  const report = await reportHard(desk, readable, group);
  const row = rowOf(report.objectives, id);
  const page = hardObjectivePage({
    ...{words, row, group, isOurs: desk.course.isOurs},
    path: `/records/hard/objective?${new URLSearchParams({id, group}).toString()}`,
    title: readable.objectives[id] ?? id,
    lessons: lessonsFor([id], readable),
    questions: report.questions
      .filter(one => readable.questions[one.id]?.objectives.includes(id))
      .map(one => ({...one, title: titleOf(one, readable)})),
  });
  return sendPage(visit, page);
}

async function question(visit: DeskRequest, hasNames: boolean): Promise<Response> {
  const {desk, words} = visit.var;
  const [readable, group, id] = [readableOf(visit), groupOf(visit), visit.req.query('id') ?? ''];
  const row = rowOf((await reportHard(desk, readable, group)).questions, id);
  const {responses, named} = await responsesTo(desk, id, group, hasNames);
  const known = readable.questions[id];
  const say = ({response, type, model}: Pick<ResponseCounts, 'response' | 'type' | 'model'>) =>
    formatPattern(response, {type}, model === 'scorm2004' ? model : 'scorm12', known);
  const address = known?.address ?? '';
  const page = hardQuestionPage({
    ...{words, row, group, isOurs: desk.course.isOurs},
    path: `/records/hard/${hasNames ? 'names' : 'question'}?${new URLSearchParams({id, group}).toString()}`,
    title: titleOf(row, readable),
    lessons: lessonsFor(known?.objectives ?? [], readable),
    bars: barsOf(responses, say, Object.values(known?.type.includes('choice') ? known.labels : {})),
    screen: address === '' ? undefined : {title: readable.parts[partOf(address)] ?? id, address},
    named: hasNames
      ? named.map(one => ({...one, answerText: say(one).join('; '), sure: one.sure ?? 0}))
      : undefined,
  });
  return sendPage(visit, page);
}

/**
 * Returns a row of the report. Throws an `HttpFault` if the row is missing, for example because a record was erased.
 */
function rowOf<T extends AnswerCounts>(rows: readonly T[], id: string): T {
  const row = rows.find(one => one.id === id);
  if (!row) throw new HttpFault(404, 'desk.fault.missing');
  return row;
}

const titleOf = ({id}: AnswerCounts, {questions}: Readable): string => questions[id]?.stem ?? id;

/** Returns `module.part` for an address such as `#/module/part/section`. */
const partOf = (address: string): string => address.split('/').slice(1, 3).join('.');

/** Returns the lessons that serve an objective. */
const lessonsFor = (objectives: readonly string[], {modules, parts}: Readable): readonly CourseLink[] =>
  modules
    .flatMap(module => module.parts)
    .filter(part => part.kind === 'lesson' && part.objectives.some(id => objectives.includes(id)))
    .map(({id}) => ({title: parts[id] ?? id, address: `#/${id.replace('.', '/')}`}));

/**
 * Returns the bars of a question. A question with options has one bar for each option, also for an option without
 * answers. Any other question has one bar for each response.
 */
function barsOf(
  responses: readonly ResponseCounts[],
  say: (counts: Pick<ResponseCounts, 'response' | 'type' | 'model'>) => readonly string[],
  options: readonly string[],
): readonly ResponseBar[] {
  const right = new Set(
    responses
      .flatMap(({correct, ...one}) => correct.map(pattern => say({...one, response: pattern})))
      .map(keyOf),
  );
  const rightOptions = new Set(
    responses.flatMap(({correct, ...one}) => correct.flatMap(pattern => say({...one, response: pattern}))),
  );
  const byOption = options.length > 0;
  const bars = new Map<string, ResponseBar>(
    options.map(label => [label, {label, isRight: rightOptions.has(label), bySure: [0, 0, 0, 0]}]),
  );
  for (const counts of responses) {
    const labels = say(counts);
    for (const label of byOption ? labels : [keyOf(labels)]) {
      const [a = 0, b = 0, c = 0, d = 0] = bars.get(label)?.bySure ?? [];
      const [e, f, g, h] = counts.bySure;
      bars.set(label, {
        label: label === '' ? '–' : label,
        isRight: byOption ? rightOptions.has(label) : right.has(label),
        bySure: [a + e, b + f, c + g, d + h],
      });
    }
  }
  return [...bars.values()];
}

const keyOf = (labels: readonly string[]): string => labels.join('; ');
