import {defineConfig, type Project} from '@playwright/test';
import {firefox, readyBrowser} from './tools/browser/browser.mjs';
import {cellsOf} from './tools/suite/test-matrix.mjs';

const {origin, ...launchOptions} = await readyBrowser(console.error);
const esr = firefox();
const report = process.env['TAMGA_COUNTS'];

export default defineConfig({
  testDir: 'test/journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 3,
  timeout: 120_000,
  reporter: [['list'], ...(report ? [['json', {outputFile: report}] satisfies [string, unknown]] : [])],
  // A trace of each step takes as long as the step itself. To trace a failing test, run `npx playwright test
  // -g "…" --trace on`.
  use: {trace: 'off'},
  projects: cellsOf(process.env).flatMap(projectOf),
});

/**
 * Converts a cell to a Playwright project. The metadata hold the cell's language, where the journeys read it.
 */
function projectOf({browser, width, height, language, tag}: ReturnType<typeof cellsOf>[number]): Project[] {
  const name = `${browser} ${width}x${height} ${language}`;
  const common = {
    name,
    metadata: {language},
    ...(tag ? {grep: tag} : {}),
    // Journeys tagged @once behave the same in every size, language and browser, so they run in one project
    // only.
    ...(name === 'chromium 714x666 en' ? {} : {grepInvert: /@once/}),
  };
  const viewport = {width, height};
  if (browser === 'chromium') return [{...common, use: {browserName: browser, viewport, launchOptions}}];
  if (!esr) return [];
  const {channel, ...options} = esr;
  return [{...common, use: {browserName: browser, viewport, channel, launchOptions: options}}];
}
