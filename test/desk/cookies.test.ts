import {hostname} from 'node:os';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {DeskClient, openDesk, openRecords, sessionCookie, signIn, type TestDesk} from './desk-client.ts';

// Browsers separate cookies by host, but not by port. A third-party package has a port of its own, but its scripts
// can still set cookies for our desk.
let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.end());

/**
 * Returns the Cookie header of a browser with two cookies of this name. A script has set the first one, with the
 * value `planted`.
 */
const withPlanted = (client: DeskClient, role: 'learner' | 'trainer', planted: string): {cookie: string} => {
  const [name, token] = sessionCookie(client, role);
  return {cookie: `${name}=${planted}; ${name}=${token}`};
};

describe('the name of a session cookie', () => {
  test('a package cannot know the name of a session cookie, because it differs for each folder of records', async () => {
    const other = await openDesk();
    const names = new Set<string>();
    for (const one of [desk, other]) {
      names.add(sessionCookie(await signIn(one, 'Named'), 'learner')[0]);
      names.add(sessionCookie(await openRecords(one), 'trainer')[0]);
    }
    // A learner can read the name of the learner's cookie. From this name, nobody must be able to derive the name of
    // the trainer's cookie.
    expect(new Set([...names].map(name => name.slice(-16))).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^desk-(?:learner|trainer)-[\w-]{16}$/);
    await other.end();
  });

  test('a browser stays signed in to one desk when it signs in to another one on the same computer', async () => {
    const other = await openDesk();
    const client = await signIn(desk, 'Two desks');
    for (const [name, value] of (await signIn(other, 'Elsewhere')).cookies) client.cookies.set(name, value);
    expect((await client.get('/')).text).toContain('Welcome back, Two desks');
    await other.end();
  });
});

describe('a second session cookie of the same name', () => {
  test('the session of another learner in a second cookie is never used, and the page says what to do', async () => {
    const [victim, attacker] = [await signIn(desk, 'Victim'), await signIn(desk, 'Attacker')];
    const headers = withPlanted(victim, 'learner', sessionCookie(attacker, 'learner')[1]);
    for (const path of ['/', '/play']) {
      const got = await victim.get(path, headers);
      expect(got.status).toBe(400);
      expect(got.text).toContain('a second sign-in');
      expect(got.text).not.toMatch(/Victim|Attacker/);
    }
    expect((await victim.json('/play/launch', {}, headers)).status).toBe(400);
    expect((await victim.get('/play')).status).toBe(200);
  });

  test('the records stay closed to a trainer with a second session cookie, even if its value is invalid', async () => {
    const trainer = await openRecords(desk);
    const headers = withPlanted(trainer, 'trainer', 'planted');
    for (const path of ['/records', '/records/everything.json'])
      expect((await trainer.get(path, headers)).status).toBe(400);
    expect((await trainer.form('/records/backups', {}, headers)).status).toBe(400);
  });

  test('the response deletes the planted cookie for every path that a cookie can have, and keeps the cookie of the desk', async () => {
    const trainer = await openRecords(desk);
    const [name] = sessionCookie(trainer, 'trainer');
    const {headers} = await trainer.get('/records/learner/abc', withPlanted(trainer, 'trainer', 'planted'));
    const deleted = (headers['set-cookie'] ?? []).filter(line => !line.includes('Domain='));
    expect(deleted.map(line => /^([^=]+)=; Max-Age=0; Path=([^;]+)/.exec(line)?.slice(1))).toEqual(
      [
        '/records',
        '/records/',
        '/records/learner',
        '/records/learner/',
        '/records/learner/abc',
        '/records/learner/abc/',
      ].map(path => [name, path]),
    );
  });

  test('if the desk is opened by a host name, the response also deletes a planted cookie for this whole domain', async () => {
    const client = await signIn(desk, 'By name');
    const headers = withPlanted(client, 'learner', 'planted');
    const domains = async (host: string) => {
      const lines = (await client.get('/play', {...headers, host})).headers['set-cookie'] ?? [];
      return lines.flatMap(line => /Domain=([^;]+); Path=([^;]+)/.exec(line)?.slice(1).join('') ?? []);
    };
    const name = `${hostname().toLowerCase()}.local`;
    expect(await domains(`${name}:8080`)).toEqual([`${name}/`, `${name}/play`, `${name}/play/`]);
    for (const host of ['localhost', '127.0.0.1:8080', '[::1]:8080']) expect(await domains(host)).toEqual([]);
  });

  test('files of the course are sent despite a second session cookie, because they need no session', async () => {
    const client = await signIn(desk, 'Reader');
    const headers = withPlanted(client, 'learner', 'planted');
    expect((await client.get('/course/index.html', headers)).status).toBe(200);
  });
});

test('a browser that a script has filled with cookies gets a page that says how to delete them, in each language', async () => {
  const {status, headers, text} = await new DeskClient(desk).get('/play', {cookie: 'junk=x; '.repeat(4000)});
  expect(status).toBe(431);
  expect(headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'clear-site-data': '"cookies"',
    'cache-control': 'no-store',
  });
  expect(text).toContain('has set too many cookies');
  expect(text).toContain('күүки');
});
