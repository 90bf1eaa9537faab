import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {answerAt} from '../../test/desk/commits.ts';
import {trainerCookie} from '../../test/desk/live/phone.ts';
import {emptyState} from '../../src/desk/ledger/attempt.ts';
import {openDatabase} from '../../src/desk/storage/database.ts';
import {startDesk} from '../../src/desk/server/start-desk.ts';

const learners = 2000;
const answers = 500;
/**
 * Budgets of the report of hard questions: the time in milliseconds, and the bytes by which the memory of the desk
 * may grow.
 */
const budget = {time: 60_000, memory: 512 * 2 ** 20};

/** The cost of the report of hard questions, over a million answers at one desk. */
export interface ReportCost {
  readonly milliseconds: number;
  /** Processor time in milliseconds. On a busy machine, it says more than the elapsed time. */
  readonly processor: number;
  /** Maximum growth of the memory of the process during the report, in bytes. */
  readonly memory: number;
  /** Longest time in milliseconds in which the desk answered no other request. */
  readonly pause: number;
}

/** Fills the database of a desk, and measures the report of hard questions. */
export async function measureReport(course: string): Promise<ReportCost> {
  const data = mkdtempSync(join(tmpdir(), 'tamga-report-'));
  const first = await startDesk({port: 0, data, course});
  await first.close();
  fill(join(data, 'desk.db'));
  const desk = await startDesk({port: 0, data, course});
  try {
    const cookie = await trainerCookie(desk);
    const memoryBefore = process.memoryUsage().rss;
    let [most, pause, last] = [memoryBefore, 0, performance.now()];
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
      pause = Math.max(pause, performance.now() - last);
      last = performance.now();
    }, 5);
    const [startedAt, usageBefore] = [performance.now(), process.cpuUsage()];
    const {status} = await fetch(`${desk.url}records/hard`, {headers: {cookie}});
    const milliseconds = Math.round(performance.now() - startedAt);
    const {user, system} = process.cpuUsage(usageBefore);
    clearInterval(watch);
    if (status !== 200) throw new Error(`the report failed with ${status}`);
    const processor = Math.round((user + system) / 1000);
    return {milliseconds, processor, memory: most - memoryBefore, pause: Math.round(pause)};
  } finally {
    await desk.close();
    rmSync(data, {recursive: true, force: true});
  }
}

/**
 * SQL that makes the answers of one learner inside the database. A separate call for each answer would take longer
 * than the measurement.
 */
const answersOfLearner = `
  insert into answer(learner, place, received, body)
  with recursive at(place) as (select 0 union all select place + 1 from at where place + 1 < ${answers})
  select ?1, place, 1, replace(replace(replace(
    case when (?2 * 7 + place * 13) % 10 < 4 then ?3 else ?4 end,
    '"place":0', '"place":' || place), '#place', place), '#sure', 1 + (?2 + place) % 3)
  from at`;

/** Writes a million answers straight into the database. */
function fill(file: string): void {
  const database = openDatabase(file);
  const right = answerAt(0, {id: 'foundations.question-#place.t1.c#sure'});
  const wrong = {...right, response: 'b', result: 'wrong'};
  database.transact(() => {
    for (let n = 0; n < learners; n++) {
      const id = `learner-${n}`;
      database.run(
        'insert into learner(id, name, folded, code, created, seen) values(?, ?, ?, ?, 0, 1)',
        ...[id, id, id, ''],
      );
      database.run(
        "insert into attempt(learner, launch, sequence, seconds_before, state) values(?, '', 1, 0, ?)",
        ...[id, JSON.stringify(emptyState)],
      );
      database.run(answersOfLearner, ...[id, n, JSON.stringify(wrong), JSON.stringify(right)]);
    }
  });
  database.close();
}

/** Formats the cost as one line. Each ratio is a share of the budget, and 1 is the whole budget. */
export const reportLine = ({milliseconds, processor, memory, pause}: ReportCost): string =>
  `report over ${learners * answers} answers (reported only): ${(milliseconds / budget.time).toFixed(2)} of the ${budget.time / 1000} s (${(processor / 1000).toFixed(1)} s of processors), ${(memory / budget.memory).toFixed(2)} of the ${budget.memory / 2 ** 20} MB; longest pause of the desk ${pause} ms`;
