import {availableParallelism} from 'node:os';
import {defineConfig} from 'vitest/config';
import {decorators} from './tools/decorators.ts';
import {LongestFirst} from './tools/suite/longest-first.ts';

const report = process.env['TAMGA_COUNTS'];

export default defineConfig({
  oxc: decorators,
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'tools/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/*.element.test.ts', 'test/journeys/**'],
    environment: 'node',
    testTimeout: 20_000,
    // The tests of one worker share what they import, which is pure or written to be opened many times; to load it anew
    // for each file would take as long as the tests.
    isolate: false,
    sequence: {sequencer: LongestFirst},
    // By itself it leaves one core alone, and takes half as long again on two.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ['default', ...(report ? [['json', {outputFile: report}] satisfies [string, unknown]] : [])],
  },
});
