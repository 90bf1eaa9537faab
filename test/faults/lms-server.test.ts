import {once} from 'node:events';
import {request, type ClientRequest} from 'node:http';
import {expect, onTestFinished, test} from 'vitest';
import {patience} from '../../tools/suite/machine.mjs';
import {FaultsServer} from '../journeys/faults/server.ts';

async function startServer(): Promise<FaultsServer> {
  const server = new FaultsServer();
  await server.start();
  return server;
}

/** Sends data of a learner. Returns the status of the answer, or 0 if no answer comes. */
const sends = (server: FaultsServer, learner: string, body: string): Promise<number> =>
  fetch(`${server.origin}/data/${learner}`, {
    method: 'POST',
    body,
    signal: AbortSignal.timeout(patience(10)),
  }).then(
    ({status}) => status,
    () => 0,
  );

/** Starts a request that sends data of a learner. Resolves when the server has received the head of the request. */
async function begins(server: FaultsServer, learner: string): Promise<ClientRequest> {
  const begun = request(`${server.origin}/data/${learner}`, {
    method: 'POST',
    headers: {Expect: '100-continue', 'Content-Length': 100},
  });
  begun.on('error', () => undefined);
  begun.flushHeaders();
  await once(begun, 'continue');
  return begun;
}

test('the server of the fault journeys reports an error of its doubles when it is stopped', async () => {
  const server = await startServer();
  expect(await sends(server, 'ana', '{')).toBe(0);
  expect(await sends(server, 'ana', '{}')).toBe(200);
  await expect(server.stop()).rejects.toThrow('SyntaxError');
});

test('a request whose body never ends delays no other learner, and is no error when its page goes away', async () => {
  const server = await startServer();
  const begun = await begins(server, 'ana');
  onTestFinished(() => void begun.destroy());
  expect(await sends(server, 'bat', '{}')).toBe(200);
  await expect(server.stop()).resolves.toBeUndefined();
});

test('the server refuses a late request of a refused session, even after the next session has begun', async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  const opens = async () => {
    const page = await fetch(`${server.origin}/lms?learner=ana`);
    return /\/data\/(ana\/\d+)/.exec(await page.text())?.[1] ?? '';
  };
  const first = await opens();
  expect(await sends(server, first, '{}')).toBe(200);
  server.refuses('ana', 403);
  const second = await opens();
  expect(await sends(server, first, '{"cmi.suspend_data":"late"}')).toBe(403);
  expect(await sends(server, second, '{}')).toBe(200);
});

test('an LRS refuses a request of a refused session even after the next session has begun', async () => {
  const server = await startServer();
  onTestFinished(() => server.stop());
  const opens = () => new URL(server.launch('ana')).searchParams.get('fetch') ?? '';
  const first = opens();
  server.refuses('ana', 503);
  const second = opens();
  const asks = async (address: string) => (await fetch(address, {method: 'POST'})).status;
  expect(await asks(first)).toBe(503);
  expect(await asks(second)).toBe(200);
});
