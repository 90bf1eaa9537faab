import {defineConfig} from 'vitest/config';
import {decorators} from './tools/decorators.ts';
import {LongestFirst} from './tools/suite/longest-first.ts';
import {patience, workersFor} from './tools/suite/machine.mjs';

const report = process.env['TAMGA_COUNTS'];

export default defineConfig({
  oxc: decorators,
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.element.test.ts', 'test/journeys/**'],
    environment: 'node',
    testTimeout: patience(120),
    hookTimeout: patience(120),
    // The test files of one worker share their imported modules. These modules have no state or may be used
    // by many tests. Loading them again for each file would take as long as the tests.
    isolate: false,
    sequence: {sequencer: LongestFirst},
    // The default leaves one core idle, and takes one and a half times as long on two cores.
    maxWorkers: workersFor({perCore: 1, gigabytes: 1}),
    reporters: ['default', ...(report ? [['json', {outputFile: report}] satisfies [string, unknown]] : [])],
  },
});
