import {expect, it} from 'vitest';
import {capture} from './capture.ts';
import {honest, runLayers, shares, type Count, type Layer} from './tally.ts';

const layer = (name: string, run: () => Promise<Count>): Layer => ({name, run});

async function outcome(...layers: readonly Layer[]) {
  const lines: string[] = [];
  let clock = 0;
  const code = await runLayers(layers, {print: line => lines.push(line), now: () => (clock += 1000)});
  return {code, lines, last: lines.at(-1)};
}

/** A layer that is a real process ending with a code. */
const ending = (code: number) =>
  layer('process', async () =>
    honest({passed: 3, failed: 0}, (await capture(process.execPath, ['-e', `process.exit(${code})`])).code),
  );

it('ends in one line that adds the layers up', async () => {
  const {last, code} = await outcome(
    layer('unit', () => Promise.resolve({passed: 12, failed: 0})),
    layer('elements', () => Promise.resolve({passed: 3, failed: 0})),
  );
  expect(last).toBe('15 passed, 0 failed');
  expect(code).toBe(0);
});

it('ends with code 1 when a layer fails, and still runs the layers after it', async () => {
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
])('a process that ends with %i though it counted no failure makes it "%s"', async (process, line, code) => {
  expect(await outcome(ending(process))).toMatchObject({last: line, code});
});

it('says what was not run, before the last line', async () => {
  const lines: string[] = [];
  const layers = [layer('unit', () => Promise.resolve({passed: 1, failed: 0}))];
  await runLayers(layers, {
    print: line => lines.push(line),
    now: () => 0,
    notes: ['WebKitGTK, as it is not installed'],
  });
  expect(lines.slice(-2)).toEqual(['Not run: WebKitGTK, as it is not installed.', '1 passed, 0 failed']);
});

it('counts a layer that throws as one failure, and prints why', async () => {
  const {last, code, lines} = await outcome(layer('elements', () => Promise.reject(new Error('no browser'))));
  expect(last).toBe('0 passed, 1 failed');
  expect(lines).toContain('no browser');
  expect(code).toBe(1);
});

it('ends with code 1 when nothing ran at all', async () => {
  expect(await outcome()).toMatchObject({last: '0 passed, 0 failed', code: 1});
});

it('states the share of the time that each layer took', () => {
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
  ['a report of nothing', {passed: 0, failed: 0}, 0, {passed: 0, failed: 1}],
  ['a report of failures', {passed: 2, failed: 3}, 1, {passed: 2, failed: 3}],
  ['a report of success', {passed: 2, failed: 0}, 0, {passed: 2, failed: 0}],
])('takes %s for what it is', (_, count, code, expected) => {
  expect(honest(count, code)).toEqual(expected);
});
