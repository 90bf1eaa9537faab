import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {chromium} from '@playwright/test';
import {z} from 'zod';
import type {Built} from '../../src/packaging/built.ts';
import {readFacts, type Facts} from '../../src/packaging/facts.ts';
import {readOptions} from '../../src/packaging/options.ts';
import {pack} from '../../src/packaging/pack.ts';
import {readyBrowser} from '../browser.mjs';
import {overBudget, readBudgets} from './budget.ts';
import {firstLesson} from './course-data.ts';
import {figuresOf, weighScripts} from './figures.ts';
import {measure, type Measurement} from './measure.ts';
import {mostSaved} from './most-saved.ts';
import {benchFiles} from './opened.ts';
import type {Findings} from './table.ts';

const manifest = z.object({version: z.string()});

/** Measures the built course in every language it has; `root` is the repository. */
export async function bench(root: string, built: Built, buildMilliseconds: number): Promise<Findings> {
  const {version} = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const facts = await readFacts(built, version);
  const languages = await measureAll(root, built, facts);
  const whole = await pack(root, built, version, readOptions([]));
  const scripts = weighScripts(whole.files, built, benchFiles(root, built));
  const savedStateAtMost = mostSaved(root);
  const figures = figuresOf(languages, scripts, savedStateAtMost, readBudgets(join(root, 'budgets.json')));
  return {
    version,
    node: process.version,
    buildMilliseconds,
    languages,
    scripts,
    savedStateAtMost,
    figures,
    over: overBudget(figures),
  };
}

async function measureAll(root: string, built: Built, facts: Facts): Promise<readonly Measurement[]> {
  const {executablePath, args, env} = await readyBrowser(line => {
    console.error(line);
  });
  const browser = await chromium.launch({executablePath, args, ...(env ? {env} : {})});
  try {
    const lesson = await firstLesson(built, facts);
    const all: Measurement[] = [];
    for (const language of facts.languages) {
      const others = facts.languages.filter(code => code !== language);
      const made = await pack(
        root,
        built,
        facts.version,
        readOptions(['--languages', [language, ...others].join()]),
      );
      all.push(await measure(browser, made, lesson));
    }
    return all;
  } finally {
    await browser.close();
  }
}
