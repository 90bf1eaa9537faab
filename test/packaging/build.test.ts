import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {buildCourse, builtCourse, freshCompilationFile} from '../../src/packaging/build.ts';
import {factsOf} from '../journeys/journey-course.ts';

/** A build that writes the same three files beside the course as the build of the real course. */
const config = `import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
const writeBundle = ({dir}) => {
  writeFileSync(join(dir, '..', 'compiled.json'), '{"languages":["en"]}');
  writeFileSync(join(dir, '..', 'compiled'), 'all');
  writeFileSync(join(dir, '..', 'reviews.json'), '{}');
};
export default {plugins: [{name: 'beside', writeBundle}]};
`;
const folder = mkdtempSync(join(tmpdir(), 'tamga-build-'));
const compiledFile = join(folder, 'dist', 'compiled.json');

beforeAll(async () => {
  writeFileSync(join(folder, 'vite.config.ts'), config);
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>A course</title>');
  await builtCourse(folder, true);
});
afterAll(() => {
  rmSync(folder, {recursive: true, force: true});
});

test('a build writes a missing or damaged compiled.json again', async () => {
  rmSync(compiledFile);
  await builtCourse(folder, true);
  expect(existsSync(compiledFile)).toBe(true);
  writeFileSync(compiledFile, '{"languages":');
  await builtCourse(folder, true);
  expect(readFileSync(compiledFile, 'utf8')).toBe('{"languages":["en"]}');
});

test('a journey refuses the contents of a course whose sources have changed since the build', async () => {
  await buildCourse(folder);
  writeFileSync(join(folder, 'course.yaml'), 'id: x\n');
  expect(() => factsOf(folder)).toThrow('run npm run package');
  rmSync(join(folder, 'course.yaml'));
  expect(factsOf(folder).languages).toEqual(['en']);
  rmSync(compiledFile);
  expect(() => factsOf(folder)).toThrow('run npm run package');
});

test('the unit tests read no compiled course whose sources or files have changed since the build', async () => {
  const file = join(folder, 'dist', 'compiled');
  await buildCourse(folder);
  expect(freshCompilationFile(folder)).toBe(file);
  writeFileSync(join(folder, 'course.yaml'), 'id: x\n');
  expect(freshCompilationFile(folder)).toBeUndefined();
  rmSync(join(folder, 'course.yaml'));
  writeFileSync(file, 'half');
  expect(freshCompilationFile(folder)).toBeUndefined();
});
