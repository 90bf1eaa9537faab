import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {interviewIds} from '../src/compiler/build/interview-file.ts';
import {reportsFolder} from '../src/compiler/build/known-ways.ts';
import {command, Refused} from './command.ts';
import {root} from './paths.mjs';
import {capture, typescript} from './spawn.mjs';
import {workersFor} from './suite/machine.mjs';
import {machineFile, machinePage} from './scenarios/machine.ts';
import {longestFirst} from './scenarios/order.ts';
import {botFile, botPage, botRows} from './scenarios/bot-table.ts';
import {secondsSince} from './scenarios/explore-one.ts';
import {schemaFile, schemaText} from './scenarios/read.ts';

const usage = `Goes every way through the interviews and writes what it finds to ${reportsFolder}: npm run scenarios -- [SCENARIO ...]
  SCENARIO   such as restaurant-by-the-sea; without one, all of them
  --check    writes nothing, and fails where something has changed
It fails where an interview has a fault or a loose end.`;

/**
 * Explores interviews, each in a process of its own. The machine decides how many processes run at the same time.
 * Resolves to the number of interviews without a fault.
 */
async function explore(ids: readonly string[], isCheck: boolean): Promise<number> {
  const waiting = [...longestFirst(root, ids)];
  let sound = 0;
  const work = async () => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const words = [id, ...(isCheck ? ['--check'] : [])];
      const {code, output} = await capture(...typescript('tools/scenarios/explore-child.ts', words));
      console.log(output.trimEnd());
      if (code === 0) sound++;
    }
  };
  await Promise.all(Array.from({length: workersFor({perCore: 1, gigabytes: 2})}, work));
  return sound;
}

/** Explores the interviews and writes or checks the reports. Resolves to the exit code. */
async function run(words: readonly string[]): Promise<number> {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {check: {type: 'boolean', default: false}},
  });
  const all = interviewIds(root);
  const unknown = positionals.filter(id => !all.includes(id));
  if (unknown.length > 0)
    throw new Refused(`there is no interview "${unknown.join(', ')}"; there are: ${all.join(', ')}`);
  mkdirSync(join(root, reportsFolder), {recursive: true});
  if (!values.check) {
    writeFileSync(join(root, schemaFile), schemaText());
    writeFileSync(join(root, machineFile), machinePage());
    writeFileSync(join(root, botFile), botPage(botRows(root)));
  }
  const startedAt = performance.now();
  const wantedIds = all.filter(id => positionals.length === 0 || positionals.includes(id));
  const sound = await explore(wantedIds, values.check);
  console.log(`${secondsSince(startedAt)} s in all`);
  return sound === wantedIds.length ? 0 : 1;
}

await command(usage, run);
