import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {course, packCourse, textIn, version} from '../packaging/course.ts';
import {runPackager} from '../packaging/run-packager.ts';
import {root} from '../../tools/paths.mjs';

const out = mkdtempSync(join(tmpdir(), 'tamga-out-'));
beforeAll(async () => {
  await course();
});
afterAll(() => {
  rmSync(out, {recursive: true, force: true});
});

test.each([
  {
    words: ['--modules', 'document-fraud'],
    out: /interviewing|restaurant|foundations|[.](check|pre|post)[.]js$/,
  },
  {words: ['--modules', 'interviewing'], out: /document-fraud|after|before(?!\.drill-try-out)/},
  {words: ['--languages', 'mn'], out: /text\/en\//},
])('the package of $words contains only the selection', async ({words, out}) => {
  const whole = [...(await packCourse()).files.keys()];
  const part = [...(await packCourse(...words)).files.keys()];
  expect(whole.filter(path => out.test(path)).length).toBeGreaterThan(1);
  expect(part.filter(path => out.test(path))).toEqual([]);
  expect(part.length).toBeLessThan(whole.length);
});

test('a package of any modules contains the try-out exercises, to which its start page links', async () => {
  const {files} = await packCourse('--modules', 'interviewing', '--languages', 'mn');
  const held = [...files.keys()].filter(path => path.endsWith('/before.drill-try-out.js'));
  expect(held).toEqual(
    ['data', 'rubric', 'text/mn'].map(kind => `v${version}/${kind}/before.drill-try-out.js`),
  );
});

test('a package in Mongolian alone opens with Mongolian letters', async () => {
  expect(textIn((await packCourse('--languages', 'mn')).files, 'index.html')).toMatch(/[ӨөҮү]/);
});

test('npm run package refuses a day on which an entry of the country pack is out of date', async () => {
  const ended = await runPackager(root, ['--out', out, '--day', '2100-01-01']);
  expect(ended.code).toBe(1);
  expect(ended.error).toContain('lines.police: "Police" was checked on');
  expect(ended.error).not.toMatch(/^\s+at /m);
  expect(readdirSync(out)).toEqual([]);
});

test('npm run package names the modules that cannot be AUs of their own', async () => {
  const words = ['--standard', 'cmi5', '--variant', 'au-per-module', '--out', join(out, 'alone')];
  const ended = await runPackager(root, words);
  expect(ended.code, ended.error).toBe(0);
  expect(ended.out).toContain('not alone, since they ask what other modules teach: before, after');
});
