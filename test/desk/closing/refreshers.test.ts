import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {z} from 'zod';
import {readRefresherCode, refresherResultCode} from '../../../src/record/codes/refresher-code.ts';
import {answerAt, commitOf} from '../commits.ts';
import {DeskClient, launch, openDesk, openRecords, signIn, type TestDesk} from '../desk-client.ts';

const items = Array.from({length: 12}, (_, n) => `fraud.pre.item-${n}`);

/** Adds a pre-test of 12 items to the readable file of a desk. */
function writeItems(folder: string): void {
  const file = join(folder, 'dist', 'readable', 'en.json');
  const texts = z.looseObject({questions: z.looseObject({})}).parse(JSON.parse(readFileSync(file, 'utf8')));
  const added = items.map((id, n): readonly [string, unknown] => [
    id,
    {
      ...{stem: `Stem of ${id}`, type: 'single-choice', options: ['zero', 'ten'], labels: {}},
      ...{objectives: [`fraud.aim-${n % 4}`], item: {module: 1, paper: 1, item: n + 1}},
    },
  ]);
  writeFileSync(
    file,
    JSON.stringify({
      ...texts,
      version: '1.2.3',
      objectives: {'fraud.aim-0': 'compare two copies', 'fraud.aim-3': 'read the zone'},
      questions: Object.fromEntries([...Object.entries(texts.questions), ...added]),
    }),
  );
}

const day = 24 * 60 * 60 * 1000;
const start = new Date(2026, 10, 27, 12).getTime();
let now = start;
let desk: TestDesk;

async function open(data?: string): Promise<void> {
  desk = await openDesk({now: () => now, ...(data !== undefined && {data})});
  writeItems(desk.folder);
}

beforeAll(() => open());
afterAll(() => desk.end());

/**
 * Saves answers of a learner. `from` is the index of the first answer. Each answer consists of an id and of whether
 * the answer is wrong.
 */
async function answers(
  name: string,
  given: readonly (readonly [id: string, isWrong: boolean])[],
  from = 0,
): Promise<string> {
  const client = await signIn(desk, name);
  const session = await launch(client);
  const all = given.map(([id, isWrong], at) =>
    answerAt(from + at, {id, response: isWrong ? 'b' : 'a', result: isWrong ? 'wrong' : 'correct'}),
  );
  await client.json('/play/commit', commitOf(session.launch, 1, {}, all));
  return session.learnerId;
}

const page = async (path: string) =>
  (await (await openRecords(desk)).get(path)).text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const prepare = async (fields: Readonly<Record<string, string>>) =>
  (await openRecords(desk)).form('/records/refreshers', {group: '', day: '2026-11-27', ...fields});

/** Returns the codes of a learner on the printed page, in the order of the refreshers. */
async function codesOf(name: string): Promise<readonly string[]> {
  const {text} = await (await openRecords(desk)).get('/records/refreshers/codes');
  const [, own = ''] = text.split(`<h2>${name}</h2>`);
  return [...(own.split('</li>')[0] ?? '').matchAll(/<code dir="ltr">([0-9A-Z-]+)</g)].map(
    ([, code = '']) => code,
  );
}

function numbersIn(code: string): readonly number[] {
  const read = readRefresherCode(code);
  return read.kind === 'refresher' ? read.refresher.items.map(({item}) => item - 1) : [];
}

test('the refreshers after one, three and six months ask what the learner got wrong, the certain errors first', async () => {
  await answers('Anu', [
    ['fraud.pre.item-5.t1.c1', true],
    ['fraud.pre.item-7.t1.c3', true],
    ['fraud.pre.item-0.t1.c3', false],
  ]);
  await answers('Bat', [['fraud.pre.item-2.t1.c2', true]]);
  expect((await prepare({})).status).toBe(303);
  const codes = await codesOf('Anu');
  expect(codes.map(code => numbersIn(code).length)).toEqual([10, 10, 10]);
  expect(codes.map(code => numbersIn(code)[0])).toEqual([7, 7, 7]);
  for (const code of codes) expect(numbersIn(code).indexOf(5)).toBeLessThan(numbersIn(code).indexOf(2));
  expect((await codesOf('Bat')).map(code => numbersIn(code)[0])).toEqual([2, 2, 2]);
  expect(await page('/records/refreshers')).toContain('Anu After 1 month from 27 December 2026');
});

test('preparing the refreshers again from the same answers chooses the same items, also after a restart', async () => {
  const before = await codesOf('Anu');
  await desk.close();
  await open(desk.data);
  expect(await codesOf('Anu')).toEqual(before);
  await prepare({});
  expect(await codesOf('Anu')).toEqual(before);
});

test('before the day of a refresher, the learner gets the course, and from that day on the refresher comes first', async () => {
  const client = new DeskClient(desk);
  const enter = () => client.form('/enter', {name: 'Anu', code: '4321'});
  expect((await enter()).headers.location).toBe('/play');
  now = start + 31 * day;
  expect((await enter()).headers.location).toBe('/');
  const {text} = await client.get('/');
  expect(text).toContain('/play?refresher=1');
  expect(text).toContain('Your refresher after 1 month');
  expect(text).not.toContain('/play?refresher=3');
  const [code = ''] = await codesOf('Anu');
  expect((await client.get('/play?refresher=1')).text).toContain(`data-opens="#/refresher/${code}"`);
  expect((await client.get('/play?refresher=2')).text).not.toContain('data-opens');
});

