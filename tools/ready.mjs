import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './paths.mjs';
import {npm, run} from './spawn.mjs';

/**
 * Prepares the repository: checks that Node is new enough and installs the locked dependencies. It uses only
 * modules of Node because it runs before the installation. Ends the process with a message if it fails.
 */
export async function ready() {
  const fault = nodeFault(process.versions.node, readJson(join(root, 'package.json')).engines.node);
  if (fault) return refuse(fault);
  const stale = staleness(root);
  if (!stale) return;
  console.log(`Installing the locked dependencies: ${stale}.`);
  const code = await run(...npm(['ci', '--loglevel=error']));
  if (code !== 0)
    refuse(
      'The dependencies could not be installed; what npm says stands above. It needs the npm registry, and a folder it may write to.',
    );
}

/**
 * Returns a message if this version of Node is too old. The message addresses a person who has never
 * installed Node.
 * @param {string} version such as 20.19.0
 * @param {string} range such as >=20.19
 * @returns {string | undefined}
 */
export function nodeFault(version, range) {
  const [major = 0, minor = 0] = numbers(version);
  const [least = 0, leastMinor = 0] = numbers(range);
  if (major > least || (major === least && minor >= leastMinor)) return undefined;
  return `This needs Node ${least}.${leastMinor} or newer, and here is Node ${version}. A newer one is at https://nodejs.org, or comes by way of your package manager.`;
}

/**
 * Returns the reason why the installed dependencies differ from the locked ones, or undefined if they match.
 * @param {string} folder that holds package-lock.json
 * @returns {string | undefined}
 */
export function staleness(folder) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'there are none yet';
  const locked = readJson(join(folder, 'package-lock.json')).packages;
  const installed = readJson(record).packages;
  const changed = Object.keys(locked).filter(
    path => path !== '' && !isAsLocked(locked[path], installed[path]),
  );
  const leftOver = Object.keys(installed).filter(path => !(path in locked));
  const [first] = [...changed, ...leftOver];
  if (!first) return undefined;
  return `${changed.length + leftOver.length} differ from package-lock.json, such as ${first.replace(/^node_modules\//, '')}`;
}

/**
 * @typedef {{version?: string, integrity?: string, optional?: boolean, devOptional?: boolean}} LockedPackage
 * @param {LockedPackage} locked
 * @param {LockedPackage | undefined} installed
 */
function isAsLocked(locked, installed) {
  // A package for another operating system is in the lock file, but is not installed.
  if (!installed) return locked.optional === true || locked.devOptional === true;
  return locked.version === installed.version && locked.integrity === installed.integrity;
}

/** @param {string} text */
const numbers = text => (text.match(/\d+/g) ?? []).map(Number);

/** @param {string} path */
const readJson = path => JSON.parse(readFileSync(path, 'utf8'));

/** @param {string} sentence */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}
