import {createHash} from 'node:crypto';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {routes as app} from '../../src/desk/server/handler.ts';
import {commitOf} from './commits.ts';
import {
  DeskClient,
  launch,
  openDesk,
  openRecords,
  sessionCookie,
  signIn,
  type TestDesk,
} from './desk-client.ts';

let now = Date.UTC(2026, 10, 25, 6);
let desk: TestDesk;
/** Token of an existing preview link. With an unknown token, every route of a preview would answer 404. */
let token = '';
/** Clients of a trainer and of a learner who are signed in. The tests of single routes share these two clients. */
let trainer: DeskClient;
let curious: DeskClient;
beforeAll(async () => {
  desk = await openDesk({now: () => now});
  trainer = await openRecords(desk);
  curious = await signIn(desk, 'Curious');
  const {text} = await trainer.form('/records/previews', {title: 'Guards', until: ''});
  [, token = ''] = /\/preview\/([\w-]+)"/.exec(text) ?? [];
});
afterAll(() => desk.end());

/** All routes without duplicates. Hono lists a route again for each middleware that runs before its handler. */
const routes = [...new Map(app.routes.map(route => [`${route.method} ${route.path}`, route])).values()];
const pathOf = (path: string) => path.replace(':id', 'AAAAAAAAAAAA');

describe('the Host header', () => {
  test.each([
    ['evil.example', 421],
    ['127.0.0.1.evil.example:80', 421],
    ['localhost@evil.example', 421],
    ['desk', 421],
    ['localhost:1', 200],
    ['192.168.1.5:8080', 200],
    ['[::1]:8080', 200],
  ])('a request with the Host header "%s" gets status %i', async (host, status) => {
    expect((await new DeskClient(desk).get('/', {host})).status).toBe(status);
    expect((await new DeskClient(desk).get('/course/index.html', {host})).status).toBe(status);
  });
});

describe('requests that change data of the desk', () => {
  const posts = routes.filter(route => route.method === 'POST').map(route => pathOf(route.path));
  test.each(posts)(
    'POST %s is refused from another site, another port, a sandbox and without an origin',
    async path => {
      for (const origin of ['http://evil.example', desk.url.replace(/:\d+\/$/, ':1'), 'null', null]) {
        expect((await trainer.form(path, {}, {origin})).status).toBe(403);
      }
      expect((await trainer.form(path, {}, {origin: null, 'sec-fetch-site': 'cross-site'})).status).toBe(403);
    },
  );

  const readable = routes.filter(route => route.method === 'GET').map(route => pathOf(route.path));
  test.each(posts.filter(path => !readable.includes(path)))(
    'GET %s is refused because the route only accepts POST',
    async path => {
      const {status} = await trainer.get(path.replace(':token', token));
      expect(status).toBe(405);
    },
  );
});

describe('the records', () => {
  const closed = routes.filter(
    route =>
      route.path.startsWith('/records') &&
      !['/records', '/records/enter', '/records/leave'].includes(route.path),
  );
  test('more than ten routes of the records require the passphrase', () => {
    expect(closed.length).toBeGreaterThan(10);
  });
  test.each(closed.map(route => [route.method, pathOf(route.path)] as const))(
    '%s %s is closed to learners and to anonymous visitors',
    async (method, path) => {
      for (const client of [new DeskClient(desk), curious]) {
        const got =
          method === 'GET'
            ? await client.get(path)
            : await client.form(path, {sure: 'yes', count: '1', code: '1234'});
        expect(got.status).toBe(method === 'GET' ? 303 : 401);
        expect(got.text).not.toContain('Curious');
      }
    },
  );

  test('repeated guesses of the passphrase of the records are slowed down', async () => {
    const other = await openDesk({now: () => now});
    const guess = () => new DeskClient(other).form('/records/enter', {passphrase: 'wrong'});
    expect([
      (await guess()).status,
      (await guess()).status,
      (await guess()).status,
      (await guess()).status,
    ]).toEqual([422, 422, 422, 429]);
    await other.end();
  });

  test('the records close after eight hours', async () => {
    const client = await openRecords(desk);
    expect((await client.get('/records')).text).toContain('Close the records');
    now += 8 * 3_600_000 + 1;
    expect((await client.get('/records')).text).toContain('Passphrase');
  });

  test('the records close when the desk restarts', async () => {
    const client = await openRecords(desk);
    await desk.close();
    desk = await openDesk({now: () => now, data: desk.data});
    const again = new DeskClient(desk);
    for (const [name, value] of client.cookies) again.cookies.set(name, value);
    expect((await again.get('/records')).text).toContain('Passphrase');
  });
});

describe('a signed-in session', () => {
  test.each([
    ['nothing', () => 'x'],
    ['an empty token', () => '""'],
    ['the id of the learner', (_cookie: string, id: string) => id],
    ['a token of the same length', (cookie: string) => 'A'.repeat(cookie.length)],
    [
      'the hash that the database holds',
      (cookie: string) => createHash('sha256').update(cookie).digest('base64url'),
    ],
  ])('a session cookie forged with %s is not accepted', async (_what, forge) => {
    const client = await signIn(desk, 'Forged');
    const {learnerId} = await launch(client);
    const [name, token] = sessionCookie(client, 'learner');
    client.cookies.set(name, forge(token, learnerId));
    expect((await client.get('/play')).headers.location).toBe('/');
    expect((await client.json('/play/launch', {})).status).toBe(401);
  });

  test('the session of a learner does not open the records', async () => {
    const client = await signIn(desk, 'Climber');
    const [name] = sessionCookie(await openRecords(desk), 'trainer');
    client.cookies.set(name, sessionCookie(client, 'learner')[1]);
    expect((await client.get('/records')).text).toContain('Passphrase');
  });

  test('the session of a learner ends after twelve hours', async () => {
    const client = await signIn(desk, 'Sleeper');
    now += 12 * 3_600_000 + 1;
    expect((await client.json('/play/launch', {})).status).toBe(401);
  });

  test('a session cookie is hidden from scripts and from other sites', async () => {
    const {headers} = await new DeskClient(desk).form('/records/enter', {passphrase: desk.passphrase});
    expect(headers['set-cookie']?.[0]).toMatch(
      /^desk-trainer[^=]*=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });
});

test('a learner can neither read nor write the record of another learner', async () => {
  const [bat, oyun] = [await signIn(desk, 'Bat'), await signIn(desk, 'Oyun')];
  const session = await launch(bat);
  await bat.json('/play/commit', commitOf(session.launch, 1, {suspendData: 'of-bat'}));
  expect(JSON.stringify(await launch(oyun))).not.toContain('of-bat');
  expect(
    (await oyun.json('/play/commit', commitOf(session.launch, 2, {suspendData: 'of-oyun'}))).status,
  ).toBe(409);
  await launch(oyun, {unsent: commitOf(session.launch, 3, {suspendData: 'of-oyun'})});
  expect(JSON.stringify(await launch(bat))).toContain('of-bat');
});
