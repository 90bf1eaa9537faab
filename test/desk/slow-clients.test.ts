import {writeFileSync} from 'node:fs';
import {connect, type Socket} from 'node:net';
import {join} from 'node:path';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {patience} from '../../tools/suite/machine.mjs';
import {DeskClient, launch, openDesk, sessionCookie, signIn, type TestDesk} from './desk-client.ts';

let desk: TestDesk;
afterEach(() => desk.end());

/** Opens a TCP connection to the desk and sends a text. */
function dial(text: string): Socket {
  const {hostname, port} = new URL(desk.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(text);
  return socket;
}
/** Resolves to everything that the desk sends before it closes the connection. */
const answerTo = (socket: Socket): Promise<string> =>
  new Promise(resolve => {
    let text = '';
    socket.on('data', part => (text += part.toString('utf8')));
    socket.on('close', () => {
      resolve(text);
    });
  });

/** Returns the request line and the headers of a POST request. */
function head(path: string, type: string, length: number, cookie = ''): string {
  const {host, origin} = new URL(desk.url);
  const lines = [`POST ${path} HTTP/1.1`, `Host: ${host}`, `Origin: ${origin}`, `Content-Type: ${type}`];
  return [...lines, `Content-Length: ${length}`, ...(cookie && [`Cookie: ${cookie}`]), '', ''].join('\r\n');
}
const form = 'application/x-www-form-urlencoded';

describe('a client that is slow or goes away', () => {
  test.each([
    ['no whole head', () => 'POST /enter HTTP/1.1\r\nHost: 127.0.0.1\r\n'],
    ['half a body', () => `${head('/enter', form, 100)}name=Slow`],
  ])(
    'a client that sends %s is cut off after the time limit, without a line in the log',
    async (_what, text) => {
      desk = await openDesk({requestTimeout: 200});
      const socket = dial(text());
      await answerTo(socket);
      // On a busy machine, this request may exceed the short time limit too. The test then repeats the request.
      const status = async () => (await new DeskClient(desk).get('/')).status;
      await vi.waitFor(async () => expect(await status()).toBe(200), {timeout: patience(60)});
      expect(desk.faults).toEqual([]);
    },
  );

  test('a client that closes the connection in the middle of a body or a file leaves no line in the log', async () => {
    desk = await openDesk();
    writeFileSync(join(desk.folder, 'dist', 'course', 'film.mp4'), Buffer.alloc(30 * 2 ** 20));
    const client = await signIn(desk, 'Dropped');
    const {launch: id} = await launch(client);
    const cookie = sessionCookie(client, 'learner').join('=');
    const sockets = [
      dial(`${head('/play/commit', 'application/json', 5000, cookie)}{"launch":"${id}"`),
      dial(`${head('/enter', form, 100)}name=Slow`),
      dial(`GET /course/film.mp4 HTTP/1.1\r\nHost: ${new URL(desk.url).host}\r\n\r\n`),
    ];
    await Promise.all(
      sockets.map(
        socket =>
          new Promise<void>(resolve => {
            socket.once('connect', () => {
              setTimeout(() => {
                socket.resetAndDestroy();
                resolve();
              }, 100);
            });
          }),
      ),
    );
    await expect.poll(async () => (await client.get('/course/index.html')).status).toBe(200);
    await desk.close();
    expect(desk.faults).toEqual([]);
  });
});

describe('a large body from a client that is not signed in', () => {
  test.each(['/play/launch', '/play/commit'])(
    'POST %s checks that the client is signed in before it reads a large body',
    async path => {
      desk = await openDesk();
      const socket = dial(`${head(path, 'application/json', 2 ** 22)}[`);
      expect(await answerTo(socket)).toMatch(/^HTTP\/1\.1 401 /);
      const nonsense = await new DeskClient(desk).json(path, 'x'.repeat(2 ** 22 + 1));
      expect(nonsense.status).toBe(401);
    },
  );
});

test('a fault of the desk itself is still in the log, with its place in the code', async () => {
  desk = await openDesk({
    course: {
      key: 'tamga',
      model: 'scorm12',
      title: undefined,
      entry: () => '/course/',
      manifestValues: {launchData: '', passMark: '', threshold: '', timeAllowed: '', timeLimitAction: ''},
      readable: '',
      sheets: '',
      isOurs: true,
      files: {policy: '', charset: undefined, find: () => Promise.reject(new Error('the disk is on fire'))},
    },
  });
  expect((await new DeskClient(desk).get('/course/x')).status).toBe(500);
  expect(desk.faults.join('\n')).toMatch(/the disk is on fire[\s\S]*slow-clients/);
});
