import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {createLimits} from '../../src/desk/server/limits.ts';
import {DeskClient, launch, openDesk, openRecords, signIn, type Got, type TestDesk} from './desk-client.ts';

let now = Date.UTC(2026, 10, 25, 6);
let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk({now: () => now});
});
afterAll(() => desk.end());
beforeEach(() => {
  now += 24 * 3_600_000;
});

const guess = (name: string, code: string, from: string): Promise<Got> =>
  new DeskClient(desk, from).form('/enter', {name, code});

// This test connects from several addresses that begin with 127. Only Linux and Windows answer on all of them.
describe.skipIf(process.platform === 'darwin')('guessing the code of a learner', () => {
  test('guesses from one address lock out nobody who comes from another address', async () => {
    await signIn(desk, 'Victim', '1111');
    const wrong = Array.from({length: 16}, (_, n) => guess('Victim', String(2000 + n), '127.0.0.66'));
    const refused = (await Promise.all(wrong)).filter(got => got.status === 429);
    expect(refused.length).toBe(13);
    expect((await guess('Victim', '1111', '127.0.0.2')).status).toBe(303);
  });

  test('a new code from the trainer works at once, even from an address whose guesses were slowed down', async () => {
    const {learnerId} = await launch(await signIn(desk, 'Forgetful', '1111'));
    for (const code of ['2001', '2002', '2003']) await guess('Forgetful', code, '127.0.0.3');
    expect((await guess('Forgetful', '1111', '127.0.0.3')).status).toBe(429);
    await (await openRecords(desk)).form(`/records/learner/${learnerId}/code`, {code: '5555'});
    expect((await guess('Forgetful', '5555', '127.0.0.3')).status).toBe(303);
  });

  test('guesses for many names from one address are slowed down', async () => {
    const names = Array.from({length: 14}, (_, n) => `Class ${n}`);
    for (const name of names) await signIn(desk, name, '1111');
    const guesses = names.flatMap(name =>
      ['2001', '2002', '2003'].map(code => guess(name, code, '127.0.0.67')),
    );
    const statuses = (await Promise.all(guesses)).map(got => got.status);
    expect(statuses.filter(status => status === 422)).toHaveLength(40);
    expect(statuses.filter(status => status === 429)).toHaveLength(2);
    now += 60_000;
    expect((await guess(names.at(-1) ?? '', '1111', '127.0.0.67')).status).toBe(303);
  });
});

const second = 1000;
const day = 24 * 3_600_000;
const learner = {id: 'a', name: 'A', code: 'hash', created: 0, seen: 0};

test('if many addresses guess the code of one learner, the desk slows them down, but not the address of this learner', () => {
  const {code} = createLimits();
  const own = '10.0.0.2';
  code.ask(learner, own, 0);
  code.succeed(learner, own);
  const waits = Array.from({length: 100}, (_, n) => code.ask(learner, `10.0.1.${n}`, second));
  expect(waits.filter(wait => wait === 0)).toHaveLength(60);
  expect(code.ask(learner, own, second)).toBe(0);
  expect(code.ask({...learner, code: 'hash of a new code'}, '10.0.0.3', second)).toBe(0);
});

test('guesses from one address never slow down a name at other addresses, even if the guesses are many', () => {
  const {code} = createLimits();
  for (let time = 0; time < day; time += second) code.ask(learner, '10.0.0.66', time);
  expect(code.ask(learner, '10.0.0.2', day)).toBe(0);
});

test('a program that invents names from one address is slowed down to 300 names an hour', () => {
  const {newRecords} = createLimits();
  let admitted = 0;
  for (let time = 0; time < day; time += second) if (newRecords.ask('10.0.0.66', time) === 0) admitted++;
  expect(admitted).toBeGreaterThan(23 * 60);
  expect(admitted).toBeLessThan(300 * 26);
});
