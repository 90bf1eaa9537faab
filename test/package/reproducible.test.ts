import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {copyRepository} from './copy-repository.ts';
import {runPackager} from './run-packager.ts';

const buildTime = 240_000;
const away = mkdtempSync(join(tmpdir(), 'tamga-twice-'));
afterAll(() => {
  rmSync(away, {recursive: true, force: true});
});

/** Another major version of Node, where the machine has one: tools/two-nodes.mjs brings one. */
const otherNode = process.env['TAMGA_OTHER_NODE'];

const places = [
  {folder: 'course', lineEnd: 'lf', zone: 'UTC', node: process.execPath},
  {folder: 'Тамга 1', lineEnd: 'crlf', zone: 'Asia/Ulaanbaatar', node: otherNode ?? process.execPath},
] as const;

test(
  'every package and its page are the same bytes from any folder, in any time zone, with any line ends',
  async () => {
    const sums = await Promise.all(
      places.map(async ({folder, lineEnd, zone, node}) => {
        const repository = join(away, folder);
        await copyRepository(repository, lineEnd);
        const ended = await runPackager(repository, ['--all'], {TZ: zone, LANG: 'C'}, node);
        expect(ended.code, `${folder}: ${ended.error}`).toBe(0);
        const read = (...path: string[]) => readFileSync(join(repository, ...path), 'utf8');
        return {
          sums: read('dist', 'packages', 'SHA256SUMS.txt').split('\n'),
          manifest: read('imsmanifest.xml'),
        };
      }),
    );
    expect(sums[0]?.sums.length).toBeGreaterThan(30);
    expect(sums[1]).toEqual(sums[0]);
  },
  buildTime,
);
