import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';
import {clearInterval, setInterval} from 'node:timers';
import {root} from './paths.mjs';

/**
 * A command that runs without a shell. It works the same on Windows and in a folder with spaces in its name.
 * @typedef {[command: string, words: string[]]} Command
 */

/**
 * Returns the command that runs a program of an installed package with the current Node. Throws if the
 * package has no such program.
 * @param {string} name of the package
 * @param {string[]} words
 * @param {string} [bin] the program, where the package has several
 * @returns {Command}
 */
export function tool(name, words, bin = basename(name)) {
  const manifest = join(root, 'node_modules', name, 'package.json');
  /** @type {{bin: string | Record<string, string>}} */
  const {bin: bins} = JSON.parse(readFileSync(manifest, 'utf8'));
  const file = typeof bins === 'string' ? bins : bins[bin];
  if (!file) throw new Error(`The package ${name} has no program ${bin}.`);
  return [process.execPath, [join(dirname(manifest), file), ...words]];
}

/**
 * Returns the command that runs one of our TypeScript files with the current Node.
 * @param {string} script path from the root
 * @param {string[]} words
 * @returns {Command}
 */
export function typescript(script, words) {
  return [process.execPath, ['--import', import.meta.resolve('tsx'), join(root, script), ...words]];
}

/** @param {string[]} words @returns {Command} */
export function npm(words) {
  const folder = dirname(process.execPath);
  const places = [
    process.env['npm_execpath'] ?? '',
    join(folder, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(folder, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  const cli = places.find(path => /npm-cli\.[cm]?js$/.test(path) && existsSync(path));
  if (!cli) throw new Error('npm was not found beside Node: run this by way of npm (npm start, npm test).');
  return [process.execPath, [cli, ...words]];
}

/**
 * Runs a command with our own input and output. Resolves to its exit code.
 * @param {string} command
 * @param {string[]} words
 * @param {NodeJS.ProcessEnv} [env] added to our own
 */
export const run = async (command, words, env = {}) =>
  (await start(command, words, {env, stdio: 'inherit'})).code;

/**
 * Runs a command without printing its output. Resolves to its exit code and its output.
 * @param {string} command
 * @param {string[]} words
 * @param {string} [cwd]
 * @param {NodeJS.ProcessEnv} [env] added to our own
 */
export const capture = (command, words, cwd = root, env = {}) =>
  start(command, words, {cwd, env, stdio: ['ignore', 'pipe', 'pipe']});

/**
 * Runs a command without printing its output. Rejects with the output if the command fails.
 * @param {string} command
 * @param {string[]} words
 * @param {string} cwd
 */
export async function runQuietly(command, words, cwd) {
  const {code, output} = await capture(command, words, cwd);
  if (code !== 0) throw new Error(`${basename(command)} ${words.join(' ')} ended with ${code}:\n${output}`);
}

/**
 * Starts a command, forwards a request to stop, and waits for the command to end.
 * @param {string} command
 * @param {string[]} words
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{code: number, output: string}>}
 */
function start(command, words, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {cwd: root, ...options, env: {...process.env, ...options.env}});
    /** @type {Buffer[]} */
    const parts = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', part => parts.push(part));
    const release = passOnSignals(child);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      release();
      const end = signal ? `\n${command} was ended by ${signal}\n` : '';
      resolve({code: code ?? 1, output: Buffer.concat(parts).toString('utf8') + end});
    });
  });
}

/**
 * Forwards SIGTERM to the child. Ctrl-C needs no forwarding, because the terminal sends it to the child too. npm starts
 * this process through a shell and sends the signal only to that shell, which ends and forwards nothing. So under npm,
 * the end of the parent process counts as the signal too. Returns a function that removes the handlers.
 * @param {import('node:child_process').ChildProcess} child
 */
function passOnSignals(child) {
  const wait = () => {};
  const pass = () => child.kill('SIGTERM');
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.env['npm_lifecycle_event'] !== undefined && process.ppid !== parent) pass();
  }, 500);
  process.on('SIGINT', wait);
  process.on('SIGTERM', pass);
  return () => {
    clearInterval(watch);
    process.off('SIGINT', wait);
    process.off('SIGTERM', pass);
  };
}
