import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {largest, measureStart, megabytesIn} from './bundle/measure.ts';
import {platformNamed, platformNames} from './bundle/platforms.ts';
import {writeBundle} from './bundle/write.ts';
import {command, Refused} from './command.ts';
import {root} from './paths.mjs';

const usage = `Writes the desk into one folder that runs from a USB stick, without internet and without an installation: npm run bundle
  --platform NAME    ${platformNames.join(', ')}; without it, the one of this computer. Only linux-x64 is tested.
  --node FILE        the program of Node for that platform; without it, the one that runs now
  --out FOLDER       where the folder goes; without it, dist/bundle`;

/**
 * Writes the bundle and prints its size. If the bundle is for this platform, also measures its start and prints the
 * time.
 */
async function bundle(words: readonly string[]): Promise<number> {
  const {values} = parseArgs({
    args: [...words],
    options: {platform: {type: 'string'}, node: {type: 'string'}, out: {type: 'string'}},
  });
  const own = `${process.platform}-${process.arch}`;
  const platform = platformNamed(values.platform ?? own);
  if (!platform)
    throw new Refused(
      `There is no bundle for "${values.platform ?? own}": say --platform ${platformNames.join(' or ')}.`,
    );
  if (platform.name !== own && values.node === undefined)
    throw new Refused(`Name the program of Node for ${platform.name} with --node FILE.`);
  const out = resolve(values.out ?? join(root, 'dist', 'bundle'), platform.name);
  await writeBundle(root, platform, values.node ?? process.execPath, out);
  const size = megabytesIn(out);
  console.log(`${out}: ${size.toFixed(1)} MB of at most ${largest} MB, started by ${platform.start}`);
  if (size > largest) throw new Refused(`The bundle is too large: it may have at most ${largest} MB.`);
  if (platform.name !== own) {
    console.log(`It was not started: no test has run on ${platform.name}.`);
    return 0;
  }
  const {first, again} = await measureStart(join(out, platform.start));
  console.log(
    `First page ${seconds(first)} s after the first start on a computer, ${seconds(again)} s after the next one.`,
  );
  return 0;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

await command(usage, bundle);
