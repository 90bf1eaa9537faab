import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {openDesk, openRecords, type DeskClient, type Got, type TestDesk} from './desk-client.ts';
import {takeCourse} from './take-course.ts';

let now = new Date(2026, 10, 25, 12).getTime();
let desk: TestDesk;
let trainer: DeskClient;
beforeAll(async () => {
  desk = await openDesk({now: () => now});
  trainer = await openRecords(desk);
  await trainer.form('/records/names', {
    names: 'Anu\tPost A\tNorth\nBold\tPost B\tNorth\nChimeg\tPost C\tSouth\nTrainer One\t\tNorth',
  });
});
afterAll(() => desk.end());

const idOf = async (name: string): Promise<string> =>
  new RegExp(`learner/([\\w-]+)"[^>]*>${name}<`).exec((await trainer.get('/records')).text)?.[1] ?? '';
const assign = (fields: Readonly<Record<string, string>>): Promise<Got> =>
  trainer.form('/records/assignments', {group: 'North', due: '2026-11-27', part: 'fraud.mrz', ...fields});
/** Returns the names in the list of learners. */
const namesListed = async (query: string): Promise<readonly string[]> =>
  [
    ...(await trainer.get(`/records?${query}`)).text.matchAll(/href="\/records\/learner\/[\w-]+">([^<]+)</g),
  ].map(([, name = '']) => name);

describe('groups and assigned parts', () => {
  test('the record of a trainer stays in the list of learners, but is left out of the sums and of the table of answers', async () => {
    const id = await idOf('Trainer One');
    const facts = {post: '', group: 'North', language: 'mn', trainer: 'yes'};
    expect((await trainer.form(`/records/learner/${id}/facts`, facts)).text).toContain('Saved.');
    await takeCourse(desk, 'Trainer One');
    const {text} = await trainer.get('/records');
    expect(text).toContain('3 learners.');
    expect(text).toContain('0 have finished.');
    expect(text).toContain('1 trainer is not counted.');
    expect((await trainer.get('/records/answers.csv')).text).not.toContain('Trainer One');
    expect((await trainer.get('/records/learners.csv')).text).toMatch(/"Trainer One"[^\r]*"yes"\r\n/);
  });

  test('the page of assignments shows a part with its last day, and the list of learners counts who has done the part', async () => {
    expect((await assign({})).status).toBe(303);
    const page = (await trainer.get('/records/assignments')).text;
    expect(page).toMatch(/<h2>North<\/h2>[^]*The machine-readable zone<\/span>\s*<span>27 November 2026/);
    await takeCourse(desk, 'Anu');
    const {text} = await trainer.get('/records');
    expect(text).toContain('1 of 1');
    expect((await trainer.get('/records/learners.csv')).text).toMatch(
      /"Anu"[^\r]*"Post A","North","1","1",""\r\n/,
    );
    const bold = (await trainer.get(`/records/learner/${await idOf('Bold')}`)).text;
    expect(bold).toContain('27 November 2026');
    expect(bold).toMatch(/First here<\/dt>\s*<dd>none</);
  });

  test('the list of learners can show one group, learners who have not started, or learners who are late after the last day', async () => {
    expect(await namesListed('group=North')).toEqual(['Anu', 'Bold', 'Trainer One']);
    expect(await namesListed('show=idle')).toEqual(['Bold', 'Chimeg']);
    expect(await namesListed('show=late')).toEqual([]);
    now += 3 * 24 * 3_600_000;
    trainer = await openRecords(desk);
    expect(await namesListed('show=late')).toEqual(['Bold']);
    expect((await trainer.get('/records')).text).toContain('0 of 1, late');
  });

  test('the desk writes a message to those who have not started, with the address, the assigned parts and their last day', async () => {
    const {text} = await trainer.get('/records?group=North&show=idle');
    const [, message = ''] = /<textarea id="message"[^>]*>\n?([^<]*)</.exec(text) ?? [];
    expect(message.split('\n')).toEqual([
      expect.stringContaining('is waiting for you'),
      `Open ${desk.url} and sign in with your name and your code.`,
      'By 27 November 2026 please do: The machine-readable zone (about 25 min).',
    ]);
    expect((await trainer.get('/records')).text).not.toContain('id="message"');
    const [, other = ''] = /href="([^"]*lang=mn)"/.exec(text) ?? [];
    const translated = (await (await openRecords(desk)).get(other.replaceAll('&amp;', '&'))).text;
    expect(translated).toMatch(/<textarea id="message"[^>]*>\n?Сайн байна уу/);
    expect(translated).toMatch(/<option value="North" selected/);
  });

  test.each([
    [{part: ''}, 'tick at least one part'],
    [{part: 'no.part'}, 'tick at least one part'],
    [{part: 'constructor'}, 'tick at least one part'],
    [{due: '2026-11-27'}, 'must be today or later'],
    [{due: 'soon'}, 'must be today or later'],
    [{due: '2026-12-24', group: 'Nobody'}, 'no such group'],
  ])('the assignment %j is refused with an explanation', async (fields, words) => {
    const refused = await assign({due: '2026-12-01', ...fields});
    expect([refused.status, refused.text.includes(words)]).toEqual([422, true]);
  });

  test('a part that the trainer removes is no longer assigned', async () => {
    await trainer.form('/records/assignments/remove', {group: 'North', part: 'fraud.mrz'});
    expect((await trainer.get('/records')).text).not.toContain('Assigned parts</th>');
  });
});
