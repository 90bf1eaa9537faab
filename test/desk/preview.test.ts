import {copyFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, onTestFinished, test} from 'vitest';
import {z} from 'zod';
import {createComments} from '../../src/desk/storage/comments.ts';
import {openDatabase} from '../../src/desk/storage/database.ts';
import {createPreviews} from '../../src/desk/storage/previews.ts';
import {theirs} from './courses.ts';
import {DeskClient, openDesk, openRecords, type Got, type TestDesk} from './desk-client.ts';

const start = new Date(2026, 10, 25, 14, 32).getTime();
const day = 24 * 60 * 60 * 1000;
const section = '#/fraud/mrz/digit';

let desk: TestDesk;
let trainer: DeskClient;
let now: number;
beforeEach(async () => {
  now = start;
  desk = await openDesk({now: () => now});
  trainer = await openRecords(desk);
  onTestFinished(() => desk.end());
});

/** Creates a link as the trainer. Returns its path. */
async function createLink(title = 'Legal review', until = ''): Promise<string> {
  const {text} = await trainer.form('/records/previews', {title, until});
  const [, path = ''] = /value="http:\/\/[^/"]+(\/preview\/[\w-]+)"/.exec(text) ?? [];
  return path;
}

const seen = z.object({
  title: z.string(),
  comments: z.array(
    z.looseObject({
      id: z.string(),
      name: z.string(),
      text: z.string(),
      isMine: z.boolean(),
      isDone: z.boolean(),
    }),
  ),
});
const placeIn = ({text}: Got) => seen.parse(JSON.parse(text));

