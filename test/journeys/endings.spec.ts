import {expect, test, type Page} from '@playwright/test';
import {projectFolder} from '../../src/desk/server/start-desk.ts';
import {encode} from '../../src/record/codec/codec.ts';
import {empty} from '../../src/record/reduce.ts';
import {scored} from '../../src/score/score.ts';
import {exploreIn} from '../../src/compiler/build/known-ways.ts';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {sourceOf} from '../../tools/scenarios/read.ts';
import {thisCourse} from '../content/this-course.ts';
import {FaultsServer} from './faults-server.ts';

const module = 'interviewing';

/** An ending, and the saved response of a run that leads to it. */
interface Run {
  readonly talk: string;
  readonly title: string;
  readonly response: readonly string[];
}

/** Lists runs for each interview. There is one run for each ending and each variant that can reach it. */
const runs = interviewIds(projectFolder).map(talk => {
  const source = sourceOf(projectFolder, talk);
  const found = exploreIn(projectFolder)(source).variants;
  return source.endings.flatMap(({id, title}) =>
    found.flatMap(({runs: to}): readonly Run[] =>
      to[id] === undefined ? [] : [{talk, title, response: to[id].split(' ')}],
    ),
  );
});

/** Encodes a save in which these runs have been played. */
function saveOf(played: readonly Run[]): string {
  const {index, modules} = thisCourse().course;
  const all = Object.fromEntries(modules.map(m => [m.id, m]));
  const answers = Object.fromEntries(
    played.map(({talk, response}) => [talk, {response, score: scored(0, 100), best: 0, tries: 1}]),
  );
  const contentVersion = index.modules.find(m => m.id === module)?.contentVersion ?? 0;
  const work = {kind: 'open', contentVersion, seen: [], answers, papers: {}} as const;
  const start = empty('Ab3dE6gH', 'en', index);
  return encode({...start, modules: {...start.modules, [module]: work}}, index, all);
}

const server = new FaultsServer();
test.beforeAll(() => server.start());
test.afterAll(() => server.stop());

const rounds = Array.from({length: Math.max(...runs.map(all => all.length))}, (_, round) =>
  runs.flatMap(all => all[round] ?? []),
);

/** Opens a save in which these runs have been played, and expects the ending of each. */
async function opens(page: Page, learner: string, played: readonly Run[]): Promise<void> {
  server.keeps(learner, {'cmi.suspend_data': saveOf(played), 'cmi.core.lesson_status': 'incomplete'});
  const query = new URLSearchParams({learner, course: 'scorm12/index.html'});
  await page.goto(`${server.origin}/lms?${query.toString()}`);
  const frame = page.frameLocator('iframe');
  for (const {talk, title, response} of played) {
    await frame.locator('body').evaluate((_, to) => {
      location.hash = to;
    }, `#/${module}/${talk}`);
    const ending = frame.locator('interview-debrief, interview-ending').first();
    await ending.waitFor();
    await expect(frame.locator('interview-ending h2'), `${talk}: ${response.join(' ')}`).toHaveText(title);
  }
}

test('one ending of every interview is shown from a save that leads to it @once', async ({page}) => {
  await opens(page, 'first-ending', rounds[0] ?? []);
});

test('every ending of every interview is shown from a save that leads to it @sweep', async ({page}) => {
  expect(runs.flat().length).toBeGreaterThan(40);
  for (const [round, played] of rounds.entries()) await opens(page, `ending-${round}`, played);
});
