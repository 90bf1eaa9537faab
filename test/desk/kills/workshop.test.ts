import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {buildDesk} from '../../../src/desk/build.ts';
import type {AttemptAnswer} from '../../../src/desk/ledger/attempt.ts';
import type {Exercise, SavedRoom} from '../../../src/desk/live/model/protocol.ts';
import {firstAnswers, flat, answerTo, learners, questions, rowsOf, writeTexts} from '../analysis/planted.ts';
import {commitOf} from '../commits.ts';
import {DeskClient, launch, makeCourse, openRecords, sessionCookie, temporary} from '../desk-client.ts';
import {startProcess, type DeskProcess} from '../live/desk-process.ts';
import {Phone, signInTrainer, type TrainerPage} from '../live/phone.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

/*
 * A whole workshop: names, slips, pre-test, report, plan, three exercises in the room, evaluation, post-test,
 * certificates and refreshers. HTTP clients play the phones and browsers. The desk is killed during use, as by a
 * power cut, and starts again at the same address. Everything that it confirmed before must still be there.
 */

const data = join(temporary(), 'data');
const folder = temporary();
const course = makeCourse(folder);
const names = Array.from({length: learners}, (_, number) => `Learner ${number + 10}`);

let desk: DeskProcess;
let trainer: DeskClient;
/** Signed-in browsers of the learners. */
const browsers: DeskClient[] = [];

/**
 * Kills the desk and starts it again at its address. Learners stay signed in. The trainer signs in again, because each
 * start ends the sessions of trainers.
 */
async function killAndRestart(): Promise<void> {
  await desk.kill();
  desk = await startProcess(data, course, Number(new URL(desk.url).port));
  trainer = await openRecords(desk);
}

/** In the sweep, kills the desk between two requests. Outside the sweep, does nothing. Decision 19 gives the reason. */
const killBetween = isSweep ? killAndRestart : () => Promise.resolve();

/**
 * Calls `act` for all learners at the same time, and kills the desk once some calls have succeeded. The other calls
 * are repeated after the restart, as people would do. Each result comes from the last call.
 */
async function throughKill<T>(act: (number: number) => Promise<T>): Promise<readonly T[]> {
  let confirmed = 0;
  let killed: Promise<void> | undefined;
  const results = await Promise.all(
    names.map(async (_, number) => {
      for (;;) {
        try {
          const result = await act(number);
          confirmed++;
          if (confirmed === 12) killed = killAndRestart();
          return result;
        } catch (error) {
          // Try again only if the desk was killed. Every other error goes to the caller.
          if (!killed || !(error instanceof Error && 'code' in error)) throw error;
          await killed;
        }
      }
    }),
  );
  // The desk may answer all learners before the kill. Then no call above has waited for the restart, so wait here.
  await killed;
  return results;
}

const workshop = {
  ...{days: 1, start: '09:00', minutes: 60},
  sessions: [
    ['light', 'Lights', 'fraud.light'],
    ['chip', 'Silent chips', 'fraud.chip'],
  ].map(([id, title, objective]) => ({
    ...{id, title, aim: `Aim of ${id}`, minutes: 60, method: 'pairs', always: false},
    ...{objectives: [objective], parts: ['fraud.mrz'], cards: 'Cards', room: 'Tables', materials: 'Lamps'},
  })),
};

beforeAll(async () => {
  writeTexts(folder, {
    ...{workshop, version: '1.4.2'},
    coreModules: [{number: 1, title: 'Document fraud'}],
  });
  await buildDesk();
  desk = await startProcess(data, course);
  trainer = await openRecords(desk);
});
afterAll(() => desk.kill());

test('a trainer pastes 35 names, and all are in the records after a kill of the desk', async () => {
  const list = names.map(name => `${name}\tPost\tNorth`).join('\n');
  expect((await trainer.form('/records/names', {names: list})).text).toContain('35 names were added');
  await killBetween();
  const {text} = await trainer.get('/records');
  expect(names.filter(name => !text.includes(`>${name}<`))).toEqual([]);
});

