import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {interviewIds} from '../src/compiler/build/interview-file.ts';
import {reportsFolder} from '../src/compiler/build/known-ways.ts';
import {command, Refused} from './command.ts';
import {root} from './paths.mjs';
import {machineFile, machinePage} from './scenarios/machine.ts';
import {botFile, botPage, botRows} from './scenarios/bot-table.ts';
import {exploreOne, secondsSince} from './scenarios/explore-one.ts';
import {schemaFile, schemaText} from './scenarios/read.ts';

const usage = `Goes every way through the interviews and writes what it finds to ${reportsFolder}: npm run scenarios -- [SCENARIO ...]
  SCENARIO   such as restaurant-by-the-sea; without one, all of them
  --check    writes nothing, and fails where something has changed
It fails where an interview has a fault or a loose end.`;

/** Explores the interviews and writes or checks the reports. Returns the exit code. */
function run(words: readonly string[]): number {
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
  const began = performance.now();
  const asked = all.filter(id => positionals.length === 0 || positionals.includes(id));
  const sound = asked.filter(id => exploreOne(root, id, values.check, line => console.log(line)));
  console.log(`${secondsSince(began)} s in all`);
  return sound.length === asked.length ? 0 : 1;
}

await command(usage, run);
