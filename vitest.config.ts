import type {Plugin} from 'vite';
import {defineConfig} from 'vitest/config';
import {decorators} from './tools/decorators.ts';
import {LongestFirst} from './tools/suite/longest-first.ts';
import {patience, workersFor} from './tools/suite/machine.mjs';
import {isSweep} from './tools/suite/test-matrix.mjs';

const report = process.env['TAMGA_COUNTS'];

/**
 * Makes the tests load the release build of each package, as the course and the desk do. Vitest would load the
 * development build, because it adds the condition `development`. The development builds of micromark and Lit are
 * slow: they check each of their own steps.
 */
const releases: Plugin = {
  name: 'tamga-releases',
  configResolved({ssr, environments}) {
    for (const resolve of [ssr.resolve, environments['ssr']?.resolve])
      if (resolve) resolve.conditions = ['node'];
  },
};

export default defineConfig({
  oxc: decorators,
  plugins: [releases],
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: [
      ...['**/node_modules/**', '**/*.element.test.ts', 'test/journeys/**'],
      ...(isSweep ? [] : ['test/sweep/**']),
    ],
    environment: 'node',
    globalSetup: 'tools/suite/temporary-folder.ts',
    testTimeout: patience(120),
    hookTimeout: patience(120),
    // The test files of one worker share their imported modules, because loading the modules again for each
    // file would take as long as the tests. Sharing is safe: a module either has no state, or many tests may
    // use its state. No test resets the modules, because the worker then loads all of them once more.
    isolate: false,
    // Modules and compiled courses live until the worker ends. With more space for new objects, the garbage collector
    // need not copy the objects of a test again and again. One thread for collection does less work in total than
    // several.
    execArgv: ['--min-semi-space-size=32', '--max-semi-space-size=64', '--single-threaded-gc'],
    sequence: {sequencer: LongestFirst},
    // Use all cores. By default, Vitest leaves one core idle, and on two cores the tests then take one and a half
    // times as long.
    maxWorkers: workersFor({perCore: 1, gigabytes: 1}),
    reporters: ['default', ...(report ? [['json', {outputFile: report}] satisfies [string, unknown]] : [])],
  },
});
