import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {strToU8, zipSync} from 'fflate';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {z} from 'zod';
import {openDataFolder} from '../../src/desk/storage/data-folder.ts';
import {openDatabase} from '../../src/desk/storage/database.ts';
import {small, syntheticCourse} from '../doubles/synthetic-course.ts';
import {resultCode} from '../../src/record/codes/result-code.ts';
import {openDesk, openRecords, type DeskClient, type Got, type TestDesk} from './desk-client.ts';
import {takeCourse} from './take-course.ts';
import {upload} from './upload.ts';

let desk: TestDesk;
let trainer: DeskClient;
beforeAll(async () => {
  desk = await openDesk();
  trainer = await openRecords(desk);
});
afterAll(() => desk.end());

const codes = (text: string): Promise<Got> => trainer.form('/records/import', {codes: text});
const file = (bytes: Uint8Array | string): Promise<Got> =>
  upload(trainer, '/records/import', Buffer.from(bytes));
const recordsPage = async (): Promise<string> => (await trainer.get('/records')).text;
const learnerPage = async (name: string): Promise<string> => {
  const [, id = ''] = new RegExp(`learner/([\\w-]+)">${name}<`).exec(await recordsPage()) ?? [];
  return (await trainer.get(`/records/learner/${id}`)).text;
};
const answers = async (): Promise<string> => (await trainer.get('/records/answers.csv')).text;

const {course} = syntheticCourse({...small, questions: 6, interviews: 0});
/** Makes a result code of the test course. With another `number`, the code belongs to a course with other modules. */
const codeOf = (number = 1, parts = ['mrz'], learnerId = ''): string =>
  resultCode(
    {...course, version: '1.2.3', modules: course.modules.slice(0, 1).map(module => ({...module, number}))},
    {
      learnerId,
      progress: {
        ...{done: true, passed: true, scaled: 0.8, fraction: 1, place: ''},
        parts: parts.map(id => ({id: `fraud.${id}`, state: 'done', scaled: undefined})),
      },
      summaries: [],
      at: Date.UTC(2026, 10, 20),
    },
  );

