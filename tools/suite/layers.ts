import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {dirname, join} from 'node:path';
import {readyBrowser} from '../browser/browser.mjs';
import {runChecks, runQuickChecks} from './checks.ts';
import {elementCount, playwrightCount, vitestCount} from './counts.ts';
import {Refused} from '../command.ts';
import {temporaryFolder} from './temporary-folder.ts';
import {toolData, root} from '../paths.mjs';
import {capture, run, tool, typescript, type Command} from '../spawn.mjs';
import {honest, type Layer, type Print, type TestCount} from './tally.ts';

/** Runs unit tests. `words` are files, folders and options for Vitest. */
const unit = (...words: readonly string[]): Layer => ({
  name: 'unit',
  run: print => counted(tool('vitest', ['run', ...words]), vitestCount, {}, print),
});

/**
 * Leaves half of the cores to the browsers of the other lane. Each worker loads all modules and compiles the test courses
 * for itself, so fewer workers also compute less: on two cores 177 seconds instead of 204.
 */
const besideBrowsers = `--maxWorkers=${Math.max(1, Math.floor(availableParallelism() / 2))}`;

/**
 * The lanes of `npm test`. The first lane computes all the time. The second leaves cores idle while it waits for
 * browsers. The earlier layers of a lane build the files that the later ones need.
 */
const lanes = (options: readonly string[]): readonly (readonly Layer[])[] => [
  [{name: 'checks', run: runChecks}, unit(...options)],
  [
    {name: 'build', run: build},
    {name: 'journeys', run: print => inBrowser(journeys, print)},
    {name: 'elements', run: print => inBrowser(elementTests, print)},
  ],
];

/**
 * The layers that an engineer runs between two edits. They need neither a browser nor a build. They take less than a
 * minute.
 */
const quick: readonly (readonly Layer[])[] = [
  [unit('src', 'tools')],
  [{name: 'checks', run: runQuickChecks}],
];

const names: readonly string[] = lanes([])
  .flat()
  .map(layer => layer.name);

/** The text that `npm test -- --help` prints. */
export const usage = `Tests the course: npm test -- [LAYER ...]
  LAYER   ${names.join(', ')}, quick; without one, all but quick
          quick takes less than a minute; journeys builds first`;

/** The layers that `quick` leaves out, as notes for the end of its output. */
export const leftOut: readonly string[] = [
  'eslint of unchanged files, and all other checks (npm test -- checks)',
  'the unit tests in test/: packages, desk, LMSs, content and fences (npm test -- unit)',
  'the element tests and the journeys, which need a browser (npm test -- elements journeys)',
];

/**
 * Returns the layers with these names, each in its lane, with the build if the journeys need it. Returns all if
 * `wanted` is empty. Throws for an unknown name.
 */
export function lanesWith(wanted: readonly string[]): readonly (readonly Layer[])[] {
  if (wanted.includes('quick')) return quick;
  const unknown = wanted.find(name => !names.includes(name));
  if (unknown !== undefined)
    throw new Refused(`There is no layer "${unknown}": say ${names.join(', ')}, quick, or nothing for all.`);
  const isChosen = ({name}: Layer) =>
    wanted.length === 0 || wanted.includes(name) || (name === 'build' && wanted.includes('journeys'));
  return lanes(wanted.length === 0 ? [besideBrowsers] : [])
    .map(lane => lane.filter(isChosen))
    .filter(lane => lane.length > 0);
}

/** Runs one kind of tests. `env` contains environment variables that `npm run sweep` sets for a test configuration. */
type Tests = (env?: Record<string, string>, print?: Print) => Promise<TestCount>;

/** Runs the element tests. */
export const elementTests: Tests = (env, print) =>
  counted(tool('@web/test-runner', [], 'wtr'), elementCount, env, print);

