import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {capture, tool} from '../../tools/spawn.mjs';
import {elementCount} from '../../tools/suite/counts.ts';

const fixture = 'test/fixtures/endless';

it('a file of element tests that never ends is reported as failed, with its name, and the other files pass', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tamga-endless-'));
  const report = join(folder, 'report.json');
  const {code} = await capture(
    ...tool('@web/test-runner', ['--config', `${fixture}/runner.config.mjs`], 'wtr'),
    undefined,
    {TAMGA_COUNTS: report},
  );
  const {passed, failures = []} = elementCount(JSON.parse(readFileSync(report, 'utf8')));
  rmSync(folder, {recursive: true});
  expect(code).toBe(1);
  expect(passed).toBe(2);
  expect([...failures].sort()).toEqual([
    expect.stringContaining(`${fixture}/loads.mjs did not end: Browser tests did not finish within`),
    `${fixture}/waits.mjs: never ends`,
    `${fixture}/waits.mjs: never runs`,
  ]);
});
