import {expect, it} from 'vitest';
import {capture} from './capture.ts';
import {honest, runLayers, shares, type TestCount, type Layer} from './tally.ts';

const layer = (name: string, run: () => Promise<TestCount>): Layer => ({name, run});

async function outcome(...layers: readonly Layer[]) {
  const lines: string[] = [];
  let clock = 0;
  const code = await runLayers(layers, {print: line => lines.push(line), now: () => (clock += 1000)});
  return {code, lines, last: lines.at(-1)};
}

/** Creates a layer that runs a real process with this exit code. */
const ending = (code: number) =>
  layer('process', async () =>
    honest({passed: 3, failed: 0}, (await capture(process.execPath, ['-e', `process.exit(${code})`])).code),
  );

it('the last line adds up the layers', async () => {
  const {last, code} = await outcome(
    layer('unit', () => Promise.resolve({passed: 12, failed: 0})),
    layer('elements', () => Promise.resolve({passed: 3, failed: 0})),
  );
  expect(last).toBe('15 passed, 0 failed');
  expect(code).toBe(0);
});

it('a failed layer gives exit code 1, and the layers after it still run', async () => {
  const {last, code} = await outcome(
    layer('unit', () => Promise.resolve({passed: 1, failed: 2})),
    layer('elements', () => Promise.resolve({passed: 3, failed: 0})),
  );
  expect(last).toBe('4 passed, 2 failed');
  expect(code).toBe(1);
});

it.each([
  [0, '3 passed, 0 failed', 0],
  [1, '3 passed, 1 failed', 1],
  [7, '3 passed, 1 failed', 1],
])(
  'a process with exit code %i and no counted failure gives the last line "%s"',
  async (process, line, code) => {
    expect(await outcome(ending(process))).toMatchObject({last: line, code});
  },
);

it('tests that did not run are listed before the last line', async () => {
  const lines: string[] = [];
  const layers = [layer('unit', () => Promise.resolve({passed: 1, failed: 0}))];
  await runLayers(layers, {
    print: line => lines.push(line),
    now: () => 0,
    notes: ['Firefox, as it is not installed'],
  });
  expect(lines.slice(-2)).toEqual(['Not run: Firefox, as it is not installed.', '1 passed, 0 failed']);
});

it('a layer that throws counts as one failure, and its error is printed', async () => {
  const {last, code, lines} = await outcome(layer('elements', () => Promise.reject(new Error('no browser'))));
  expect(last).toBe('0 passed, 1 failed');
  expect(lines).toContain('no browser');
  expect(code).toBe(1);
});

it('a run without any test gives exit code 1', async () => {
  expect(await outcome()).toMatchObject({last: '0 passed, 0 failed', code: 1});
});

it('the summary shows the share of the total time for each layer', () => {
  const lines = shares([
    {name: 'unit', passed: 40, failed: 0, seconds: 30},
    {name: 'elements', passed: 9, failed: 1, seconds: 10},
  ]);
  expect(lines).toEqual([
    'unit          40 passed     0 failed    30 s    75 %',
    'elements       9 passed     1 failed    10 s    25 %',
  ]);
});

it.each([
  ['no report', undefined, 0, {passed: 0, failed: 1}],
  ['an empty report', {passed: 0, failed: 0}, 0, {passed: 0, failed: 1}],
  ['a report with failures', {passed: 2, failed: 3}, 1, {passed: 2, failed: 3}],
  ['a report without failures', {passed: 2, failed: 0}, 0, {passed: 2, failed: 0}],
])('a runner result is counted correctly: %s', (_, count, code, expected) => {
  expect(honest(count, code)).toEqual(expected);
});
