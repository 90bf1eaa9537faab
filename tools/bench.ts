import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildCourse} from '../src/packaging/build.ts';
import {Refusal} from '../src/packaging/refusal.ts';
import {bench} from './bench/run.ts';
import {tableOf} from './bench/table.ts';
import {withTenTimes} from './bench/ten-times.ts';
import {root} from './paths.mjs';

/**
 * Measures the course and prints the tables. Resolves to the faults: exceeded budgets, stray requests, policy
 * violations and refused LMS calls.
 */
async function main(): Promise<readonly string[]> {
  const begun = performance.now();
  const built = await buildCourse(root);
  const time = Math.round(performance.now() - begun);
  const found = await withTenTimes(root, larger => bench({root, built}, time, larger));
  writeFileSync(join(root, 'dist', 'bench.json'), `${JSON.stringify(found, undefined, 2)}\n`);
  console.log(tableOf(found));
  return [...found.over, ...found.languages.flatMap(({strays}) => strays)];
}

try {
  const faults = await main();
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(`${error.message}\n${error.cure}`);
  process.exitCode = 1;
}
