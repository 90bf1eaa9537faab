import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
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

function run(words: readonly string[]): void {
  const {values, positionals} = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {check: {type: 'boolean', default: false}, help: {type: 'boolean', default: false}},
  });
  if (values.help) {
    console.log(usage);
    return;
  }
  const all = scenarioIds(root);
  const unknown = positionals.filter(id => !all.includes(id));
  if (unknown.length > 0)
    throw new TypeError(`there is no interview "${unknown.join(', ')}"; there are: ${all.join(', ')}`);
  mkdirSync(join(root, reportsFolder), {recursive: true});
  if (!values.check) {
    writeFileSync(join(root, schemaFile), schemaText());
    writeFileSync(join(root, machineFile), machinePage());
  }
  const began = performance.now();
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
    if (wrong.length > 0 || (values.check && changes.length > 0)) process.exitCode = 1;
    if (!values.check)
      for (const [name, text] of filesOf(told)) writeFileSync(join(root, reportsFolder, name), text);
  }
  console.log(`${seconds(began)} s in all`);
}

const seconds = (from: number): string => ((performance.now() - from) / 1000).toFixed(1);

try {
  run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 1;
}
