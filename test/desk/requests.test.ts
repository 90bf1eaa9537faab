import {connect} from 'node:net';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {commitOf} from './commits.ts';
import {DeskClient, openDesk, signIn, type TestDesk} from './desk-client.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.end());

describe('static files', () => {
  test.each([
    ['/course/index.html', 200, 'text/html; charset=utf-8'],
    ['/course/', 200, 'text/html; charset=utf-8'],
    ['/course/v1/course.js', 200, 'text/javascript; charset=utf-8'],
    ['/desk/desk.css', 200, 'text/css; charset=utf-8'],
    ['/desk/player.js', 200, 'text/javascript; charset=utf-8'],
    ['/desk/seal.svg', 200, 'image/svg+xml'],
  ])('GET %s returns status %i and the type %s', async (path, status, type) => {
    expect(await new DeskClient(desk).get(path)).toMatchObject({
      status,
      headers: {'content-type': type, 'x-content-type-options': 'nosniff'},
    });
  });

  test.each([
    '/course/../secret.txt',
    '/course/%2e%2e/secret.txt',
    '/course/..%2fsecret.txt',
    '/course/v1/..%2f..%2f..%2fsecret.txt',
    '/course/%2e%2e%5csecret.txt',
    '/course/..\\secret.txt',
    '/course//etc/passwd',
    '/course/%00',
    '/course/%',
    '/course/.hidden',
    '/course/C:/windows',
    '/course/v1',
    '/desk/../course/../../data/desk.db',
    '/data/desk.db',
    '/course/index.html/',
  ])('GET %s returns 404', async path => {
    const got = await new DeskClient(desk).get(path);
    expect(got.status).toBe(404);
    expect(got.text).not.toContain('secret');
  });

  test('files are revalidated, and unchanged files are not sent again', async () => {
    const client = new DeskClient(desk);
    const {headers} = await client.get('/course/index.html');
    expect(headers['cache-control']).toBe('no-cache');
    expect(await client.get('/course/index.html', {'if-none-match': headers.etag ?? ''})).toMatchObject({
      status: 304,
      text: '',
    });
  });

  test('only the requested part of a file is sent for a range request', async () => {
    const got = await new DeskClient(desk).get('/course/v1/course.js', {range: 'bytes=0-5'});
    expect([got.status, got.headers['content-range'], got.text]).toEqual([206, 'bytes 0-5/10', 'export']);
  });

  test('only the desk may frame the course, and no page may frame the pages of the desk', async () => {
    const client = new DeskClient(desk);
    expect((await client.get('/course/index.html')).headers['content-security-policy']).toContain(
      "frame-ancestors 'self'",
    );
    expect((await client.get('/')).headers['content-security-policy']).toContain("frame-ancestors 'none'");
    for (const path of ['/', '/records', '/course/index.html', '/nothing']) {
      expect((await client.get(path)).headers['content-security-policy']).toContain(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'",
      );
    }
  });
});

describe('invalid requests', () => {
  test.each([
    ['GET', '/nothing', {}, '', 404],
    ['GET', '//evil.example/', {}, '', 404],
    ['PUT', '/', {}, '', 405],
    ['DELETE', '/play/commit', {}, '', 405],
    ['POST', '/enter', {'content-type': 'text/plain'}, 'name=a', 415],
    ['POST', '/enter', {'content-type': 'application/x-www-form-urlencoded'}, 'name=a', 400],
    [
      'POST',
      '/enter',
      {'content-type': 'application/x-www-form-urlencoded'},
      `name=${'a'.repeat(5000)}`,
      413,
    ],
  ] as const)(
    'the request %s %s with the headers %j is refused with an explanation',
    async (method, path, headers, body, status) => {
      const got = await new DeskClient(desk).send(method, path, headers, body);
      expect(got.status).toBe(status);
      expect(got.text).toContain('This did not work');
    },
  );

  const sound = commitOf('A'.repeat(20), 1);
  test.each<[string, unknown]>([
    ['text', 'text'],
    ['nothing', null],
    ['no launch', {...sound, launch: undefined}],
    ['a path in place of a launch id', {...sound, launch: '../../etc/passwd/etc'}],
    ['sequence 0', {...sound, sequence: 0}],
    ['half a sequence', {...sound, sequence: 1.5}],
    ['64,001 characters', {...sound, state: {...sound.state, suspendData: 'x'.repeat(64_001)}}],
    ['a number in place of a text in the state', {...sound, state: {...sound.state, success: 1}}],
    ['answers that are not a list', {...sound, answers: {}}],
  ])('a commit with %s is refused', async (_what, value) => {
    const client = await signIn(desk, 'Nonsense');
    expect((await client.json('/play/commit', value)).status).toBe(400);
  });

  test('a commit above four megabytes is refused, even without a declared length', async () => {
    const client = await signIn(desk, 'Nonsense');
    expect((await client.json('/play/commit', 'x'.repeat(2 ** 22 + 1))).status).toBe(413);
    const chunked = await client.json('/play/commit', 'x'.repeat(2 ** 22 + 1), {
      'transfer-encoding': 'chunked',
    });
    expect(chunked.status).toBe(413);
  });

  test('malformed HTTP closes the connection but does not stop the desk', async () => {
    const {port, hostname} = new URL(desk.url);
    await new Promise<void>(resolve => {
      const socket = connect(Number(port), hostname, () => socket.end('NONSENSE\r\n\r\n'));
      socket
        .on('close', () => {
          resolve();
        })
        .on('error', () => undefined)
        .resume();
    });
    expect((await new DeskClient(desk).get('/')).status).toBe(200);
    expect(desk.faults).toEqual([]);
  });
});
