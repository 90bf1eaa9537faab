import {mkdirSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {largest, megabytesIn, startBundle} from '../../tools/bundle/measure.ts';
import {platformNamed} from '../../tools/bundle/platforms.ts';
import {writeBundle} from '../../tools/bundle/write.ts';
import {root} from '../../tools/paths.mjs';
import {DeskClient, proofIn} from '../desk/desk-client.ts';

const away = mkdtempSync(join(tmpdir(), 'tamga-stick-'));
afterAll(() => {
  rmSync(away, {recursive: true, force: true});
});

const platform = platformNamed(`${process.platform}-${process.arch}`);

// A bundle is made on the platform for which it is made.
test.skipIf(platform?.name !== 'linux-x64')(
  'a bundle in an empty folder starts, lets a learner in, plays the course, and keeps the records at the next start',
  async () => {
    if (!platform) throw new Error('there is no bundle for this platform');
    const out = join(away, 'a stick');
    const home = join(away, 'home');
    mkdirSync(home);
    await writeBundle(root, platform, process.execPath, out);
    expect(megabytesIn(out)).toBeLessThan(largest);
    expect(readdirSync(out)).toContain('READ-ME.txt');
    const start = join(out, platform.start);
    const first = await startBundle(start, home);
    const client = new DeskClient(first);
    const name = 'Anu';
    const asked = await client.form('/enter', {name, code: '4321'});
    await client.form('/enter', {name, code: '4321', proof: proofIn(asked.text)});
    expect((await client.get('/play')).text).toContain(name);
    expect((await client.get('/course/index.html')).status).toBe(200);
    expect((await client.get('/desk/desk.css')).status).toBe(200);
    await first.stop();
    const second = await startBundle(start, home);
    const back = await new DeskClient(second).form('/enter', {name, code: '4321'});
    expect(back.status).toBe(303);
    await second.stop();
  },
);
