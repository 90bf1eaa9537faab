import {describe, expect, test} from 'vitest';
import type {Progress} from '../../../src/tracking/port.ts';
import {LrsClient} from '../../doubles/lrs/client.ts';
import {StrictLrs, type LrsSetup} from '../../doubles/lrs/lrs.ts';
import {Cmi5World} from '../../doubles/lrs/world.ts';
import {requirements} from './requirements.ts';
import {answer, begunProgress, passedProgress} from '../contract/contract.ts';

const mastery: LrsSetup = {masteryScore: 0.8};

const runs = new Map<string, Promise<Cmi5World>>();
const runOf = (setup: LrsSetup): Promise<Cmi5World> => {
  const key = JSON.stringify(setup);
  const run = runs.get(key) ?? wholeRun(setup);
  runs.set(key, run);
  return run;
};

/**
 * Runs three sessions. The learner completes the course in the first session and passes it in the second. The third
 * session reports the second result again.
 */
async function wholeRun(setup: LrsSetup): Promise<Cmi5World> {
  const world = new Cmi5World(setup);
  const completed: Progress = {...begunProgress, done: true};
  for (const result of [completed, passedProgress, passedProgress]) {
    const port = world.page();
    await port.open();
    await port.report(answer);
    await port.save('a', begunProgress, 60);
    await port.save('b', result, 120);
    await port.close(130);
  }
  return world;
}

describe('a strict LRS refuses a client that breaks a requirement and accepts our adapter', () => {
  test.each(requirements)(
    'the strict LRS enforces requirement $number, and our adapter meets it: $words',
    async ({number, broken, setup = mastery}) => {
      const lrs = new StrictLrs({now: () => 0, after: () => () => undefined}, setup);
      await broken(new LrsClient(lrs), () => new LrsClient(lrs));
      expect(lrs.refusals.map(call => call.breaks)).toEqual([number]);

      const {lrs: ours} = await runOf(setup);
      expect(ours.refusals).toEqual([]);
      expect(ours.defined).toEqual(
        setup.mode
          ? ['initialized', 'terminated', 'initialized', 'terminated', 'initialized', 'terminated']
          : [
              ...['initialized', 'completed', 'terminated'],
              ...['initialized', 'passed', 'terminated'],
              ...['initialized', 'terminated'],
            ],
      );
    },
  );
});
