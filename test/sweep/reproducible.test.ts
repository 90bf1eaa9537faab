import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {copyRepository} from '../packaging/copy-repository.ts';
import {root} from '../packaging/fixture.ts';
import {runPackager} from '../packaging/run-packager.ts';

const away = mkdtempSync(join(tmpdir(), 'tamga-twice-'));
afterAll(() => {
  rmSync(away, {recursive: true, force: true});
});

/** Another major version of Node if available; tools/two-nodes.mjs provides one. */
const otherNode = process.env['TAMGA_OTHER_NODE'] ?? process.execPath;

/** Settings for a build that differ as much as possible from those of this repository and machine. */
const elsewhere = {
  folder: 'Тамга 1',
  lineEnd: readFileSync(join(root, 'package.json'), 'utf8').includes('\r\n') ? 'lf' : 'crlf',
  zone: Intl.DateTimeFormat().resolvedOptions().timeZone === 'Asia/Ulaanbaatar' ? 'UTC' : 'Asia/Ulaanbaatar',
} as const;

const sumsIn = (folder: string) => readFileSync(join(folder, 'SHA256SUMS.txt'), 'utf8').split('\n');
const manifestIn = (folder: string) => readFileSync(join(folder, 'imsmanifest.xml'), 'utf8');

test('every package and page is identical from any folder, in any time zone, with any line endings', async () => {
  const copy = join(away, elsewhere.folder);
  await copyRepository(copy, elsewhere.lineEnd);
  const out = join(away, 'packages');
  const ended = await Promise.all([
    runPackager(root, ['--all', '--out', out]),
    runPackager(
      copy,
      ['--all', '--out', join('dist', 'packages')],
      {TZ: elsewhere.zone, LANG: 'C'},
      otherNode,
    ),
  ]);
  for (const {code, error} of ended) expect(code, error).toBe(0);
  expect(sumsIn(out).length).toBeGreaterThan(30);
  expect(sumsIn(join(copy, 'dist', 'packages'))).toEqual(sumsIn(out));
  expect(manifestIn(copy)).toBe(manifestIn(root).replaceAll('\r\n', '\n'));
});
