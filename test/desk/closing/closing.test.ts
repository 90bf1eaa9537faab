import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import Libsql from 'libsql';
import {encode} from 'uqr';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {z} from 'zod';
import {qrPath} from '../../../src/desk/ledger/qr-path.ts';
import {nameCheck, readCompletionCode} from '../../../src/record/codes/completion-code.ts';
import {DeskClient, makeCourse, openDesk, openRecords, temporary, type TestDesk} from '../desk-client.ts';
import {takeCourse} from '../take-course.ts';

let now = new Date(2026, 10, 25, 12).getTime();
const folder = temporary();
const course = makeCourse(folder);
const dist = join(folder, 'dist');
let desk: TestDesk;
let trainer: DeskClient;
beforeAll(async () => {
  const file = join(dist, 'readable', 'en.json');
  const readable = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(
    file,
    JSON.stringify({...readable, version: '1.4.2', coreModules: [{number: 1, title: 'Document fraud'}]}),
  );
  mkdirSync(join(dist, 'answer-key'));
  writeFileSync(
    join(dist, 'answer-key', 'en.json'),
    JSON.stringify([
      {
        ...{id: 'fraud.filler', module: 'fraud', part: 'The machine-readable zone'},
        answers: [
          {words: 'Zero', right: true},
          {words: 'Ten <b>', right: false},
        ],
      },
      {
        ...{id: 'fraud.digit', module: 'fraud', part: 'The machine-readable zone'},
        answers: [{words: '7', right: true}],
      },
    ]),
  );
  mkdirSync(join(dist, 'cards'));
  const sheet = (file: string, language: string, title: string) =>
    ({file, kind: 'interview', id: 'tea-house', language, title}) as const;
  writeFileSync(
    join(dist, 'cards', 'sheets.json'),
    JSON.stringify([
      sheet('tea-house.en.html', 'en', 'The tea house'),
      sheet('tea-house.mn.html', 'mn', 'Цайны газар'),
    ]),
  );
  writeFileSync(join(dist, 'cards', 'tea-house.en.html'), '<h1>Cards</h1>');
  writeFileSync(join(dist, 'cards', 'tea-house.mn.html.gz'), gzipSync('<h1>Карт</h1>'));
  writeFileSync(join(dist, 'cards', 'other.html'), 'not in the list');
  desk = await openDesk({now: () => now, course});
  trainer = await openRecords(desk);
  await trainer.form('/records/names', {
    names: 'Anu\tPost A\tNorth\nДорж Бат\tPost B\tSouth\tmn\nTrainer One\t\tNorth',
  });
  await takeCourse(desk, 'Anu');
  await takeCourse(desk, 'Trainer One');
  const {text} = await trainer.get('/records');
  const [, id = ''] = /learner\/([\w-]+)">Trainer One/.exec(text) ?? [];
  await trainer.form(`/records/learner/${id}/facts`, {
    post: '',
    group: 'North',
    language: '',
    trainer: 'yes',
  });
});
afterAll(() => desk.end());

const idOf = (name: string, text: string): string =>
  new RegExp(`attended-([\\w-]+)"[^]*?: ${name}<`).exec(
    text.split('<li>').find(each => each.includes(name)) ?? '',
  )?.[1] ?? '';

