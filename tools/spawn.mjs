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
 * Runs a command with our own input and output. Resolves to its exit code. Forwards a request to stop and
 * waits for the command to end.
 * @param {string} command
 * @param {string[]} words
 * @param {Record<string, string>} [env] added to our own
 * @returns {Promise<number>}
 */
export function run(command, words, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      cwd: root,
      stdio: 'inherit',
      shell: false,
      env: {...process.env, ...env},
    });
    const release = passOnSignals(child);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      release();
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/**
 * Forwards SIGTERM to the child. Ctrl-C needs no forwarding, because the terminal sends it to the child too.
 * npm starts us through a shell and sends the signal to that shell only, which dies of it and tells nobody. So
 * under npm, the end of our parent process counts as the signal too. Returns a function that removes the
 * handlers.
 * @param {import('node:child_process').ChildProcess} child
 */
function passOnSignals(child) {
  const wait = () => {};
  const pass = () => {
    child.kill('SIGTERM');
  };
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

/**
 * Runs a command without printing its output. Resolves to the output, or rejects with it if the command
 * fails.
 * @param {string} command
 * @param {string[]} words
 * @param {string} cwd
 * @returns {Promise<string>}
 */
export function runQuietly(command, words, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: false});
    let output = '';
    child.stdout.on('data', chunk => {
      output += String(chunk);
    });
    child.stderr.on('data', chunk => {
      output += String(chunk);
    });
    child.once('error', reject);
    child.once('close', code => {
      if (code === 0) resolve(output);
      else reject(new Error(`${basename(command)} ${words.join(' ')} ended with ${code}:\n${output}`));
    });
  });
}
