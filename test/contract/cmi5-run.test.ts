import {expect, test} from 'vitest';
import type {ModuleData} from '../../src/content/course.ts';
import {questionsOf, sectionsOf} from '../../src/record/questions.ts';
import type {Report} from '../../src/session/store.ts';
import {at, isDefined, verbOf, xapiFaults} from '../doubles/lrs-rules.ts';
import {Cmi5World} from '../doubles/lrs-world.ts';
import {course, openWhole, triesAt} from './whole-course.ts';

/*
 * The whole of this course, as the compiler makes it, done by a learner who answers each question wrongly first and
 * breaks off once: what a strict LRS hears of it is neither more nor less than what stands here.
 */

const publisher = 'urn:tamga:course:au';

/** What is told of a part: each answer, and that it is done once its last question is tried, again as its score rises. */
function ofPart(module: string, part: ModuleData['parts'][number]): readonly string[] {
  const [last] = questionsOf(part).slice(-1);
  return questionsOf(part).flatMap(question =>
    triesAt(module, question).flatMap((_, n) => [
      `answered ${publisher}/${module}.${question.id}.t${n + 1}`,
      ...(question === last ? [`completed ${publisher}/${module}.${part.id}`] : []),
    ]),
  );
}

/** Every statement that is expected, in its order, but for those of how much of the whole is done. */
const expected: readonly string[] = [
  'initialized',
  ...course.modules.flatMap(({id, parts}) => parts.flatMap(part => ofPart(id, part))),
  ...['passed', 'completed', 'terminated', 'initialized', 'terminated'],
];

async function run(report: Report): Promise<Cmi5World> {
  const world = new Cmi5World({masteryScore: 0.8, returnURL: 'https://lms.example.org/back'});
  const {clock} = world;
  const store = await openWhole(world.page(), clock, report);
  for (const {id: module} of course.index.modules) {
    const data = await store.openModule(module);
    for (const part of data.parts) {
      for (const section of sectionsOf(part)) {
        store.dispatch({kind: 'went', place: `${module}/${section}`});
        store.dispatch({kind: 'seen', module, section});
      }
      for (const question of questionsOf(part))
        for (const response of triesAt(module, question)) {
          await store.answer(module, question.id, response);
          await clock.pass(15_000);
        }
    }
  }
  expect((await Promise.all([store.leave(), clock.pass(5_000)]))[0]).toEqual({kind: 'closed'});
  const again = await openWhole(world.page(), clock, report);
  await clock.pass(15_000);
  again.close();
  await clock.pass(1_000);
  return world;
}

test('of a whole run of this course the LRS refuses nothing, and hears all that is expected and nothing else', async () => {
  const {lrs} = await run('outcome');
  expect(lrs.refusals).toEqual([]);
  const told = lrs.statements.filter(statement => verbOf(statement) !== 'progressed');
  expect(
    told.map(st => (isDefined(st) ? verbOf(st) : `${verbOf(st)} ${String(at(st, 'object', 'id'))}`)),
  ).toEqual(expected);
  const progress = lrs.statements
    .filter(statement => verbOf(statement) === 'progressed')
    .map(st => at(st, 'result', 'extensions', 'https://w3id.org/xapi/cmi5/result/extensions/progress'));
  expect(progress.at(-1)).toBe(100);
  expect(progress).toEqual([...progress].sort((a, b) => Number(a) - Number(b)));
  const passed = lrs.statements.find(statement => verbOf(statement) === 'passed');
  expect(at(passed, 'result', 'score')).toEqual({scaled: 1, raw: 100, min: 0, max: 100});
  console.log(
    `cmi5: ${lrs.statements.length} statements (${told.length} and ${progress.length} of progress) in ` +
      `${lrs.log.length} requests; 0 refused`,
  );
});

test("the validator of Learning Locker's LRS finds nothing in any statement of a run that reports in detail", async () => {
  const {lrs} = await run('detail');
  expect(lrs.refusals).toEqual([]);
  expect(lrs.statements.length).toBeGreaterThan(expected.length);
  expect(lrs.statements.flatMap(xapiFaults)).toEqual([]);
  expect(xapiFaults({...lrs.statements[0], timestamp: 'yesterday'})).not.toEqual([]);
});
