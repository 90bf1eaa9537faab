import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {createLrsSender} from '../../../src/desk/server/lrs/sender.ts';
import {prepareSchema} from '../../../src/desk/storage/schema.ts';
import {createAttempts} from '../../../src/desk/storage/attempts.ts';
import {createLearners} from '../../../src/desk/storage/learners.ts';
import {createOutbox} from '../../../src/desk/storage/outbox.ts';
import {openDatabase, type Database} from '../../../src/desk/storage/database.ts';
import {readableSchema} from '../../../src/desk/ledger/readable.ts';
import {readCommandLine} from '../../../src/desk/server/options.ts';
import {StatementLrs} from './statement-lrs.ts';
import {at} from '../../doubles/lrs/rules.ts';
import {answerAt, commitOf} from '../commits.ts';
import {openDesk, openRecords, temporary} from '../desk-client.ts';
import {takeCourse} from '../take-course.ts';
import {join} from 'node:path';
import {patience} from '../../../tools/suite/machine.mjs';

const ours = {key: 'tamga', model: 'scorm12'} as const;
const now = Date.UTC(2026, 10, 25, 6);
const readable = readableSchema.parse({
  parts: {},
  questions: {
    'fraud.filler': {
      ...{stem: 'What does the filler count as?', type: 'single-choice'},
      ...{options: ['zero', 'ten'], labels: {zero: 'Zero', ten: 'Ten'}},
    },
  },
});

let lrs: StatementLrs;
let database: Database;
let logged: string[];
beforeEach(async () => {
  lrs = await new StatementLrs().open();
  const file = join(temporary(), 'desk.db');
  database = openDatabase(file);
  prepareSchema(database, file, ours, () => undefined);
  logged = [];
});
afterEach(async () => {
  database.close();
  await lrs.close();
});

const sender = () =>
  createLrsSender({
    lrs: {endpoint: lrs.endpoint, login: lrs.login},
    outbox: createOutbox(database),
    course: () => ({id: 'tamga', model: 'scorm12', readable}),
    now: () => now,
    log: line => logged.push(line),
  });

/** Adds a learner whose attempt has one answer for each of `results`. All answers are to the same question. */
function learnerWith(
  name: string,
  ...results: readonly string[]
): {readonly id: string; readonly launch: string} {
  const learner = createLearners(database).add(name, 'hash', now);
  if (!learner) throw new Error(`${name} is there already`);
  const attempts = createAttempts(database);
  const {launch} = attempts.launch(learner, undefined, now);
  const answers = results.map((result, n) =>
    answerAt(n, {id: `fraud.filler.t${n + 1}.c3`, result, response: 'b'}),
  );
  attempts.commit(learner.id, commitOf(launch, 1, {}, answers), now);
  return {id: learner.id, launch};
}

describe('answers as xAPI statements', () => {
  test('an answer becomes a valid statement with ids of the course and no name of the learner', async () => {
    const {id} = learnerWith('Anu Bold', '0.5');
    await sender().run();
    const [statement] = [...lrs.statements.values()];
    expect(statement).toMatchObject({
      actor: {objectType: 'Agent', account: {name: id}},
      verb: {id: 'http://adlnet.gov/expapi/verbs/answered'},
      object: {
        id: 'urn:tamga:course:au/fraud.filler.t1',
        definition: {interactionType: 'choice', correctResponsesPattern: ['zero']},
      },
      result: {
        response: 'ten',
        success: false,
        score: {scaled: 0.5},
        duration: 'PT42S',
        extensions: {'urn:tamga:extension:confidence': 3},
      },
      context: {
        contextActivities: {parent: [{id: 'urn:tamga:course:au/fraud.mrz'}]},
        extensions: {'urn:tamga:extension:attempt': 1},
      },
      timestamp: '2026-11-25T06:00:00.000Z',
    });
    expect(JSON.stringify(statement)).not.toContain('Anu');
  });

  test('an answer to a refresher has the options of its question', async () => {
    const {id, launch} = learnerWith('Anu');
    const answer = answerAt(0, {id: 'fraud.filler.m3.t1.c2', result: 'wrong', response: 'b'});
    createAttempts(database).commit(id, commitOf(launch, 2, {}, [answer]), now);
    await sender().run();
    const [statement] = [...lrs.statements.values()];
    expect(statement).toMatchObject({
      object: {id: 'urn:tamga:course:au/fraud.filler.m3.t1'},
      result: {response: 'ten', extensions: {'urn:tamga:extension:confidence': 2}},
    });
  });

  test('a finished attempt is reported once, however often the course commits after it', async () => {
    const {id, launch} = learnerWith('Anu');
    const attempts = createAttempts(database);
    const score = {raw: '85', min: '0', max: '100', scaled: ''};
    const own = sender();
    for (let n = 2; n < 5; n++) {
      attempts.commit(id, commitOf(launch, n, {completion: 'completed', success: 'passed', score}), now + n);
      await own.run();
    }
    expect(
      [...lrs.statements.values()].map(each => [at(each, 'verb', 'display', 'en'), at(each, 'result')]),
    ).toEqual([['passed', {completion: true, success: true, score: {scaled: 0.85}}]]);
    expect(lrs.arrived).toBe(1);
  });
});

