import {expect, test} from 'vitest';
import type {Interaction} from '../../../src/score/interaction.ts';
import type {Report, Store} from '../../../src/session/store.ts';
import type {Json} from '../../../src/tracking/cmi5/xapi.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';
import type {FakeClock} from '../../doubles/fake-clock.ts';
import {at, isDefined, verbOf, xapiFaults} from '../../doubles/lrs/rules.ts';
import {Cmi5World} from '../../doubles/lrs/world.ts';
import {courseShare, isCourseDone, takeWholeCourse, talksTaken, type Deed} from '../take-course.ts';
import {openWhole, passMark} from '../whole-course.ts';

/*
 * Runs the whole compiled course. The learner answers each question and each paper wrongly at first, then
 * correctly, and opens the course once more at the end. A strict LRS must receive exactly the statements that
 * are listed here.
 */

const publisher = 'urn:tamga:course:au';

/** Formats a statement as one line. */
const line = (verb: string, object = '', ...more: readonly unknown[]): string =>
  [verb, object && `${publisher}/${object}`, ...more.map(String)].filter(Boolean).join(' ');

const answerLine = ({id, objective, kind, points}: Interaction): string =>
  line('answered', id, objective, kind, points?.earned, points?.possible);

/**
 * Returns the statements that these actions must cause, in order. Statements of overall progress are left
 * out.
 */
function expectedOf(deeds: readonly Deed[]): readonly string[] {
  const lastReports = new Map<string, string>();
  const done = new Set<string>();
  let isOver = false;
  return deeds.flatMap(({part, answers, isDone, share}) => {
    const lines = answers.map(answerLine);
    if (!isDone) return lines;
    const completed = line('completed', part, share);
    // A part is reported again only if its score has risen.
    if (lastReports.get(part) !== completed) lines.push(completed);
    lastReports.set(part, completed);
    if (!isOver && isCourseDone(done.add(part))) {
      isOver = true;
      lines.push('passed', 'completed');
    }
    return lines;
  });
}

/** Formats a statement that the LRS has received, in the same way as the expected statements. */
function lineOf(statement: Json): string {
  const string = (...way: readonly (string | number)[]) =>
    String(at(statement, ...way)).replace(`${publisher}/`, '');
  const verb = verbOf(statement);
  if (verb === 'answered')
    return line(
      verb,
      string('object', 'id'),
      string('context', 'contextActivities', 'parent', 0, 'id'),
      string('object', 'definition', 'interactionType'),
      at(statement, 'result', 'score', 'raw'),
      at(statement, 'result', 'score', 'max'),
    );
  return isDefined(statement)
    ? verb
    : line(verb, string('object', 'id'), at(statement, 'result', 'score', 'scaled'));
}

interface Run {
  readonly world: Cmi5World;
  readonly deeds: readonly Deed[];
}

/** Opens the course, does `work` as the learner, leaves the course, and opens it once more. */
async function playCourse(
  report: Report,
  work: (store: Store, clock: FakeClock) => AsyncGenerator<Deed>,
): Promise<Run> {
  const world = new Cmi5World({masteryScore: passMark / 100, returnURL: 'https://lms.example.org/back'});
  const {clock} = world;
  const store = await openWhole(world.page(), clock, report);
  const deeds: Deed[] = [];
  for await (const deed of work(store, clock)) deeds.push(deed);
  expect((await Promise.all([store.saving.leave(), clock.pass(5_000)]))[0]).toEqual({kind: 'closed'});
  const again = await openWhole(world.page(), clock, report);
  await clock.pass(15_000);
  again.saving.close();
  await clock.pass(1_000);
  return {world, deeds};
}

let cachedRun: Promise<Run> | undefined;
/** Returns the run of the whole course without details in the reports. All tests share this run. */
const wholeRun = (): Promise<Run> => (cachedRun ??= playCourse('outcome', takeWholeCourse));

test('in a run of the whole course the LRS refuses nothing and receives exactly the expected statements', async () => {
  const {
    world: {lrs},
    deeds,
  } = await wholeRun();
  expect(lrs.refusals).toEqual([]);
  const statementsSent = lrs.statements.filter(statement => verbOf(statement) !== 'progressed');
  expect(statementsSent.map(lineOf)).toEqual([
    'initialized',
    ...expectedOf(deeds),
    ...['terminated', 'initialized', 'terminated'],
  ]);
  const progress = lrs.statements
    .filter(statement => verbOf(statement) === 'progressed')
    .map(st => at(st, 'result', 'extensions', 'https://w3id.org/xapi/cmi5/result/extensions/progress'));
  expect(progress.at(-1)).toBe(100);
  expect(progress).toEqual([...progress].sort((a, b) => Number(a) - Number(b)));
  const scaled = courseShare(deeds);
  const passed = lrs.statements.find(statement => verbOf(statement) === 'passed');
  expect(at(passed, 'result', 'score')).toEqual({scaled, raw: scaled * 100, min: 0, max: 100});
  console.log(
    `cmi5: ${lrs.statements.length} statements (${statementsSent.length} and ${progress.length} of progress) in ` +
      `${lrs.log.length} requests; 0 refused`,
  );
});

/**
 * Returns the form of a value: the names of all fields, and the types of their values. Two different texts have the
 * same form.
 */
const formOf = (value: unknown): unknown =>
  Array.isArray(value)
    ? [...new Set(value.map(item => JSON.stringify(formOf(item))))]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).map(([name, field]) => [name, formOf(field)])
      : typeof value;

/** Groups statements by verb, type of interaction and set of fields. Returns the first statement of each group. */
const oneOfEachForm = (statements: readonly Json[]): readonly Json[] => [
  ...new Map(
    statements
      .toReversed()
      .map(statement => [
        JSON.stringify([
          verbOf(statement),
          at(statement, 'object', 'definition', 'interactionType'),
          formOf(statement),
        ]),
        statement,
      ]),
  ).values(),
];

// Only interviews have details in a report. So `npm test` does only the interviews in this run, and the sweep does
// the whole course.
test('the validator of Learning Locker finds no fault in any statement of a run that reports in detail', async () => {
  const {
    world: {lrs},
    deeds,
  } = await playCourse('detail', isSweep ? takeWholeCourse : talksTaken);
  expect(lrs.refusals).toEqual([]);
  const answers = lrs.statements.filter(statement => verbOf(statement) === 'answered');
  expect(deeds.length).toBeGreaterThan(0);
  expect(answers.length).toBeGreaterThan(deeds.flatMap(deed => deed.answers).length);
  const statements = isSweep
    ? lrs.statements
    : [...(await wholeRun()).world.lrs.statements, ...lrs.statements];
  expect((isSweep ? statements : oneOfEachForm(statements)).flatMap(xapiFaults)).toEqual([]);
  expect(xapiFaults({...lrs.statements[0], timestamp: 'yesterday'})).not.toEqual([]);
});
