import {register} from 'node:module';
import {defineConfig, type Project} from '@playwright/test';
import {firefox, readyBrowser} from './tools/browser/browser.mjs';
import {patience, workersFor} from './tools/suite/machine.mjs';
import {isSweep, journeyCell} from './tools/suite/test-matrix.mjs';

// Translates the code that journeys import later. The processes of the journeys read this file too, so the hook works
// there as well.
register('./tools/suite/quick-typescript.mjs', import.meta.url);

const {origin, ...launchOptions} = await readyBrowser(console.error);
const esr = firefox();
const report = process.env['TAMGA_COUNTS'];

export default defineConfig({
  testDir: 'test',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  // One process per core is enough. Each process starts a browser and desks, which takes as long as a journey. While
  // journeys wait, the other lane of `npm test` uses the cores.
  workers: workersFor({perCore: 1, gigabytes: 1.5}),
  timeout: patience(180),
  expect: {timeout: patience(20)},
  reporter: [['list'], ...(report ? [['json', {outputFile: report}] satisfies [string, unknown]] : [])],
  // Recording a trace takes as long as the test itself. To trace a failing test, run `npx playwright test -g
  // "…" --trace on`.
  use: {trace: 'off', actionTimeout: patience(60)},
  projects: projectsOf(journeyCell(process.env)),
});

/**
 * Returns a pattern for the journeys that a project skips. Journeys tagged @once behave the same in every
 * size, language and browser, so only one project runs them. Journeys tagged @sweep run in the same project,
 * and only in the sweep (`npm run sweep`). With the tag @cells behind it, the sweep runs them in each of its projects.
 */
function left(name: string): RegExp {
  if (name !== 'chromium 714x666 en') return /@once|@sweep(?! @cells)/;
  return isSweep ? /^$/ : /@sweep/;
}

/**
 * Converts one combination of browser, size and language to a list with one Playwright project. The list is empty if
 * the browser is not installed. Journeys read the language from the metadata.
 */
function projectsOf({browser, width, height, language}: ReturnType<typeof journeyCell>): Project[] {
  const name = `${browser} ${width}x${height} ${language}`;
  const common = {
    name,
    metadata: {language},
    grepInvert: left(name),
  };
  const viewport = {width, height};
  if (browser === 'chromium') return [{...common, use: {browserName: browser, viewport, launchOptions}}];
  if (!esr) return [];
  const {channel, ...options} = esr;
  return [{...common, use: {browserName: browser, viewport, channel, launchOptions: options}}];
}
