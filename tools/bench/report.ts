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
/** Budgets of the report over a million answers: milliseconds, and bytes of memory beyond those of the desk. */
const budget = {time: 60_000, memory: 512 * 2 ** 20};

/** The report of what is hard over a million answers of one desk. */
export interface ReportCost {
  readonly milliseconds: number;
  /** Largest memory of the process beyond that before the report, in bytes. */
  readonly memory: number;
  /** Longest time in milliseconds in which the desk answered no other request. */
  readonly pause: number;
}

/** Measures the report. Fills the database of a desk first. */
export async function measureReport(course: string): Promise<ReportCost> {
  const data = mkdtempSync(join(tmpdir(), 'tamga-report-'));
  const first = await startDesk({port: 0, data, course});
  await first.close();
  fill(join(data, 'desk.db'));
  const desk = await startDesk({port: 0, data, course});
  try {
    const cookie = await trainerCookie(desk);
    const before = process.memoryUsage().rss;
    let [most, pause, last] = [before, 0, performance.now()];
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
      pause = Math.max(pause, performance.now() - last);
      last = performance.now();
    }, 5);
    const begun = performance.now();
    const {status} = await fetch(`${desk.url}records/hard`, {headers: {cookie}});
    const milliseconds = Math.round(performance.now() - begun);
    clearInterval(watch);
    if (status !== 200) throw new Error(`the report failed with ${status}`);
    return {milliseconds, memory: most - before, pause: Math.round(pause)};
  } finally {
    await desk.close();
    rmSync(data, {recursive: true, force: true});
  }
}

/** Writes a million answers straight into the database: through the desk it would take longer than the measurement. */
function fill(file: string): void {
  const database = openDatabase(file);
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
      for (let place = 0; place < answers; place++) {
        const isWrong = (n * 7 + place * 13) % 10 < 4;
        const answer = answerAt(place, {
          id: `foundations.question-${place}.t1.c${1 + ((n + place) % 3)}`,
          ...(isWrong && {response: 'b', result: 'wrong'}),
        });
        database.run(
          'insert into answer(learner, place, received, body) values(?, ?, 1, ?)',
          ...[id, place, JSON.stringify(answer)],
        );
      }
    }
  });
  database.close();
}

/** Formats the cost as one line. A ratio of 1 is the whole budget. */
export const reportLine = ({milliseconds, memory, pause}: ReportCost): string =>
  `report over ${learners * answers} answers (reported only): ${(milliseconds / budget.time).toFixed(2)} of the ${budget.time / 1000} s, ${(memory / budget.memory).toFixed(2)} of the ${budget.memory / 2 ** 20} MB; longest pause of the desk ${pause} ms`;