describe('an LRS that fails, repeats and recovers', () => {
  test('while the LRS is offline or busy, every answer waits; once the LRS is back, all answers arrive', async () => {
    learnerWith('Anu', 'correct', 'wrong');
    const own = sender();
    await lrs.close();
    await own.run();
    expect(own.state()).toMatchObject({waiting: 2, reached: undefined});
    expect(own.state().fault).toContain('cannot be reached');
    await lrs.open();
    for (const busy of [503, 429, 401]) {
      lrs.faults.busy = busy;
      await own.run();
      expect(own.state()).toMatchObject({waiting: 2, fault: `The LRS answers ${busy}.`});
    }
    delete lrs.faults.busy;
    await own.run();
    expect(own.state()).toMatchObject({waiting: 0, refused: 0, fault: '', reached: now});
    expect(lrs.statements.size).toBe(2);
  });

  test('statements whose confirmation is lost are sent again with the same ids, and the LRS stores each of them once', async () => {
    for (let n = 0; n < 30; n++) learnerWith(`Learner ${n}`, 'correct', 'wrong', 'correct');
    lrs.faults.silent = true;
    await sender().run();
    expect(lrs.statements.size).toBeGreaterThan(0);
    expect(createOutbox(database).counts().waiting).toBe(90);
    delete lrs.faults.silent;
    // Use a new sender, as after a restart of the desk. It knows only what the records contain.
    await sender().run();
    expect(createOutbox(database).counts().waiting).toBe(0);
    expect(lrs.statements.size).toBe(90);
    expect(lrs.arrived).toBeGreaterThan(90);
  });

  test('an answer that changes after it was sent is sent again as another statement', async () => {
    const {id, launch} = learnerWith('Anu', 'wrong');
    const own = sender();
    await own.run();
    const changed = [answerAt(0, {id: 'fraud.filler.t1.c3', result: 'correct'})];
    createAttempts(database).commit(id, commitOf(launch, 2, {}, changed), now);
    expect(own.state().waiting).toBe(1);
    await own.run();
    expect([...lrs.statements.values()].map(each => at(each, 'result', 'success'))).toEqual([false, true]);
  });

  test('a statement that the LRS refuses delays no other statement, and the log and the state name the refused statement', async () => {
    learnerWith('Anu', 'correct', 'wrong', 'correct');
    lrs.faults.refuses = each => at(each, 'result', 'success') === false;
    const own = sender();
    await own.run();
    expect(lrs.statements.size).toBe(2);
    expect(own.state()).toMatchObject({waiting: 0, refused: 1});
    expect(logged).toHaveLength(1);
    expect(logged[0]).toMatch(/refuses the statement [0-9a-f-]{36} for good \(400\)/);
  });

  test('records of trainers, and of learners who are erased before sending, are never sent', async () => {
    const trainer = learnerWith('Trainer', 'correct');
    const erased = learnerWith('Gone', 'correct');
    const facts = {post: '', group: '', language: '', isTrainer: true};
    createLearners(database).describe(trainer.id, facts);
    createLearners(database).erase([erased.id]);
    await sender().run();
    expect(lrs.arrived).toBe(0);
  });
});

test('a desk sends its waiting answers when it starts, says so on its page, and can close while the LRS does not answer', async () => {
  const desk = await openDesk({lrs: {endpoint: lrs.endpoint, login: lrs.login}});
  await takeCourse(desk, 'Anu');
  const trainer = await openRecords(desk);
  expect((await trainer.get('/records/desk')).text).toMatch(
    /4 answers wait|Everything|everything had arrived/,
  );
  await desk.close();
  const again = await openDesk({data: desk.data, lrs: {endpoint: lrs.endpoint, login: lrs.login}});
  await expect.poll(() => lrs.statements.size, {timeout: patience(60)}).toBe(5);
  await again.close();
  await lrs.close();
  const late = await openDesk({data: desk.data, lrs: {endpoint: lrs.endpoint, login: lrs.login}});
  await late.end();
  await lrs.open();
});

test.each([
  [['--lrs', 'lrs.example'], '"lrs.example" is no address of an LRS.'],
  [['--lrs', 'https://lrs.example', '--package', 'a.zip'], '--lrs is for our own course'],
])('the command line of the desk refuses the LRS options %s', (args, message) => {
  expect(() => readCommandLine(args, '/')).toThrow(message);
});
