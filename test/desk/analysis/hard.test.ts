import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {AttemptAnswer} from '../../../src/desk/ledger/attempt.ts';
import {createAttempts} from '../../../src/desk/storage/attempts.ts';
import {openDataFolder} from '../../../src/desk/storage/data-folder.ts';
import {openDatabase} from '../../../src/desk/storage/database.ts';
import {createLearners} from '../../../src/desk/storage/learners.ts';
import {prepareSchema} from '../../../src/desk/storage/schema.ts';
import {commitOf} from '../commits.ts';
import {
  launch,
  openDesk,
  openRecords,
  signIn,
  temporary,
  type DeskClient,
  type TestDesk,
} from '../desk-client.ts';
import {upload} from '../upload.ts';
import {firstAnswers, flat, answerTo, learners, rowsOf, writeTexts} from './planted.ts';

/** Returns the answers of one of the 35 learners. At the second try, every learner answers the easy question right. */
const answersOf = (number: number): AttemptAnswer[] => [
  ...firstAnswers(number),
  answerTo(4, 'fraud.easy.t2', false),
  answerTo(5, 'fraud.pre.item.t1.c2', number < 28),
  answerTo(6, 'fraud.post.item.t1.c2', number < 7),
];

async function takeTest(desk: TestDesk, name: string, answers: AttemptAnswer[]): Promise<string> {
  const client = await signIn(desk, name);
  const session = await launch(client);
  await client.json('/play/commit', commitOf(session.launch, 1, {}, answers));
  return session.learnerId;
}

/** Writes the answers of all learners into the data folder, before a desk opens this folder. */
function plant(data: string): void {
  const {database: file} = openDataFolder(data);
  const database = openDatabase(file);
  prepareSchema(database, file, {key: 'tamga', model: 'scorm12'}, () => undefined);
  const [people, attempts] = [createLearners(database), createAttempts(database)];
  const now = Date.now();
  for (let number = 0; number < learners; number++) {
    const learner = people.add(`Learner ${number}`, 'scrypt.none.none', now);
    if (!learner) throw new Error('the name is taken');
    const {launch: session} = attempts.launch(learner, undefined, now);
    attempts.commit(learner.id, commitOf(session, 1, {}, answersOf(number)), now);
  }
  database.close();
}

const question = (id: string) => `/records/hard/question?id=${id}`;

let desk: TestDesk;
let trainer: DeskClient;
beforeAll(async () => {
  const data = join(temporary(), 'data');
  plant(data);
  desk = await openDesk({data});
  writeTexts(desk.folder);
  trainer = await openRecords(desk);
});
afterAll(() => desk.end());

describe('the report of what is hard', () => {
  test('the report of 35 learners ranks planted misconceptions before a question that more of the learners guessed wrong', async () => {
    const {text} = await trainer.get('/records/hard');
    expect(rowsOf(text, 'question').slice(0, 3)).toEqual([
      'Stem of fraud.planted-one',
      'Stem of fraud.planted-two',
      'Stem of fraud.guessed',
    ]);
    expect(rowsOf(text, 'question').at(-1)).toBe('Stem of fraud.easy');
    expect(rowsOf(text, 'objective')).toEqual(['handle a silent chip', 'choose the light']);
    expect(flat(text)).toContain('35 learners. 210 answers.');
  });

  test('the report of what is hard shows the first and the last try, and the points before and after the course', async () => {
    const text = flat((await trainer.get('/records/hard')).text);
    expect(text).toMatch(
      /Stem of fraud.easy Answers 35 Wrong 6% Wrong and certain 0% First and last try 94% → 100%/,
    );
    expect(text).toMatch(/handle a silent chip .*? Before and after 20% → 80%/);
  });

  test('a question that few learners answered is marked, and does not come first', async () => {
    for (const name of ['Few One', 'Few Two'])
      await takeTest(desk, name, [answerTo(0, 'fraud.filler.t1.c3', true)]);
    const {text} = await trainer.get('/records/hard');
    expect(flat(text)).toMatch(
      /What does the filler count as\? Several are wrong and certain Only 2 learners/,
    );
    expect(rowsOf(text, 'question')[0]).toBe('Stem of fraud.planted-one');
    for (const {id} of (await everybody()).filter(({name}) => name.startsWith('Few')))
      await trainer.form(`/records/learner/${id}/erase`, {sure: 'yes'});
  });

  test('the page of a question counts, for each option, how sure the learners were who chose this option, and names nobody', async () => {
    const {text} = await trainer.get(question('fraud.planted-one'));
    expect(flat(text)).toMatch(/Zero \(right\) 13 \(37%\).*certain: 13/);
    expect(flat(text)).toMatch(/Ten 22 \(63%\).*certain: 22/);
    expect(text).toContain('href="/records/preview#/fraud/mrz/what"');
    expect(text).toContain('href="/records/preview#/fraud/mrz"');
    expect(flat(text)).toContain('Several are certain of a wrong answer.');
    expect(text).not.toContain('Learner 0');
  });

  test('the report of what is hard shows names only on a page of their own, and the log notes that a trainer read them', async () => {
    const {text} = await trainer.get('/records/hard/names?id=fraud.planted-one');
    expect(flat(text)).toContain('Learner 0 Ten Not right certain');
    expect((await trainer.get('/records/log')).text).toContain('Read the answers to a question, with names');
  });

  test('the page of an objective lists its questions and the lesson to read again', async () => {
    const {text} = await trainer.get('/records/hard/objective?id=fraud.chip');
    expect(rowsOf(text, 'question')).toContain('Stem of fraud.planted-two');
    expect(rowsOf(text, 'question')).not.toContain('Stem of fraud.guessed');
    expect(flat(text)).toContain('20% of the points, 35 learners');
    expect(text).toContain('href="/records/preview#/fraud/mrz"');
  });

  test('a question that nobody has answered has no page', async () => {
    expect((await trainer.get(question('fraud.nothing'))).status).toBe(404);
  });

  test('the report of a group counts only the learners of this group, without trainers', async () => {
    const [first, second] = await everybody();
    const facts = {post: '', language: '', group: 'North'};
    await trainer.form(`/records/learner/${first?.id}/facts`, facts);
    await trainer.form(`/records/learner/${second?.id}/facts`, {...facts, trainer: 'yes'});
    expect(flat((await trainer.get('/records/hard?group=North')).text)).toContain('1 learner. 6 answers.');
    for (const one of [first, second])
      await trainer.form(`/records/learner/${one?.id}/facts`, {...facts, group: ''});
  });

  test('imported answers of other systems count like the answers of the desk', async () => {
    const statement = {
      actor: {name: 'At A Post'},
      verb: {id: 'http://adlnet.gov/expapi/verbs/answered'},
      object: {
        id: 'https://example.org/fraud.planted-one.t1',
        definition: {interactionType: 'choice', correctResponsesPattern: ['zero']},
      },
      result: {success: false, response: 'ten', extensions: {'urn:tamga:extension:confidence': 3}},
    };
    await upload(trainer, '/records/import', Buffer.from(JSON.stringify([statement])));
    const {text} = await trainer.get(question('fraud.planted-one'));
    expect(flat(text)).toMatch(/Ten 23 \(64%\).*certain: 23/);
    for (const {id} of (await everybody()).filter(({name}) => name === 'At A Post'))
      await trainer.form(`/records/learner/${id}/erase`, {sure: 'yes'});
  });
});

