import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {z} from 'zod';
import {splitScenario} from '../../scenario/schema/split.ts';
import type {ScenarioSource} from '../../scenario/schema/fields.ts';
import {
  exploredSource,
  exploreInterview,
  keysOfWays,
  type Explore,
  type Explored,
} from '../interviews/explored.ts';

/** The folder of the committed reports on interviews, relative to the root of the repository. */
export const reportsFolder = 'docs/scenarios';

/** The folder of explorations that are not committed. Git ignores it. */
const cacheFolder = 'node_modules/.tamga/scenarios';

const file = z.object({hash: z.string(), found: exploredSource});

/** Returns the text of a file with the findings of an exploration. */
export function exploredFile(source: ScenarioSource, explored: Explored): string {
  // Parse `explored` first, because the hash depends on the order of its fields. A later read gets the fields in the
  // order of the parser.
  const found = exploredSource.parse(explored);
  return `${JSON.stringify({hash: hashOf(source, found), found}, undefined, 2)}\n`;
}

/**
 * Looks up the findings of an earlier exploration of this interview, first in the committed reports and then in the
 * cache. Returns undefined if the interview, or the code that explores, has changed since then.
 */
export const knownWays = (root: string, source: ScenarioSource): Explored | undefined =>
  foundIn(join(root, reportsFolder, `${source.id}.json`), source) ??
  foundIn(join(root, cacheFolder, `${source.id}.json`), source);

/**
 * Returns a function that returns the findings on an interview. If neither the committed reports nor the cache hold
 * current findings, the function explores the interview and puts the new findings into the cache.
 */
export const exploreIn =
  (root: string): Explore =>
  source => {
    const known = knownWays(root, source);
    if (known) return known;
    const found = exploreInterview(source);
    const path = join(root, cacheFolder, `${source.id}.json`);
    mkdirSync(dirname(path), {recursive: true});
    // Write the file under another name, and rename the complete file. Several processes may explore at the same
    // time, and no process must read an incomplete file.
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, exploredFile(source, found));
    renameSync(draft, path);
    return found;
  };

/** Returns the findings in the committed reports on an interview, even if the interview has changed since. */
export const committedWays = (root: string, id: string): Explored | undefined =>
  readExplored(join(root, reportsFolder, `${id}.json`))?.found;

function foundIn(path: string, source: ScenarioSource): Explored | undefined {
  const read = readExplored(path);
  return read && read.hash === hashOf(source, read.found) ? read.found : undefined;
}

function readExplored(path: string): z.infer<typeof file> | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return file.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  } catch {
    // The file is not valid JSON, for example after a merge conflict. The interview is then explored again.
    return undefined;
  }
}

/**
 * Hashes the input and the result of an exploration. The input is the scenario without its wordings, the keys of its
 * texts, and the code that explores. So a new wording needs no new exploration. If somebody edits or merges a file by
 * hand, its hash is wrong.
 */
function hashOf(source: ScenarioSource, found: Explored): string {
  const {rubric} = splitScenario(source);
  return createHash('sha256')
    .update(JSON.stringify([rubric, keysOfWays(source), found]))
    .update(engine())
    .digest('hex')
    .slice(0, 16);
}

const engineFolder = fileURLToPath(new URL('../../scenario/', import.meta.url));

/**
 * Returns source code without comments and white space. Removes the comments first: a line comment ends at a line
 * break, which is white space.
 */
export const codeOf = (source: string): string =>
  source.replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '').replace(/\s+/g, '');

/**
 * Returns the source code that explores. Comments and white space are removed, because they do not change the result.
 * Reads the files at every call, because they may change while a development server runs.
 */
const engine = (): string =>
  ['engine', 'explore', 'model']
    .flatMap(folder => readdirSync(join(engineFolder, folder)).map(name => join(engineFolder, folder, name)))
    .filter(path => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .sort()
    .map(path => codeOf(readFileSync(path, 'utf8')))
    .join('\0');
