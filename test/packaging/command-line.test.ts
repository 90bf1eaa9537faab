import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {usage} from '../../src/packaging/choice/options.ts';
import {hasReadme} from '../../src/packaging/readme/texts.ts';
import {openFolder} from '../../src/packaging/write-files.ts';
import {course, declaredCourse, testedModules, version} from './course.ts';
import {isSweep} from '../../tools/suite/test-matrix.mjs';
import {root} from './fixture.ts';
import {runPackager} from './run-packager.ts';

const options = [
  ...['--standard', '--variant', '--all', '--modules', '--languages', '--pass-mark', '--status-scheme'],
  ...[
    '--report',
    '--title',
    '--lead',
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

/**
 * Commands that are refused. The first command names an unknown standard. The title in the second command fits the
 * package of the whole course, but is too long for the package of one module.
 */
const refusals = [
  {words: ['--out', away, '--standard', 'scorm13'], says: 'scorm13'},
  ...(isSweep && declaredCourse.modules.length > 1
    ? [{words: ['--out', away, '--all', '--title', 'x'.repeat(190)], says: 'so that it has 1 to 199'}]
    : []),
];

// The tests of src/packaging and options.test.ts check every refusal. This test checks that the process ends and
// writes nothing. One refusal comes only after a package is made. Only the sweep tests this refusal; decision 19
// gives the reason.
test.each(refusals)(
  'npm run package $words exits with code 1, a cure and no stack trace',
  async ({words, says}) => {
    const ended = await runPackager(root, words);
    expect(ended.code).toBe(1);
    expect(ended.error).toContain(says);
    expect(ended.error).not.toMatch(/^\s+at /m);
    expect(readdirSync(away)).toEqual(['a-file']);
  },
);

test('the packager refuses an output folder that is a file, and names a cure', () => {
  expect(() => {
    openFolder(file);
  }).toThrow(expect.objectContaining({cure: 'choose another folder with --out FOLDER'}));
});

// This test reads only the text. test/commands/help.test.ts tests the process that prints the text.
test('npm run package --help lists every option', () => {
  for (const option of options) expect(usage).toContain(`  ${option} `);
});

const [module = ''] = testedModules;
const language = declaredCourse.languages.at(-1) ?? 'en';
const keys = [...new Set(['en', language])].sort();
/** Languages of this test in which a page for the administrator exists. */
const pages = keys.filter(code => hasReadme(root, code));

test('npm run package prints path and content of a zip, warns of a new title without --lead, and writes the files beside it', async () => {
  const out = join(away, 'new', 'folder');
  const title = 'At the counter';
  const words = ['--out', out, '--modules', module, '--languages', language, '--title', title];
  const ended = await runPackager(root, words);
  expect(ended.code, ended.error).toBe(0);
  const parts = [
    ...(declaredCourse.modules.length > 1 ? [module] : []),
    ...(declaredCourse.languages.length > 1 ? [language] : []),
    'title-806b576f',
  ];
  const name = `${[declaredCourse.id, 'scorm12', version, ...parts].join('-')}.zip`;
  expect(readdirSync(out).sort()).toEqual([
    'SHA256SUMS.txt',
    name,
    ...keys.map(code => `${name}.ANSWERS.${code}.csv`),
    ...pages.map(code => `${name}.README.${code}.html`),
  ]);
  expect(ended.out).toContain(join(out, name));
  expect(ended.out).toMatch(/\d+ files, \d+ kB/);
  expect(ended.out).toMatch(/\d+ test questions, \d+ of them drafts that nobody has signed/);
  expect(ended.out).toContain(
    `the title is "${title}", but the lead is still that of course.yaml: say --lead`,
  );
  expect(ended.out).not.toContain('not alone');
});
