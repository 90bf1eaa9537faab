import {createHash} from 'node:crypto';
import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {brotliDecompressSync} from 'node:zlib';
import {npm, runQuietly} from '../spawn.mjs';
import {kept} from '../paths.mjs';

/** A headless Chromium from the npm registry, so that a machine with only Node can run the tests. */
const bundle = {
  name: '@sparticuz/chromium',
  version: '147.0.0',
  sha512: '4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==',
};

const home = join(kept, `chromium-${bundle.version}`);

/**
 * Checks whether the bundle has a browser for this kind of machine.
 * @param {string} platform
 * @param {string} arch
 */
export const isBringable = (platform, arch) => platform === 'linux' && arch === 'x64';

/**
 * Downloads the bundled browser if necessary. Returns its path, its flags, and the variable with which it
 * finds its libraries.
 * @param {(line: string) => void} tell
 */
export async function bringBrowser(tell) {
  const folder = await unpacked(tell);
  return {
    path: join(folder, 'chromium'),
    // Without a graphics card, drawing in the GPU process takes most of the time of all tests.
    args: ['--headless=shell', '--no-zygote', '--disable-gpu'],
    env: {
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    },
  };
}

/** @param {(line: string) => void} tell */
async function unpacked(tell) {
  if (existsSync(join(home, 'ready'))) return home;
  tell(`Bringing ${bundle.name} ${bundle.version} (66 MB) from the npm registry, once.`);
  rmSync(home, {recursive: true, force: true});
  mkdirSync(home, {recursive: true});
  await runQuietly(...npm(['pack', `${bundle.name}@${bundle.version}`, '--pack-destination', home]), home);
  const archive = readdirSync(home).find(name => name.endsWith('.tgz'));
  if (!archive) throw new Error('npm brought no archive.');
  checkSum(join(home, archive));
  await runQuietly('tar', ['-xzf', archive], home);
  for (const part of ['al2023', 'swiftshader']) await untar(part);
  writeFileSync(
    join(home, 'chromium'),
    brotliDecompressSync(readFileSync(join(home, 'package/bin/chromium.br'))),
  );
  chmodSync(join(home, 'chromium'), 0o755);
  rmSync(join(home, 'package'), {recursive: true});
  rmSync(join(home, archive));
  writeFileSync(join(home, 'ready'), '');
  return home;
}

/** @param {string} archive */
function checkSum(archive) {
  const sum = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (sum !== bundle.sha512)
    throw new Error(`${bundle.name} ${bundle.version} is not the archive that was expected.`);
}

/** @param {string} part */
async function untar(part) {
  const tar = join(home, `${part}.tar`);
  writeFileSync(tar, brotliDecompressSync(readFileSync(join(home, `package/bin/${part}.tar.br`))));
  await runQuietly('tar', ['-xf', `${part}.tar`], home);
  rmSync(tar);
}