describe('result codes in bulk', () => {
  test('result codes with names become results, and the page lists the facts that a code does not contain', async () => {
    const got = await codes(`Anu Bat\t${codeOf()}\r\n${codeOf()}\tBold Gan`);
    expect(got.text).toContain('2 results were taken in.');
    expect(got.text).toContain('does not tell: the answers, how sure the learner was, when it was.');
    expect(await learnerPage('Anu Bat')).toMatch(/Result code, 20 November 2026[^]*Passed[^]*80%/);
    expect(await recordsPage()).toContain('result from elsewhere');
  });

  test('the desk finds the learner of a code that was made on this desk, and a second import of this code adds nothing', async () => {
    const {id} = await takeCourse(desk, 'Own Code');
    const code = codeOf(1, ['mrz'], id);
    for (let n = 0; n < 2; n++) expect((await codes(code)).text).toContain('1 result was taken in.');
    expect((await learnerPage('Own Code')).match(/Result code/g)).toHaveLength(1);
  });

  test('the codes of two packages with different modules become two results of one learner', async () => {
    const second = await openDesk();
    const client = await openRecords(second);
    const readable = join(second.folder, 'dist', 'readable', 'en.json');
    const texts = z
      .looseObject({modules: z.array(z.unknown())})
      .parse(JSON.parse(readFileSync(readable, 'utf8')));
    const more = {number: 2, title: 'Interviews', parts: [{id: 'talk.first', minutes: 5}]};
    writeFileSync(readable, JSON.stringify({...texts, modules: [...texts.modules, more]}));
    const both = `Two Packages\t${codeOf(1)}\nTwo Packages\t${codeOf(2)}`;
    expect((await client.form('/records/import', {codes: both})).text).toContain('2 results were taken in.');
    const json = z.looseObject({
      learners: z.array(z.looseObject({results: z.array(z.looseObject({done: z.array(z.string())}))})),
    });
    const {learners} = json.parse(JSON.parse((await client.get('/records/everything.json')).text));
    expect(learners[0]?.results.flatMap(({done}) => done).sort()).toEqual(['fraud.mrz', 'talk.first']);
    await second.end();
  });

  test('an assigned part that is done elsewhere counts as done', async () => {
    await trainer.form('/records/assignments', {group: '', due: '2099-01-01', part: 'fraud.mrz'});
    await codes(`Done Elsewhere\t${codeOf()}`);
    expect(await recordsPage()).toMatch(/Done Elsewhere(?:(?!<\/tr>)[^])*1 of 1/);
  });

  test.each([
    ['no code', 'Somebody New', 'has no result code'],
    ['no name', codeOf(), 'has no name'],
    ['half a code', `Somebody New\t${codeOf().slice(0, 25)}`, 'no code has so many or so few'],
    ['a code of another course', `Somebody New\t${codeOf(9)}`, 'from another course'],
    [
      'a code of a release with more parts',
      `Somebody New\t${codeOf(1, ['a', 'b', 'c', 'd'])}`,
      'release 1.2.3',
    ],
    ['the same name twice', `good  person\t${codeOf()}`, 'in row 1 already'],
    ['a name with letters of two alphabets', `Anu B\u0430t\t${codeOf()}`, 'letters of two alphabets'],
  ])(
    'a list of results with %s is refused with the number of the wrong row, and nothing is imported',
    async (_what, text, words) => {
      const refused = await codes(`Good Person\t${codeOf()}\n${text}`);
      expect([refused.status, refused.text.includes(words)]).toEqual([422, true]);
      expect(refused.text).toContain('Row 2:');
      expect(await recordsPage()).not.toMatch(/Good Person|Somebody/);
    },
  );

  test('an import refuses two new names that look alike, although the records have neither name', async () => {
    const refused = await codes(`Capa\t${codeOf()}\nСара\t${codeOf()}`);
    expect(refused.text).toMatch(/Row 2:<\/strong>\s+&quot;Сара&quot; looks like &quot;Capa&quot;/);
    expect(await recordsPage()).not.toContain('Capa');
  });

  test('the desk names the group and place of a wrong character in a code', async () => {
    const code = codeOf();
    const wrong = `${code.slice(0, 5)}${code.charAt(5) === 'A' ? 'B' : 'A'}${code.slice(6)}`;
    expect((await codes(`Somebody New\t${wrong}`)).text).toContain('In group 2, character 1 is');
  });
});

const head = ['Name', 'Email address', 'Attempt', 'Started on', 'Last accessed on', 'Score', 'Our course'];
const interactions = ['Question 0', 'Response 0', 'Right answer 0', 'Result 0'];
const row = (name: string, attempt: string, more: readonly string[] = []) => [
  ...[name, 'x@example.org', attempt, 'Wednesday, 25 November 2026, 2:00 PM'],
  ...['Wednesday, 25 November 2026, 2:32 PM', '80', '80/100', ...more],
];
const tabbed = (rows: readonly (readonly string[])[]) => rows.map(cells => `${cells.join('\t')}\n`).join('');

/**
 * Makes a workbook in XLSX with one sheet. Different programs write cells differently, so the sheet has shared,
 * inline and numeric cells. `last` is the number of the last row. `before` precedes the letter of each column: `A`
 * turns the column B into AB.
 */