test('the trainer sees who came back and what was retained for each objective, without names of learners', async () => {
  await answers(
    'Anu',
    [
      ['fraud.pre.item-7.m1.t1.c2', false],
      ['fraud.pre.item-0.m1.t1.c2', true],
      ['fraud.pre.item-2.m1.t1.c2', false],
    ],
    10,
  );
  const text = await page('/records/refreshers');
  expect(text).toContain('3 of 10 answered');
  expect(text).toContain('Came back: 1 of 2. Right before: 50%; now: 50%.');
  const retained = text.split('What was retained')[1] ?? '';
  expect(retained).toContain('read the zone');
  expect(retained).not.toContain('After 3 months');
  expect(retained).not.toMatch(/Anu|Bat/);
  expect(retained).toContain('1 learner');
});

test('every desk page counts the answers in a refresher as further tries at the same questions', async () => {
  const everything = await (await openRecords(desk)).get('/records/everything.json');
  expect(everything.text).toMatch(/"question": "fraud.pre.item-7",[^}]*"months": 1/s);
  expect(await page('/records/answers.csv')).toContain('After 1 month');
  const hard = await (await openRecords(desk)).get('/records/hard');
  expect(hard.text).toContain('id=fraud.pre.item-7&amp;');
  expect(hard.text).not.toContain('item-7.m1');
});

test('a refresher that its learner has begun keeps its questions when more answers arrive', async () => {
  const before = await codesOf('Anu');
  await answers('Anu', [['fraud.pre.item-11.t1.c3', true]], 20);
  await prepare({});
  const after = await codesOf('Anu');
  expect(after[0]).toBe(before[0]);
  expect(numbersIn(after[1] ?? '').slice(0, 2)).toContain(11);
});

test('a refresher that is finished is not offered again', async () => {
  const [code = ''] = await codesOf('Anu');
  await answers(
    'Anu',
    numbersIn(code).map(n => [`fraud.pre.item-${n}.m1.t1`, false] as const),
    30,
  );
  const client = await signIn(desk, 'Anu');
  expect((await client.get('/')).text).not.toContain('/play?refresher=1');
  expect(await page('/records/refreshers')).toContain('all answered');
});

/** Imports one line, as on the desk page that imports results from elsewhere. */
const takeIn = async (line: string) => (await openRecords(desk)).form('/records/import', {codes: line});

test('the code from the end of a refresher tells the desk what was right, once for each learner', async () => {
  const [code = ''] = await codesOf('Bat');
  const read = readRefresherCode(code);
  const check = read.kind === 'refresher' ? read.refresher.check : 0;
  const answered = refresherResultCode({
    ...{months: 1, version: '1.2.3', at: now, check},
    right: numbersIn(code).map((_, n) => n === 0),
  });
  for (let n = 0; n < 2; n++) expect((await takeIn(`Bat; ${answered}`)).status).toBe(200);
  const row = (await page('/records/refreshers')).split(' Bat ')[1] ?? '';
  expect(row.startsWith('After 1 month all answered')).toBe(true);
  expect(await page('/records/refreshers')).toContain('Came back: 2 of 2');
  const foreign = refresherResultCode({months: 1, version: '1.2.3', at: now, check: 7, right: []});
  expect((await takeIn(`Bat; ${foreign}`)).text).toContain('has prepared no refresher with this code');
  expect((await takeIn(answered)).text).toContain('Write the name before the code');
});

test('the refresher codes of a group lead to items that are hard for this group, and stay the same', async () => {
  for (const name of ['Dorj', 'Ganbold']) await answers(name, [['fraud.pre.item-11.t1.c3', true]], 20);
  const codes = async () =>
    [
      ...(
        (await (await openRecords(desk)).get('/records/refreshers/codes')).text.split('class="slips"')[0] ??
        ''
      ).matchAll(/<code dir="ltr">([0-9A-Z-]+)</g),
    ].map(([, code = '']) => code);
  const first = await codes();
  expect(first.map(code => numbersIn(code)[0])).toEqual([11, 11, 11]);
  expect(await codes()).toEqual(first);
});

test('the trainer is told that answers to a code for the group arrive only through an LMS', async () => {
  const refusal = 'This desk cannot take that code in, because it knows only the learners’ own codes.';
  expect(await page('/records/refreshers/codes')).toContain(refusal);
  const trainer = await openRecords(desk);
  const {text} = await trainer.get('/records/refreshers/codes');
  const [, code = ''] = /One code for the group[^]*?<code dir="ltr">([0-9A-Z-]+)</.exec(text) ?? [];
  const read = readRefresherCode(code);
  expect(read.kind).toBe('refresher');
  const check = read.kind === 'refresher' ? read.refresher.check : 0;
  const answered = refresherResultCode({months: 1, version: '1.2.3', at: now, check, right: [true]});
  const refused = await takeIn(`Dorj; ${answered}`);
  expect([refused.status, refused.text.includes('arrive only through an LMS')]).toEqual([422, true]);
});

test.each([
  ['no day', {day: 'soon'}, 'this is no day'],
  ['a group with nobody in it', {group: 'Airport'}, 'nobody is in this group'],
])('a request to prepare refreshers with %s is refused', async (_what, fields, problem) => {
  const refused = await prepare(fields);
  expect([refused.status, refused.text.includes(problem)]).toEqual([422, true]);
});

test('erasing a learner erases the refreshers, and the log names what the trainer did', async () => {
  const trainer = await openRecords(desk);
  const [, id = ''] = /learner\/([\w-]+)">Bat</.exec((await trainer.get('/records')).text) ?? [];
  await trainer.form(`/records/learner/${id}/erase`, {sure: 'yes'});
  expect((await trainer.get('/records/refreshers')).text).not.toContain('Bat');
  expect(await page('/records/log')).toContain('Prepared refreshers');
});

test('a course without items has no refreshers and no link to them', async () => {
  const other = await openDesk();
  const client = await openRecords(other);
  expect((await client.get('/records/refreshers')).status).toBe(404);
  expect((await client.get('/records')).text).not.toContain('/records/refreshers');
  await other.end();
});
