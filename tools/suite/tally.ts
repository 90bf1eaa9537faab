/** Passed and failed tests of a layer. A check such as a linter counts as one test. */
export interface TestCount {
  readonly passed: number;
  readonly failed: number;
  /** Titles of the failed tests that the report of the test runner names. */
  readonly failures?: readonly string[];
}

/** Prints a line. */
export type Print = (line: string) => void;

/** One layer of the suite: its name on the command line, and a function that runs it. */
export interface Layer {
  readonly name: string;
  /**
   * Runs the programs of the layer. If `print` is given, it gets their output; otherwise the output goes directly to
   * the terminal.
   */
  run(print?: Print): Promise<TestCount>;
}

/** Result of one layer of the suite. */
export interface LayerResult extends TestCount {
  readonly name: string;
  readonly seconds: number;
}

/** Output, clock and notes of one run of the suite. A test can replace them by its own. */
export interface Surroundings {
  readonly print: Print;
  /** Returns milliseconds of any monotonic clock. */
  now(): number;
  /** Tests that did not run, with the reason. Printed near the end, where people notice them. */
  readonly notes?: readonly string[];
}

/**
 * Runs the lanes side by side, and the layers of each lane one after the other. Prints one line with the time for
 * each layer, then the titles of the failed tests. The last line is always `N passed, N failed`. Resolves to the exit
 * code. A layer that throws counts as one failure.
 */
export async function runLanes(
  lanes: readonly (readonly Layer[])[],
  {print, now, notes = []}: Surroundings,
): Promise<number> {
  const start = now();
  const runLane = async (lane: readonly Layer[], isLive: boolean): Promise<readonly LayerResult[]> => {
    const results: LayerResult[] = [];
    for (const layer of lane) {
      // Only a live lane prints at once. The output of any other lane appears when its layer ends, so that the outputs
      // of two lanes do not mix.
      const outputLines: string[] = [];
      const tell: Print = isLive ? print : line => outputLines.push(line);
      tell(`\n== ${layer.name} ==`);
      const startedAt = now();
      const count = await layer.run(isLive ? undefined : tell).catch((error: unknown): TestCount => {
        tell(error instanceof Error ? error.message : String(error));
        return {passed: 0, failed: 1};
      });
      results.push({name: layer.name, ...count, seconds: (now() - startedAt) / 1000});
      if (outputLines.length > 0) print(outputLines.join('\n'));
    }
    return results;
  };
  const results = (await Promise.all(lanes.map((lane, at) => runLane(lane, at === 0)))).flat();
  print('');
  for (const line of lines(results)) print(line);
  print(`All took ${((now() - start) / 1000).toFixed(0)} s.`);
  for (const note of notes) print(`Not run: ${note}.`);
  for (const {name, failures = []} of results)
    for (const title of failures) print(`Failed in ${name}: ${title}`);
  const {passed, failed} = sum(results);
  print(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** Formats one line per layer: its counts and its seconds. */
export function lines(results: readonly LayerResult[]): readonly string[] {
  const widest = Math.max(10, ...results.map(({name}) => name.length));
  return results.map(
    ({name, passed, failed, seconds}) =>
      `${name.padEnd(widest)} ${pad(passed)} passed ${pad(failed)} failed ${pad(seconds.toFixed(0))} s`,
  );
}

/** Adds up counts. */
export const sum = (counts: readonly TestCount[]): Required<TestCount> => ({
  passed: counts.reduce((all, {passed}) => all + passed, 0),
  failed: counts.reduce((all, {failed}) => all + failed, 0),
  failures: counts.flatMap(({failures = []}) => failures),
});

/**
 * Corrects the counts of a test runner. Returns one failure if the runner failed without naming a failed test, or if
 * it ran no test.
 */
export const honest = (count: TestCount | undefined, code: number): TestCount => {
  const {passed, failed, failures = []} = count ?? {passed: 0, failed: 0};
  return {passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, failures};
};

const pad = (value: number | string): string => String(value).padStart(5);
