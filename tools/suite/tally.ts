/** Passed and failed tests of a layer. A check such as a linter counts as one test. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
}

/** One layer of the suite: its name on the command line, and a function that runs it. */
export interface Layer {
  readonly name: string;
  run(): Promise<TestCount>;
}

/** Result of a layer. */
export interface LayerResult extends TestCount {
  readonly name: string;
  readonly seconds: number;
}

/** Output, clock and notes of a run, so that a test can provide its own. */
export interface Surroundings {
  print(line: string): void;
  /** Returns milliseconds of any monotonic clock. */
  now(): number;
  /** Tests that did not run, with the reason; printed near the end, where they are noticed. */
  readonly notes?: readonly string[];
}

/**
 * Runs layers one after the other. Prints the share of the time for each, and `N passed, N failed` as the
 * very last line. Resolves to the exit code. A layer that throws counts as one failure.
 */
export async function runLayers(
  layers: readonly Layer[],
  {print, now, notes = []}: Surroundings,
): Promise<number> {
  const results: LayerResult[] = [];
  for (const layer of layers) {
    print(`\n== ${layer.name} ==`);
    const start = now();
    const count = await layer.run().catch((error: unknown): TestCount => {
      print(error instanceof Error ? error.message : String(error));
      return {passed: 0, failed: 1};
    });
    results.push({name: layer.name, ...count, seconds: (now() - start) / 1000});
  }
  print('');
  for (const line of shares(results)) print(line);
  for (const note of notes) print(`Not run: ${note}.`);
  const {passed, failed} = sum(results);
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** Formats one line per layer: counts, seconds, and its share of the total time in per cent. */
export function shares(results: readonly LayerResult[]): readonly string[] {
  const widest = Math.max(10, ...results.map(({name}) => name.length));
  const all = results.reduce((seconds, result) => seconds + result.seconds, 0);
  return results.map(({name, passed, failed, seconds}) => {
    const share = all === 0 ? 0 : Math.round((seconds / all) * 100);
    return `${name.padEnd(widest)} ${pad(passed)} passed ${pad(failed)} failed ${pad(seconds.toFixed(0))} s ${pad(share)} %`;
  });
}

/** Adds up counts. */
export const sum = (counts: readonly TestCount[]): TestCount =>
  counts.reduce((all, one) => ({passed: all.passed + one.passed, failed: all.failed + one.failed}), {
    passed: 0,
    failed: 0,
  });

/**
 * Corrects the count of a runner. A run that failed without a failed test counts as one failure, and so does
 * a run without any test.
 */
export const honest = (count: TestCount | undefined, code: number): TestCount => {
  const {passed, failed} = count ?? {passed: 0, failed: 0};
  return {passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed};
};

const pad = (value: number | string): string => String(value).padStart(5);
