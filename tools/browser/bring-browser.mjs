import {createHash} from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {brotliDecompressSync} from 'node:zlib';
import {npm, runQuietly} from '../spawn.mjs';
import {toolData} from '../paths.mjs';

/** A headless Chromium in the npm registry. With this Chromium, a machine with only Node can run the tests. */
const bundle = {
  name: '@sparticuz/chromium',
  version: '147.0.0',
  sha512: '4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==',
};

const home = join(toolData, `chromium-${bundle.version}`);

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
    args: ['--headless=shell', '--no-zygote'],
    env: {
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
    },
  };
}

/** @param {(line: string) => void} tell */
async function unpacked(tell) {
  if (existsSync(home)) return home;
  tell(`Bringing ${bundle.name} ${bundle.version} (66 MB) from the npm registry, once.`);
  mkdirSync(toolData, {recursive: true});
  const folder = mkdtempSync(`${home}-`);
  await runQuietly(
    ...npm(['pack', `${bundle.name}@${bundle.version}`, '--pack-destination', folder]),
    folder,
  );
  const archive = readdirSync(folder).find(name => name.endsWith('.tgz'));
  if (!archive) throw new Error('npm brought no archive.');
  checkSum(join(folder, archive));
  await runQuietly('tar', ['-xzf', archive], folder);
  /** @param {string} file of the bundle, without its ending */
  const unbrotli = file => brotliDecompressSync(readFileSync(join(folder, 'package', 'bin', `${file}.br`)));
  writeFileSync(join(folder, 'libraries.tar'), unbrotli('al2023.tar'));
  await runQuietly('tar', ['-xf', 'libraries.tar'], folder);
  writeFileSync(join(folder, 'chromium'), unbrotli('chromium'), {mode: 0o755});
  for (const part of ['package', archive, 'libraries.tar']) rmSync(join(folder, part), {recursive: true});
  // If another process has brought the browser in the meantime, use that copy.
  if (existsSync(home)) rmSync(folder, {recursive: true});
  else renameSync(folder, home);
  return home;
}

/** @param {string} archive */
function checkSum(archive) {
  const sum = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (sum !== bundle.sha512)
    throw new Error(`${bundle.name} ${bundle.version} is not the archive that was expected.`);
}
