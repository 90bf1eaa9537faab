import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {chromium, type Browser} from '@playwright/test';
import {builtCourse} from '../src/packaging/build.ts';
import {versionOf} from '../src/compiler/build/release.ts';
import {readFacts} from '../src/packaging/facts.ts';
import {readyBrowser} from './browser/browser.mjs';
import {command, Refused} from './command.ts';
import {root} from './paths.mjs';
import {addressesOf, firstOfParts} from './screens/addresses.ts';
import {withCourseWindow, withServedCourse, type CourseWindow} from './screens/course-window.ts';
import {deskScreens, roomScreens} from './screens/desk.ts';
import {
  goal,
  lateLessons,
  lessonsOf,
  measureScreens,
  reportOf,
  totalsOf,
  type ScreenMeasurements,
} from './screens/measure.ts';
import {
  docsModes,
  modesFor,
  otherModes,
  sizes,
  usualModes,
  type ScreenMode,
  type ScreenSize,
} from './screens/modes.ts';
import {drawSheet, drawSheets, thumbnails, type Shot} from './screens/sheet.ts';
import {measureTasks, taskPlaces, tasksPage, type TaskCost} from './screens/tasks.ts';
import {workshopScreens} from './screens/workshop.ts';

const names = [...usualModes, ...otherModes].map(({name}) => name);

const usage = `Takes a screenshot of every screen, in every mode, into dist/screens: npm run screens
  The modes are ${names.join(', ')}.
  Every language is taken at both sizes, the other modes in the first language, and the desk in every language.
  Fails if a screen is wider than its frame. What dist/screens held before is deleted.

npm run screens -- --mode NAME
  Takes one mode only. Give it more than once for more modes.

npm run screens -- --desk
  Takes the pages of the desk only, in the first language also in dark colours.

npm run screens -- --room
  Takes the live room on projector and phone, with an exercise of each kind before and after the results. Prints the
  sheets of the desk as PDF files, and one sheet of each kind that npm run cards has made.

npm run screens -- --docs
  Renews the thumbnails of docs/screens.md: the first screen of every part, and every page.

npm run screens -- --workshop
  Renews the pictures of docs/first-workshop.md: a desk with a small group, through all steps of a workshop.

npm run screens -- --measure
  Takes no screenshots. Measures the height of every screen in the first language, and whether "Next" is in view.
  Prints the totals and the longest screens, and writes all of them to dist/screens/measured.json.
  Fails if too few lesson sections keep within the height allowed, or a lesson begins with nothing to do.

npm run screens -- --tasks
  Takes no screenshots. Does eight tasks of a learner in the first language, and counts clicks and scrolls.
  Renews docs/screens/tasks.md.`;

const out = join(root, 'dist', 'screens');
const version = versionOf(root);

/** The screenshots of one mode, and the addresses of the screens that are wider than their frame. */
interface ScreensOfMode {
  readonly shots: readonly Shot[];
  readonly tooWide: readonly string[];
}

/** Takes a screenshot of each of these addresses of the course, at one window size. */
async function take(
  {page, course, resize, open}: CourseWindow,
  {width, height}: ScreenSize,
  addresses: readonly string[],
  folder: string,
): Promise<ScreensOfMode> {
  const shots: Shot[] = [];
  const tooWide: string[] = [];
  mkdirSync(folder, {recursive: true});
  for (const address of addresses) {
    await resize(width, height);
    await open(address);
    const {full, over} = await course
      .locator('html')
      .evaluate(html => ({full: html.scrollHeight, over: html.scrollWidth - html.clientWidth}));
    if (over > 0) tooWide.push(`${address} by ${over} px`);
    await resize(width, full);
    const file = join(folder, `${address.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'start'}.png`);
    await page.locator('iframe').screenshot({path: file});
    shots.push({file, title: address});
  }
  return {shots, tooWide};
}

/** Takes the screenshots of one language in each mode. Returns the screens that are wider than their frame. */
async function screensOf(
  browser: Browser,
  languages: readonly string[],
  modes: readonly ScreenMode[],
  addresses: readonly string[],
  draw: (name: string, shots: readonly Shot[], mode: ScreenMode) => Promise<void>,
): Promise<readonly string[]> {
  const [language = ''] = languages;
  const wide: string[] = [];
  await withServedCourse(root, languages, async served => {
    for (const mode of modes) {
      const name = `${language}-${mode.name}`;
      await withCourseWindow(browser, served, mode, async window => {
        const {shots, tooWide} = await take(window, mode.size, addresses, join(out, name));
        await draw(name, shots, mode);
        console.log(`${name}: ${shots.length} screens, ${tooWide.length} of them wider than the frame`);
        for (const screen of tooWide) console.log(`  ${screen}`);
        wide.push(...tooWide);
      });
    }
  });
  return wide;
}

