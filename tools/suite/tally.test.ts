import {expect, it} from 'vitest';
import {capture} from '../spawn.mjs';
import {honest, lines, runLanes, type Layer, type Print, type TestCount} from './tally.ts';

const layer = (name: string, run: (print?: Print) => Promise<TestCount>): Layer => ({name, run});

async function outcome(...layers: readonly Layer[]) {
  const printed: string[] = [];
  let clock = 0;
  const code = await runLanes([layers], {print: line => printed.push(line), now: () => (clock += 1000)});
  return {code, printed, last: printed.at(-1)};
}

/** Creates a layer that runs a real process with this exit code. */
const ending = (code: number) =>
  layer('process', async () =>
    honest({passed: 3, failed: 0}, (await capture(process.execPath, ['-e', `process.exit(${code})`])).code),
  );

it('the last line states how many tests of all layers passed and failed', async () => {
  const {last, code} = await outcome(
    layer('unit', () => Promise.resolve({passed: 12, failed: 0})),
    layer('elements', () => Promise.resolve({passed: 3, failed: 0})),
  );
  expect(last).toBe('15 passed, 0 failed');
  expect(code).toBe(0);
});

it('a failed layer of tests gives exit code 1, and the layers after it still run', async () => {
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
  const printed: string[] = [];
  const layers = [layer('unit', () => Promise.resolve({passed: 1, failed: 0}))];
  await runLanes([layers], {
    print: line => printed.push(line),
    now: () => 0,
    notes: ['Firefox, as it is not installed'],
  });
  expect(printed.slice(-2)).toEqual(['Not run: Firefox, as it is not installed.', '1 passed, 0 failed']);
});

it('a layer of tests that throws counts as one failure, and its error is printed', async () => {
  const {last, code, printed} = await outcome(
    layer('elements', () => Promise.reject(new Error('no browser'))),
  );
  expect(last).toBe('0 passed, 1 failed');
  expect(printed).toContain('no browser');
  expect(code).toBe(1);
});

it('a run without any test gives exit code 1', async () => {
  expect(await outcome()).toMatchObject({last: '0 passed, 0 failed', code: 1});
});

it('two lanes of test layers run side by side; the second lane prints the output of a layer only when this layer ends', async () => {
  const printed: string[] = [];
  let end = () => {};
  const ended = new Promise<void>(resolve => (end = resolve));
  const first = layer('unit', async () => {
    await ended;
    return {passed: 1, failed: 0};
  });
  const second = layer('elements', print => {
    print?.('a test failed');
    printed.push('still running');
    end();
    return Promise.resolve({passed: 2, failed: 1});
  });
  const code = await runLanes([[first], [second]], {print: line => printed.push(line), now: () => 0});
  expect(printed.slice(0, 3)).toEqual(['\n== unit ==', 'still running', '\n== elements ==\na test failed']);
  expect([printed.at(-1), code]).toEqual(['3 passed, 1 failed', 1]);
});

it('the summary of a test run shows the time of each layer', () => {
  expect(
    lines([
      {name: 'unit', passed: 40, failed: 0, seconds: 30},
      {name: 'elements', passed: 9, failed: 1, seconds: 10},
    ]),
  ).toEqual(['unit          40 passed     0 failed    30 s', 'elements       9 passed     1 failed    10 s']);
});

it('the titles of failed tests are listed before the last line, each with its layer of tests', async () => {
  const {printed} = await outcome(
    layer('unit', () => Promise.resolve({passed: 1, failed: 1, failures: ['src/a.test.ts: divides']})),
    layer('elements', () => Promise.resolve({passed: 3, failed: 0})),
  );
  expect(printed.slice(-2)).toEqual(['Failed in unit: src/a.test.ts: divides', '4 passed, 1 failed']);
});

it.each([
  ['no report', undefined, 0, {passed: 0, failed: 1}],
  ['an empty report', {passed: 0, failed: 0}, 0, {passed: 0, failed: 1}],
  ['a report with failures', {passed: 2, failed: 3}, 1, {passed: 2, failed: 3}],
  ['a report without failures', {passed: 2, failed: 0}, 0, {passed: 2, failed: 0}],
])('passed and failed tests are counted for a test runner that returns %s', (_, count, code, expected) => {
  expect(honest(count, code)).toMatchObject(expected);
});
