import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {readyBrowser} from '../browser/browser.mjs';
import {runChecks} from './checks.ts';
import {elementCount, playwrightCount, vitestCount} from './counts.ts';
import {kept, root} from '../paths.mjs';
import {run, tool, typescript, type Command} from '../spawn.mjs';
import {honest, type Count, type Layer} from './tally.ts';

/** All layers of `npm test`, cheapest first; what a later one needs, an earlier one makes. */
const layers: readonly Layer[] = [
  {name: 'checks', run: () => runChecks(print)},
  {name: 'unit', run: () => counted(tool('vitest', ['run']), vitestCount)},
  {name: 'elements', run: () => inBrowser(elementTests)},
  {name: 'build', run: build},
  {
    name: 'journeys',
    run: () => (existsSync(join(root, 'test/journeys')) ? inBrowser(journeys) : nothingThere()),
  },
];

/** The layers asked for by name, with the build where the journeys need it; all of them when none is named. */
export function chosen(names: readonly string[]): readonly Layer[] {
  const unknown = names.find(name => !layers.some(layer => layer.name === name));
  if (unknown !== undefined) {
    throw new Error(
      `There is no layer "${unknown}": say ${layers.map(layer => layer.name).join(', ')}, or nothing for all.`,
    );
  }
  if (names.length === 0) return layers;
  return layers.filter(({name}) => names.includes(name) || (name === 'build' && names.includes('journeys')));
}

/** Runs the element tests, in the sweep under the variables of one of its cells. */
export const elementTests = (env: Record<string, string> = {}): Promise<Count> =>
  counted(tool('@web/test-runner', [], 'wtr'), elementCount, env);

/** Looks at every document there is and at many that practice makes: too many for `npm test`, which has some of each kind. */
export const documentTests = (env: Record<string, string> = {}): Promise<Count> =>
  counted(tool('@web/test-runner', ['--files', 'test/sweep/*.element.test.ts'], 'wtr'), elementCount, env);

/** Runs the journeys, in the sweep under the variables of one of its cells. */
export const journeys = (env: Record<string, string> = {}): Promise<Count> =>
  counted(tool('@playwright/test', ['test'], 'playwright'), playwrightCount, env);

/** The journeys play a package on any day; what has expired, a package for learners tells. */
const played = '2026-11-24';

/** Builds the course, and the package of it that the journeys play as a zip; this counts as one test. */
export async function build(): Promise<Count> {
  const built = await run(...tool('vite', ['build', '--logLevel', 'warn']));
  const code =
    built === 0
      ? await run(...typescript('src/packaging/main.ts', ['--standard', 'scorm2004-4', '--day', played]))
      : built;
  return code === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
}

/** Runs a test runner that leaves its report where `TAMGA_COUNTS` says. */
async function counted(
  command: Command,
  read: (report: unknown) => Count,
  env: Record<string, string> = {},
): Promise<Count> {
  const report = join(kept, 'counts', `${process.pid}.json`);
  mkdirSync(dirname(report), {recursive: true});
  rmSync(report, {force: true});
  const code = await run(...command, {...env, TAMGA_COUNTS: report});
  const count = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  rmSync(report, {force: true});
  return honest(count, code);
}

async function inBrowser(layer: () => Promise<Count>): Promise<Count> {
  const {executablePath, origin} = await readyBrowser(print);
  print(`Browser: ${executablePath} (from ${origin})`);
  return layer();
}

function nothingThere(): Promise<Count> {
  print('There are no journeys.');
  return Promise.resolve({passed: 0, failed: 0});
}

function print(line: string): void {
  console.log(line);
}
