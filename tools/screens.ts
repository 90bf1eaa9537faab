import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {chromium, type Browser} from '@playwright/test';
import {builtCourse} from '../src/packaging/build.ts';
import {versionOf} from '../src/compiler/build/release.ts';
import {readFacts} from '../src/packaging/facts.ts';
import {readyBrowser} from './browser/browser.mjs';
import {command} from './command.ts';
import {root} from './paths.mjs';
import {addressesOf} from './screens/addresses.ts';
import {
  sizes,
  withCourseWindow,
  withServedCourse,
  type CourseWindow,
  type ScreenSize,
} from './screens/course-window.ts';
import {deskScreens} from './screens/desk.ts';
import {
  goal,
  lateLessons,
  lessonsOf,
  measureScreens,
  reportOf,
  totalsOf,
  type Measured,
} from './screens/measure.ts';
import {drawSheet, type Shot} from './screens/sheet.ts';

const usage = `Takes a screenshot of every screen, in each language and size, into dist/screens: npm run screens
  What dist/screens held before is deleted.

npm run screens -- --measure
  Takes no screenshots. Measures the height of every screen in the first language, and whether "Next" is in view.
  Prints the totals and the longest screens, and writes all of them to dist/screens/measured.json.
  Fails if too few lesson sections keep within the height allowed, or a lesson begins with nothing to do.`;

const out = join(root, 'dist', 'screens');
const version = versionOf(root);

/** Takes a screenshot of every address of the course in one window. */
async function take(
  {page, course, resize, open}: CourseWindow,
  size: ScreenSize,
  addresses: readonly string[],
  name: (address: string) => string,
): Promise<readonly Shot[]> {
  const shots: Shot[] = [];
  for (const address of addresses) {
    await resize(size.width, size.height);
    await open(address);
    const height = await course.locator('html').evaluate(html => html.scrollHeight);
    await resize(size.width, height);
    const file = name(address);
    await page.locator('iframe').screenshot({path: file});
    shots.push({file, title: address});
  }
  return shots;
}

async function screensOf(browser: Browser, language: string, others: readonly string[]): Promise<void> {
  const addresses = addressesOf(root);
  await withServedCourse(root, [language, ...others], async address => {
    for (const size of sizes) {
      const folder = join(out, `${language}-${size.name}`);
      mkdirSync(folder, {recursive: true});
      await withCourseWindow(browser, address, size, async window => {
        const shots = await take(window, size, addresses, to =>
          join(folder, `${to.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'start'}.png`),
        );
        await drawSheet(browser, shots, join(out, `${language}-${size.name}.png`), size.width);
        console.log(`${language} ${size.name}: ${shots.length} screens of ${addresses.length} addresses`);
      });
    }
  });
}

async function takeAll(browser: Browser, languages: readonly string[]): Promise<number> {
  for (const language of languages)
    await screensOf(
      browser,
      language,
      languages.filter(code => code !== language),
    );
  await deskScreens(browser, root, out, languages, sizes);
  return 0;
}

/** Measures all screens at each size. Resolves to 1 if the lessons miss the goal. */
async function measureAll(browser: Browser, languages: readonly string[]): Promise<number> {
  const lessons = lessonsOf(root);
  const addresses = addressesOf(root);
  const sections = new Set(lessons.flatMap(lesson => lesson.sections.map(({address}) => address)));
  const late = lateLessons(lessons);
  let isMet = late.length === 0;
  await withServedCourse(root, languages, async address => {
    const all: {readonly size: ScreenSize; readonly measured: readonly Measured[]}[] = [];
    for (const size of sizes)
      await withCourseWindow(browser, address, size, async window => {
        const measured = await measureScreens(window, addresses);
        const {fits} = totalsOf(
          size,
          measured.filter(one => sections.has(one.address)),
        );
        isMet &&= fits >= goal;
        all.push({size, measured});
        console.log(reportOf(size, measured, lessons));
      });
    mkdirSync(out, {recursive: true});
    writeFileSync(join(out, 'measured.json'), JSON.stringify(all, null, 1));
  });
  console.log(`lessons with no activity in their first three sections: ${late.length} of ${lessons.length}`);
  for (const name of late) console.log(`  ${name}`);
  return isMet ? 0 : 1;
}

/** Takes all screenshots, or measures all screens. Resolves to the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const {values} = parseArgs({args: [...words], options: {measure: {type: 'boolean', default: false}}});
  rmSync(out, {recursive: true, force: true});
  const {executablePath, args, env} = await readyBrowser(console.error);
  const browser = await chromium.launch({executablePath, args, env});
  try {
    const {languages} = await readFacts(await builtCourse(root, true), version);
    return await (values.measure ? measureAll : takeAll)(browser, languages);
  } finally {
    await browser.close();
  }
}

await command(usage, main);
