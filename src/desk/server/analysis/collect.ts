import {setImmediate} from 'node:timers/promises';
import type {DeskParts} from '../desk.ts';
import type {Engine} from './engine.ts';

/** Number of rows in one read. Between two reads the desk answers other requests. */
const pageSize = 2000;
/** Number of rows that DuckDB converts in one step. A larger number is faster and needs more memory. */
const batch = 20_000;

/**
 * Columns of the table of answers, and of the files for other desks. `learner` is a hash. `sure` says how sure the
 * learner was, and is empty if the learner was not asked. `share` is the learner's share of the points.
 */
export const answerColumns = {
  learner: 'VARCHAR',
  question: 'VARCHAR',
  attempt: 'INTEGER',
  sure: 'UTINYINT',
  share: 'FLOAT',
  model: 'VARCHAR',
  type: 'VARCHAR',
  response: 'VARCHAR',
  correct: 'VARCHAR[]',
} as const;

export const columnNames = Object.keys(answerColumns).join(', ');

const definitions = Object.entries(answerColumns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ');

/** The fields of a stored answer that the report needs, with their DuckDB types. */
const fields =
  '{"id": "VARCHAR", "type": "VARCHAR", "result": "VARCHAR", "weighting": "VARCHAR", "response": "VARCHAR", "correct": ["VARCHAR"]}';

/**
 * Reads the stored answers. `readAnswerId` explains the form of their ids. Leaves out answers without a result. Also
 * leaves out single decisions of an interview, because a whole interview counts as one answer. An answer in a
 * refresher counts as a later try than every answer in the course.
 */
const convert = `
  insert into answer
  select learner, if(p.question = '', regexp_replace(a.id, '^urn:tamga:', ''), p.question),
    coalesce(try_cast(p.attempt as integer), 1) + 1000 * coalesce(try_cast(p.months as integer), 0), try_cast(p.sure as utinyint),
    case a.result when 'correct' then 1 when 'wrong' then 0 when 'incorrect' then 0
      else case when given <= 1 then greatest(given, 0) else least(given / possible, 1) end end as share,
    model, a.type, a.response, a.correct
  from (
    select *, try_cast(a.result as double) as given, try_cast(a.weighting as double) as possible,
      regexp_extract(a.id, '^(?:urn:tamga:)?(.*?)(?:\\.m([136]))?\\.t(\\d+)(?:\\.(\\d+)-.*?)?(?:\\.c([123]))?$',
        ['question', 'months', 'attempt', 'turn', 'sure']) as p
    from (select learner, model, from_json(body, '${fields}') as a from raw)
  )
  where p.turn = '' and (a.result in ('correct', 'wrong', 'incorrect')
    or isfinite(given) and (given <= 1 or possible > 0))`;

/**
 * Copies the answers of a group to the table `answer` in DuckDB: those given on this desk, and imported results. The
 * group '' is everybody. Answers of trainers are left out. The table gets no names and no ids of learners.
 */
export async function collectAnswers(engine: Engine, desk: DeskParts, group: string): Promise<void> {
  const {attempts, outside, learners, course} = desk;
  const counted = new Map(
    learners
      .all()
      .filter(learner => !learner.isTrainer && (group === '' || learner.group === group))
      .map(({id}) => [id, learnerKey(desk, id)]),
  );
  await engine.run('create table raw(learner varchar, model varchar, body varchar)');
  await engine.run(`create table answer(${definitions})`);
  let waiting = 0;
  const convertAll = async () => {
    await engine.run(convert);
    await engine.run('truncate raw');
    waiting = 0;
  };
  const add = async (found: readonly StoredAnswer[]) => {
    const rows = found.flatMap(({learner, model, body}) => {
      const key = counted.get(learner);
      return key === undefined ? [] : [[key, model, body]];
    });
    await engine.append('raw', rows);
    waiting += rows.length;
    if (waiting >= batch) await convertAll();
    await setImmediate();
  };
  for (const page of attempts.answerPages(pageSize))
    await add(page.map(row => ({...row, model: course.model})));
  for (const [learner, results] of outside.all())
    for (const {answers, model} of results)
      await add(answers.map(answer => ({learner, model, body: JSON.stringify(answer)})));
  await convertAll();
}

/** An answer as the desk stores it. `body` is JSON. */
interface StoredAnswer {
  readonly learner: string;
  readonly model: string;
  readonly body: string;
}

/**
 * Returns the hash that replaces the id of a learner in the table of answers. The hash depends on the secret of this
 * desk.
 */
export const learnerKey = ({signer}: DeskParts, id: string): string => signer.nickname(`answers of ${id}`);
