import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {root} from '../../tools/paths.mjs';
import {expect, test} from './desk-world.ts';

/** A service worker that answers for every page of its origin. */
const worker = `
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', event => event.respondWith(new Response('infected')));
`;

/**
 * Serves a page that installs the service worker above. In an earlier release of the desk, a package could do this on
 * its port.
 */
async function serveWorker(): Promise<{server: Server; port: number}> {
  const server = createServer((request, response) => {
    const isWorker = request.url === '/sw.js';
    response.setHeader('Content-Type', isWorker ? 'text/javascript' : 'text/html');
    response.end(
      isWorker ? worker : '<script>navigator.serviceWorker.register("/sw.js")</script><title>package</title>',
    );
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const address = server.address();
  return {server, port: typeof address === 'object' && address ? address.port : 0};
}

test('a browser with a service worker of a package reaches our course again @sweep', async ({page}) => {
  const {server, port} = await serveWorker();
  const url = `http://127.0.0.1:${port}/`;
  await page.goto(url);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  await page.goto(url);
  await expect(page.locator('body')).toHaveText('infected');
  await new Promise(resolve => {
    server.close(resolve);
    server.closeAllConnections();
  });
  const {startDesk} = await import('../../src/desk/server/start-desk.ts');
  const data = mkdtempSync(join(tmpdir(), 'tamga-worker-'));
  const desk = await startDesk({port, data, course: join(root, 'dist', 'course')});
  try {
    // A browser looks for a new service worker one second after the last navigation. So wait longer than a second
    // between two tries.
    await expect
      .poll(
        async () => {
          await page.goto(url);
          return page.locator('#name').count();
        },
        {intervals: [3000]},
      )
      .toBe(1);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
  } finally {
    await desk.close();
    rmSync(data, {recursive: true, force: true});
  }
});
