import {cpSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {createSpareBackups} from '../../src/desk/storage/spare-backups.ts';
import {createLearners} from '../../src/desk/storage/learners.ts';
import {openDatabase} from '../../src/desk/storage/database.ts';
import {prepareSchema} from '../../src/desk/storage/schema.ts';
import {DeskClient, openDesk, openRecords, signIn, temporary, type TestDesk} from './desk-client.ts';
import {takeCourse} from './take-course.ts';

let now = new Date(2026, 10, 25, 14, 32).getTime();
let spare: string;
let desk: TestDesk;
let trainer: DeskClient;
beforeEach(async () => {
  spare = join(temporary(), 'stick');
  desk = await openDesk({now: () => now, spare});
  trainer = await openRecords(desk);
});
afterEach(() => desk.end());

const page = async (): Promise<string> => (await trainer.get('/records/desk')).text;
const log = async (): Promise<readonly string[]> =>
  [
    ...(await trainer.get('/records/log')).text.matchAll(
      /<li>\s*<span>([^<]+)<\/span>\s*<span>(?:<a [^>]*>)?([^<]*)</g,
    ),
  ].map(([, deed = '', about = '']) => `${deed}: ${about}`);

describe('who is signed in', () => {
  test('the page about the state of the desk shows the address with its QR code, the space on the disk and who is signed in', async () => {
    await signIn(desk, 'Anu');
    const text = await page();
    expect(text).toContain(`<strong>${desk.url}</strong>`);
    expect(text).toContain('<svg class="qr"');
    expect(text).toMatch(/[\d.,]+ GB of [\d.,]+ GB are free/);
    expect(text).toMatch(/Anu<\/a>/);
  });

  test('if only this computer can reach the desk, the page about the desk warns that phones cannot', async () => {
    expect(await page()).toContain('so phones do not reach it');
  });

  test('a trainer signs out one learner or all, and signed-out learners must sign in again', async () => {
    const [anu, bold] = [await takeCourse(desk, 'Anu'), await takeCourse(desk, 'Bold')];
    await trainer.form('/records/desk/sign-out', {learner: anu.id});
    expect((await anu.client.json('/play/launch', {})).status).toBe(401);
    expect((await bold.client.json('/play/launch', {})).status).toBe(200);
    await trainer.form('/records/desk/sign-out', {});
    expect((await bold.client.json('/play/launch', {})).status).toBe(401);
    expect(await page()).toContain('Nobody is signed in');
  });
});

describe('the log of what trainers did', () => {
  test('the log says who read, changed and erased which records, and reports a wrong passphrase', async () => {
    const {id} = await takeCourse(desk, 'Anu');
    await takeCourse(desk, 'Bold');
    await trainer.get('/records');
    await trainer.get(`/records/learner/${id}`);
    await trainer.get('/records/answers.csv');
    await trainer.form(`/records/learner/${id}/code`, {code: '7777'});
    await new DeskClient(desk).form('/records/enter', {passphrase: 'wrong wrong'});
    expect(await log()).toEqual([
      'Gave a wrong passphrase: ',
      'Set a new code: Anu',
      'Downloaded a table or everything: ',
      'Read a record: Anu',
      'Read the list: ',
      'Opened the records: ',
    ]);
    await trainer.form(`/records/learner/${id}/erase`, {sure: 'yes'});
    expect((await log()).slice(0, 3)).toEqual([
      `Erased records: a record that is erased`,
      'Gave a wrong passphrase: ',
      'Set a new code: a record that is erased',
    ]);
  });

  test('a guess of the passphrase that the desk delays leaves no line in the log', async () => {
    const stranger = new DeskClient(desk, '127.0.0.2');
    for (let n = 0; n < 12; n++) await stranger.form('/records/enter', {passphrase: 'wrong wrong'});
    await stranger.json('/records/enter', {passphrase: 'wrong wrong'});
    expect(await log()).toEqual([
      ...Array.from({length: 3}, () => 'Gave a wrong passphrase: '),
      'Opened the records: ',
    ]);
  });

  test('the log records who made a preview link, and who saw all names in order to erase some of them', async () => {
    await trainer.form('/records/previews', {title: 'Legal review'});
    await trainer.get('/records/erase/several');
    expect((await log()).slice(0, 2)).toEqual(['Read the list: ', 'Changed preview links or comments: ']);
  });

  test('a refused change and a visitor who is not signed in leave no line in the log', async () => {
    const before = await log();
    await trainer.form('/records/names', {names: '12345'});
    await new DeskClient(desk).get('/records');
    await new DeskClient(desk).get('/records/learners.csv');
    expect(await log()).toEqual(before);
  });
});

describe('back-ups in a second folder', () => {
  test('the desk makes a back-up at the start and every hour, and tests that it can be restored', async () => {
    await desk.close();
    vi.useFakeTimers({toFake: ['setInterval', 'clearInterval']});
    try {
      desk = await openDesk({now: () => now, spare});
      now += 3_600_000;
      vi.advanceTimersByTime(3_600_000);
    } finally {
      vi.useRealTimers();
    }
    trainer = await openRecords(desk);
    expect(await page()).toContain('25 November 2026, 15:32 was restored as a drill and has all records');
    expect(readdirSync(spare)).toEqual(['desk-2026-11-25-143200.db', 'desk-2026-11-25-153200.db']);
    expect((await trainer.get('/records/erase')).text).toContain(join(spare, 'desk-2026-11-25-153200.db'));
  });

  test('a second back-up folder that cannot be written does not stop the desk, and the page and the log of the desk say so', async () => {
    await desk.close();
    const file = join(temporary(), 'file');
    writeFileSync(file, '');
    desk = await openDesk({now: () => now, spare: join(file, 'below')});
    trainer = await openRecords(desk);
    expect(await page()).toContain('failed. Make one by hand');
    expect(await page()).toContain('The second folder is not a folder.');
    const mongolian = (await trainer.get('/records/desk?lang=mn')).text;
    expect(mongolian).toContain('Хоёр дахь хавтас нь хавтас биш байна.');
    expect(mongolian).not.toContain('is not a folder');
    expect(desk.faults.join()).toContain('is not a folder');
    await signIn(desk, 'Goes on');
  });

  test('a back-up run deletes the copies that an interrupted run has left', () => {
    const records = join(temporary(), 'desk.db');
    const database = openDatabase(records);
    const owner = {key: 'tamga', model: 'scorm12'} as const;
    prepareSchema(database, records, owner, () => undefined);
    const folder = join(temporary(), 'spare');
    const stop = {
      ...database,
      copyTo(target: string) {
        database.copyTo(target);
        // Creates the files that remain if the computer stops in the middle of a test restore.
        cpSync(target, join(folder, 'desk-drill', 'desk.db'));
        cpSync(target, join(folder, 'desk-drill', 'backups', 'desk.db'));
      },
    };
    const at = new Date(2026, 10, 25, 14, 32).getTime();
    expect(createSpareBackups(stop, folder, owner).run(at).fault).toBe('');
    expect(readdirSync(folder)).toEqual(['desk-2026-11-25-143200.db']);
    database.close();
  });

  test('a back-up that lacks records fails its test restore, and the desk keeps only the newest 48 back-ups', () => {
    const folder = join(temporary(), 'spare');
    const owner = {key: 'tamga', model: 'scorm12'} as const;
    mkdirSync(folder);
    const file = join(temporary(), 'desk.db');
    const database = openDatabase(file);
    prepareSchema(database, file, owner, () => undefined);
    const backups = createSpareBackups(database, folder, owner);
    for (let n = 0; n < 50; n++) expect(backups.run(now + n * 3_600_000).fault).toBe('');
    expect(readdirSync(folder)).toHaveLength(48);
    const half = {
      ...database,
      copyTo: (target: string) => writeFileSync(target, 'SQLite format 3\0 and no more'),
    };
    const broken = createSpareBackups(half, folder, owner).run(now);
    expect([broken.fault.includes('not a whole back-up'), broken.reason]).toEqual([true, 'half']);
    const early = join(temporary(), 'early.db');
    database.copyTo(early);
    createLearners(database).add('Anu', 'hash', now);
    const stale = {...database, copyTo: (target: string) => cpSync(early, target)};
    const poor = createSpareBackups(stale, folder, owner).run(now);
    expect(poor.reason).toBe('differs');
    expect(poor.fault).toMatch(/has 0 learners.* and the records have 1 learners/);
    database.close();
  });
});
