import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {
  DeskClient,
  launch,
  openDesk,
  openRecords,
  proofIn,
  signIn,
  type Got,
  type TestDesk,
} from './desk-client.ts';
import {takeCourse} from './take-course.ts';

let desk: TestDesk;
let trainer: DeskClient;
beforeAll(async () => {
  desk = await openDesk();
  trainer = await openRecords(desk);
});
afterAll(() => desk.end());

const allow = (fields: Readonly<Record<string, string>>): Promise<Got> =>
  trainer.form('/records/admission', {rule: 'open', word: '', most: '', ...fields});
/** Tries to start a record: gives name and code, then repeats the code. Returns the last response. */
async function start(name: string, word?: string): Promise<Got> {
  const client = new DeskClient(desk);
  const first = await client.form('/enter', {name, code: '4321'});
  if (first.status !== 200) return first;
  return client.form('/enter', {
    name,
    code: '4321',
    proof: proofIn(first.text),
    ...(word !== undefined && {word}),
  });
}

describe('the trainer decides who may start a record', () => {
  test('at the limit that the trainer sets, new names are refused until the trainer raises or clears the limit', async () => {
    await signIn(desk, 'Early');
    expect((await allow({most: '1'})).headers.location).toBe('/records/admission?saved');
    const refused = await start('Late');
    expect([refused.status, refused.text.includes('can hold no more learners')]).toEqual([409, true]);
    await signIn(desk, 'Early');
    await allow({most: '2'});
    expect((await start('Late')).status).toBe(303);
    expect((await start('Later')).status).toBe(409);
    await allow({most: ''});
    expect((await start('Later')).status).toBe(303);
  });

  test('with the rule "list", only listed names start a record, each once, and choose their own code', async () => {
    await allow({rule: 'list'});
    const listed = await trainer.form('/records/names', {names: 'Сарнай Бат\r\n\r\n  Дорж  Ган \nEarly'});
    expect(listed.text).toContain('2 names were added');
    expect((await trainer.get('/records')).text).toContain('Сарнай Бат');
    const stranger = await start('Stranger');
    expect([stranger.status, stranger.text.includes('not on your trainer&#39;s list')]).toEqual([422, true]);
    expect((await start('сарнай бат')).status).toBe(303);
    expect((await new DeskClient(desk).form('/enter', {name: 'Сарнай Бат', code: '9999'})).status).toBe(422);
    await signIn(desk, 'Сарнай Бат');
    await signIn(desk, 'Early');
  });

  test('a listed learner who never signs in is shown as not started in the records and has no visit in the exports', async () => {
    await trainer.form('/records/names', {names: 'Never Came'});
    const csv = (await trainer.get('/records/learners.csv')).text;
    expect(csv).toContain('"Never Came","Not started","","0000:00:00","0",""');
    const exported = (await trainer.get('/records/everything.json')).text;
    expect(exported).toMatch(/"name": "Never Came",[^}]*"seen": null/);
  });

  test('with the rule "word", a new learner must give the word of the trainer, and guesses of this word are slowed down', async () => {
    await allow({rule: 'word', word: 'Blue  Falcon'});
    const without = await start('Wordless');
    expect([without.status, without.text.includes('not the trainer&#39;s word')]).toEqual([422, true]);
    expect((await start('Knows it', 'blue falcon')).status).toBe(303);
    await signIn(desk, 'Early');
    const guesses = [];
    for (let n = 0; n < 5; n++) guesses.push((await start('Guesser', `guess ${n}`)).text);
    expect(guesses.at(-1)).toContain('Please wait');
  });

  test.each([
    [{rule: 'word', word: ' '}, 'Please write the word'],
    [{most: '0'}, 'Please write a whole number'],
    [{most: 'many'}, 'Please write a whole number'],
    [{rule: 'nobody'}, 'did not understand'],
  ])('the settings %j are refused with an explanation and change nothing', async (fields, words) => {
    await allow({rule: 'list'});
    const refused = await allow(fields);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.text).toContain(words);
    expect((await start('Nobody else')).text).toContain('not on your trainer');
  });

  test('refused settings for new records stay chosen on the page, so that the trainer can correct them', async () => {
    await allow({rule: 'list'});
    const {text} = await allow({rule: 'word', word: ''});
    expect(/id="rule-word"[^>]*checked/.test(text)).toBe(true);
  });

  test('the settings for new records and the list of names survive a restart of the desk', async () => {
    await allow({rule: 'list', most: '7'});
    await desk.close();
    desk = await openDesk({data: desk.data});
    trainer = await openRecords(desk);
    expect((await trainer.get('/records/admission')).text).toContain('value="7"');
    expect((await start('Still nobody')).status).toBe(422);
    await allow({});
  });
});

