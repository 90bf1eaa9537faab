import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {restore} from '../../src/desk/storage/backups.ts';
import {openDataFolder} from '../../src/desk/storage/data-folder.ts';
import {DeskClient, launch, openDesk, openRecords, signIn, type TestDesk} from './desk-client.ts';

const ours = {key: 'tamga', model: 'scorm12'} as const;
let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.end());

/** Returns a second client with the current cookies of the first client. */
function copyOf(client: DeskClient): DeskClient {
  const copy = new DeskClient(desk);
  for (const [name, value] of client.cookies) copy.cookies.set(name, value);
  return copy;
}

describe('a session in the database', () => {
  test('a copied cookie of a learner is worthless once the learner has signed out', async () => {
    const client = await signIn(desk, 'Leaver');
    const copy = copyOf(client);
    expect((await copy.get('/play')).status).toBe(200);
    await client.form('/leave', {});
    expect((await copy.get('/play')).headers.location).toBe('/');
    expect((await copy.json('/play/launch', {})).status).toBe(401);
  });

  test('a copied cookie of the trainer is worthless once the trainer has closed the records', async () => {
    const trainer = await openRecords(desk);
    const copy = copyOf(trainer);
    expect((await copy.get('/records')).text).toContain('Close the records');
    await trainer.form('/records/leave', {});
    expect((await copy.get('/records')).text).toContain('Passphrase');
  });

  test('a new code ends the sessions of its learner, and of nobody else', async () => {
    const [changed, other] = [await signIn(desk, 'Changed'), await signIn(desk, 'Other')];
    const {learnerId} = await launch(changed);
    const trainer = await openRecords(desk);
    await trainer.form(`/records/learner/${learnerId}/code`, {code: '8765'});
    expect((await changed.json('/play/launch', {})).status).toBe(401);
    expect((await other.get('/play')).status).toBe(200);
    await signIn(desk, 'Changed', '8765');
  });

  test('a new sign-in ends the session that the browser had before', async () => {
    const client = await signIn(desk, 'First here');
    const copy = copyOf(client);
    await signIn(desk, 'Second here');
    await client.form('/enter', {name: 'Second here', code: '4321'});
    expect((await client.get('/')).text).toContain('Welcome back, Second here');
    expect((await copy.get('/play')).headers.location).toBe('/');
  });

  test('the session of a learner survives a restart of the desk', async () => {
    const client = await signIn(desk, 'Patient');
    await desk.close();
    desk = await openDesk({data: desk.data});
    expect((await copyOf(client).get('/play')).status).toBe(200);
  });

  test('a restored back-up brings back no session that has ended since', async () => {
    const client = await signIn(desk, 'Revived');
    await desk.close();
    const backup = join(desk.folder, 'backup.db');
    copyFileSync(join(desk.data, 'desk.db'), backup);
    restore(openDataFolder(desk.data), backup, ours, Date.now());
    desk = await openDesk({data: desk.data});
    expect((await copyOf(client).get('/play')).headers.location).toBe('/');
    await signIn(desk, 'Revived');
  });
});