/** A reviewer who has opened a link. */
class Reviewer {
  readonly client = new DeskClient(desk);
  readonly #path: string;
  constructor(path: string) {
    this.#path = path;
  }
  async open(): Promise<this> {
    const {status} = await this.client.get(this.#path);
    if (status !== 200) throw new Error(`the preview did not open: ${status}`);
    await this.list();
    return this;
  }
  list(at = section): Promise<Got> {
    return this.client.get(`${this.#path}/comments?at=${encodeURIComponent(at)}`, {
      'content-type': 'application/json',
    });
  }
  send(more: object = {}, path = ''): Promise<Got> {
    return this.client.json(`${this.#path}/comments${path}`, {
      at: section,
      name: 'Сарнай Б.',
      text: 'The digit is wrong.',
      ...more,
    });
  }
}
const open = async (path: string): Promise<Reviewer> => new Reviewer(path).open();
const onlyComment = async (reviewer: Reviewer) => {
  const [comment] = placeIn(await reviewer.list()).comments;
  if (!comment) throw new Error('there is no comment');
  return comment;
};

/** Comments that the desk must refuse, each with the HTTP status of the response. */
const faulty: readonly (readonly [what: string, fields: object, status: number])[] = [
  ['an empty comment', {text: ' \n '}, 422],
  ['a comment of 2,001 characters', {text: 'x'.repeat(2001)}, 422],
  ['a comment of 200,000 characters', {text: 'x'.repeat(200_000)}, 413],
  ['no name', {name: ' '}, 422],
  ['a name of 61 characters', {name: 'x'.repeat(61)}, 422],
  ['a section that no longer exists', {at: '#/fraud/mrz/gone'}, 404],
  ['a page without sections', {at: '#/search'}, 404],
  ['no place', {at: ''}, 404],
  ['a text that is a number', {text: 5}, 400],
];

describe('a preview link', () => {
  test('a preview link opens the course in the mode that records nothing, and adds no learner to the records', async () => {
    const page = await new DeskClient(desk).get(await createLink());
    expect(page.status).toBe(200);
    expect(page.text).toContain('Preview: nothing is recorded');
    expect(page.text).toContain('&quot;mode&quot;:&quot;browse&quot;');
    expect(page.text).not.toContain('action="/leave"');
    expect((await trainer.get('/records')).text).toContain('Nobody has signed in yet');
  });

  test('the database contains only hashes of the tokens of links and reviewers, and no tokens', async () => {
    const path = await createLink();
    const reviewer = await open(path);
    await reviewer.send();
    const copy = join(desk.folder, 'copy.db');
    await trainer.form('/records/backups', {});
    const [, name = ''] = /(desk-[\d-]+\.db)/.exec((await trainer.get('/records/backups')).text) ?? [];
    copyFileSync(join(desk.data, 'backups', name), copy);
    const database = openDatabase(copy);
    const rows = JSON.stringify([
      database.all(z.looseObject({}), 'select * from preview'),
      database.all(z.looseObject({}), 'select * from comment'),
    ]);
    database.close();
    expect(rows).toContain('The digit is wrong.');
    for (const token of [path.replace('/preview/', ''), ...reviewer.client.cookies.values()])
      expect(rows).not.toContain(token);
  });

  test('an unknown preview link is answered with 404, and after many guesses from one address with 429', async () => {
    const stranger = new DeskClient(desk);
    const first = await stranger.get('/preview/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa');
    expect([first.status, first.text.includes('no preview under this link')]).toEqual([404, true]);
    for (let n = 0; n < 40; n++) await stranger.get(`/preview/guess${n}`);
    expect((await stranger.get('/preview/guess')).status).toBe(429);
    now += 60_000;
    expect((await stranger.get(await createLink())).status).toBe(200);
  });

  test('a link with a last day works until the end of that day, and then says that it has ended', async () => {
    const path = await createLink('Two days', '2026-11-26');
    const reviewer = await open(path);
    await reviewer.send();
    now = new Date(2026, 10, 26, 23, 59).getTime();
    expect((await reviewer.list()).status).toBe(200);
    now = new Date(2026, 10, 27).getTime();
    const page = await reviewer.client.get(path);
    expect([page.status, page.text.includes('This preview link has ended')]).toEqual([410, true]);
    expect([(await reviewer.list()).status, (await reviewer.send()).status]).toEqual([410, 410]);
    const records = await openRecords(desk);
    expect((await records.get('/records/comments')).text).toContain('The digit is wrong.');
  });

  test('a revoked link no longer opens the course or accepts comments; its comments stay, and the trainer can erase both', async () => {
    const path = await createLink();
    const reviewer = await open(path);
    await reviewer.send();
    const [, id = ''] =
      /previews\/([\w-]+)\/revoke/.exec((await trainer.get('/records/previews')).text) ?? [];
    await trainer.form(`/records/previews/${id}/revoke`, {});
    expect([(await reviewer.client.get(path)).status, (await reviewer.send()).status]).toEqual([410, 410]);
    const list = (await trainer.get('/records/previews')).text;
    expect(list).toContain('Ended on 25 November 2026');
    expect(list).toContain('1 comment.');
    expect((await trainer.form(`/records/previews/${id}/erase`, {})).status).toBe(422);
    expect((await trainer.get('/records/comments')).text).toContain('The digit is wrong.');
    await trainer.form(`/records/previews/${id}/erase`, {sure: 'yes'});
    expect((await trainer.get('/records/comments')).text).toContain('There are no comments in this list');
    expect((await reviewer.client.get(path)).status).toBe(404);
  });

  test('the desk creates no preview link if the title or the last day is invalid, and says what is wrong', async () => {
    for (const [fields, said] of [
      [{title: '', until: ''}, 'Please write a title'],
      [{title: 'x'.repeat(81), until: ''}, 'Please write a title'],
      [{title: 'Past', until: '2026-11-24'}, 'The last day must be today or later'],
      [{title: 'No day', until: '2026-02-31'}, 'The last day must be today or later'],
      [{title: 'No date', until: 'soon'}, 'The last day must be today or later'],
    ] as const) {
      const {status, text} = await trainer.form('/records/previews', fields);
      expect([fields, status, text.includes(said)]).toEqual([fields, 422, true]);
      expect((await trainer.get('/records/previews')).text).toContain('There are no preview links yet');
    }
  });

  test('only a trainer creates links, reads the list of comments and downloads it', async () => {
    const stranger = new DeskClient(desk);
    for (const path of ['previews', 'comments', 'comments.csv', 'preview'])
      expect((await stranger.get(`/records/${path}`)).headers.location).toBe('/records');
    expect((await stranger.form('/records/previews', {title: 'Mine', until: ''})).status).toBe(401);
    expect((await stranger.form('/records/comments/x', {as: 'done', show: 'open'})).status).toBe(401);
  });

  test('a third-party package has no preview links', async () => {
    const other = await openDesk({course: await theirs()});
    onTestFinished(() => other.end());
    const client = new DeskClient({url: other.records.replace(/records$/, '')});
    await client.form('/records/enter', {passphrase: other.passphrase});
    expect((await client.get('/records')).text).not.toContain('/records/previews');
    expect((await client.get('/records/previews')).status).toBe(404);
    expect((await new DeskClient(other).get('/preview/x')).status).toBe(404);
  });
});

describe('comments of reviewers', () => {
  test('a reviewer sees the comments of the link at the section, and changes and withdraws only her own', async () => {
    const path = await createLink();
    const [sarnai, bat] = [await open(path), await open(path)];
    expect(placeIn(await sarnai.send())).toMatchObject({
      title: 'The check digit',
      comments: [{name: 'Сарнай Б.', text: 'The digit is wrong.', isMine: true}],
    });
    const {id} = await onlyComment(bat);
    expect(await onlyComment(bat)).toMatchObject({isMine: false});
    expect((await bat.send({text: 'Mine now'}, `/${id}`)).status).toBe(404);
    expect((await bat.send({}, `/${id}/withdraw`)).status).toBe(404);
    expect(placeIn(await sarnai.send({text: 'It is 4.'}, `/${id}`)).comments).toMatchObject([
      {id, text: 'It is 4.', isEdited: true},
    ]);
    expect(placeIn(await sarnai.send({}, `/${id}/withdraw`)).comments).toEqual([]);
    expect((await sarnai.send({}, `/${id}/withdraw`)).status).toBe(404);
  });

  test('a reviewer of one link sees, changes and withdraws no comment of another link', async () => {
    const first = await open(await createLink('One'));
    await first.send();
    const {id} = await onlyComment(first);
    const path = await createLink('Two');
    const second = await open(path);
    expect(placeIn(await second.list()).comments).toEqual([]);
    // A comment belongs to its preview link. Even the author of the comment cannot change it through another link.
    for (const [name, value] of first.client.cookies) second.client.cookies.set(name, value);
    expect((await second.send({text: 'Changed'}, `/${id}`)).status).toBe(404);
    expect((await second.send({}, `/${id}/withdraw`)).status).toBe(404);
    expect((await onlyComment(first)).text).toBe('The digit is wrong.');
  });

  // All faulty comments go to one desk, because a desk takes long to start.
  test('the desk refuses each comment that has a fault, and stores nothing', async () => {
    const reviewer = await open(await createLink());
    for (const [what, fields, status] of faulty) {
      expect((await reviewer.send(fields)).status, what).toBe(status);
      expect(placeIn(await reviewer.list()).comments, what).toEqual([]);
    }
  });

  test('a comment may have 2,000 characters, and keeps its line breaks', async () => {
    const reviewer = await open(await createLink());
    const text = `${'ү'.repeat(1990)}\r\n${'x'.repeat(9)}`;
    await reviewer.send({text});
    expect((await onlyComment(reviewer)).text).toBe(text.replace('\r\n', '\n'));
  });

  test('a browser that sends no cookie cannot comment, and the desk says why', async () => {
    const reviewer = new Reviewer(await createLink());
    expect((await reviewer.send()).status).toBe(401);
  });

  test('a reviewer who opens the link again from a mail, for which browsers send no cookie, keeps her comments', async () => {
    const path = await createLink();
    const reviewer = await open(path);
    await reviewer.send();
    const kept = new Map(reviewer.client.cookies);
    reviewer.client.cookies.clear();
    const {headers} = await reviewer.client.get(path);
    expect(headers['set-cookie']).toBeUndefined();
    for (const [name, value] of kept) reviewer.client.cookies.set(name, value);
    expect(await onlyComment(reviewer)).toMatchObject({isMine: true});
  });

  test('if the section of a comment has left the course, the desk refuses a change of the comment', async () => {
    const reviewer = await open(await createLink());
    await reviewer.send();
    const {id} = await onlyComment(reviewer);
    expect((await reviewer.send({at: '#/fraud/mrz/gone', text: 'Changed'}, `/${id}`)).status).toBe(404);
    expect((await onlyComment(reviewer)).text).toBe('The digit is wrong.');
  });

  test('the address of a lesson without a section stands for its first section, and a whole lesson or a test can have comments too', async () => {
    const reviewer = await open(await createLink());
    const titles = [];
    for (const at of ['#/fraud/mrz', '#/fraud/mrz/whole', '#/fraud/test'])
      titles.push(placeIn(await reviewer.list(at)).title);
    expect(titles).toEqual(['What it is', 'The machine-readable zone', 'Test']);
    await reviewer.send({at: '#/fraud/mrz'});
    expect(placeIn(await reviewer.list('#/fraud/mrz/what')).comments).toHaveLength(1);
  });

  test('after a hundred comments at once from one address, further comments from this address have to wait', async () => {
    const reviewer = await open(await createLink());
    for (let n = 0; n < 100; n++) expect((await reviewer.send()).status).toBe(200);
    expect((await reviewer.send()).status).toBe(429);
    now += 60_000;
    expect((await reviewer.send()).status).toBe(200);
  });
});

describe("the trainer's list of comments", () => {
  test('the trainer sees the comments by section with file and line, marks one as done and opens it again', async () => {
    const path = await createLink();
    const reviewer = await open(path);
    await reviewer.send();
    await reviewer.send({at: '#/fraud/mrz/what', text: 'First section'});
    const {text} = await trainer.get('/records/comments');
    expect(text).toContain('Document fraud – The machine-readable zone – The check digit');
    expect(text).toContain('modules/fraud/01-mrz.md, line 40');
    expect(text).toContain('href="/records/preview#/fraud/mrz/digit"');
    expect(text.indexOf('First section')).toBeLessThan(text.indexOf('The digit is wrong.'));
    const {id} = await onlyComment(reviewer);
    const marked = await trainer.form(`/records/comments/${id}`, {as: 'done', show: 'open', at: section});
    expect(marked.headers.location).toBe(`/records/comments?show=open${section}`);
    expect(text).toContain('id="/fraud/mrz/digit"');
    expect((await trainer.get('/records/comments?show=open')).text).not.toContain('The digit is wrong.');
    expect((await trainer.get('/records/comments?show=done')).text).toContain('The digit is wrong.');
    expect(await onlyComment(reviewer)).toMatchObject({isDone: true});
    await reviewer.send({text: 'Still wrong.'}, `/${id}`);
    expect((await trainer.get('/records/comments?show=open')).text).toContain('Still wrong.');
    await trainer.form(`/records/comments/${id}`, {as: 'done', show: 'all'});
    await trainer.form(`/records/comments/${id}`, {as: 'open', show: 'all'});
    expect(await onlyComment(reviewer)).toMatchObject({isDone: false});
  });

  test('a script in a comment, in a name and in the title of a link shows as text', async () => {
    const attack = '<script>alert(1)</script>"><img src=x onerror=alert(1)>';
    const reviewer = await open(await createLink(attack));
    await reviewer.send({text: attack, name: attack});
    for (const path of ['/records/comments', '/records/previews']) {
      const {text} = await trainer.get(path);
      expect(text).toContain('&lt;script&gt;alert(1)');
      expect(text).not.toMatch(/<script>|<img src=x/);
    }
  });

  test('the table of comments has file and line, and a spreadsheet runs no formula of a reviewer', async () => {
    const reviewer = await open(await createLink());
    await reviewer.send({name: '=Bat', text: '=HYPERLINK("http://x")'});
    const {headers, text} = await trainer.get('/records/comments.csv');
    expect(headers['content-disposition']).toBe('attachment; filename="comments-2026-11-25-143200.csv"');
    expect(text).toBe(
      '\ufeff"When","Name","Module","Lesson","Section","Address","File","Line","Comment","State"\r\n' +
        '"2026-11-25 14:32","\'=Bat","Document fraud","The machine-readable zone","The check digit",' +
        '"#/fraud/mrz/digit","modules/fraud/01-mrz.md","40","\'=HYPERLINK(""http://x"")","open"\r\n',
    );
  });

  test('comments on a section that has left the course stay at the end of the list and of the table', async () => {
    await desk.close();
    withComments(1, '#/fraud/mrz/gone');
    desk = await openDesk({data: desk.data, now: () => now});
    trainer = await openRecords(desk);
    const {text} = await trainer.get('/records/comments');
    expect(text).toContain('No longer in the course');
    expect(text).toContain('#/fraud/mrz/gone');
    expect((await trainer.get('/records/comments.csv')).text).toContain(
      '"","","","#/fraud/mrz/gone","","","Comment 0","open"',
    );
  });

  test('a preview link takes 5,000 comments, the list and the table show all of them, and the desk refuses the next one', async () => {
    await desk.close();
    const token = withComments(5000, section);
    desk = await openDesk({data: desk.data, now: () => now});
    trainer = await openRecords(desk);
    const {text} = await trainer.get('/records/comments');
    expect(text).toContain('Open (5000)');
    expect(text.match(/class="said"/g)).toHaveLength(5000);
    expect((await trainer.get('/records/comments.csv')).text.split('\r\n')).toHaveLength(5002);
    const reviewer = await open(`/preview/${token}`);
    expect(placeIn(await reviewer.list()).comments).toHaveLength(5000);
    expect((await reviewer.send()).status).toBe(409);
    expect(placeIn(await reviewer.list('#/fraud/test')).comments).toEqual([]);
  });
});

/** Writes comments into the database of a closed desk. Returns the token of their link. */
function withComments(count: number, address: string): string {
  const database = openDatabase(join(desk.data, 'desk.db'));
  const token = createPreviews(database).create('Many', start + 9 * day, now);
  const preview = createPreviews(database).byToken(token)?.id ?? '';
  const comments = createComments(database);
  database.transact(() => {
    for (let n = 0; n < count; n++)
      comments.add({preview, author: 'a', name: 'Bat', address, text: `Comment ${n}`}, now);
  });
  database.close();
  return token;
}
