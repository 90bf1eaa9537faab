import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {readyBrowser} from '../browser/browser.mjs';
import {runChecks, runQuickChecks} from './checks.ts';
import {elementCount, playwrightCount, vitestCount} from './counts.ts';
import {Refused} from '../command.ts';
import {kept} from '../paths.mjs';
import {run, tool, typescript, type Command} from '../spawn.mjs';
import {honest, sum, type TestCount, type Layer} from './tally.ts';

/** All layers of `npm test`, cheapest first. An earlier layer builds what a later one needs. */
const layers: readonly Layer[] = [
  {name: 'checks', run: () => runChecks(print)},
  {name: 'unit', run: () => counted(tool('vitest', ['run']), vitestCount)},
  {name: 'elements', run: () => inBrowser(elementTests)},
  {name: 'build', run: build},
  {name: 'journeys', run: () => inBrowser(journeys)},
];

/**
 * The layers that an engineer runs between two edits. They need no browser and no build, and take less than a
 * minute.
 */
const quick: Layer = {
  name: 'quick',
  run: async () =>
    sum(
      await Promise.all([
        runQuickChecks(print),
        counted(tool('vitest', ['run', 'src', 'tools']), vitestCount),
      ]),
    ),
};

/** The text that `npm test -- --help` prints. */
export const usage = `Tests the course: npm test -- [LAYER ...]
  LAYER   ${[...layers, quick].map(layer => layer.name).join(', ')}; without one, all but quick
          quick takes less than a minute; journeys builds first`;

/** What `quick` leaves out, as notes for the end of its output. */
export const leftOut: readonly string[] = [
  'eslint of unchanged files, and all other checks (npm test -- checks)',
  'the unit tests in test/: packages, desk, LMSs, content and fences (npm test -- unit)',
  'the element tests and the journeys, which need a browser (npm test -- elements journeys)',
];

/**
 * Returns the layers with these names, with the build if the journeys need it, or all layers if `names` is
 * empty. Throws for an unknown name.
 */
export function chosen(names: readonly string[]): readonly Layer[] {
  if (names.includes(quick.name)) return [quick];
  const unknown = names.find(name => !layers.some(layer => layer.name === name));
  if (unknown !== undefined) {
    throw new Refused(
      `There is no layer "${unknown}": say ${[...layers, quick].map(layer => layer.name).join(', ')}, or nothing for all.`,
    );
  }
  if (names.length === 0) return layers;
  return layers.filter(({name}) => names.includes(name) || (name === 'build' && names.includes('journeys')));
}

/** Runs the element tests. In the sweep, `env` contains the variables of a cell. */
export const elementTests = (env: Record<string, string> = {}): Promise<TestCount> =>
  counted(tool('@web/test-runner', [], 'wtr'), elementCount, env);

/** Runs the unit tests that do more in the sweep than in `npm test`. */
export const unitTests = (env: Record<string, string> = {}): Promise<TestCount> =>
  counted(
    tool('vitest', ['run', 'test/desk/kills', 'test/new', 'test/packaging/reproducible']),
    vitestCount,
    env,
  );

/**
 * Tests every document and many generated ones. They take too long for `npm test`, which tests some of each
 * kind.
 */
export const documentTests = (env: Record<string, string> = {}): Promise<TestCount> =>
  counted(tool('@web/test-runner', ['--files', 'test/sweep/*.element.test.ts'], 'wtr'), elementCount, env);

/** Runs the journeys. In the sweep, `env` contains the variables of a cell. */
export const journeys = (env: Record<string, string> = {}): Promise<TestCount> =>
  counted(tool('@playwright/test', ['test'], 'playwright'), playwrightCount, env);

/**
 * Fixed build date of the package in the journeys, so that they run on any day. Tests of expired country
 * packs are separate.
 */
const played = '2026-11-24';

/** Builds the course and the zip that the journeys play. Both count as one test. */
export async function build(): Promise<TestCount> {
  const built = await run(...tool('vite', ['build', '--configLoader', 'runner', '--logLevel', 'warn']));
  const code =
    built === 0
      ? await run(...typescript('src/packaging/main.ts', ['--standard', 'scorm2004-4', '--day', played]))
      : built;
  return code === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1};
}

/**
 * Runs a test runner and returns the passed and failed tests from its report. The runner writes the report to
 * the file in `TAMGA_COUNTS`.
 */
async function counted(
  command: Command,
  read: (report: unknown) => TestCount,
  env: Record<string, string> = {},
): Promise<TestCount> {
  const report = join(kept, 'counts', `${process.pid}.json`);
  mkdirSync(dirname(report), {recursive: true});
  rmSync(report, {force: true});
  const code = await run(...command, {...env, TAMGA_COUNTS: report});
  const count = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  rmSync(report, {force: true});
  return honest(count, code);
}

async function inBrowser(layer: () => Promise<TestCount>): Promise<TestCount> {
  const {executablePath, origin} = await readyBrowser(print);
  print(`Browser: ${executablePath} (from ${origin})`);
  return layer();
}

function print(line: string): void {
  console.log(line);
}
