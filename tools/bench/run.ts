import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from '@playwright/test';
import {z} from 'zod';
import type {BuiltCourse} from '../../src/packaging/built.ts';
import {readFacts, type Facts} from '../../src/packaging/facts.ts';
import {readOptions} from '../../src/packaging/choice/options.ts';
import {pack, type Package} from '../../src/packaging/pack.ts';
import {zipOf} from '../../src/packaging/zip.ts';
import {readyBrowser} from '../browser/browser.mjs';
import {overBudget, readBudgets} from './budget.ts';
import {lessonsOf} from './course-data.ts';
import {figuresOf, weighScripts} from './figures.ts';
import {measure, measureFirstScreen, type Measurement} from './measure.ts';
import {mostSaved} from './most-saved.ts';
import {benchFiles} from './opened.ts';
import type {BenchFindings} from './table.ts';

const manifest = z.object({version: z.string()});

/** A built course and its repository. */
export interface BuiltAt {
  /** Path of the repository or of a copy of it. */
  readonly root: string;
  readonly built: BuiltCourse;
}

/** Options for the measurements of `npm run bench` in a browser. */
interface Extent {
  /** A larger course, whose first screen is measured too. */
  readonly larger?: BuiltAt;
  /** Languages in which a browser opens the course; by default each one. */
  readonly languages?: readonly string[];
}

/** Measures the built course: opens it in a browser, and adds up the sizes of its files. */
export async function bench(
  {root, built}: BuiltAt,
  buildMilliseconds: number,
  extent: Extent = {},
): Promise<BenchFindings> {
  const {version} = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const measured = await measureAll({root, built}, version, extent);
  const whole = await pack(root, built, version, readOptions([]));
  const english = await pack(root, built, version, readOptions(['--languages', 'en']));
  const weighed = {
    ...measured,
    scripts: weighScripts(whole.files, built, benchFiles(built)),
    zips: {english: zipOf(english.files).length, whole: zipOf(whole.files).length},
    savedStateAtMost: mostSaved(root),
  };
  const figures = figuresOf(weighed, readBudgets(join(root, 'budgets.json')));
  return {version, node: process.version, buildMilliseconds, ...weighed, figures, over: overBudget(figures)};
}

async function measureAll(
  {root, built}: BuiltAt,
  version: string,
  {larger, languages: chosenLanguages}: Extent,
): Promise<Pick<BenchFindings, 'languages' | 'tenTimes'>> {
  const facts = await readFacts(built, version);
  const {executablePath, args, env} = await readyBrowser(line => console.error(line));
  const browser = await chromium.launch({executablePath, args, env});
  try {
    const languages: Measurement[] = [];
    for (const language of chosenLanguages ?? facts.languages)
      languages.push(await measure(browser, await packIn(language, {root, built}, facts)));
    const [today] = languages;
    if (!larger || !today) return {languages};
    const then = await packIn(today.language, larger, await readFacts(larger.built, version));
    const {raw, gzip} = await measureFirstScreen(browser, then);
    const lessons = [lessonsOf(facts).length, lessonsOf(then.context.facts).length] as const;
    const {firstScreen} = today;
    return {languages, tenTimes: {lessons, raw: [firstScreen.raw, raw], gzip: [firstScreen.gzip, gzip]}};
  } finally {
    await browser.close();
  }
}

/** Packages the whole course so that it opens in one of its languages. */
function packIn(language: string, {root, built}: BuiltAt, {version, languages}: Facts): Promise<Package> {
  const others = languages.filter(code => code !== language);
  return pack(root, built, version, readOptions(['--languages', [language, ...others].join()]));
}
