import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildCourse} from '../src/packaging/build.ts';
import {bench} from './bench/run.ts';
import {measureRoom, roomLine} from './bench/live-room.ts';
import {measureReport, reportLine} from './bench/report.ts';
import {tableOf} from './bench/table.ts';
import {withTenTimes} from './bench/ten-times.ts';
import {command, takeNoWords} from './command.ts';
import {root} from './paths.mjs';

const usage = `Measures the built course against its budgets and writes dist/bench.json: npm run bench
  It takes no words. It fails where a budget is exceeded, and for a stray request, a policy violation and a refused
  call to the LMS.`;

/** Measures the course and prints the tables and the faults. Resolves to the exit code. */
async function measure(words: readonly string[]): Promise<number> {
  takeNoWords(words);
  const startedAt = performance.now();
  const built = await buildCourse(root);
  const time = Math.round(performance.now() - startedAt);
  const found = await withTenTimes(root, larger => bench({root, built}, time, {larger}));
  writeFileSync(join(root, 'dist', 'bench.json'), `${JSON.stringify(found, undefined, 2)}\n`);
  console.log(tableOf(found));
  for (const phones of [35, 200])
    console.log(roomLine(await measureRoom(join(root, 'dist', 'course'), phones)));
  console.log(reportLine(await measureReport(join(root, 'dist', 'course'))));
  const faults = [...found.over, ...found.languages.flatMap(({strays}) => strays)];
  for (const fault of faults) console.error(fault);
  return faults.length > 0 ? 1 : 0;
}

await command(usage, measure);