test('printed slips sign all learners in, also after the desk was killed', async () => {
  const slips = await trainer.form('/records/slips', {group: 'North', address: desk.url});
  const codes = new Map(
    [...slips.text.matchAll(/<h2>([^<]+)<\/h2>[^]*?class="key">(\d+)</g)].map(
      ([, name = '', code = '']) => [name, code] as const,
    ),
  );
  expect([...codes.keys()]).toEqual(names);
  expect(slips.text.match(/<svg class="qr"/g)).toHaveLength(learners);
  await killAndRestart();
  for (const name of names) {
    const client = new DeskClient(desk);
    await client.form('/enter', {name, code: codes.get(name) ?? ''});
    expect(sessionCookie(client, 'learner')[1], name).not.toBe('');
    browsers.push(client);
  }
});

/** Commits answers of a learner. Resolves to the HTTP status of the desk's response. */
async function take(number: number, answers: AttemptAnswer[], state = {}): Promise<number> {
  const client = browsers[number] ?? new DeskClient(desk);
  const session = await launch(client);
  return (await client.json('/play/commit', commitOf(session.launch, 1, state, answers))).status;
}

test('the pre-test of 35 learners is complete although the desk is killed while they hand it in', async () => {
  const statuses = await throughKill(number =>
    take(number, [...firstAnswers(number), answerTo(4, 'fraud.pre.item.t1.c2', number < 28)]),
  );
  expect(statuses).toEqual(names.map(() => 200));
  const report = flat((await trainer.get('/records/hard?group=North')).text);
  expect(report).toContain(`${learners} learners. ${learners * 5} answers.`);
});

test('the report of what is hard begins with the planted misconceptions', async () => {
  const ranked = async () => rowsOf((await trainer.get('/records/hard')).text, 'question').slice(0, 2);
  const planted = ['Stem of fraud.planted-one', 'Stem of fraud.planted-two'];
  expect(await ranked()).toEqual(planted);
  await killBetween();
  expect(await ranked()).toEqual(planted);
  const {text} = await trainer.get('/records/hard/question?id=fraud.planted-one');
  expect(flat(text)).toMatch(
    new RegExp(
      `Ten ${questions['fraud.planted-one'].wrong} \\(63%\\).*certain: ${questions['fraud.planted-one'].wrong}`,
    ),
  );
});

test('the plan proposes the session on what is hard, and the trainer saves it with another title', async () => {
  const page = (await trainer.get('/records/plan')).text;
  expect(flat(page)).toContain('hard for the group: handle a silent chip');
  const titles = (text: string) => [...text.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, title]) => title);
  expect(titles(page)).toEqual(['Silent chips']);
  const fields = new URLSearchParams(
    [
      ...page.matchAll(/<(?:input|textarea)[^>]*?\bname="([^"]+)"(?:[^>]*?\bvalue="([^"]*)"|[^>]*>([^<]*))/g),
    ].map(([, name = '', value, text]): [string, string] => [name, value ?? text ?? '']),
  );
  for (const [, name = '', value = ''] of page.matchAll(
    /<select[^>]*?\bname="([^"]+)"[^]*?<option value="([^"]+)" selected/g,
  ))
    fields.set(name, value);
  fields.set('title-0', 'Chips that stay silent');
  fields.set('act', 'save');
  expect((await trainer.form('/records/plan', fields)).status).toBe(303);
  await killBetween();
  expect(titles((await trainer.get('/records/plan')).text)).toEqual(['Chips that stay silent']);
});

const exercises: readonly Exercise[] = [
  {kind: 'question', source: 'fraud', part: 'mrz', id: 'filler'},
  {kind: 'document', source: 'fraud', part: '', id: 'c01'},
  {kind: 'booth', source: 'encounters', part: '', id: 'first'},
];

/** Opens a room on the trainer's page. With `saved`, opens the room that the page remembers. */
async function openRoom(saved: SavedRoom | null): Promise<TrainerPage> {
  const page = await signInTrainer(desk);
  expect(await page.act({type: 'begin', saved})).toBe(200);
  await page.connect();
  return page;
}

