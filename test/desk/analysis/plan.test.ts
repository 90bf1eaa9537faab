import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {z} from 'zod';
import {openDataFolder} from '../../../src/desk/storage/data-folder.ts';
import {openDatabase} from '../../../src/desk/storage/database.ts';
import {answerAt, commitOf} from '../commits.ts';
import {launch, openDesk, openRecords, signIn, type DeskClient, type TestDesk} from '../desk-client.ts';

let desk: TestDesk;
let trainer: DeskClient;

/** Adds a workshop of one day to the readable files of a desk, in two languages. */
function writeWorkshop(folder: string): void {
  const file = (language: string) => join(folder, 'dist', 'readable', `${language}.json`);
  const texts = z.looseObject({}).parse(JSON.parse(readFileSync(file('en'), 'utf8')));
  const session = (id: string, title: string, objective: string) => ({
    ...{id, title, aim: `Aim of ${id}`, minutes: 60, method: 'pairs', always: false},
    ...{objectives: [objective], parts: ['fraud.mrz'], cards: 'Cards', room: 'Tables', materials: 'Lamps'},
  });
  const workshop = (say: (english: string) => string) => ({
    ...{days: 1, start: '09:00', minutes: 60},
    sessions: [session('light', say('Light'), 'fraud.light'), session('chip', say('Chip'), 'fraud.chip')],
  });
  const objectives = {'fraud.chip': 'handle a silent chip'};
  const questions = {
    'fraud.filler': {
      stem: 'What?',
      type: 'single-choice',
      options: [],
      labels: {},
      objectives: ['fraud.chip'],
    },
  };
  writeFileSync(
    file('en'),
    JSON.stringify({...texts, objectives, questions, workshop: workshop(text => text)}),
  );
  writeFileSync(
    file('mn'),
    JSON.stringify({...texts, objectives, questions, workshop: workshop(text => `${text} (mn)`)}),
  );
}

beforeAll(async () => {
  desk = await openDesk();
  writeWorkshop(desk.folder);
  trainer = await openRecords(desk);
});
afterAll(() => desk.end());

const planPage = async (path = '/records/plan') => (await trainer.get(path)).text;
const titles = (page: string) => [...page.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, title]) => title);

/** Reads the fields of the form of a page, as a browser sends them. */
function fieldsOf(page: string): URLSearchParams {
  const inputs = [...page.matchAll(/<input[^>]*?\bname="([^"]+)"[^>]*?\bvalue="([^"]*)"/g)];
  const areas = [...page.matchAll(/<textarea[^>]*?\bname="([^"]+)"[^>]*>([^<]*)</g)];
  const lists = [...page.matchAll(/<select[^>]*?\bname="([^"]+)"[^]*?<option value="([^"]+)" selected/g)];
  return new URLSearchParams(
    [...inputs, ...areas, ...lists].map(([, name = '', value = '']): [string, string] => [
      name,
      value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
    ]),
  );
}

const send = (page: string, act: string, changes: Readonly<Record<string, string>> = {}) => {
  const fields = fieldsOf(page);
  for (const [name, value] of Object.entries({...changes, act})) fields.set(name, value);
  return trainer.form('/records/plan', fields);
};

test('without answers the page proposes the usual plan of the course', async () => {
  const page = await planPage();
  expect(titles(page)).toEqual(['Light']);
  expect(page).toContain('No answers are counted here yet');
});

test('a proposed plan follows what is hard for the group, and names the objective', async () => {
  const client = await signIn(desk, 'Anu');
  const session = await launch(client);
  const wrong = answerAt(0, {id: 'fraud.filler.t1.c3', response: 'b', result: 'wrong'});
  await client.json('/play/commit', commitOf(session.launch, 1, {}, [wrong]));
  const page = await planPage();
  expect(titles(page)).toEqual(['Chip']);
  expect(page).toContain('hard for the group: handle a silent chip');
});

test('a changed plan is saved, and stays after a restart of the desk', async () => {
  const saved = await send(await planPage(), 'save', {
    'title-0': 'Chip & co',
    'minutes-0': '75',
    start: '08:30',
  });
  expect(saved.status).toBe(303);
  await desk.close();
  desk = await openDesk({data: desk.data});
  writeWorkshop(desk.folder);
  trainer = await openRecords(desk);
  expect(titles(await planPage())).toEqual(['Chip &amp; co']);
});

test('a changed text of a plan changes in one language only, and both languages print the same sessions', async () => {
  const printed = await planPage('/records/plan/print');
  expect(printed).toContain('Chip &amp; co');
  expect(printed).toContain('08:30');
  expect(await planPage('/records/plan/print?lang=mn')).toContain('Chip (mn)');
  await trainer.get('/records/plan?lang=en');
});

test('the trainer adds, moves and removes sessions of the workshop, and asks for a new proposal', async () => {
  await send(await planPage(), 'add');
  await send(await planPage(), 'save', {'title-1': 'Our own'});
  expect(titles(await planPage())).toEqual(
    ['Chip & co', 'Our own'].map(title => title.replace('&', '&amp;')),
  );
  await send(await planPage(), 'up-1');
  expect(titles(await planPage())[0]).toBe('Our own');
  await send(await planPage(), 'remove-0');
  expect(titles(await planPage())).toEqual(['Chip &amp; co']);
  await trainer.form('/records/plan/propose', {});
  expect(titles(await planPage())).toEqual(['Chip']);
  expect(await planPage('/records/log')).toContain('Changed the plan of the workshop');
});

test.each([
  ['minutes that are no number', {'minutes-0': 'long'}],
  ['a day of 900 minutes', {'minutes-0': '900'}],
  ['a text of 501 characters', {'aim-0': 'x'.repeat(501)}],
  ['a method that does not exist', {'method-0': 'sleep'}],
  ['a time that does not exist', {start: '25:00'}],
])('a plan with %s is refused, and nothing is saved', async (_what, changes) => {
  const refused = await send(await planPage(), 'save', changes);
  expect([refused.status, refused.text.includes('Not saved')]).toEqual([422, true]);
  expect(await planPage()).not.toContain('This is your saved plan');
});

test('a course without a workshop has neither a plan nor a link to a plan', async () => {
  const other = await openDesk();
  const client = await openRecords(other);
  expect((await client.get('/records/plan')).status).toBe(404);
  expect((await client.get('/records')).text).not.toContain('/records/plan');
  await other.end();
});

test('the desk adds the table of plans to older records, and keeps everything else', async () => {
  const old = await openDesk();
  await signIn(old, 'Bat');
  await old.close();
  const {database: file} = openDataFolder(old.data);
  const database = openDatabase(file);
  database.exec('drop table workshop_plan');
  database.exec('drop table refresher');
  database.exec('pragma user_version = 10');
  database.close();
  const next = await openDesk({data: old.data});
  writeWorkshop(next.folder);
  const client = await openRecords(next);
  expect((await client.get('/records')).text).toContain('Bat');
  expect((await client.get('/records/plan')).status).toBe(200);
  await next.end();
});
