import {mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {largest, megabytesIn, startBundle} from '../../tools/bundle/measure.ts';
import {platformNamed} from '../../tools/bundle/platforms.ts';
import {writeBundle} from '../../tools/bundle/write.ts';
import {root} from '../../tools/paths.mjs';
import {patience} from '../../tools/suite/machine.mjs';
import {openRecords, proofIn, DeskClient, launch, signIn} from '../desk/desk-client.ts';
import {writeRecords} from '../desk/museum.ts';

const away = mkdtempSync(join(tmpdir(), 'tamga-stick-'));
afterAll(() => {
  rmSync(away, {recursive: true, force: true});
});

const platform = platformNamed(`${process.platform}-${process.arch}`);
const out = join(away, 'a stick');
const passphrase = '1111-2222-3333';

/** Starts the bundle with its data in a folder. */
const start = (home: string) =>
  startBundle(join(out, platform?.start ?? ''), home, ['--passphrase', passphrase]);

// The sweep runs on Linux. A bundle can be made only on the platform on which it will run, so this test needs the
// bundle for Linux.
describe.skipIf(platform?.name !== 'linux-x64')('a bundle in a folder with a space', () => {
  beforeAll(async () => {
    if (!platform) throw new Error('there is no bundle for this platform');
    await writeBundle(root, platform, process.execPath, out);
  }, patience(600));

  test('the bundle fits on a USB stick, and says how to start it', () => {
    const size = megabytesIn(out);
    console.log(`bundle: ${size.toFixed(1)} MB of at most ${largest} MB`);
    expect(size).toBeLessThan(largest);
    expect(readdirSync(out)).toContain('READ-ME.txt');
  });

  test('the bundle starts, signs a learner in, plays the course, and keeps the records at the next start', async () => {
    const home = join(away, 'home');
    mkdirSync(home);
    const first = await start(home);
    const client = new DeskClient(first);
    const name = 'Anu';
    const asked = await client.form('/enter', {name, code: '4321'});
    await client.form('/enter', {name, code: '4321', proof: proofIn(asked.text)});
    expect((await client.get('/play')).text).toContain(name);
    expect((await client.get('/course/index.html')).status).toBe(200);
    expect((await client.get('/desk/desk.css')).status).toBe(200);
    await first.stop();
    const second = await start(home);
    const back = await new DeskClient(second).form('/enter', {name, code: '4321'});
    expect(back.status).toBe(303);
    await second.stop();
    const seconds = [first, second].map(({time}) => (time / 1000).toFixed(1));
    console.log(`bundle: first page after ${seconds.join(' s, and at the next start after ')} s`);
  });

  test.each([3, 11])(
    'the bundle opens records that a bundle of version %i has left: a learner resumes, and the trainer prepares refreshers',
    async version => {
      const home = join(away, `home of version ${version}`);
      mkdirSync(join(home, 'records'), {recursive: true});
      writeRecords(join(home, 'records', 'desk.db'), version);
      const desk = await start(home);
      const learner = await signIn(desk, 'бат дорж');
      expect(await launch(learner)).toMatchObject({state: {suspendData: 'saved-work'}});
      const trainer = await openRecords({url: desk.url, passphrase});
      await trainer.form('/records/refreshers', {group: '', day: '2026-11-27'});
      const {text} = await trainer.get('/records/refreshers/codes');
      expect(text).toContain('Сарнай');
      expect(text.match(/<code dir="ltr">(?:[0-9A-Z]{4}-){15}/g)?.length).toBeGreaterThan(8);
      await desk.stop();
    },
  );
});