describe('the print room', () => {
  test('the print room lists each sheet in its languages, and opens a compressed one as HTML without scripts', async () => {
    const {text} = await trainer.get('/records/print');
    expect(text).toMatch(/The tea house<\/span>\s*<a[^>]*href="\/records\/print\/tea-house\.en\.html"/);
    expect(text).toContain('/records/print/tea-house.mn.html');
    // The link opens a preview, which records nothing. There the course does not warn about a missing LMS.
    expect(text).toContain('href="/records/preview?lang=mn#/job-aids"');
    const plain = await trainer.get('/records/print/tea-house.en.html');
    expect([plain.text, plain.headers['content-encoding']]).toEqual(['<h1>Cards</h1>', undefined]);
    expect(plain.headers['content-security-policy']).toContain("default-src 'none'");
    const zipped = await trainer.get('/records/print/tea-house.mn.html');
    expect(zipped.headers['content-encoding']).toBe('gzip');
    expect(zipped.headers['content-type']).toContain('text/html');
  });

  test('the poster for the wall has the codes of the Wi-Fi and of the desk, and the desk keeps neither', async () => {
    const fields = {network: 'Workshop', password: 'green; lamp', address: desk.url};
    const {text} = await trainer.form('/records/poster', fields);
    const qrPathOf = (code: string) => qrPath(encode(code, {ecc: 'M', border: 2}).data);
    expect(text).toContain(qrPathOf(String.raw`WIFI:T:WPA;S:Workshop;P:green\; lamp;;`));
    expect(text).toContain(qrPathOf(desk.url));
    expect(text).toContain('green; lamp');
    expect((await trainer.get('/records/poster')).text).not.toContain('green');
    const joined = await trainer.form('/records/poster', {...fields, network: '', password: ''});
    expect(joined.text).not.toContain('Join this Wi-Fi');
    const other = await trainer.form('/records/poster', {...fields, address: 'http://example.org/'});
    expect(other.status).toBe(400);
  });

  test('small groups have the names of learners and not those of trainers, and stay the same in another language', async () => {
    const other = await openRecords(desk);
    const {text} = await other.get('/records/small-groups?size=2');
    expect(text).toContain('Дорж Бат');
    expect(text).toContain('Group 1');
    expect(text).not.toContain('Trainer One');
    const link =
      /href="(\/records\/small-groups[^"]*lang=mn)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(link).toMatch(/seed=[\w-]+/);
    expect((await other.get(link)).text).toContain('Anu');
  });

  test('the print room sends only the sheets of its list, and only to a trainer', async () => {
    expect((await trainer.get('/records/print/other.html')).status).toBe(404);
    expect((await trainer.get('/records/print/..%2Freadable%2Fen.json')).status).toBe(404);
    expect((await new DeskClient(desk).get('/records/print/tea-house.en.html')).status).toBe(303);
  });

  test('a desk without sheets names the command that makes them', async () => {
    const bare = await openDesk();
    const {text} = await (await openRecords(bare)).get('/records/print');
    expect(text).toContain('<code>npm run cards</code>');
    expect(text).toContain('/records/attendance');
    await bare.end();
  });

  test('the attendance list has the people of the group without trainers, a column for each day and empty lines', async () => {
    const {text} = await trainer.get('/records/attendance?group=North&from=2026-11-30&days=2');
    expect(text).toContain('<td>Anu</td>');
    expect(text).not.toContain('Trainer One');
    expect(text).not.toContain('Дорж Бат');
    expect(text).toMatch(/30 November 2026<\/th>\s*<th[^>]*>1 December 2026<\/th>\s*<\/tr>/);
    expect(text.match(/<tr>/g)).toHaveLength(1 + 1 + 4);
    expect((await trainer.get('/records/attendance?days=99&from=never')).text).toContain('25 November 2026');
  });

  test('a question sheet has all questions of a part without their answers, and the key has the answers', async () => {
    const sheet = (await trainer.get('/records/questions?part=fraud.mrz')).text;
    expect(sheet).toMatch(
      /What does the filler count as\?[^]*Ten &lt;b&gt;[^]*Zero[^]*Work out the check digit/,
    );
    expect(sheet).not.toContain('key-of-question');
    const key = (await trainer.get('/records/questions?part=fraud.mrz&key=yes')).text;
    expect(key).toMatch(/key-of-question[^]*?Zero\s*<\/p>[^]*key-of-question[^]*?7\s*<\/p>/);
    expect((await trainer.get('/records/questions?part=fraud.none')).text).not.toContain('class="paper"');
  });
});

describe('certificates', () => {
  const facts = {
    group: '',
    from: '2026-11-23',
    to: '2026-11-25',
    place: 'Zamyn-Uud',
    hours: '18',
    trainer: 'S. Bold',
  };

  test('certificates of attendance and of passing are made in one batch, with check codes of completion records', async () => {
    const page = (await trainer.get('/records/certificates')).text;
    const [anu, dorj] = [idOf('Anu', page), idOf('Дорж Бат', page)];
    expect(page).not.toContain('Trainer One');
    // Only a learner who has passed has this checkbox. So a forged field `passed` produces no certificate.
    expect(page.match(/name="passed"/g)).toHaveLength(1);
    const fields = new URLSearchParams([
      ...Object.entries(facts),
      ...[anu, dorj].map(id => ['attended', id]),
      ...[anu, dorj].map(id => ['passed', id]),
    ]);
    const {status, text} = await trainer.form('/records/certificates', fields);
    expect(status).toBe(200);
    expect(text.match(/class="paper certificate"/g)).toHaveLength(3);
    expect(text).toContain('3 certificates.');
    expect(text).toMatch(/lang="mn"[^]*Сургалтад оролцсоны гэрчилгээ[^]*Дорж Бат/);
    expect(text).toMatch(/23 November 2026 to 25 November 2026[^]*Zamyn-Uud[^]*S\. Bold/);
    const codes = [...text.matchAll(/<code translate="no">([^<]+)</g)].map(([, code = '']) =>
      readCompletionCode(code),
    );
    const at = Date.UTC(2026, 10, 25);
    const common = {version: '1.4.2', at};
    expect(codes).toEqual([
      {kind: 'completion', completion: {...common, modules: [], learner: nameCheck('Anu'), score: undefined}},
      {kind: 'completion', completion: {...common, modules: [1], learner: nameCheck('Anu'), score: 85}},
      {
        kind: 'completion',
        completion: {...common, modules: [], learner: nameCheck('Дорж Бат'), score: undefined},
      },
    ]);
  });

  test('the certificate form makes no certificate and says why, if nobody is ticked or the days are in the wrong order', async () => {
    const nobody = await trainer.form('/records/certificates', facts);
    expect([nobody.status, nobody.text.includes('Nobody is ticked')]).toEqual([422, true]);
    const backwards = await trainer.form('/records/certificates', {...facts, from: '2026-11-26'});
    expect([backwards.status, backwards.text.includes('before the first day')]).toEqual([422, true]);
    expect(backwards.text).toContain('value="Zamyn-Uud"');
    expect((await trainer.form('/records/certificates', {...facts, to: 'tomorrow'})).status).toBe(400);
  });
});

