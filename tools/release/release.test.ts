import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {compileSmall, fixtureRoot, soundCourse} from '../../test/content/course-fixture.ts';
import {runQuietly} from '../spawn.mjs';
import {release} from './release.ts';

const lesson = 'modules/sample/01-first.md';
let root = '';

const git = (...words: string[]) =>
  runQuietly('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], root);
const commit = async () => {
  await git('add', '.');
  await git('commit', '--quiet', '--allow-empty', '--message', 'Change');
};
const releases = (retire = false) => release(root, {retire}, compileSmall);
const lock = () => readFileSync(join(root, 'ids.lock'), 'utf8');
const edit = (file: string, from: string, to: string) => {
  const text = readFileSync(join(root, file), 'utf8');
  writeFileSync(
    join(root, file),
    text.replace(from, () => to),
  );
};

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'release-'));
  cpSync(fixtureRoot, root, {recursive: true});
  await git('init', '--quiet');
  await commit();
  // This call may fail, but it writes the English catalogues and the schemas.
  await releases().catch(() => undefined);
  await commit();
});

afterEach(() => {
  rmSync(root, {recursive: true});
});

test('the first release locks all ids, and tells their number by module and bank', async () => {
  const lines = await releases();
  expect(lines).toContain('Locked for release 1.2.3: 33 new ids. From now on each keeps its meaning.');
  expect(lines).toContain('  sample: 7');
  expect(lines).toContain('  sample.module-test: 4');
  expect(lines.at(-1)).toBe('Commit ids.lock. docs/releases.md says what follows.');
  expect(lock()).toBe(soundCourse().lock);
  expect(await releases()).toEqual(['Every id is in ids.lock already. Nothing has changed.']);
});

test('a release refuses files that are not committed, and names them', async () => {
  edit(lesson, 'Zero', 'Nought');
  writeFileSync(join(root, 'modules/sample/02-second.md'), '');
  await expect(releases()).rejects.toThrow(
    /^These files are not committed:\n {2}modules\/sample\/01-first\.md\n {2}modules\/sample\/02-second\.md\nCommit them/,
  );
  expect(existsSync(join(root, 'ids.lock'))).toBe(false);
});

test('a release refuses a course with faults, and lists them', async () => {
  edit(lesson, 'id: filler', 'id: Filler');
  await commit();
  await expect(releases()).rejects.toThrow(
    /^modules\/sample\/01-first\.md:34:5 .*\nCorrect these faults, then release\.$/,
  );
  expect(existsSync(join(root, 'ids.lock'))).toBe(false);
});

test('a release with outdated generated files fails, but writes them so that they can be committed', async () => {
  edit(lesson, 'Zero', 'Nought');
  await commit();
  await expect(releases()).rejects.toThrow('locales/en/sample.json');
  await commit();
  expect(await releases()).toContain('  sample: 7');
});

test('a release names what was renamed, and retires ids only with the option `--retire`', async () => {
  await releases();
  await commit();
  edit(lesson, '{#why}', '{#because was="why"}');
  edit(lesson, 'id: how-many', 'id: wheels');
  await commit();
  await expect(releases()).rejects.toThrow('locales/en/sample.json');
  await commit();
  const before = lock();
  await expect(releases()).rejects.toThrow(/"how-many"(.|\n)*npm run release -- --retire$/);
  expect(lock()).toBe(before);
  expect(await releases(true)).toEqual([
    'Locked for release 1.2.3: 1 new ids. From now on each keeps its meaning.',
    '  sample: 1',
    'Renamed, with all saved work:',
    '  sample/first/why is now sample/first/because',
    'Retired, and never used again:',
    '  sample/how-many',
    'Commit ids.lock. docs/releases.md says what follows.',
  ]);
});
