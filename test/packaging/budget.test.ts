import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import type {BuiltCourse, Chunk} from '../../src/packaging/built.ts';
import {adapters, standards, type Standard} from '../../src/packaging/choice/standards.ts';
import {readBudgets} from '../../tools/bench/budget.ts';
import {bench} from '../../tools/bench/run.ts';
import {weigh} from '../../tools/bench/sizes.ts';
import type {BenchFindings} from '../../tools/bench/table.ts';
import {course, declared, packCourse} from './course.ts';
import {root} from './fixture.ts';

let found: BenchFindings;
beforeAll(async () => {
  found = await bench({root, built: await course()}, 0);
});

test('the course keeps the budgets in budgets.json; npm run bench shows the largest files', () => {
  expect(found.figures).toHaveLength(8 * found.languages.length + 8);
  expect(found.over).toEqual([]);
});

/**
 * Returns the code that an adapter needs before the first screen, beyond the code of every package. The
 * self-test code loads later and is not included.
 */
function codeOf(built: BuiltCourse, standard: Standard): readonly string[] {
  const own = built.chunks.filter(chunk => chunk.sources.includes(adapters[standard]));
  const found = new Set(own);
  for (const chunk of found)
    for (const next of built.chunks)
      if (!next.entry && (chunk.imports.includes(next.file) || isRuntime(chunk, next))) found.add(next);
  return [...found].map(chunk => chunk.file);
}

/** True if `next` is the LMS runtime that the stand-alone adapter bundles. */
const isRuntime = (chunk: Chunk, next: Chunk): boolean =>
  chunk.later.includes(next.file) && next.packages.includes('node_modules/scorm-again');

test.each(standards)('the first screen of a package for %s keeps the budgets', async standard => {
  const built = await course();
  const {firstScreen, standaloneRuntime} = readBudgets(join(root, 'budgets.json'));
  const runtime = standard === 'standalone' ? standaloneRuntime : {gzip: 0, raw: 0, requests: 0};
  for (const {language, firstScreen: measured} of found.languages) {
    const others = found.languages.map(other => other.language).filter(code => code !== language);
    const {files} = await packCourse('--standard', standard, '--languages', [language, ...others].join());
    const common = measured.files.filter(file => !codeOf(built, 'scorm12').includes(file));
    const weight = weigh([...common, ...codeOf(built, standard)], files);
    if (standard === 'scorm12')
      expect(weight, language).toMatchObject({raw: measured.raw, gzip: measured.gzip});
    expect(weight.requests, `${language}, requests`).toBeLessThanOrEqual(
      firstScreen.requests + runtime.requests,
    );
    expect(weight.gzip, `${language}, bytes gzip`).toBeLessThanOrEqual(firstScreen.gzip + runtime.gzip);
    expect(weight.raw, `${language}, bytes raw`).toBeLessThanOrEqual(firstScreen.raw + runtime.raw);
  }
});

test('every language is measured, and no first screen is empty', () => {
  expect(found.languages.map(({language}) => language)).toEqual(declared.languages);
  for (const {firstScreen, lesson} of found.languages) {
    expect(firstScreen.raw).toBeGreaterThan(10_000);
    expect(lesson.requests).toBeGreaterThan(0);
  }
});

test('the course sends no request to another server and violates no policy', () => {
  expect(found.languages.flatMap(({strays}) => strays)).toEqual([]);
});
