import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {DeskClient, openDesk, openRecords, sessionCookie, type Got, type TestDesk} from './desk-client.ts';
import {upload} from './upload.ts';

let desk: TestDesk;
let trainer: DeskClient;
beforeAll(async () => {
  desk = await openDesk();
  trainer = await openRecords(desk);
});
afterAll(() => desk.end());

const paste = (names: string): Promise<Got> => trainer.form('/records/names', {names});

const send = (bytes: Buffer): Promise<Got> => upload(trainer, '/records/names', bytes);

describe('the list of names', () => {
  test('a list of names in UTF-16 is imported, and importing it again adds nobody', async () => {
    const list = Buffer.from('\ufeffНэр\tБүлэг\r\nТуяа Бат\tДорнод\r\nДорж Ган\tДорнод', 'utf16le');
    expect((await send(list)).text).toContain('2 names were added');
    expect((await trainer.get('/records')).text).toContain('Туяа Бат');
    expect((await send(list)).text).toContain('0 names were added');
  });

  test('a refused list of names adds nobody, names row and cure, and stays on the page without becoming markup', async () => {
    const refused = await paste('Good Name\n<b>Bold</b>\n12345\n<script>alert(1)</script>\nGood name');
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/Row 3:<\/strong>\s+&quot;12345&quot; is no name/);
    expect(refused.text).toMatch(/Row 5:<\/strong>\s+&quot;Good name&quot; is in row 1 already/);
    expect(refused.text).toContain('Correct these 2 points');
    expect(refused.text).not.toContain('<script>');
    expect((await trainer.get('/records')).text).not.toContain('Good Name');
  });

  test('a refused list of names in Windows-1251 stays on the page as text for correction', async () => {
    const refused = await send(Buffer.from([0xc1, 0xe0, 0xf2, 0x0a, 0x31]));
    expect([refused.status, refused.text.includes('Бат\n1</textarea>')]).toEqual([422, true]);
  });

  test('the desk refuses a request body that is not a form', async () => {
    expect((await trainer.json('/records/names', {names: 'x'})).status).toBe(415);
  });
});

describe('slips', () => {
  /** Returns the codes of the slips on a page, by name. */
  const codesIn = ({text}: Got): Readonly<Record<string, string>> =>
    Object.fromEntries(
      [...text.matchAll(/<h2>([^<]+)<\/h2>[^]*?class="key">(\d+)</g)].map(([, name = '', code = '']) => [
        name,
        code,
      ]),
    );
  const print = (group = ''): Promise<Got> => trainer.form('/records/slips', {group, address: desk.url});

  test('the code on a slip signs its learner in at once, and another code signs nobody in', async () => {
    await paste('Slip One\tPost 1\tNorth\nSlip Two\tPost 2\tNorth\nSlip Three\t\tSouth');
    expect((await trainer.get('/records/slips')).text).toMatch(/<option value="North"\s*>/);
    const codes = codesIn(await print('North'));
    expect(Object.keys(codes)).toEqual(['Slip One', 'Slip Two']);
    const enter = async (name: string, code: string) => {
      const client = new DeskClient(desk);
      const {status} = await client.form('/enter', {name, code});
      return [status, sessionCookie(client, 'learner')[1] !== ''];
    };
    expect(await enter('Slip One', codes['Slip Two'] ?? '')).toEqual([422, false]);
    expect(await enter('Slip One', codes['Slip One'] ?? '')).toEqual([303, true]);
  });

  test('new slips leave out learners who have signed in, and end the codes of earlier slips', async () => {
    const [before, after] = [codesIn(await print('North')), codesIn(await print('North'))];
    expect([Object.keys(before), Object.keys(after)]).toEqual([['Slip Two'], ['Slip Two']]);
    const old = await new DeskClient(desk).form('/enter', {name: 'Slip Two', code: before['Slip Two'] ?? ''});
    expect([old.status, before['Slip Two'] === after['Slip Two']]).toEqual([422, false]);
  });

  test('a slip is in the language of its learner, and its link opens the first page with the name', async () => {
    await paste('Монгол Хүн\t\tБаруун\tmn');
    const {text} = await print('Баруун');
    expect(text).toMatch(/class="slip" lang="mn"[^]*Таны код[^]*<svg class="qr"/);
    const records = (await trainer.get('/records')).text;
    const [, id = ''] = /learner\/([\w-]+)"[^>]*>Монгол Хүн/.exec(records) ?? [];
    const first = await new DeskClient(desk).get(`/?as=${id}&lang=mn`);
    expect(first.text).toMatch(/id="name"[^>]*value="Монгол Хүн"/);
    expect((await new DeskClient(desk).get('/?as=nobody')).text).toMatch(/id="name"[^>]*value=""/);
  });

  test('the desk makes no slips for a group without anybody to invite, or with the address of another computer', async () => {
    expect((await print('Nowhere')).text).toContain('no slip to make');
    const other = await trainer.form('/records/slips', {group: '', address: 'http://evil.example/'});
    expect(other.status).toBe(400);
  });
});
