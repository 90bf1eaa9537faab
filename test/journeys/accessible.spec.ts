import type {CompiledCourse} from '../../src/compiler/compile.ts';
import {thisCourse} from '../content/this-course.ts';
import {oneMoreLesson, oneMorePaper, oneMoreSingle, wholeLessons} from '../doubles/one-more-screen.ts';
import {allRoutes, formatRoute} from '../../src/pages/router.ts';
import {expect, test, type DeskLearner} from './desk-world.ts';
import {findings} from './findings.ts';

/** Opens these addresses of the course at the desk, and expects no finding on any. */
async function pass({page, course, go}: DeskLearner, addresses: readonly string[]): Promise<void> {
  const found: Record<string, readonly string[]> = {};
  for (const address of addresses) {
    await go(address);
    await course.locator('main h1').first().waitFor();
    await course.locator('[data-loading]').waitFor({state: 'detached'});
    const here = await findings(page);
    if (here.length > 0) found[address] = here;
  }
  expect(found).toEqual({});
}

/** Returns the addresses to check: those of the screens, then those of whole lessons, then the page to leave. */
function addressesOf({index}: CompiledCourse): readonly string[] {
  const more = new Set([...oneMoreLesson(index), ...oneMoreSingle(index), ...oneMorePaper(index)]);
  const [last = '', ...others] = allRoutes(index)
    .map(formatRoute)
    .filter(one => !more.has(one))
    .reverse();
  const whole = wholeLessons(index).filter(address => !more.has(address.replace(/\/whole$/, '')));
  return [...new Set([...others.reverse(), ...whole, last])];
}

test('the start page and a section of the course at the desk pass axe @once', async ({enter}) => {
  const [lesson = '#/contents'] = wholeLessons(thisCourse().course.index);
  await pass(await enter(`Officer Axe ${Date.now().toString(36)}`), ['#/', lesson.replace(/\/whole$/, '')]);
});

test('all screens of the course at the desk, with a whole lesson of each module, pass axe @sweep', async ({
  enter,
}) => {
  await pass(await enter(`Officer Sweep ${Date.now().toString(36)}`), addressesOf(thisCourse().course));
});

test('all pages of the desk pass axe @once', async ({enter, openRecords, desk}) => {
  const name = `Officer Desk ${Date.now().toString(36)}`;
  const {page} = await enter(name);
  expect(await findings(page)).toEqual([]);
  const visits: readonly (() => Promise<unknown>)[] = [
    () => page.goto(desk.url),
    () => page.goto(`${desk.url}records`),
    () => openRecords(page),
    () => page.getByRole('link', {name}).click(),
    ...[
      'admission',
      'names',
      'slips',
      'assignments',
      'import',
      'hard',
      'plan',
      'plan/print',
      'desk',
      'log',
      'erase/several',
      'erase',
      'backups',
      'previews',
      'comments',
      'preview',
    ].map(path => () => page.goto(`${desk.url}records/${path}`)),
    () => page.goto(`${desk.url}nowhere`),
  ];
  for (const visit of visits) {
    await visit();
    expect(await findings(page)).toEqual([]);
  }
});
