import {dirname, join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {answerAt, commitOf} from './commits.ts';
import {ours} from './courses.ts';
import {
  DeskClient,
  launch,
  makeCourse,
  openDesk,
  openRecords,
  signIn,
  temporary,
  type TestDesk,
} from './desk-client.ts';
import {makePackage} from './make-package.ts';
import {takeCourse} from './take-course.ts';

// The desk writes local time, so the test sets a local date and time.
const now = new Date(2026, 10, 25, 14, 32).getTime();
let desk: TestDesk;
let trainer: DeskClient;
beforeEach(async () => {
  desk = await openDesk({now: () => now});
  trainer = await openRecords(desk);
});
afterEach(() => desk.end());

describe('the ledger', () => {
  test('the list of learners shows name, status, score, time, answers and date in readable form and local time', async () => {
    await takeCourse(desk, 'Бат Дорж');
    const {text} = await trainer.get('/records');
    for (const words of [
      'Бат Дорж',
      'Passed',
      '85%',
      '1 h 12 min',
      '2026-11-25</span> <span class="number">14:32',
      '1 learner.',
      '1 has finished.',
    ])
      expect(text).toContain(words);
  });

  test('the list of learners sorts names by the alphabet of the reader, with Ө after О and Ү after У', async () => {
    const names = ['Оюун', 'Өлзий', 'Пүрэв', 'Уянга', 'Үүрээ', 'Чимэг', 'Anna'];
    for (const name of [...names].reverse()) await signIn(desk, name);
    const {text} = await trainer.get('/records', {'accept-language': 'mn'});
    const places = names.map(name => text.indexOf(`>${name}<`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  test('the list of learners of an empty desk shows a message', async () => {
    expect((await trainer.get('/records')).text).toContain('Nobody has signed in yet');
  });

  test('an id such as `valueOf` is shown as an id, and breaks neither a page nor an export', async () => {
    const client = await signIn(desk, 'Anu');
    const {launch: session, learnerId} = await launch(client);
    const part = {completion: 'completed', success: 'unknown', progress: '', description: ''} as const;
    const score = {raw: '', min: '', max: '', scaled: ''};
    await client.json(
      '/play/commit',
      commitOf(session, 1, {objectives: [{...part, score, id: 'valueOf'}]}, [
        answerAt(0, {id: 'constructor.t1', objectives: ['toString', 'objective.toString']}),
        answerAt(1, {response: 'constructor'}),
      ]),
    );
    const page = await trainer.get(`/records/learner/${learnerId}`);
    expect(page.status).toBe(200);
    for (const id of ['valueOf', 'constructor', 'toString']) expect(page.text).toContain(id);
    expect(page.text).not.toContain('native code');
    expect((await trainer.get('/records/answers.csv')).text).toContain('"toString","toString","constructor"');
  });

  test('the list of learners escapes a name that contains HTML', async () => {
    await takeCourse(desk, '<img src=x onerror=y>');
    const {text} = await trainer.get('/records');
    expect(text).not.toContain('<img src=x');
    expect(text).toContain('&lt;img src=x onerror=y&gt;');
  });
});

describe('the page of a learner', () => {
  test('the page of a learner shows every answer in words', async () => {
    const {id} = await takeCourse(desk, 'Reader');
    const {text} = await trainer.get(`/records/learner/${id}`);
    for (const words of [
      'What does the filler count as?',
      'Zero',
      'Ten &lt;b&gt;',
      'Not right',
      'Try 2',
      'Work out the check digit.',
      '-3',
      'Points: 2 of 3',
      'Right would be',
      'The machine-readable zone',
      'Completed',
      'after 42 s',
      'gone.question',
      'Not judged',
      'gone.part',
    ])
      expect(text).toContain(words);
  });

  test('a learner gets a new code from the trainer, and the old code stops working', async () => {
    const {id} = await takeCourse(desk, 'Forgetful');
    expect((await trainer.form(`/records/learner/${id}/code`, {code: '12'})).status).toBe(422);
    expect((await trainer.form(`/records/learner/${id}/code`, {code: '8888'})).text).toContain(
      'The new code works',
    );
    expect((await new DeskClient(desk).form('/enter', {name: 'Forgetful', code: '4321'})).status).toBe(422);
    await signIn(desk, 'Forgetful', '8888');
  });

  test.each([
    '/records/learner/nobody',
    '/records/learner/nobody/erase',
    '/records/backups/desk-2026-11-25-143200.db',
    '/records/backups/secret',
  ])('GET %s returns 404', async path => {
    expect((await trainer.get(path)).status).toBe(404);
  });
});

describe('exports', () => {
  test('the list of learners is exported as CSV that Excel reads as UTF-8 and that runs no formula', async () => {
    await takeCourse(desk, '=1+1 Bold');
    await takeCourse(desk, 'Бат "Б" Дорж');
    const {headers, text} = await trainer.get('/records/learners.csv');
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="learners-2026-11-25-143200.csv"',
    });
    expect(text.startsWith('\ufeff"Learner","Status","Score"')).toBe(true);
    expect(text).toContain(
      '"\'=1+1 Bold","Passed","85","0001:12:00","4","2026-11-25 14:32","","","","",""\r\n',
    );
    expect(text).toContain('"Бат ""Б"" Дорж"');
  });

  test('every answer is exported as CSV', async () => {
    await takeCourse(desk, 'Reader');
    const {text} = await trainer.get('/records/answers.csv');
    expect(text.trim().split('\r\n')).toHaveLength(5);
    expect(text).toContain(
      '"Reader","2026-11-25 14:32","The machine-readable zone","","What does the filler count as?","","2","Ten <b>","Zero","Not right","","0000:00:42.00","fraud.filler"',
    );
  });

  test('everything except codes and saved states is exported as JSON', async () => {
    await takeCourse(desk, 'Reader');
    const {text} = await trainer.get('/records/everything.json');
    expect(JSON.parse(text)).toMatchObject({
      learners: [
        {
          name: 'Reader',
          status: 'passed',
          score: '85',
          totalSeconds: 4320,
          parts: [{title: 'The machine-readable zone'}],
        },
      ],
    });
    expect(text).toMatch(/"exported": "2026-11-25T14:32:00[+-]\d\d:\d\d"/);
    expect(text).not.toMatch(/scrypt|quick\.|saved-work/);
  });
});

describe('the records of a SCORM 2004 course', () => {
  test('the page of a learner and the table of answers show a SCORM 2004 course like a SCORM 1.2 course', async () => {
    const zip = makePackage({version: '2004 4th Edition', identifier: 'tamga'});
    const readable = join(dirname(makeCourse(temporary())), 'readable');
    const course = await ours(zip, readable);
    await desk.end();
    desk = await openDesk({now: () => now, course});
    trainer = await openRecords(desk);
    const client = await signIn(desk, 'Бат');
    const {launch: session} = await launch(client);
    const objective = {
      id: 'fraud.mrz',
      completion: 'completed',
      success: 'unknown',
      progress: '1',
      score: {raw: '', min: '', max: '', scaled: '0.5'},
      description: '',
    };
    const other = {...objective, id: 'lifting', description: '{lang=en}Lifting a pallet'};
    await client.json(
      '/play/commit',
      commitOf(
        session,
        1,
        {
          completion: 'completed',
          success: 'failed',
          score: {raw: '', min: '', max: '', scaled: '0.62'},
          session: 'PT1H12M',
          objectives: [objective, other],
        },
        [
          answerAt(0, {
            id: 'urn:tamga:fraud.filler.t1',
            time: '2026-11-25T14:30:00',
            latency: 'PT42S',
            response: 'ten',
            correct: ['zero'],
            result: 'incorrect',
          }),
          answerAt(1, {
            id: 'urn:other:1',
            type: 'fill-in',
            response: '{lang=en}=cmd()',
            correct: [],
            description: '{lang=en}@Which?',
            result: 'neutral',
            objectives: ['lifting'],
          }),
          answerAt(2, {
            id: 'urn:other:2',
            type: 'sequencing',
            response: 'look[,]lift',
            correct: ['lift[,]look'],
            result: 'incorrect',
          }),
        ],
      ),
    );
    const {text} = await trainer.get(`/records/learner/${(await launch(client)).learnerId}`);
    for (const words of [
      'Not passed',
      '62%',
      '1 h 12 min',
      'Ten &lt;b&gt;',
      'Zero',
      'after 42 s',
      '50%',
      '=cmd()',
    ])
      expect(text).toContain(words);
    expect(text.replace(/\s+/g, ' ')).toContain('<ol> <li>look</li><li>lift</li> </ol>');
    const table = (await trainer.get('/records/answers.csv')).text;
    expect(table).toContain(
      '"Бат","2026-11-25 14:32","The machine-readable zone","","What does the filler count as?","","1","Ten <b>","Zero","Not right","","0000:00:42.00","fraud.filler"',
    );
    expect(table).toContain('"Lifting a pallet","","\'@Which?","","1","\'=cmd()",""');
    expect(table).toContain('"look; lift","lift; look","Not right"');
  });
});
