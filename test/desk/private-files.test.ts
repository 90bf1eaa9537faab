import {chmodSync, mkdirSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {restore} from '../../src/desk/storage/backups.ts';
import {openDataFolder} from '../../src/desk/storage/data-folder.ts';
import {launch, openDesk, openRecords, signIn, temporary} from './desk-client.ts';
import {commitOf} from './commits.ts';

/**
 * Lists the files and folders that other users of the machine may read, write or execute. Each one is listed with its
 * mode.
 */
function readableByOthers(folder: string): readonly string[] {
  const all = readdirSync(folder, {recursive: true, encoding: 'utf8'}).map(name => join(folder, name));
  return [folder, ...all]
    .map(path => ({path, mode: statSync(path).mode & 0o777}))
    .filter(({mode}) => (mode & 0o077) !== 0)
    .map(({path, mode}) => `${path} ${mode.toString(8)}`);
}

// Windows has no file modes for other users.
test.skipIf(process.platform === 'win32')(
  'only their owner can read the records, the back-ups, the replaced records and the key',
  async () => {
    const desk = await openDesk();
    const client = await signIn(desk, 'Private');
    const {launch: id} = await launch(client);
    await client.json('/play/commit', commitOf(id, 1));
    await (await openRecords(desk)).form('/records/backups', {});
    expect(readableByOthers(desk.data)).toEqual([]);
    await desk.close();
    const folder = openDataFolder(desk.data);
    const [backup = ''] = readdirSync(folder.backups);
    const copy = join(folder.backups, backup);
    chmodSync(copy, 0o644);
    restore(folder, copy, {key: 'tamga', model: 'scorm12'}, Date.now());
    const again = await openDesk({data: desk.data});
    expect(readdirSync(desk.data).some(name => name.includes('.before-'))).toBe(true);
    expect(readableByOthers(desk.data)).toEqual([]);
    await again.end();
  },
);

test.skipIf(process.platform === 'win32')(
  'the desk makes files of an earlier release private, and does not change other files in the folder',
  async () => {
    const data = join(temporary(), 'data');
    const first = await openDesk({data});
    await (await openRecords(first)).form('/records/backups', {});
    await first.close();
    mkdirSync(join(data, 'notes'), {mode: 0o755});
    for (const path of [data, join(data, 'desk.db'), join(data, 'backups')]) chmodSync(path, 0o755);
    for (const name of readdirSync(join(data, 'backups'))) chmodSync(join(data, 'backups', name), 0o644);
    const second = await openDesk({data});
    expect(readableByOthers(data)).toEqual([`${join(data, 'notes')} 755`]);
    await second.end();
  },
);
