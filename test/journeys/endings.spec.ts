import type {Page} from '@playwright/test';
import {encode} from '../../src/record/codec/codec.ts';
import {empty} from '../../src/record/reduce.ts';
import {scored} from '../../src/score/score.ts';
import {root} from '../../tools/paths.mjs';
import {expect, test} from './desk-world.ts';
import type {FaultsServer} from './faults/server.ts';
import {journeyCourse} from './journey-course.ts';

/** An ending, and the saved response of a run that leads to it. */
interface Run {
  readonly module: string;
  readonly talk: string;
  readonly title: string;
  readonly response: readonly string[];
}

/** Lists runs for each interview. There is one run for each ending and each variant that can reach it. */
async function runsOfAll(): Promise<readonly (readonly Run[])[]> {
  const {exploreIn} = await import('../../src/compiler/build/known-ways.ts');
  const {sourceOf} = await import('../../tools/scenarios/read.ts');
  const talks = journeyCourse().index.modules.flatMap(({id: module, parts}) =>
    parts.flatMap(({kind, id: talk}) => (kind === 'interview' ? [{module, talk}] : [])),
  );
  return talks.map(({module, talk}) => {
    const source = sourceOf(root, talk);
    const found = exploreIn(root)(source).variants;
    return source.endings.flatMap(({id, title}) =>
      found.flatMap(({runs: to}): readonly Run[] =>
        to[id] === undefined ? [] : [{module, talk, title, response: to[id].split(' ')}],
      ),
    );
  });
}

/** Encodes a saved state in which these runs of interviews have been played. */
function saveOf(played: readonly Run[]): string {
  const {index, modules} = journeyCourse();
  const all = Object.fromEntries(modules.map(m => [m.id, m]));
  const start = empty('Ab3dE6gH', 'en', index);
  const moduleEntries = index.modules.flatMap(({id, contentVersion}) => {
    const own = played.filter(({module}) => module === id);
    const answers = Object.fromEntries(
      own.map(({talk, response}) => [talk, {response, score: scored(0, 100), best: 0, tries: 1}]),
    );
    const work = {kind: 'open', contentVersion, seen: [], answers, papers: {}} as const;
    return own.length > 0 ? [[id, work] as const] : [];
  });
  return encode({...start, modules: {...start.modules, ...Object.fromEntries(moduleEntries)}}, index, all);
}

/** Divides the runs into rounds. A round has at most one run of each interview. */
const roundsOf = (runs: readonly (readonly Run[])[]) =>
  Array.from({length: Math.max(...runs.map(all => all.length))}, (_, round) =>
    runs.flatMap(all => all[round] ?? []),
  );

/** Opens the course with a saved state that contains these runs. Expects the course to show the ending of each run. */
async function opens(page: Page, lms: FaultsServer, learner: string, played: readonly Run[]): Promise<void> {
  lms.keeps(learner, {'cmi.suspend_data': saveOf(played), 'cmi.core.lesson_status': 'incomplete'});
  const query = new URLSearchParams({learner, course: 'scorm12/index.html'});
  await page.goto(`${lms.origin}/lms?${query.toString()}`);
  const frame = page.frameLocator('iframe');
  for (const {module, talk, title, response} of played) {
    await frame.locator('body').evaluate((_, to) => {
      location.hash = to;
    }, `#/${module}/${talk}`);
    const ending = frame.locator('interview-debrief, interview-ending').first();
    await ending.waitFor();
    await expect(frame.locator('interview-ending h2'), `${talk}: ${response.join(' ')}`).toHaveText(title);
  }
}

test('every ending of every interview is shown from a saved state that leads to it @sweep', async ({
  page,
  lms,
}) => {
  const runs = await runsOfAll();
  expect(runs.flat().length).toBeGreaterThan(runs.length);
  for (const [round, played] of roundsOf(runs).entries()) await opens(page, lms, `ending-${round}`, played);
});
