import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {buildDesk} from '../../src/desk/build.ts';
import {startDesk} from '../../src/desk/server/start-desk.ts';
import {bundledScript} from '../commands/bundled-script.ts';
import {answerAt, commitOf} from './commits.ts';
import {launch, makeCourse, signIn, temporary} from './desk-client.ts';
import {quickHashing} from '../doubles/quick-hashing.ts';

/**
 * Starts a desk that cannot write files larger than `blocks` (`ulimit -f`). To the database, this limit looks like a
 * full disk.
 */
async function startLimited(
  data: string,
  course: string,
  blocks: number,
): Promise<{desk: ChildProcess; url: string; faults: () => string}> {
  const child = await bundledScript(fileURLToPath(new URL('./desk-child.ts', import.meta.url)));
  const words = ['sh', process.execPath, child, data, course];
  return new Promise((resolve, reject) => {
    const desk = spawn('sh', ['-c', `ulimit -f ${blocks} && exec "$@"`, ...words]);
    let out = '';
    let faults = '';
    desk.stderr.on('data', (part: Buffer) => (faults += part.toString()));
    desk.stdout.on('data', (part: Buffer) => {
      out += part.toString();
      if (out.includes('\n')) resolve({desk, url: out.trim(), faults: () => faults});
    });
    desk.on('close', () => {
      reject(new Error(faults));
    });
  });
}

// Windows has no `ulimit`.
describe.skipIf(process.platform === 'win32')('a desk with a full disk', () => {
  test('a desk with a full disk refuses commits, keeps its data readable, and saves again when there is room', async () => {
    await buildDesk();
    const folder = temporary();
    const course = makeCourse(folder);
    const data = join(folder, 'data');
    const {desk, url, faults} = await startLimited(data, course, 4096);
    const limited = {url, network: [], records: '', passphrase: '', data, close: async () => undefined};
    const client = await signIn(limited, 'Squeezed');
    const session = await launch(client);
    const many = (from: number) =>
      Array.from({length: 400}, (_, n) => answerAt(from + n, {correct: ['x'.repeat(2000)]}));
    let saved = 0;
    let refused = 0;
    for (let n = 1; refused === 0 && n < 40; n++) {
      const {status} = await client.json(
        '/play/commit',
        commitOf(session.launch, n, {suspendData: `state-${n}`}, many(saved * 400)),
      );
      if (status === 200) saved = n;
      else refused = status;
    }
    expect(refused).toBe(507);
    expect(faults()).toContain('Free some space on that disk');
    const after = await launch(client);
    expect(after).toMatchObject({state: {suspendData: `state-${saved}`}});
    // The records stay open until the process has ended. This takes a while on a busy machine.
    const ended = once(desk, 'close');
    desk.kill();
    await ended;
    const roomy = await startDesk({port: 0, data, course, hashing: quickHashing});
    const again = await signIn(roomy, 'Squeezed');
    const session2 = await launch(again);
    expect(session2).toMatchObject({state: {suspendData: `state-${saved}`}});
    expect(
      (
        await again.json(
          '/play/commit',
          commitOf(session2.launch, 1, {suspendData: 'more'}, many(saved * 400)),
        )
      ).status,
    ).toBe(200);
    await roomy.close();
  });
});
