import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {root as repository} from '../paths.mjs';
import {skeletonOf} from './skeleton.ts';
import {writeOrRestore} from './write.ts';

let root = '';
const files = new Map([
  ['list.ts', 'export const lines = 2;\n'],
  ['fixture.js', 'export const stub = 1;\n'],
  ['pages/new/page.ts', 'export const page = 1;\n'],
]);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tamga-new-'));
  mkdirSync(join(root, 'pages'));
  writeFileSync(join(root, 'list.ts'), 'one line');
});
afterEach(() => {
  rmSync(root, {recursive: true, force: true});
});

test('`writeOrRestore` formats the files that it writes', async () => {
  await writeOrRestore(root, new Map([['list.ts', 'export const  lines=2']]), () => Promise.resolve());
  expect(readFileSync(join(root, 'list.ts'), 'utf8')).toBe('export const lines = 2;\n');
});

test('`writeOrRestore` writes all files before it runs the check', async () => {
  await writeOrRestore(root, files, async () => {
    for (const [file, text] of files) expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  });
  expect(existsSync(join(root, 'pages/new/page.ts'))).toBe(true);
});

test.each([
  ['the check', files, () => Promise.reject(new Error('a fault'))],
  ['a write', new Map([...files, ['list.ts/impossible.ts', 'no file']]), () => Promise.resolve()],
])('`writeOrRestore` leaves nothing behind when %s fails', async (_title, planned, check) => {
  await expect(writeOrRestore(root, planned, check)).rejects.toThrow();
  expect(readFileSync(join(root, 'list.ts'), 'utf8')).toBe('one line');
  expect(readdirSync(root, {recursive: true, encoding: 'utf8'}).sort()).toEqual(['list.ts', 'pages']);
});

test('an insertion whose place is missing in the file throws an error that names the file, before any file is written', () => {
  const insertions = [{file: 'package.json', before: 'no such line', lines: 'x'}];
  expect(() =>
    skeletonOf(repository, 'page', 'sea-gate', {folder: 'src/pages/sea-gate', insertions, left: []}),
  ).toThrow('package.json no longer contains "no such line": correct tools/new/kinds.ts');
});
