import {copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {restore} from '../../src/desk/server/backups.ts';
import {openDataFolder} from '../../src/desk/server/data-folder.ts';
import {answerAt, commitOf} from './commits.ts';
import {Client, launch, openDesk, openRecords, signIn, type TestDesk} from './desk-client.ts';

// The desk writes local time, so the time of the test is made of local parts.
const now = new Date(2026, 10, 25, 14, 32).getTime();
let desk: TestDesk;
let trainer: Client;
beforeEach(async () => {
  desk = await openDesk({now: () => now});
  trainer = await openRecords(desk);
});
afterEach(() => desk.end());

const idIn = (page: string, name: string) => new RegExp(`href="/records/learner/([\\w-]+)">${name}<`).exec(page)?.[1] ?? '';

async function takeCourse(name: string): Promise<{id: string; client: Client}> {
  const client = await signIn(desk, name);
  const session = await launch(client);
  await client.json('/play/commit', commitOf(session.launch, 1, {
    status: 'passed', score: {raw: '85', min: '0', max: '100'}, session: '0001:12:00.00', suspendData: 'saved-work',
    objectives: [{id: 'fraud.mrz', status: 'completed', score: {raw: '85', min: '0', max: '100'}}],
  }, [
    answerAt(0),
    answerAt(1, {response: 'b', result: 'wrong', id: 'fraud.filler.t2'}),
    answerAt(2, {id: 'fraud.digit.t1', type: 'numeric', response: '-3', correct: ['7'], result: '0.6667', weighting: '3'}),
    answerAt(3, {id: 'gone.question.t1', response: 'c', correct: ['a', 'd'], result: 'neutral', objectives: ['gone.part']}),
  ]));
  return {id: session.learnerId, client};
}

describe('the ledger', () => {
  test('shows who, status, score, time, answers and when, in words and local time', async () => {
    await takeCourse('Бат Дорж');
    const {text} = await trainer.get('/records');
    for (const words of ['Бат Дорж', 'Passed', '85%', '1 h 12 min', '25 November 2026, 14:32', '1 learner.', '1 has finished.']) expect(text).toContain(words);
  });

  test('shows an empty desk kindly', async () => {
    expect((await trainer.get('/records')).text).toContain('Nobody has signed in yet');
  });

  test('escapes a name that is HTML', async () => {
    await takeCourse('<img src=x onerror=y>');
    const {text} = await trainer.get('/records');
    expect(text).not.toContain('<img src=x');
    expect(text).toContain('&lt;img src=x onerror=y&gt;');
  });
});

describe('one learner', () => {
  test('has every answer in readable words', async () => {
    const {id} = await takeCourse('Reader');
    const {text} = await trainer.get(`/records/learner/${id}`);
    for (const words of [
      'What does the filler count as?', 'Zero', 'Ten &lt;b&gt;', 'Not right', 'Try 2', 'Work out the check digit.', '-3', 'Points: 2 of 3', 'Right would be',
      'The machine-readable zone', 'Completed', 'after 42 s', 'gone.question', 'Not judged', 'gone.part',
    ]) expect(text).toContain(words);
  });

  test('gets a new code from the trainer, and the old one no longer opens the record', async () => {
    const {id} = await takeCourse('Forgetful');
    expect((await trainer.form(`/records/learner/${id}/code`, {code: '12'})).status).toBe(422);
    expect((await trainer.form(`/records/learner/${id}/code`, {code: '8888'})).text).toContain('The new code holds');
    expect((await new Client(desk).form('/enter', {name: 'Forgetful', code: '4321'})).status).toBe(422);
    await signIn(desk, 'Forgetful', '8888');
  });

  test.each(['/records/learner/nobody', '/records/learner/nobody/erase', '/records/backups/desk-2026-11-25-143200.db', '/records/backups/secret'])(
    '%s is not there', async path => { expect((await trainer.get(path)).status).toBe(404); });
});

describe('export', () => {
  test('gives the list as CSV that Excel reads as UTF-8 and that runs no formula', async () => {
    await takeCourse('=1+1 Bold');
    await takeCourse('Бат "Б" Дорж');
    const {headers, text} = await trainer.get('/records/learners.csv');
    expect(headers).toMatchObject({'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="learners-2026-11-25-143200.csv"'});
    expect(text.startsWith('\ufeff"Learner","Status","Score"')).toBe(true);
    expect(text).toContain('"\'=1+1 Bold","Passed","85","0001:12:00","4","2026-11-25 14:32"\r\n');
    expect(text).toContain('"Бат ""Б"" Дорж"');
  });

  test('gives every answer as CSV', async () => {
    await takeCourse('Reader');
    const {text} = await trainer.get('/records/answers.csv');
    expect(text.trim().split('\r\n')).toHaveLength(5);
    expect(text).toContain('"Reader","2026-11-25 14:32","The machine-readable zone","What does the filler count as?","2","Ten <b>","Zero","Not right","0000:00:42.00","fraud.filler"');
  });

  test('gives everything but codes and saved work as JSON', async () => {
    await takeCourse('Reader');
    const {text} = await trainer.get('/records/everything.json');
    expect(JSON.parse(text)).toMatchObject({learners: [{name: 'Reader', status: 'passed', score: '85', totalSeconds: 4320, parts: [{title: 'The machine-readable zone'}]}]});
    expect(text).toMatch(/"exported": "2026-11-25T14:32:00[+-]\d\d:\d\d"/);
    expect(text).not.toMatch(/scrypt|saved-work/);
  });
});

describe('erasing', () => {
  test('one learner asks first, then takes everything away, also from the disk', async () => {
    const {id, client} = await takeCourse('Erased for good');
    await takeCourse('Stays');
    expect((await trainer.get(`/records/learner/${id}/erase`)).text).toContain('This cannot be undone');
    expect((await trainer.form(`/records/learner/${id}/erase`, {})).status).toBe(422);
    expect((await trainer.get('/records')).text).toContain('Erased for good');
    expect((await trainer.form(`/records/learner/${id}/erase`, {sure: 'yes'})).headers.location).toBe('/records?erased=1');
    const {text} = await trainer.get('/records?erased=1');
    expect(text).toContain('1 record was erased.');
    expect(text).not.toContain('Erased for good');
    expect(idIn(text, 'Stays')).not.toBe('');
    expect((await client.get('/play')).headers.location).toBe('/');
    expect((await client.json('/play/launch', {})).status).toBe(401);
    for (const name of readdirSync(desk.data).filter(file => file.startsWith('desk.db'))) {
      expect(readFileSync(join(desk.data, name)).includes('Erased for good')).toBe(false);
    }
  });

  test('all learners wants their number', async () => {
    await takeCourse('One');
    await takeCourse('Two');
    expect((await trainer.get('/records/erase')).text).toContain('The records of 2 learners are erased for good');
    expect((await trainer.form('/records/erase', {count: '1'})).status).toBe(422);
    expect((await trainer.form('/records/erase', {count: '2'})).headers.location).toBe('/records?erased=2');
    expect((await trainer.get('/records?erased=2')).text).toContain('Nobody has signed in yet');
  });
});

describe('a back-up', () => {
  const made = 'desk-2026-11-25-143200.db';

  test('is a whole copy, listed, downloaded, and put back with what stood there kept', async () => {
    await takeCourse('Before');
    expect((await trainer.form('/records/backups', {})).headers.location).toBe('/records/backups?made');
    expect((await trainer.get('/records/backups?made')).text).toContain(made);
    expect(await trainer.get(`/records/backups/${made}`)).toMatchObject({status: 200, headers: {'content-type': 'application/vnd.sqlite3'}});
    await takeCourse('After');
    await desk.close();
    const folder = openDataFolder(desk.data);
    const kept = restore(folder, join(folder.backups, made), now);
    desk = await openDesk({data: desk.data, now: () => now});
    trainer = await openRecords(desk);
    const {text} = await trainer.get('/records');
    expect(text).toContain('Before');
    expect(text).not.toContain('After');
    expect(await launch(await signIn(desk, 'Before'))).toMatchObject({state: {suspendData: 'saved-work'}, answers: {length: 4}});
    expect(readFileSync(kept).includes('After')).toBe(true);
  });

  test('takes the place of damaged records', async () => {
    await takeCourse('Rescued');
    await trainer.form('/records/backups', {});
    await desk.close();
    writeFileSync(join(desk.data, 'desk.db'), 'no database at all '.repeat(500));
    const folder = openDataFolder(desk.data);
    restore(folder, join(folder.backups, made), now);
    desk = await openDesk({data: desk.data, now: () => now});
    expect((await (await openRecords(desk)).get('/records')).text).toContain('Rescued');
  });

  test.each<[string, (folder: string) => string]>([
    ['is not there', folder => join(folder, 'no-such.db')],
    ['is a folder', folder => folder],
    ['is no database', folder => { writeFileSync(join(folder, 'x.db'), 'text '.repeat(999)); return join(folder, 'x.db'); }],
    ['is empty', folder => { writeFileSync(join(folder, 'x.db'), ''); return join(folder, 'x.db'); }],
    ['is cut off', folder => {
      const whole = readFileSync(join(folder, 'desk.db'));
      writeFileSync(join(folder, 'x.db'), whole.subarray(0, whole.length / 2));
      return join(folder, 'x.db');
    }],
  ])('that %s changes nothing', async (_what, place) => {
    await takeCourse('Untouched');
    await desk.close();
    const folder = openDataFolder(desk.data);
    const before = readFileSync(folder.database);
    expect(() => restore(folder, place(folder.path), now)).toThrow(expect.objectContaining({name: 'DeskFault', code: 'restore'}));
    expect(readFileSync(folder.database).subarray(100).equals(before.subarray(100))).toBe(true);
    expect(readdirSync(folder.path).filter(name => name.includes('restoring') || name.includes('before'))).toEqual([]);
    desk = await openDesk({data: desk.data, now: () => now});
  });

  test('is not put back under a running desk', async () => {
    await takeCourse('Running');
    copyFileSync(join(desk.data, 'desk.db'), join(desk.folder, 'copy.db'));
    expect(() => restore(openDataFolder(desk.data), join(desk.folder, 'copy.db'), now)).toThrow(expect.objectContaining({code: 'locked'}));
    rmSync(join(desk.folder, 'copy.db'));
  });
});
