/** How many tests of a layer passed and failed; a check such as a linter counts as one test. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/** One layer of the suite: its word on the command line, and how it runs. */
export interface Layer {
  readonly name: string;
  run(): Promise<Count>;
}

/** What running a layer came to. */
export interface Result extends Count {
  readonly name: string;
  readonly seconds: number;
}

/** What runs, where lines go and what time it is, so that a test can give its own. */
export interface Surroundings {
  print(line: string): void;
  /** Milliseconds of any steady clock. */
  now(): number;
  /** What was not run, and why; said at the end, where it is seen. */
  readonly notes?: readonly string[];
}

/**
 * Runs layers one after the other, prints what share of the time each took and, as the very last line,
 * `N passed, N failed`; answers with the exit code. A layer that throws has failed once.
 */
export async function runLayers(
  layers: readonly Layer[],
  {print, now, notes = []}: Surroundings,
): Promise<number> {
  const results: Result[] = [];
  for (const layer of layers) {
    print(`\n== ${layer.name} ==`);
    const start = now();
    const count = await layer.run().catch((error: unknown): Count => {
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

/** One line per layer: counts, seconds, and its share of all seconds in per cent. */
export function shares(results: readonly Result[]): readonly string[] {
  const widest = Math.max(10, ...results.map(({name}) => name.length));
  const all = results.reduce((seconds, result) => seconds + result.seconds, 0);
  return results.map(({name, passed, failed, seconds}) => {
    const share = all === 0 ? 0 : Math.round((seconds / all) * 100);
    return `${name.padEnd(widest)} ${pad(passed)} passed ${pad(failed)} failed ${pad(seconds.toFixed(0))} s ${pad(share)} %`;
  });
}

/** Adds counts up. */
export const sum = (counts: readonly Count[]): Count =>
  counts.reduce((all, one) => ({passed: all.passed + one.passed, failed: all.failed + one.failed}), {
    passed: 0,
    failed: 0,
  });

/**
 * What a runner reported, made honest: a run that failed without a failing test, or in which nothing ran at all,
 * is one failure.
 */
export const honest = (count: Count | undefined, code: number): Count => {
  const {passed, failed} = count ?? {passed: 0, failed: 0};
  return {passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed};
};

const pad = (value: number | string): string => String(value).padStart(5);
