import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {course, version} from './course.ts';
import {root} from './fixture.ts';
import {runPackager} from './run-packager.ts';

const options = [
  ...['--standard', '--variant', '--all', '--modules', '--languages', '--pass-mark', '--status-scheme'],
  ...[
    '--report',
    '--title',
    '--country',
    '--for-officers',
    '--day',
    '--shared-devices',
    '--completion-record',
    '--out',
    '--no-build',
    '--help',
  ],
];
const away = mkdtempSync(join(tmpdir(), 'tamga-out-'));
const file = join(away, 'a-file');
beforeAll(async () => {
  writeFileSync(file, '');
  await course();
});
afterAll(() => {
  rmSync(away, {recursive: true, force: true});
});

// options.test.ts tests all refusals in a table. This test runs one command for each kind of refusal and
// checks that its process ends.
test.each([
  {words: ['--out', away, '--standard', 'aicc'], says: 'choose one of: scorm12, scorm2004-3'},
  {words: ['--out', away, '--day', '2100-01-01'], says: 'lines.police: "Police" was checked on'},
  // The first package of this command is valid and the second is not. Nothing may be written.
  {words: ['--out', away, '--all', '--title', 'x'.repeat(190)], says: 'so that it has 1 to 199'},
  {words: ['--out', file], says: 'choose another folder with --out FOLDER'},
])('npm run package $words exits with code 1, a cure and no stack trace', async ({words, says}) => {
  const ended = await runPackager(root, words);
  expect(ended.code).toBe(1);
  expect(ended.error).toContain(says);
  expect(ended.error).not.toMatch(/^\s+at /m);
  expect(readdirSync(away)).toEqual(['a-file']);
});

test('npm run package --help lists every option', async () => {
  const {code, out} = await runPackager(root, ['--help']);
  expect(code).toBe(0);
  for (const option of options) expect(out).toContain(`  ${option} `);
});

test('npm run package prints the path and content of the zip, and writes pages, answer keys and checksums beside it', async () => {
  const out = join(away, 'new', 'folder');
  const ended = await runPackager(root, ['--out', out, '--modules', 'document-fraud', '--languages', 'mn']);
  expect(ended.code, ended.error).toBe(0);
  const name = `tamga-scorm12-${version}-document-fraud-mn.zip`;
  expect(readdirSync(out).sort()).toEqual([
    'SHA256SUMS.txt',
    name,
    `${name}.ANSWERS.en.csv`,
    `${name}.ANSWERS.mn.csv`,
    `${name}.README.en.html`,
    `${name}.README.mn.html`,
  ]);
  expect(ended.out).toContain(join(out, name));
  expect(ended.out).toMatch(/\d+ files, \d+ kB/);
  expect(ended.out).toMatch(/\d+ test questions, \d+ of them drafts that nobody has signed/);
  expect(ended.out).not.toContain('not alone');
});

test('npm run package names the modules that cannot be AUs of their own', async () => {
  const words = ['--standard', 'cmi5', '--variant', 'au-per-module', '--out', join(away, 'alone')];
  const ended = await runPackager(root, words);
  expect(ended.code, ended.error).toBe(0);
  expect(ended.out).toContain('not alone, since they ask what other modules teach: before, after');
});
