import {z} from 'zod';
import {hardestFirst, type HardReport, type MeasuredPoints, type ResponseCounts} from '../../ledger/hard.ts';
import type {Readable} from '../../ledger/readable.ts';
import type {DeskParts} from '../desk.ts';
import {collectAnswers, columnNames, learnerKey} from './collect.ts';
import {withEngine, type Engine} from './engine.ts';
import {otherDesks, quoted} from './other-desks.ts';

const counts = z.object({
  id: z.string(),
  learners: z.number(),
  answers: z.number(),
  points: z.number(),
  wrong: z.number(),
  sure: z.number(),
  certain: z.number(),
});

/** SQL for the columns of `counts`. The counted rows are first answers: one for each learner and question. */
const countColumns = `
  count(distinct learner)::integer as learners, count(*)::integer as answers, avg(first.share)::double as points,
  (count(*) filter (first.share < 0.5))::integer as wrong, count(first.sure)::integer as sure,
  (count(*) filter (first.share < 0.5 and first.sure = 3))::integer as certain`;

const measuredColumns = (name: string, value: string, condition: string) =>
  `(count(distinct learner) filter (${condition}))::integer as ${name}, (avg(${value}) filter (${condition}))::double as ${name}_points`;

const measuredPoints = (learners: number, points: number | null): MeasuredPoints | undefined =>
  points === null ? undefined : {learners, points};

const questionRow = counts
  .extend({again: z.number(), again_points: z.number().nullable()})
  .transform(({again, again_points, ...row}) => ({...row, again: measuredPoints(again, again_points)}));

const objectiveRow = counts
  .extend({
    before: z.number(),
    before_points: z.number().nullable(),
    after: z.number(),
    after_points: z.number().nullable(),
  })
  .transform(({before, before_points, after, after_points, ...row}) => ({
    ...row,
    before: measuredPoints(before, before_points),
    after: measuredPoints(after, after_points),
  }));

/**
 * Computes what is hard: for one group of this desk, or for all learners. These include the learners of other desks
 * whose answers were imported. Only the first answer of a learner to a question counts. `readable` gives the
 * objectives of questions and the roles of papers.
 */
export const reportHard = (desk: DeskParts, readable: Readable, group: string): Promise<HardReport> =>
  withEngine(desk.analysis, async engine => {
    const answers = await answersOf(engine, desk, group);
    await engine.run('create table item(question varchar, objective varchar, role varchar)');
    await engine.append('item', itemsOf(readable));
    await engine.run(
      `create table given as select learner, question, arg_min({'share': share, 'sure': sure}, attempt) as first,
         arg_max(share, attempt) as last, count(*) as tries
       from ${answers} group by learner, question`,
    );
    const questions = await engine.all(
      questionRow,
      `select question as id, ${countColumns}, ${measuredColumns('again', 'last', 'tries > 1')} from given group by question`,
    );
    const objectives = await engine.all(
      objectiveRow,
      `select objective as id, ${countColumns}, ${measuredColumns('before', 'first.share', "role = 'pre-test'")},
         ${measuredColumns('after', 'first.share', "role = 'post-test'")}
       from given join item using (question) group by objective`,
    );
    const [total] = await engine.all(
      z.object({learners: z.number(), answers: z.number()}),
      `select count(distinct learner)::integer as learners, count(*)::integer as answers from given`,
    );
    return {
      ...{learners: 0, answers: 0, ...total},
      questions: hardestFirst(questions),
      objectives: hardestFirst(objectives),
    };
  });

/** One answer of a learner of this desk. */
export interface NamedAnswer {
  readonly name: string;
  readonly model: string;
  readonly type: string;
  readonly response: string;
  readonly sure: number | null;
  readonly isWrong: boolean;
}

const responseRow: z.ZodType<ResponseCounts> = z
  .object({
    model: z.string(),
    type: z.string(),
    response: z.string(),
    correct: z.array(z.string()).readonly(),
    unsaid: z.number(),
    guess: z.number(),
    fairly: z.number(),
    certain: z.number(),
    wrong: z.number(),
  })
  .transform(({unsaid, guess, fairly, certain, ...row}) => ({
    ...row,
    bySure: [unsaid, guess, fairly, certain] as const,
  }));

const namedRow = z.object({
  learner: z.string(),
  model: z.string(),
  type: z.string(),
  response: z.string(),
  sure: z.number().nullable(),
  share: z.number(),
});

/** Maximum number of different responses on a page. */
const mostResponses = 200;

/** The responses to one question. `named` is filled only on request, and only with learners of this desk. */
export interface QuestionResponses {
  readonly responses: readonly ResponseCounts[];
  readonly named: readonly NamedAnswer[];
}

/** Counts how often each response was the first response to a question, the most frequent response first. */
export const responsesTo = (
  desk: DeskParts,
  question: string,
  group: string,
  hasNames: boolean,
): Promise<QuestionResponses> =>
  withEngine(desk.analysis, async engine => {
    await engine.run(
      `create table given as select learner, unnest(arg_min({'model': model, 'type': type, 'response': response,
         'correct': correct, 'sure': sure, 'share': share}, attempt))
       from ${await answersOf(engine, desk, group)} where question = $1 group by learner`,
      [question],
    );
    const bySure = (name: string, condition: string) =>
      `(count(*) filter (${condition}))::integer as ${name}`;
    const responses = await engine.all(
      responseRow,
      `select model, type, response, correct, ${bySure('unsaid', 'sure is null')},
         ${bySure('guess', 'sure = 1')}, ${bySure('fairly', 'sure = 2')}, ${bySure('certain', 'sure = 3')},
         ${bySure('wrong', 'share < 0.5')}
       from given group by model, type, response, correct order by count(*) desc, response limit ${mostResponses}`,
    );
    if (!hasNames) return {responses, named: []};
    const names = new Map(desk.learners.all().map(({id, name}) => [learnerKey(desk, id), name]));
    const rows = await engine.all(
      namedRow,
      'select learner, model, type, response, sure, share::double as share from given order by share, sure desc nulls last',
    );
    return {
      responses,
      named: rows.flatMap(({learner, share, ...row}) => {
        const name = names.get(learner);
        return name === undefined ? [] : [{...row, name, isWrong: share < 0.5}];
      }),
    };
  });

/** Collects the answers in DuckDB. Returns the table or subquery from which SQL reads them. */
async function answersOf(engine: Engine, desk: DeskParts, group: string): Promise<string> {
  await collectAnswers(engine, desk, group);
  const files = group === '' ? otherDesks(desk).map(({file}) => quoted(file)) : [];
  return files.length === 0
    ? 'answer'
    : `(select ${columnNames} from answer union all select ${columnNames} from read_parquet([${files.join()}]))`;
}

/** Returns a row for each objective of each question, with the role of the paper that asks the question. */
function itemsOf({questions, modules}: Readable): readonly (readonly string[])[] {
  const roles = new Map(modules.flatMap(({parts}) => parts.map(({id, role}) => [id, role] as const)));
  return Object.entries(questions).flatMap(([id, {objectives}]) =>
    objectives.map(objective => [id, objective, roles.get(id.slice(0, id.lastIndexOf('.'))) ?? '']),
  );
}
