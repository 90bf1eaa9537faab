import {createServer} from 'node:http';
import {afterEach, describe, expect, test} from 'vitest';
import {faultOf, theirs} from './courses.ts';
import {DeskClient, openDesk, openRecords, type TestDesk} from './desk-client.ts';
import {makePackage} from './make-package.ts';

let desk: TestDesk;
afterEach(() => desk.end());

const portOf = (url: string): number => Number(new URL(url).port);
const isForeign = (port: number) => port >= 20_000 && port < 30_000;

/** Returns a port that is free now and that our own course may use. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

describe('a third-party package and our course never share an origin', () => {
  test('a third-party package gets a port of its own, and the records keep the port of the command line', async () => {
    const port = await freePort();
    desk = await openDesk({port, course: await theirs()});
    expect([portOf(desk.records), isForeign(portOf(desk.url))]).toEqual([port, true]);
    const first = portOf(desk.url);
    expect((await new DeskClient({url: desk.records}).get('/course/start.htm')).headers.location).toBe(
      `http://127.0.0.1:${first}/course/start.htm`,
    );
    await desk.close();
    desk = await openDesk({port, data: desk.data, course: await theirs()});
    expect(portOf(desk.url)).toBe(first);
  });

  test('two desks with third-party packages find ports of their own at the same time', async () => {
    desk = await openDesk({course: await theirs()});
    const others = await Promise.all([1, 2, 3].map(async () => openDesk({course: await theirs()})));
    const ports = [desk, ...others].map(({url}) => portOf(url));
    expect(ports.every(isForeign)).toBe(true);
    expect(new Set(ports).size).toBe(4);
    await Promise.all(others.map(other => other.end()));
  });

  test.each([20_000, 28_080, 29_999])(
    'our course does not start on port %i, which only packages use',
    async port => {
      desk = await openDesk();
      const fault = await faultOf(openDesk({port}));
      expect(fault.code).toBe('port');
      expect(fault.message).toContain(String(port));
    },
  );
});

describe('a service worker', () => {
  const script = {'service-worker': 'script', 'sec-fetch-dest': 'serviceworker'};

  test('our course refuses a service worker script and clears the data that an earlier service worker left', async () => {
    desk = await openDesk();
    for (const path of ['/course/v1/course.js', '/desk/player.js', '/sw.js']) {
      const got = await new DeskClient(desk).get(path, script);
      expect([got.status, got.headers['clear-site-data']]).toEqual([403, '"cache", "storage"']);
    }
    const plain = await new DeskClient(desk).get('/course/v1/course.js');
    expect([plain.status, plain.headers['clear-site-data']]).toEqual([200, undefined]);
  });

  test('a third-party package cannot install a service worker, and keeps its own storage', async () => {
    desk = await openDesk({course: await theirs(makePackage({}, {'sw.js': ''}))});
    const got = await new DeskClient(desk).get('/course/sw.js', script);
    expect([got.status, got.headers['clear-site-data']]).toEqual([403, undefined]);
    expect((await new DeskClient(desk).get('/course/sw.js')).status).toBe(200);
    const records = await openRecords({...desk, url: desk.records});
    expect((await records.get('/records', script)).status).toBe(403);
  });
});
