import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openDatabase} from '../../src/desk/storage/database.ts';
import {createAttempts} from '../../src/desk/storage/attempts.ts';
import {answerAt, commitOf} from './commits.ts';
import {launch, openDesk, signIn, temporary, type TestDesk} from './desk-client.ts';

let now = Date.UTC(2026, 10, 25, 6);
let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk({now: () => now});
});
afterAll(() => desk.end());

describe('the first launch', () => {
  test('the first launch is new and contains only the name of the learner', async () => {
    expect(await launch(await signIn(desk, 'First'))).toMatchObject({
      learnerName: 'First',
      entry: 'ab-initio',
      totalSeconds: 0,
      answers: [],
      state: {completion: 'not attempted', suspendData: ''},
    });
  });

  test('after a launch without a commit, the next launch is new too', async () => {
    const client = await signIn(desk, 'Silent');
    await launch(client);
    expect(await launch(client)).toMatchObject({entry: 'ab-initio'});
  });
});

describe('a commit', () => {
  test('a commit is in the file on the disk when the desk confirms it', async () => {
    const client = await signIn(desk, 'Durable');
    const session = await launch(client);
    const copy = join(temporary(), 'copy.db');
    for (let n = 1; n <= 20; n++) {
      const answered = await client.json(
        '/play/commit',
        commitOf(session.launch, n, {suspendData: `state-${n}`}, [answerAt(n - 1)]),
      );
      expect(JSON.parse(answered.text)).toMatchObject({outcome: 'saved', sequence: n});
      // Simulates a power cut, which only this file survives.
      copyFileSync(join(desk.data, 'desk.db'), copy);
      const database = openDatabase(copy);
      const attempts = createAttempts(database);
      expect(attempts.of(session.learnerId)?.state.suspendData).toBe(`state-${n}`);
      expect(attempts.answers(session.learnerId)).toHaveLength(n);
      database.close();
    }
  });

  test('a repeated commit is saved once, and an older commit changes nothing', async () => {
    const client = await signIn(desk, 'Repeated');
    const session = await launch(client);
    await client.json('/play/commit', commitOf(session.launch, 2, {suspendData: 'second'}));
    for (const late of [
      commitOf(session.launch, 2, {suspendData: 'again'}),
      commitOf(session.launch, 1, {suspendData: 'first'}),
    ]) {
      expect(JSON.parse((await client.json('/play/commit', late)).text)).toMatchObject({
        outcome: 'saved',
        sequence: 2,
      });
    }
    expect(await launch(client)).toMatchObject({state: {suspendData: 'second'}});
  });

  test('a commit is refused and overwrites nothing if a newer launch has replaced its window', async () => {
    const client = await signIn(desk, 'Two windows');
    const older = await launch(client);
    const newer = await launch(client);
    await client.json('/play/commit', commitOf(newer.launch, 1, {suspendData: 'newer'}));
    const refused = await client.json('/play/commit', commitOf(older.launch, 7, {suspendData: 'older'}));
    expect(refused).toMatchObject({status: 409, text: '{"outcome":"elsewhere"}'});
    expect(await launch(client)).toMatchObject({state: {suspendData: 'newer'}});
  });

  test('a commit of maximum size is accepted', async () => {
    const client = await signIn(desk, 'Long');
    const session = await launch(client);
    const answers = Array.from({length: 600}, (_, place) =>
      answerAt(place, {id: `fraud.${'q'.repeat(200)}.t${place}`}),
    );
    const suspendData = 'z'.repeat(4096);
    expect(
      (await client.json('/play/commit', commitOf(session.launch, 1, {suspendData}, answers))).status,
    ).toBe(200);
    expect(await launch(client)).toMatchObject({state: {suspendData}, answers});
  });
});

describe('the next launch', () => {
  test('the next launch gets the state, the answers in order, and the total time of all launches', async () => {
    const client = await signIn(desk, 'Comes back');
    const answers = Array.from({length: 12}, (_, place) => answerAt(place, {id: `fraud.q${place}.t1`}));
    const first = await launch(client);
    await client.json(
      '/play/commit',
      commitOf(first.launch, 1, {session: '0000:10:00.00'}, answers.slice(0, 4)),
    );
    await client.json(
      '/play/commit',
      commitOf(
        first.launch,
        2,
        {session: '0000:20:30.50', exit: 'suspend', suspendData: 'kept', completion: 'incomplete'},
        answers.slice(4),
      ),
    );
    const second = await launch(client);
    expect(second).toMatchObject({
      entry: 'resume',
      totalSeconds: 1230.5,
      state: {suspendData: 'kept', completion: 'incomplete', session: ''},
      answers,
    });
    await client.json(
      '/play/commit',
      commitOf(second.launch, 1, {session: '0001:00:00.00', exit: 'suspend'}),
    );
    expect(await launch(client)).toMatchObject({totalSeconds: 4830.5});
    expect(await launch(client)).toMatchObject({entry: 'resume', totalSeconds: 4830.5});
  });

  test('the next launch saves the unsent commit of the device', async () => {
    const client = await signIn(desk, 'Cut off');
    const first = await launch(client);
    const unsent = commitOf(first.launch, 1, {suspendData: 'unsent', exit: 'suspend'}, [answerAt(0)]);
    expect(await launch(client, {unsent})).toMatchObject({
      entry: 'resume',
      state: {suspendData: 'unsent'},
      answers: [{place: 0}],
    });
  });

  test.each([
    ["older than the desk's data", 'stale'],
    ['nonsense', {launch: 1}],
    ['from a session that another device has replaced', 'elsewhere'],
  ])('the next launch succeeds with unsent work that is %s', async (_what, kind) => {
    const client = await signIn(desk, `Leftover ${JSON.stringify(kind)}`);
    const first = await launch(client);
    await client.json('/play/commit', commitOf(first.launch, 5, {suspendData: 'good', exit: 'suspend'}));
    if (kind === 'elsewhere') await launch(client);
    const unsent =
      typeof kind === 'string'
        ? commitOf(first.launch, kind === 'stale' ? 4 : 9, {suspendData: 'bad'})
        : kind;
    expect(await launch(client, {unsent})).toMatchObject({state: {suspendData: 'good'}});
  });

  test('the next launch resumes after a restart of the desk', async () => {
    const client = await signIn(desk, 'Overnight');
    const session = await launch(client);
    await client.json(
      '/play/commit',
      commitOf(session.launch, 1, {suspendData: 'evening', exit: 'suspend'}, [answerAt(0)]),
    );
    await desk.close();
    desk = await openDesk({data: desk.data, now: () => now});
    now += 1000;
    expect(await launch(await signIn(desk, 'Overnight'))).toMatchObject({
      entry: 'resume',
      state: {suspendData: 'evening'},
      answers: [{place: 0}],
    });
  });
});