describe('names that look alike', () => {
  test.each([
    ['Б\u0061т Дорж', 'a Latin a in a Cyrillic name'],
    ['B\u0430t Dorj', 'a Cyrillic а in a Latin name'],
    ['Sar\u03bful', 'a Greek omicron in a Latin name'],
  ])('the new name "%s" is refused: it has %s', async name => {
    const refused = await start(name);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('letters of two alphabets');
  });

  test.each([
    ['Сара', 'Capa'],
    ['Осор', 'Ocop'],
    ['САРА ТОТ', 'CAPA TOT'],
    ['Bold', 'BoId'],
    ['Oyu', '0yu'],
  ])(
    'if the records have the name "%s", the new name "%s" is refused because it looks alike',
    async (first, second) => {
      const other = await openDesk();
      await signIn(other, first);
      const refused = await new DeskClient(other).form('/enter', {name: second, code: '4321'});
      expect(refused.status).toBe(422);
      expect(refused.text).toContain('a name that looks the same');
      await signIn(other, first);
      await other.end();
    },
  );

  test('the desk accepts names in one script, names with a whole word in another script, and names that differ by a letter', async () => {
    for (const name of [
      'Бат',
      'Бат (Bat)',
      'Бат 2',
      'Bat',
      'Дорж-Ганаа',
      'Тулга',
      'Түлга',
      "O'Neill",
      '山田たろう',
    ])
      await signIn(desk, name);
  });
});

describe('erasing several records', () => {
  test('erasing several records erases only the ticked ones, and only after confirmation', async () => {
    const [one, two] = [await takeCourse(desk, 'Erase me'), await takeCourse(desk, 'Erase me too')];
    const kept = await takeCourse(desk, 'Keep me');
    expect((await trainer.get('/records/erase/several')).text).toContain('Erase me too');
    const ids = new URLSearchParams([one, two].map(({id}) => ['learner', id]));
    expect((await trainer.form('/records/erase/several', ids)).status).toBe(422);
    expect((await trainer.form('/records/erase/several', {sure: 'yes'})).status).toBe(422);
    ids.append('sure', 'yes');
    expect((await trainer.form('/records/erase/several', ids)).headers.location).toBe('/records?erased=2');
    const {text} = await trainer.get('/records');
    expect([text.includes('Erase me'), text.includes('Keep me')]).toEqual([false, true]);
    expect((await one.client.json('/play/launch', {})).status).toBe(401);
    expect(await launch(kept.client)).toMatchObject({state: {suspendData: 'saved-work'}});
  });

  test('the list of learners who have saved nothing contains no other learners, and everybody in it is ticked', async () => {
    await launch(await signIn(desk, 'Opened only'));
    const {text} = await trainer.get('/records/erase/several?idle');
    expect(text).toMatch(/type="checkbox"\s+checked/);
    expect([text.includes('Opened only'), text.includes('Keep me')]).toEqual([true, false]);
    const ids = [...text.matchAll(/name="learner" value="([\w-]+)"/g)].map(([, id = '']) => ['learner', id]);
    expect(ids.length).toBeGreaterThan(5);
    const erased = await trainer.form(
      '/records/erase/several',
      new URLSearchParams([...ids, ['sure', 'yes']]),
    );
    expect(erased.headers.location).toBe(`/records?erased=${ids.length}`);
    expect((await trainer.get('/records')).text).toContain('Keep me');
  });
});