describe('answers of other desks', () => {
  const exported = async (client: DeskClient) => {
    const response = await fetch(`${desk.url}records/hard/answers.parquet`, {
      headers: {cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')},
    });
    return Buffer.from(await response.arrayBuffer());
  };

  test('if a desk imports the answers of another desk twice, the answers count once, and they contain no names', async () => {
    const file = await exported(trainer);
    expect(file.toString('latin1')).not.toContain('Learner');
    const other = await openDesk();
    writeTexts(other.folder);
    const second = await openRecords(other);
    await takeTest(other, 'Far Away', answersOf(0));
    for (let n = 0; n < 2; n++) expect((await upload(second, '/records/hard/desks', file)).status).toBe(303);
    const {text} = await second.get('/records/hard');
    expect(flat(text)).toContain('36 learners. 216 answers. Those of 1 other desk are counted too.');
    expect(rowsOf(text, 'question')[0]).toBe('Stem of fraud.planted-one');
    const {text: bars} = await second.get(question('fraud.planted-one'));
    expect(flat(bars)).toMatch(/Ten 23 \(64%\)/);
    expect(flat((await second.get('/records/hard/names?id=fraud.planted-one')).text)).not.toContain(
      'Learner 0',
    );
    const [, id = ''] = /name="desk" value="([^"]+)"/.exec(text) ?? [];
    await second.form('/records/hard/desks/remove', {desk: id});
    expect(flat((await second.get('/records/hard')).text)).toContain('1 learner. 6 answers.');
    await other.end();
  });

  test.each([
    ['half a file', (file: Buffer) => file.subarray(0, file.length / 2), 'it is cut off'],
    ['a text', () => Buffer.from('name,answer\n'), 'no file with answers of a desk'],
    ['its own answers', (file: Buffer) => file, 'the answers of this desk'],
  ])('a desk refuses %s, and imports nothing', async (_what, made, words) => {
    const refused = await upload(trainer, '/records/hard/desks', made(await exported(trainer)));
    expect([refused.status, refused.text.includes(words)]).toEqual([422, true]);
    const folder = join(desk.data, 'analysis');
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(join(folder, 'desks'))).toBe(false);
  });

  test('removing a desk whose id leads out of the folder deletes nothing', async () => {
    await trainer.form('/records/hard/desks/remove', {desk: '../../desk'});
    expect(existsSync(join(desk.data, 'desk.db'))).toBe(true);
  });
});

test('a learner cannot open the report of what is hard', async () => {
  const client = await signIn(desk, 'Curious');
  for (const path of ['/records/hard', '/records/hard/answers.parquet', question('fraud.easy')])
    expect((await client.get(path)).status).toBe(303);
});

async function everybody(): Promise<readonly {readonly id: string; readonly name: string}[]> {
  const {text} = await trainer.get('/records');
  return [...text.matchAll(/learner\/([\w-]+)">([^<]*)</g)].map(([, id = '', name = '']) => ({id, name}));
}
