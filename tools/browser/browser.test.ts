import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, it} from 'vitest';
import {sandboxArgs} from './browser.mjs';
import {isBringable} from './bring-browser.mjs';
import {root} from '../paths.mjs';
import {capture} from '../spawn.mjs';

it.each([
  ['root on Linux', 'linux', {}, 0, ['--no-sandbox']],
  ['continuous integration on Linux', 'linux', {CI: 'true'}, 1000, ['--no-sandbox']],
  ['an ordinary user on Linux', 'linux', {}, 1000, []],
  ['an ordinary user on macOS', 'darwin', {CI: 'true'}, 501, []],
  ['an ordinary user on Windows', 'win32', {}, undefined, []],
])('Chromium gets the right sandbox flags for %s', (_, platform, env, user, args) => {
  expect(sandboxArgs(platform, env, user)).toEqual(args);
});

it.each([
  ['linux', 'x64', true],
  ['linux', 'arm64', false],
  ['darwin', 'x64', false],
  ['win32', 'x64', false],
])('on %s with %s, a browser can be downloaded: %s', (platform, arch, can) => {
  expect(isBringable(platform, arch)).toBe(can);
});

it('without any browser, the error lists every remedy', async () => {
  const home = mkdtempSync(join(tmpdir(), 'no-browser-'));
  const script = `
    Object.defineProperty(process, 'arch', {value: 'riscv64'});
    Object.assign(process.env, {PATH: '', CHROME_PATH: '', COURSE_BROWSER: '', HOME: ${JSON.stringify(home)}, PLAYWRIGHT_BROWSERS_PATH: ${JSON.stringify(home)}});
    const {readyBrowser} = await import(${JSON.stringify(pathToFileURL(join(root, 'tools', 'browser', 'browser.mjs')).href)});
    await readyBrowser().catch(error => console.log(error.message));`;
  const {output} = await capture(process.execPath, ['--input-type=module', '-e', script]);
  rmSync(home, {recursive: true});
  expect(output).toContain('apt-get install chromium');
  expect(output).toContain('COURSE_BROWSER=');
  expect(output).toContain('npx playwright install chromium');
});
