import {copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {restore} from '../../src/desk/storage/backups.ts';
import {openDataFolder} from '../../src/desk/storage/data-folder.ts';
import {launch, openDesk, openRecords, signIn, type DeskClient, type TestDesk} from './desk-client.ts';
import {takeCourse} from './take-course.ts';

// The desk writes local time, so the test sets a local date and time.
const now = new Date(2026, 10, 25, 14, 32).getTime();
const ours = {key: 'tamga', model: 'scorm12'} as const;
let desk: TestDesk;
let trainer: DeskClient;
beforeEach(async () => {
  desk = await openDesk({now: () => now});
  trainer = await openRecords(desk);
});
afterEach(() => desk.end());

const idIn = (page: string, name: string) =>
  new RegExp(`href="/records/learner/([\\w-]+)">${name}<`).exec(page)?.[1] ?? '';

describe('erasing records', () => {
  test('erasing one learner asks for confirmation, then removes all data from the records and the disk', async () => {
    const {id, client} = await takeCourse(desk, 'Erased for good');
    await takeCourse(desk, 'Stays');
    expect((await trainer.get(`/records/learner/${id}/erase`)).text).toContain('This cannot be undone');
    expect((await trainer.form(`/records/learner/${id}/erase`, {})).status).toBe(422);
    expect((await trainer.get('/records')).text).toContain('Erased for good');
    expect((await trainer.form(`/records/learner/${id}/erase`, {sure: 'yes'})).headers.location).toBe(
      '/records?erased=1',
    );
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

  test('erasing all learners requires the trainer to type their number', async () => {
    await takeCourse(desk, 'One');
    await takeCourse(desk, 'Two');
    expect((await trainer.get('/records/erase')).text).toContain(
      'The records of 2 learners are erased for good',
    );
    expect((await trainer.form('/records/erase', {count: '1'})).status).toBe(422);
    expect((await trainer.form('/records/erase', {count: '2'})).headers.location).toBe('/records?erased=2');
    expect((await trainer.get('/records?erased=2')).text).toContain('Nobody has signed in yet');
  });
});

describe('a back-up', () => {
  const made = 'desk-2026-11-25-143200.db';

  test('a back-up is complete, listed, downloadable and restorable, and restoring keeps the replaced records', async () => {
    await takeCourse(desk, 'Before');
    expect((await trainer.form('/records/backups', {})).headers.location).toBe('/records/backups?made');
    expect((await trainer.get('/records/backups?made')).text).toContain(made);
    expect(await trainer.get(`/records/backups/${made}`)).toMatchObject({
      status: 200,
      headers: {'content-type': 'application/vnd.sqlite3'},
    });
    await takeCourse(desk, 'After');
    await desk.close();
    const folder = openDataFolder(desk.data);
    const kept = restore(folder, join(folder.backups, made), ours, now);
    desk = await openDesk({data: desk.data, now: () => now});
    trainer = await openRecords(desk);
    const {text} = await trainer.get('/records');
    expect(text).toContain('Before');
    expect(text).not.toContain('After');
    expect(await launch(await signIn(desk, 'Before'))).toMatchObject({
      state: {suspendData: 'saved-work'},
      answers: {length: 4},
    });
    expect(readFileSync(kept).includes('After')).toBe(true);
  });

  test('a back-up replaces damaged records', async () => {
    await takeCourse(desk, 'Rescued');
    await trainer.form('/records/backups', {});
    await desk.close();
    writeFileSync(join(desk.data, 'desk.db'), 'no database at all '.repeat(500));
    const folder = openDataFolder(desk.data);
    restore(folder, join(folder.backups, made), ours, now);
    desk = await openDesk({data: desk.data, now: () => now});
    expect((await (await openRecords(desk)).get('/records')).text).toContain('Rescued');
  });

  test.each<[string, (folder: string) => string]>([
    ['does not exist', folder => join(folder, 'no-such.db')],
    ['is a folder', folder => folder],
    [
      'is not a database',
      folder => {
        writeFileSync(join(folder, 'x.db'), 'text '.repeat(999));
        return join(folder, 'x.db');
      },
    ],
    [
      'is empty',
      folder => {
        writeFileSync(join(folder, 'x.db'), '');
        return join(folder, 'x.db');
      },
    ],
    [
      'is cut off',
      folder => {
        const whole = readFileSync(join(folder, 'desk.db'));
        writeFileSync(join(folder, 'x.db'), whole.subarray(0, whole.length / 2));
        return join(folder, 'x.db');
      },
    ],
  ])('restoring a back-up that %s changes nothing', async (_what, place) => {
    await takeCourse(desk, 'Untouched');
    await desk.close();
    const folder = openDataFolder(desk.data);
    const before = readFileSync(folder.database);
    expect(() => restore(folder, place(folder.path), ours, now)).toThrow(
      expect.objectContaining({name: 'DeskFault', code: 'restore'}),
    );
    expect(readFileSync(folder.database).subarray(100).equals(before.subarray(100))).toBe(true);
    expect(
      readdirSync(folder.path).filter(name => name.includes('restoring') || name.includes('before')),
    ).toEqual([]);
    desk = await openDesk({data: desk.data, now: () => now});
  });

  test('a back-up cannot be restored while the desk runs', async () => {
    await takeCourse(desk, 'Running');
    copyFileSync(join(desk.data, 'desk.db'), join(desk.folder, 'copy.db'));
    expect(() => restore(openDataFolder(desk.data), join(desk.folder, 'copy.db'), ours, now)).toThrow(
      expect.objectContaining({code: 'locked'}),
    );
    rmSync(join(desk.folder, 'copy.db'));
  });
});