describe('the evaluation', () => {
  const hidden = (name: string, text: string) =>
    new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1] ?? '';
  /** Fills in the form on a new phone. Returns the page that this phone then shows. */
  async function fillIn(fields: Readonly<Record<string, string>>, times = 1): Promise<string> {
    const phone = new DeskClient(desk);
    const form = (await phone.get('/evaluation')).text;
    const sent = {evaluation: hidden('evaluation', form), key: hidden('key', form), ...fields};
    for (let n = 0; n < times; n++) expect((await phone.form('/evaluation', sent)).status).toBe(303);
    return (await phone.get('/evaluation')).text;
  }
  const list = async () => (await trainer.get('/records/evaluation')).text;
  const openId = async () => /evaluation\/([\w-]+)\/close/.exec(await list())?.[1] ?? '';

  test('each phone fills in the form once and without a name, and the trainer sees results only from five forms on', async () => {
    expect((await new DeskClient(desk).get('/evaluation')).text).toContain('No evaluation is open');
    await trainer.form('/records/evaluation', {title: 'Zamyn-Uud, November'});
    expect(await list()).toContain(`<strong>${desk.url}evaluation</strong>`);
    expect(await list()).toContain('so phones do not reach it');
    const id = await openId();
    for (const useful of ['the cases', 'Anu was great', '', 'zones'])
      expect(await fillIn({aims: '5', pace: '2', useful}, 2)).toContain('Your form has arrived');
    expect(await list()).toContain('4 forms have arrived');
    const early = await trainer.form(`/records/evaluation/${id}/close`, {});
    expect([early.status, early.text.includes('Fewer than 5 forms')]).toEqual([422, true]);
    expect((await trainer.get(`/records/evaluation/${id}`)).status).toBe(404);
    await fillIn({aims: '1', change: 'more <time>'});
    expect((await trainer.get(`/records/evaluation/${id}`)).status).toBe(404);
    expect((await trainer.form(`/records/evaluation/${id}/close`, {})).status).toBe(303);
    const {text} = await trainer.get(`/records/evaluation/${id}`);
    expect(text).toMatch(
      /reached its aims\.<\/th>\s*<td>1<\/td><td>0<\/td><td>0<\/td><td>0<\/td><td>4<\/td>\s*<td>\s*<strong\s*>4\.2</,
    );
    expect(text).toContain('5 forms have arrived');
    expect(text.indexOf('Anu was great')).toBeLessThan(text.indexOf('the cases'));
    expect(text).toContain('more &lt;time&gt;');
  });

  test('the records contain the filled forms without a name, a time or their order', async () => {
    await trainer.form('/records/backups', {});
    const [copy = ''] = readdirSync(join(desk.data, 'backups'));
    const database = new Libsql(join(desk.data, 'backups', copy), {readonly: true});
    const columns = database.prepare('pragma table_info(evaluation_form)').all([]);
    database.close();
    expect(JSON.stringify(columns)).not.toMatch(/learner|time|created|address/);
    expect(columns).toHaveLength(3);
  });

  test('the desk refuses a form with an impossible rating or for a closed evaluation, and no longer lists an erased evaluation', async () => {
    await trainer.form('/records/evaluation', {title: 'Second'});
    const id = await openId();
    const send = (fields: Readonly<Record<string, string>>) =>
      new DeskClient(desk).form('/evaluation', {evaluation: id, key: 'k'.repeat(16), ...fields});
    expect((await send({aims: '6'})).status).toBe(400);
    expect((await send({aims: 'x'})).status).toBe(400);
    expect((await send({evaluation: 'other'})).status).toBe(409);
    expect((await trainer.form(`/records/evaluation/${id}/erase`, {})).status).toBe(400);
    expect((await trainer.form(`/records/evaluation/${id}/erase`, {sure: 'yes'})).status).toBe(303);
    expect((await send({aims: '5'})).status).toBe(409);
    expect(await list()).not.toContain('Second');
  });

  test('filled forms survive a restart of the desk, and the log names the acts of the trainer', async () => {
    await trainer.form('/records/evaluation', {title: 'Third'});
    await fillIn({aims: '3'});
    now += 1000;
    expect((await trainer.get('/records/log')).text).toContain('Opened, closed or erased an evaluation');
    await desk.close();
    desk = {...(await openDesk({now: () => now, course, data: desk.data})), folder: desk.folder};
    trainer = await openRecords(desk);
    expect(await list()).toMatch(/Third[^]*1 form has arrived/);
  });
});
