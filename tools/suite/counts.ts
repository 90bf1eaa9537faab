import {z} from 'zod';
import type {TestCount} from './tally.ts';

const vitest = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({status: z.string(), assertionResults: z.array(z.unknown())})),
});

const playwright = z.object({
  stats: z.object({expected: z.number(), unexpected: z.number(), flaky: z.number()}),
});

const elements = z.object({passed: z.number(), failed: z.number()});

/** Counts Vitest's JSON report. A file that failed to load counts as one failure. */
export function vitestCount(report: unknown): TestCount {
  const {numPassedTests, numFailedTests, testResults} = vitest.parse(report);
  const unloaded = testResults.filter(file => file.status === 'failed' && file.assertionResults.length === 0);
  return {passed: numPassedTests, failed: numFailedTests + unloaded.length};
}

/** Counts Playwright's JSON report. A test that passed only on a retry counts as failed. */
export function playwrightCount(report: unknown): TestCount {
  const {expected, unexpected, flaky} = playwright.parse(report).stats;
  return {passed: expected, failed: unexpected + flaky};
}

/** Parses the file that `count-element-tests.mjs` writes. */
export const elementCount = (report: unknown): TestCount => elements.parse(report);