/** Returns the languages with `language` first, because the first language is the language of the package. */
const withFirst = (language: string, languages: readonly string[]) => [
  language,
  ...languages.filter(code => code !== language),
];

/** Takes the screenshots of all languages. Resolves to 1 if a screen is wider than its frame. */
async function takeAll(
  browser: Browser,
  languages: readonly string[],
  wanted: readonly string[],
): Promise<number> {
  const addresses = addressesOf(root);
  const wide: string[] = [];
  for (const [place, language] of languages.entries())
    wide.push(
      ...(await screensOf(
        browser,
        withFirst(language, languages),
        modesFor(place === 0, wanted),
        addresses,
        (name, shots, {size}) => drawSheets(browser, shots, join(out, name), size.width),
      )),
    );
  if (wanted.length === 0) {
    await deskScreens(browser, root, out, languages, sizes);
    await roomScreens(browser, root, out, languages);
  }
  return wide.length === 0 ? 0 : 1;
}

/** Takes the pictures of docs/screens.md again. */
async function takeForDocs(browser: Browser, languages: readonly string[]): Promise<number> {
  const docs = join(root, 'docs', 'screens');
  mkdirSync(docs, {recursive: true});
  for (const [place, language] of languages.entries())
    await screensOf(
      browser,
      withFirst(language, languages),
      docsModes(place === 0),
      firstOfParts(root),
      (name, shots, {size}) => drawSheet(browser, shots, join(docs, `${name}.jpg`), thumbnails(size)),
    );
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
    const all: {readonly size: ScreenSize; readonly measured: readonly ScreenMeasurements[]}[] = [];
    for (const size of sizes)
      await withCourseWindow(browser, address, {size}, async window => {
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

/** Measures what the tasks cost the learner at each size, and writes the page with these costs again. */
async function countTasks(browser: Browser, languages: readonly string[]): Promise<number> {
  const places = taskPlaces(root);
  const measured: {readonly size: ScreenSize; readonly costs: readonly TaskCost[]}[] = [];
  await withServedCourse(root, languages, async address => {
    for (const size of sizes)
      await withCourseWindow(browser, address, {size}, async window => {
        measured.push({size, costs: await measureTasks(window, places)});
      });
  });
  const page = tasksPage(measured);
  writeFileSync(join(root, 'docs', 'screens', 'tasks.md'), page);
  console.log(page);
  return 0;
}

/** Takes the screenshots, or measures the screens or the tasks, as the options say. Resolves to the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const {values} = parseArgs({
    args: [...words],
    options: {
      measure: {type: 'boolean', default: false},
      desk: {type: 'boolean', default: false},
      room: {type: 'boolean', default: false},
      docs: {type: 'boolean', default: false},
      tasks: {type: 'boolean', default: false},
      workshop: {type: 'boolean', default: false},
      mode: {type: 'string', multiple: true, default: []},
    },
  });
  const unknown = values.mode.filter(name => !names.includes(name));
  if (unknown.length > 0)
    throw new Refused(`there is no mode ${unknown.join(', ')}: choose from ${names.join(', ')}`);
  rmSync(out, {recursive: true, force: true});
  const {executablePath, args, env} = await readyBrowser(console.error);
  const browser = await chromium.launch({executablePath, args, env});
  try {
    const {languages} = await readFacts(await builtCourse(root, true), version);
    if (values.measure) return await measureAll(browser, languages);
    if (values.tasks) return await countTasks(browser, languages);
    if (values.workshop) {
      await workshopScreens(browser, root, join(root, 'docs', 'first-workshop'), languages);
      return 0;
    }
    if (values.desk) {
      await deskScreens(browser, root, out, languages, sizes);
      return 0;
    }
    if (values.room) {
      await roomScreens(browser, root, out, languages);
      return 0;
    }
    if (values.docs) return await takeForDocs(browser, languages);
    return await takeAll(browser, languages, values.mode);
  } finally {
    await browser.close();
  }
}

await command(usage, main);