/** The files of unit tests for the sweep. `npm test` runs fewer of their tests, or none of them. */
export const swept: readonly string[] = [
  'src/compiler/text/html',
  'src/documents/bench/rings-of-answer',
  'src/documents/drill/drill',
  'src/documents/draw/page',
  'src/documents/draw/plastic-page',
  'src/documents/draw/print-colours',
  'src/documents/draw/size',
  'src/documents/generate/generate',
  'src/documents/mrz/second-judge',
  'src/record/codec/codec',
  'src/record/merge',
  'src/scenario/engine/side-acts',
  'src/scenario/explore/earnings',
  'src/scenario/interview/interview-machine',
  'test/commands/help',
  'test/content/draws',
  'test/content/scenario-machine',
  'test/content/truth-model',
  'test/course/booth',
  'test/course/bots',
  'test/course/interview-bots',
  'test/course/random-walks',
  'test/desk/kills',
  'test/desk/live/live',
  'test/desk/migration',
  'test/desk/own-package',
  'test/faults/matrix',
  'test/new/new',
  'test/packaging/budget',
  'test/packaging/command-line',
  'test/packaging/job-aids',
  'test/packaging/launch',
  'test/packaging/readme',
  'test/sweep',
  'test/tracking/closings',
  'test/tracking/cmi5/run',
  'test/tracking/contract/run',
  'test/tracking/shutdown',
  'tools/cards/bench',
  'tools/cards/cards',
  'tools/cards/comparison',
  'tools/command-line',
];

/** Runs the unit tests in the files of `swept`. */
export const unitTests: Tests = env => counted(tool('vitest', ['run', ...swept]), vitestCount, env);

/**
 * Tests every document and many generated documents. These tests take too long for `npm test`, which tests some
 * documents of each kind.
 */
export const documentTests: Tests = env =>
  counted(tool('@web/test-runner', ['--files', 'test/sweep/*.element.test.ts'], 'wtr'), elementCount, env);

/** Measures every screen of the course. Fails if too few lesson sections are within the allowed height. */
export const screenHeights: Tests = async (env, print) =>
  asOneTest(await output(typescript('tools/screens.ts', ['--measure']), env, print));

/**
 * Runs the journeys. Their desks and browsers write into a folder in memory. On a disk, each commit would block the
 * process of the desk until the disk confirms it. The runner caches its translated code in the folder `kept` for the
 * next run.
 */
export const journeys: Tests = async (env, print) => {
  const {env: folder, remove} = temporaryFolder();
  const translated = {PWTEST_CACHE_DIR: join(toolData, 'journeys')};
  const runner = tool('@playwright/test', ['test'], 'playwright');
  return counted(runner, playwrightCount, {...env, ...folder, ...translated}, print).finally(remove);
};

/**
 * Fixed build date of the package in the journeys, so that they run on any day. Tests of expired country
 * packs are separate.
 */
const played = '2026-11-24';

/**
 * Builds the course and the zip that the journeys play. The build and the zip count as one test. The packager takes
 * the lock of the build, because unit tests build the course at the same time.
 */
export async function build(print?: Print): Promise<TestCount> {
  const words = ['--standard', 'scorm2004-4', '--day', played];
  return asOneTest(await output(typescript('src/packaging/main.ts', words), {}, print));
}

/** Counts a program that is no test runner as one test. */
const asOneTest = (code: number): TestCount => (code === 0 ? {passed: 1, failed: 0} : {passed: 0, failed: 1});

/**
 * Runs a test runner and returns the passed and failed tests from its report. The runner writes the report to
 * the file in `TAMGA_COUNTS`.
 */
async function counted(
  command: Command,
  read: (report: unknown) => TestCount,
  env: Record<string, string> = {},
  print?: Print,
): Promise<TestCount> {
  const folder = join(toolData, 'counts');
  mkdirSync(folder, {recursive: true});
  const report = join(mkdtempSync(join(folder, 'run-')), 'report.json');
  const code = await output(command, {...env, TAMGA_COUNTS: report}, print);
  const count = existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
  rmSync(dirname(report), {recursive: true});
  return honest(count, code);
}

/**
 * Runs a program and resolves to its exit code. Without `print`, the output goes directly to the terminal. Otherwise,
 * calls `print` with the whole output after the program has ended.
 */
async function output(command: Command, env: Record<string, string> = {}, print?: Print): Promise<number> {
  if (!print) return run(...command, env);
  const captured = await capture(...command, root, env);
  print(captured.output);
  return captured.code;
}

async function inBrowser(tests: Tests, print?: Print): Promise<TestCount> {
  const tell = print ?? console.log;
  const {executablePath, origin} = await readyBrowser(tell);
  tell(`Browser: ${executablePath} (from ${origin})`);
  return tests({}, print);
}