test('three exercises run with 35 phones, and no answer is lost when the desk is killed during the second exercise', async () => {
  let room = await openRoom(null);
  const code = room.view?.code ?? '';
  let phones = names.map(() => new Phone(desk.url, code));
  await Promise.all(phones.map(phone => phone.connect()));
  const vote = async () => {
    await Promise.all(phones.map(phone => phone.until(() => phone.view?.run?.phase === 'answering')));
    return Promise.all(phones.map((phone, number) => phone.answer([number < 20 ? 'first' : 'second'])));
  };
  const counts: unknown[] = [];
  for (const [at, exercise] of exercises.entries()) {
    await room.act({type: 'open', exercise});
    await room.act({type: 'start'});
    expect(await vote()).toEqual(names.map(() => 200));
    if (at === 1) {
      await room.until(() => room.view?.answered === learners);
      const {run = null} = room.view ?? {};
      await killAndRestart();
      phones = phones.map(({cookie}) => new Phone(desk.url, code, cookie));
      const [early] = phones;
      await early?.connect();
      expect(early?.view).toBeNull();
      room = await openRoom({code, run});
      await Promise.all(phones.map(phone => phone.connect()));
      expect(room.view?.code).toBe(code);
      expect(new Set(phones.map(({view, mine}) => JSON.stringify([view?.run?.round, mine?.answer])))).toEqual(
        new Set([JSON.stringify([run?.round, null])]),
      );
      // Each phone still has its answer and sends this answer again.
      expect(await vote()).toEqual(names.map(() => 200));
    }
    await room.act({type: 'reveal'});
    await Promise.all(phones.map(phone => phone.until(() => phone.view?.run?.phase === 'revealed')));
    counts.push(...new Set(phones.map(phone => JSON.stringify(phone.view?.run?.results))));
  }
  const expected = [
    {answer: ['first'], count: 20},
    {answer: ['second'], count: 15},
  ];
  expect(counts).toEqual(exercises.map(() => JSON.stringify(expected)));
  for (const page of [room, ...phones]) page.drop();
});

test('35 filled evaluations count once each, although the desk is killed while they arrive', async () => {
  await trainer.form('/records/evaluation', {title: 'Our workshop'});
  const hidden = (name: string, text: string) =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';
  const forms = await Promise.all(
    names.map(async () => {
      const phone = new DeskClient(desk);
      const {text} = await phone.get('/evaluation');
      return {phone, fields: {evaluation: hidden('evaluation', text), key: hidden('key', text), aims: '4'}};
    }),
  );
  const statuses = await throughKill(async number => {
    const {phone, fields} = forms[number] ?? {};
    return phone && fields ? (await phone.form('/evaluation', fields)).status : 0;
  });
  expect(statuses).toEqual(names.map(() => 303));
  const {text} = await trainer.get('/records/evaluation');
  expect(text).toContain('35 forms have arrived');
});

test('the post-test shows what was learned, and the certificates of all are made in one batch', async () => {
  const passed = {
    completion: 'completed',
    success: 'passed',
    score: {raw: '85', min: '0', max: '100', scaled: ''},
  };
  const statuses = await throughKill(number =>
    take(number, [answerTo(5, 'fraud.post.item.t1.c2', number < 7)], passed),
  );
  expect(statuses).toEqual(names.map(() => 200));
  expect(flat((await trainer.get('/records/hard')).text)).toMatch(/Before and after 20% → 80%/);
  await killBetween();
  const page = (await trainer.get('/records/certificates')).text;
  const ticks = [...page.matchAll(/name="(attended|passed)" value="([^"]+)"/g)].map(
    ([, name = '', value = '']): [string, string] => [name, value],
  );
  const made = await trainer.form(
    '/records/certificates',
    new URLSearchParams([
      ...Object.entries({group: '', from: '2026-11-23', to: '2026-11-25', place: 'Zamyn-Uud'}),
      ...Object.entries({hours: '18', trainer: 'S. Bold'}),
      ...ticks,
    ]),
  );
  expect(made.text.match(/class="paper certificate"/g)).toHaveLength(2 * learners);
});

test('refreshers are prepared for the group, and each learner finds a due refresher first', async () => {
  const day = new Date(Date.now() - 40 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  expect((await trainer.form('/records/refreshers', {group: 'North', day})).status).toBe(303);
  await killBetween();
  for (const [number, browser] of browsers.entries()) {
    const {text} = await browser.get('/');
    expect(text, names[number]).toContain('/play?refresher=1');
    expect(text, names[number]).not.toContain('/play?refresher=3');
  }
  const statuses = await throughKill(number =>
    take(number, [answerTo(6, 'fraud.pre.item.m1.t1.c2', number < 5)]),
  );
  expect(statuses).toEqual(names.map(() => 200));
  expect(flat((await trainer.get('/records/refreshers')).text)).toContain(
    `Came back: ${learners} of ${learners}.`,
  );
});
