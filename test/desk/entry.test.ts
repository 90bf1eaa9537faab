import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest';
import {DeskClient, openDesk, openRecords, proofIn, signIn, type TestDesk} from './desk-client.ts';

let now = Date.UTC(2026, 10, 25, 6);
let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk({now: () => now});
});
afterAll(() => desk.end());
beforeEach(() => {
  now += 3_600_000;
});

describe('a new learner', () => {
  test('a new learner confirms the new record and types the code again', async () => {
    const client = new DeskClient(desk);
    const asked = await client.form('/enter', {name: 'Bat  Dorj', code: '1234'});
    expect(asked.status).toBe(200);
    expect(asked.text).toContain('Start a new record?');
    expect(asked.text).not.toContain('1234');
    const admitted = await client.form('/enter', {
      name: 'Bat Dorj',
      code: '1234',
      proof: proofIn(asked.text),
    });
    expect(admitted).toMatchObject({status: 303, headers: {location: '/play'}});
    expect((await client.get('/')).text).toContain('Welcome back, Bat Dorj');
  });

  test('a new learner starts again if the second code differs, and no record is created', async () => {
    const client = new DeskClient(desk);
    const asked = await client.form('/enter', {name: 'Slip', code: '1234'});
    const refused = await client.form('/enter', {name: 'Slip', code: '1235', proof: proofIn(asked.text)});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('The two codes were not the same');
    expect((await client.form('/enter', {name: 'Slip', code: '1234'})).text).toContain('Start a new record?');
  });

  test('a new learner cannot use a proof that was issued for another name or that has expired', async () => {
    const client = new DeskClient(desk);
    const asked = await client.form('/enter', {name: 'Proof', code: '1234'});
    expect(
      (await client.form('/enter', {name: 'Other', code: '1234', proof: proofIn(asked.text)})).status,
    ).toBe(422);
    now += 11 * 60_000;
    expect(
      (await client.form('/enter', {name: 'Proof', code: '1234', proof: proofIn(asked.text)})).status,
    ).toBe(422);
  });

  test('a new learner who submits the form twice gets one record', async () => {
    const client = new DeskClient(desk);
    const asked = await client.form('/enter', {name: 'Twice', code: '1234'});
    const form = {name: 'Twice', code: '1234', proof: proofIn(asked.text)};
    const both = await Promise.all([client.form('/enter', form), client.form('/enter', form)]);
    expect(both.map(got => got.status).filter(status => status === 303).length).toBeGreaterThan(0);
    await signIn(desk, 'Twice', '1234');
  });
});

describe('a returning learner', () => {
  test.each(['бат дорж', '  Бат   Дорж ', 'БАТ ДОРЖ'])(
    'a returning learner is recognised by the name "%s"',
    async name => {
      await signIn(desk, 'Бат Дорж', '55555');
      expect((await new DeskClient(desk).form('/enter', {name, code: '55555'})).headers.location).toBe(
        '/play',
      );
    },
  );

  test('a returning learner with a wrong code gets advice, is not signed in, and sees no record', async () => {
    await signIn(desk, 'Namesake', '1111');
    const client = new DeskClient(desk);
    const refused = await client.form('/enter', {name: 'Namesake', code: '2222'});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('add your post or a second name');
    expect(client.cookies.size).toBe(0);
  });

  test('a learner signs out with a button', async () => {
    const client = await signIn(desk, 'Leaver');
    expect((await client.form('/leave', {})).headers.location).toBe('/?left');
    expect((await client.get('/play')).headers.location).toBe('/');
    expect((await client.get('/?left')).text).toContain('You are signed out');
  });
});

describe('the values in the sign-in form', () => {
  test.each([
    ['', '1234', 'Please write your name'],
    ['12345', '1234', 'Please write your name'],
    ['\u202e\u0000', '1234', 'Please write your name'],
    ['a'.repeat(61), '1234', 'Please write your name'],
    ['Bat', '123', 'The code is 4 to 8 digits'],
    ['Bat', '123456789', 'The code is 4 to 8 digits'],
    ['Bat', '12a4', 'The code is 4 to 8 digits'],
    ['Bat', '١٢٣٤', 'The code is 4 to 8 digits'],
  ])('the name "%s" with the code "%s" is refused with an explanation', async (name, code, words) => {
    const refused = await new DeskClient(desk).form('/enter', {name, code});
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(words);
  });

  test('a rejected name is escaped when the form shows it again', async () => {
    const {text} = await new DeskClient(desk).form('/enter', {
      name: '"><script>alert(1)</script>',
      code: '1',
    });
    expect(text).not.toContain('<script>');
    expect(text).toContain('&lt;script&gt;');
  });

  test('a name loses hidden characters that would make two names look alike', async () => {
    await signIn(desk, 'Hid\u200bden\u202e', '7777');
    expect((await new DeskClient(desk).form('/enter', {name: 'Hidden', code: '7777'})).headers.location).toBe(
      '/play',
    );
  });
});

describe('guessing a code', () => {
  test('after three wrong codes even the right code must wait, and each further wrong code doubles the wait', async () => {
    await signIn(desk, 'Guessed', '1111');
    const client = new DeskClient(desk);
    const guess = (code: string) => client.form('/enter', {name: 'Guessed', code});
    for (const code of ['0001', '0002', '0003']) expect((await guess(code)).status).toBe(422);
    const slowed = await guess('1111');
    expect(slowed.status).toBe(429);
    expect(slowed.text).toContain('Please wait 5 seconds');
    now += 5001;
    expect((await guess('0004')).status).toBe(422);
    now += 5001;
    expect((await guess('1111')).status).toBe(429);
    now += 5000;
    expect((await guess('1111')).status).toBe(303);
  });

  test('simultaneous guesses of a code get no more tries than successive guesses', async () => {
    await signIn(desk, 'Flooded', '1111');
    const all = await Promise.all(
      Array.from({length: 12}, (_, n) =>
        new DeskClient(desk).form('/enter', {name: 'Flooded', code: String(2000 + n)}),
      ),
    );
    expect(all.filter(got => got.status === 422)).toHaveLength(3);
  });
});

describe('the language of a page', () => {
  test.each([
    ['/?lang=mn', '', 'mn'],
    ['/', 'mn-MN,en;q=0.5', 'mn'],
    ['/?lang=en', 'mn', 'en'],
    ['/?lang=xx', 'de', 'en'],
    ['/?lang=../../etc', '', 'en'],
  ])('the page %s with the preferred languages "%s" is shown in %s', async (path, wishes, code) => {
    expect((await new DeskClient(desk).get(path, {'accept-language': wishes})).text).toContain(
      `<html lang="${code}" dir="ltr" `,
    );
  });

  test('a chosen language is kept, and a draft translation is marked as a draft', async () => {
    const client = new DeskClient(desk);
    await client.get('/?lang=mn');
    const {text} = await client.get('/records');
    expect(text).toContain('<html lang="mn"');
    expect(text).toContain('Нууц үг');
    expect(text).toContain('Ноорог орчуулга');
    expect((await client.get('/?lang=en')).text).not.toContain('Draft translation');
  });

  test('a translated page formats dates in its language', async () => {
    await signIn(desk, 'Огноо');
    const trainer = await openRecords(desk);
    const [, page = ''] =
      /href="([^"]+)">Огноо/.exec((await trainer.get('/records')).text.replace(/\s+/g, ' ')) ?? [];
    expect((await trainer.get(`${page}?lang=mn`)).text).toMatch(/2026 оны 11\sдүгээр сарын\s\d+, \d\d:\d\d/);
  });
});
