import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {command, Refused} from './command.ts';
import {root} from './paths.mjs';
import {machineFile, machinePage} from './scenarios/machine.ts';
import {
  changesSince,
  filesOf,
  reportsFolder,
  scenarioIds,
  schemaFile,
  schemaText,
  sourceOf,
  toldOf,
} from './scenarios/read.ts';

const usage = `Goes every way through the interviews and writes what it finds to ${reportsFolder}: npm run scenarios -- [SCENARIO ...]
  SCENARIO   such as restaurant-by-the-sea; without one, all of them
  --check    writes nothing, and fails where something has changed`;

/** Explores the interviews and writes or checks the reports. Returns the exit code. */
function run(words: readonly string[]): number {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {check: {type: 'boolean', default: false}},
  });
  const all = scenarioIds(root);
  const unknown = positionals.filter(id => !all.includes(id));
  if (unknown.length > 0)
    throw new Refused(`there is no interview "${unknown.join(', ')}"; there are: ${all.join(', ')}`);
  mkdirSync(join(root, reportsFolder), {recursive: true});
  if (!values.check) {
    writeFileSync(join(root, schemaFile), schemaText());
    writeFileSync(join(root, machineFile), machinePage());
  }
  const began = performance.now();
  let code = 0;
  for (const id of all.filter(one => positionals.length === 0 || positionals.includes(one))) {
    const from = performance.now();
    const told = toldOf(sourceOf(root, id));
    const {findings} = told;
    const sum = (of: (f: (typeof findings)[number]) => number) =>
      findings.reduce((total, f) => total + of(f), 0);
    console.log(
      `${id}: ${sum(f => f.choices.states + f.told.states)} classes of states, ${sum(f => f.choices.ways + f.told.ways)} choices, ${seconds(from)} s`,
    );
    const wrong = findings.flatMap(f =>
      Object.entries(f.wrong).flatMap(([what, list]: [string, readonly string[]]) =>
        list.slice(0, 5).map(one => `  ${what}: ${one}`),
      ),
    );
    const changes = changesSince(root, told);
    for (const line of [...wrong, ...changes.map(change => `  ${change}`)]) console.log(line);
    if (wrong.length > 0 || (values.check && changes.length > 0)) code = 1;
    if (!values.check)
      for (const [name, text] of filesOf(told)) writeFileSync(join(root, reportsFolder, name), text);
  }
  console.log(`${seconds(began)} s in all`);
  return code;
}

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);

await command(usage, run);
