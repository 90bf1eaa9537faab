import {join} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import type {BuiltCourse, Chunk} from '../../src/packaging/built.ts';
import {adapters, standards, type Standard} from '../../src/packaging/choice/standards.ts';
import {readBudgets} from '../../tools/bench/budget.ts';
import {bench} from '../../tools/bench/run.ts';
import {weigh} from '../../tools/bench/sizes.ts';
import type {BenchFindings} from '../../tools/bench/table.ts';
import {course, declaredCourse, packCourse} from './course.ts';
import {isSweep} from '../../tools/suite/test-matrix.mjs';
import {root} from './fixture.ts';

/** Languages in which a browser opens the course. The last one has the longest texts. The sweep opens all. */
const measuredLanguages = declaredCourse.languages.slice(isSweep ? 0 : -1);

let findings: BenchFindings;
beforeAll(async () => {
  findings = await bench({root, built: await course()}, 0, {languages: measuredLanguages});
});

test('the course keeps the budgets in budgets.json; npm run bench shows the largest files', () => {
  expect(findings.figures).toHaveLength(8 * findings.languages.length + 8);
  expect(findings.over).toEqual([]);
});

/**
 * Returns the code files that an adapter needs before the first screen, except those that every package needs. The
 * code of the self-test loads later, so it is not included.
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

/**
 * Returns the files of the first screen in a language, and their measured sizes. The sizes are undefined if no
 * browser opened the course in this language. The files are then those of another language, with the text files of
 * this language instead.
 */
function firstScreenIn(language: string) {
  const own = findings.languages.find(one => one.language === language)?.firstScreen;
  const [other] = findings.languages;
  const requested = own?.files ?? other?.firstScreen.files ?? [];
  const texts = `/text/${other?.language ?? ''}/`;
  return {
    requested: own ? requested : requested.map(file => file.replace(texts, `/text/${language}/`)),
    measured: own,
  };
}

test.each(standards)('the first screen of a package for %s stays within the budgets', async standard => {
  const built = await course();
  const {firstScreen, standaloneRuntime} = readBudgets(join(root, 'budgets.json'));
  const runtime = standard === 'standalone' ? standaloneRuntime : {gzip: 0, raw: 0, requests: 0};
  // Outside the sweep, only the packages for SCORM 1.2 are made in every language. The other packages are made in the
  // last language, whose texts are the longest. Decision 19 gives the reason.
  for (const language of standard === 'scorm12' ? declaredCourse.languages : measuredLanguages) {
    const others = declaredCourse.languages.filter(code => code !== language);
    const made = await packCourse('--standard', standard, '--languages', [language, ...others].join());
    // In some packages, the name of the folder with code and data ends with a hash. Remove this hash.
    const files = new Map(
      [...made.files].map(([path, bytes]) => [path.replace(/^(v[\d.]+)-[0-9a-f]{8}\//, '$1/'), bytes]),
    );
    const {requested, measured} = firstScreenIn(language);
    const common = requested.filter(file => !codeOf(built, 'scorm12').includes(file));
    const needed = [...common, ...codeOf(built, standard)];
    expect(needed.filter(file => !files.has(file.replace(/^HEAD /, '')))).toEqual([]);
    const weight = weigh(needed, files);
    if (standard === 'scorm12' && measured)
      expect(weight, language).toMatchObject({raw: measured.raw, gzip: measured.gzip});
    expect(weight.requests, `${language}, requests`).toBeLessThanOrEqual(
      firstScreen.requests + runtime.requests,
    );
    expect(weight.gzip, `${language}, bytes gzip`).toBeLessThanOrEqual(firstScreen.gzip + runtime.gzip);
    expect(weight.raw, `${language}, bytes raw`).toBeLessThanOrEqual(firstScreen.raw + runtime.raw);
  }
});

test('a browser opens the course in the language with the longest texts, and no first screen is empty', () => {
  expect(findings.languages.map(({language}) => language)).toEqual(measuredLanguages);
  for (const {firstScreen, lesson} of findings.languages) {
    expect(firstScreen.raw).toBeGreaterThan(10_000);
    expect(lesson.requests).toBeGreaterThan(0);
  }
});

test('the course sends no request to another server and violates no policy', () => {
  expect(findings.languages.flatMap(({strays}) => strays)).toEqual([]);
});