function workbook(rows: readonly (readonly string[])[], last = rows.length, before = ''): Uint8Array {
  const letter = (at: number) => before + String.fromCharCode(65 + at);
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const strings = rows.flat();
  const cells = rows.map((line, y) => {
    const one = line.map((text, x) => {
      const at = `${letter(x)}${y + 1}`;
      if (/^\d+$/.test(text)) return `<c r="${at}"><v>${text}</v></c>`;
      if (x % 2 === 0) return `<c r="${at}" t="s"><v>${strings.indexOf(text)}</v></c>`;
      return text === '' ? '' : `<c r="${at}" t="inlineStr"><is><t>${escape(text)}</t></is></c>`;
    });
    return `<row r="${y === rows.length - 1 ? last : y + 1}">${one.join('')}</row>`;
  });
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const links = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${links}"><sheets><sheet name="Report" sheetId="1" r:id="rId7"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId7" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst ${main}>${strings.map(text => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet ${main}><sheetData>${cells.join('')}</sheetData></worksheet>`,
    ),
  });
}

describe('reports of Moodle', () => {
  test('an import of the basic report of Moodle gives status or score, and says that answers and parts are missing', async () => {
    const got = await file(
      tabbed([
        head,
        row('Moodle One', '1'),
        ['Moodle Two', 'x', '1', '-', '-', '-', 'Passed'],
        ['Nobody', '', '-', '-', '-', '-', ''],
      ]),
    );
    expect(got.text).toContain('2 results were taken in.');
    expect(got.text).toContain('which parts are done, the answers, how sure the learner was');
    expect(await learnerPage('Moodle One')).toMatch(/Report of an LMS, 25 November 2026[^]*80%/);
    expect(await learnerPage('Moodle Two')).toContain('Passed');
    expect(await recordsPage()).not.toContain('Nobody');
  });

  test('the interactions report of Moodle in XLSX gives each answer with its question and its confidence', async () => {
    const answer = ['fraud.filler.t1.c3', 'b', 'a', 'wrong'];
    const got = await file(workbook([[...head, ...interactions], row('Moodle Three', '2', answer)]));
    expect(got.text).toContain('1 result was taken in.');
    expect(got.text).not.toContain('how sure');
    expect(await answers()).toContain(
      '"Moodle Three","2026-11-25 14:32","","","What does the filler count as?","","1","Ten <b>","Zero","Not right","certain","","fraud.filler","Report of an LMS"',
    );
  });

  test.each<[string, () => Uint8Array | string, string]>([
    ['half an XLSX', () => workbook([head, row('Half Person', '1')]).slice(0, 900), 'damaged or cut off'],
    ['a zip without a sheet', () => zipSync({'content.xml': strToU8('<x/>')}), 'holds no sheet'],
    [
      'a workbook with a row beyond the last one',
      () => workbook([head, row('Half Person', '1')], 4_000_000_000),
      'damaged or cut off',
    ],
    [
      'a workbook whose rows reach to column ZZG',
      () =>
        workbook(
          Array.from({length: 300}, () => head),
          300,
          'ZZ',
        ),
      'damaged or cut off',
    ],
    ['a workbook with a row 0', () => workbook([head, row('Half Person', '1')], 0), 'damaged or cut off'],
    [
      'a workbook in the old format',
      () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      'old format',
    ],
    ['a table without the columns of a report', () => 'a;b\n1;2', 'no columns'],
    ['a formula', () => tabbed([head, row('=1+1', '1')]), 'is a formula'],
    [
      'a number in place of a name',
      () => tabbed([head, row('Half Person', '1'), row('12', '1')]),
      'is no name',
    ],
    [
      'a report without any attempt',
      () => tabbed([head, ['A', 'b', '-', '-', '-', '-', '-']]),
      'has no attempt',
    ],
    [
      'questions of another course',
      () => tabbed([[...head, ...interactions], row('Half Person', '1', ['Q1', 'a', 'a', 'correct'])]),
      'No question in this report',
    ],
    [
      'a question that is named like a property of all objects',
      () =>
        tabbed([
          [...head, ...interactions],
          row('Half Person', '1', ['constructor.t1', 'a', 'a', 'correct']),
        ]),
      'No question in this report',
    ],
  ])('%s is refused with its cure, and nothing is imported', async (_what, bytes, words) => {
    const refused = await file(bytes());
    expect([refused.status, refused.text.includes(words)]).toEqual([422, true]);
    expect(await recordsPage()).not.toContain('Half Person');
  });
});

describe('xAPI statements', () => {
  const unit = 'https://lms.example/au/1';
  const about = (name: string, verb: string, id: string, more: object = {}) => ({
    id: 'a',
    actor: {objectType: 'Agent', name, account: {homePage: 'https://x', name: 'n1'}},
    verb: {id: `http://adlnet.gov/expapi/verbs/${verb}`},
    object: {objectType: 'Activity', id},
    context: {registration: 'r1', contextActivities: {parent: [{id: `${unit}/fraud.mrz`}]}},
    timestamp: '2026-11-25T06:32:00.000Z',
    ...more,
  });
  const answered = (name: string) =>
    about(name, 'answered', `${unit}/fraud.filler.t1`, {
      object: {
        id: `${unit}/fraud.filler.t1`,
        definition: {interactionType: 'choice', correctResponsesPattern: ['zero']},
      },
      result: {
        success: false,
        response: 'ten',
        duration: 'PT42S',
        extensions: {'urn:tamga:extension:confidence': 3},
      },
    });

  test('an import of statements gives answers with confidence, done parts, status and score, once for each registration', async () => {
    const statements = [
      answered('Cmi Five'),
      about('Cmi Five', 'completed', `${unit}/fraud.mrz`),
      about('Cmi Five', 'passed', unit, {result: {success: true, score: {scaled: 0.9}}}),
    ];
    for (const text of [
      JSON.stringify({statements, more: ''}),
      statements.map(each => JSON.stringify(each)).join('\n'),
    ])
      expect((await file(text)).text).toContain('1 result was taken in.');
    expect(await learnerPage('Cmi Five')).toMatch(/xAPI statements, 25 November 2026[^]*Passed[^]*90%/);
    const lines = (await answers()).split('\r\n').filter(line => line.includes('Cmi Five'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"The machine-readable zone"');
    expect(lines[0]).toContain(
      '"Ten <b>","Zero","Not right","certain","0000:00:42.00","fraud.filler","xAPI statements"',
    );
  });

  test.each([
    ['half a file', JSON.stringify([answered('Half Person')]).slice(0, -20), 'no whole JSON'],
    ['a statement without a verb', JSON.stringify([answered('Half Person'), {actor: {}}]), 'Statement 2'],
    [
      'statements of another course',
      JSON.stringify([about('Half Person', 'completed', 'https://x/y')]),
      'No statement is about',
    ],
    [
      'a part that is named like a property of all objects',
      JSON.stringify([about('Half Person', 'completed', 'https://x/constructor')]),
      'No statement is about',
    ],
    ['a person without a name', JSON.stringify([{...answered(''), actor: {}}]), 'has no name'],
  ])('%s is refused with its cure, and nothing is imported', async (_what, text, words) => {
    const refused = await file(text);
    expect([refused.status, refused.text.includes(words)]).toEqual([422, true]);
    expect(await recordsPage()).not.toContain('Half Person');
  });
});

test('erasing a learner also erases the results from elsewhere, and keeps those of other learners', async () => {
  const other = await openDesk();
  const client = await openRecords(other);
  await client.form('/records/import', {codes: `Erase This\t${codeOf()}\nKeep This\t${codeOf()}`});
  const {text} = await client.get('/records');
  const [erased = '', kept = ''] = ['Erase', 'Keep'].map(
    name => new RegExp(`learner/([\\w-]+)">${name} This<`).exec(text)?.[1],
  );
  await client.form(`/records/learner/${erased}/erase`, {sure: 'yes'});
  await other.close();
  const database = openDatabase(openDataFolder(other.data).database);
  const learners = database.all(z.object({learner: z.string()}), 'select learner from outside');
  database.close();
  expect(learners).toEqual([{learner: kept}]);
});
