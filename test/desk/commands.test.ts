import {spawnSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {startCommand} from '../../src/desk/server/command.ts';
import {restore} from '../../src/desk/storage/backups.ts';
import {openDataFolder} from '../../src/desk/storage/data-folder.ts';
import {openDesk, openRecords, temporary} from './desk-client.ts';
import {takeCourse} from './take-course.ts';

/** Returns the command that a page of the desk shows. */
const commandIn = (page: string): string =>
  (/<code>(npm start[^<]*)<\/code>/.exec(page)?.[1] ?? '')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('a printed command', () => {
  test('the restore command names the data folder and the options of the desk whose page shows this command', async () => {
    const data = join(temporary(), "data of Bat's desk");
    const options = ['--data', data, '--package', '/srv/our courses/a.zip', '--port', '8090'];
    const desk = await openDesk({data, options});
    const trainer = await openRecords(desk);
    await trainer.form('/records/backups', {});
    const command = commandIn((await trainer.get('/records/backups')).text);
    const [backup = ''] = readdirSync(join(data, 'backups'));
    expect(command).toBe(startCommand([...options, '--restore', join(data, 'backups', backup)]));
    await desk.end();
  });

  // Skipped on Windows, because its shells have other rules for quotes.
  test
    .skipIf(process.platform === 'win32')
    .each(['plain', "it's", 'two words', '$HOME `x` "y" \\ z', 'Тамга'])(
    'a shell reads the word "%s" unchanged from a printed command',
    word => {
      const printCommand = startCommand(['--data', word]).replace('npm start --', 'printf "%s\\n"');
      expect(spawnSync('sh', ['-c', printCommand], {encoding: 'utf8'}).stdout).toBe(`--data\n${word}\n`);
    },
  );

  test('a desk started without options shows the restore command with its data folder', async () => {
    const desk = await openDesk();
    const page = (await (await openRecords(desk)).get('/records/backups')).text;
    expect(commandIn(page)).toContain(`--data ${desk.data} --restore`);
    await desk.end();
  });
});

test('the pages on which records are erased list every back-up and every copy of replaced records', async () => {
  let desk = await openDesk();
  const {id} = await takeCourse(desk, 'In copies');
  let trainer = await openRecords(desk);
  const before = await trainer.get('/records/erase');
  expect(before.text).not.toContain('still hold');
  await trainer.form('/records/backups', {});
  await desk.close();
  const folder = openDataFolder(desk.data);
  const backup = join(folder.backups, readdirSync(folder.backups)[0] ?? '');
  const replaced = restore(folder, backup, {key: 'tamga', model: 'scorm12'}, Date.now());
  desk = await openDesk({data: desk.data});
  trainer = await openRecords(desk);
  for (const path of ['/records/erase', `/records/learner/${id}/erase`, '/records/erase/several']) {
    const {text} = await trainer.get(path);
    expect([path, text.includes(backup), text.includes(replaced)]).toEqual([path, true, true]);
  }
  await desk.end();
});
