import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, posix, relative, sep} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import type {Rolldown} from 'vite';
import {z} from 'zod';
import {compilationFile} from '../compiler/build/compiled-file.ts';
import {alone} from './build-lock.ts';
import {chunk, filesBelow, reviews, type BuiltCourse, type Chunk, type Reviews} from './built.ts';
import {sumOf, sumOfInputs} from './inputs.ts';
import {byName} from './file-names.ts';
import {Refusal} from './refusal.ts';

const stamp = z.object({inputs: z.string(), outputs: z.string(), reviews, chunks: z.array(chunk)});

/**
 * Returns the built course from `dist/course`. Rebuilds the course if its inputs have changed. If `mayBuild` is
 * false, throws a refusal instead when the course is missing or stale.
 */
export async function builtCourse(root: string, mayBuild: boolean): Promise<BuiltCourse> {
  return alone(lockOf(root), async () => {
    const folder = folderOf(root);
    const isThere = existsSync(join(folder, 'index.html'));
    const fresh = isThere ? freshCourse(root, folder) : undefined;
    if (fresh) return fresh;
    if (mayBuild) return build(root, folder);
    const state = isThere
      ? 'stale: its sources have changed, or something else was built into dist/course'
      : 'not built';
    throw new Refusal(`the course is ${state}`, 'run npm run package without --no-build');
  });
}

/** Builds the course, even when the last build is up to date. */
export const buildCourse = (root: string): Promise<BuiltCourse> =>
  alone(lockOf(root), () => build(root, folderOf(root)));

function freshCourse(root: string, folder: string): BuiltCourse | undefined {
  const known = readStamp(root);
  // First compare the sources. If they have changed, another process may be emptying the folder for a new build.
  if (known?.inputs !== sumOfInputs(root)) return undefined;
  const files = filesBelow(folder);
  return known.outputs === sumOfOutputs(root, folder, files)
    ? {folder, files, chunks: known.chunks, reviews: known.reviews, answerKeys: answerKeysOf(root)}
    : undefined;
}

async function build(root: string, folder: string): Promise<BuiltCourse> {
  // A test runner sets NODE_ENV to "test". With this value, Vite would bundle the development build of Lit.
  process.env['NODE_ENV'] = 'production';
  // Import Vite only when a build is necessary, because the import is slow.
  const {build: bundle} = await import('vite');
  const output = await bundle({
    root,
    configFile: join(root, 'vite.config.ts'),
    configLoader: 'runner',
    logLevel: 'warn',
    build: {outDir: folder, emptyOutDir: true, rolldownOptions: {checks: {bundlerTimings: false}}},
  }).catch((error: unknown) => {
    throw new Refusal(
      `the course does not build:\n${stripVTControlCharacters(error instanceof Error ? error.message : String(error))}`,
      'mend what is named above, then package again',
    );
  });
  if (!isOutput(output))
    throw new Error('Vite answered with a watcher: vite.config.ts must not set build.watch');
  const chunks = [output]
    .flat()
    .flatMap(({output: parts}) =>
      parts.flatMap(part => (part.type === 'chunk' ? [chunkOf(root, part)] : [])),
    );
  const sorted = chunks.sort((a, b) => byName(a.file, b.file));
  const files = filesBelow(folder);
  const known = {chunks: sorted, reviews: readReviews(root)};
  writeStamp(root, {inputs: sumOfInputs(root), outputs: sumOfOutputs(root, folder, files), ...known});
  return {folder, files, answerKeys: answerKeysOf(root), ...known};
}

/**
 * Returns true if `dist/compiled.json` exists and the last build has written it from the current sources. Ignores the
 * other files of the build.
 */
export const isCompiledFresh = (root: string): boolean =>
  existsSync(compiledFileOf(root)) && readStamp(root)?.inputs === sumOfInputs(root);

/**
 * Returns the path of the file with the compiled course for the unit tests. Returns undefined if the course must be
 * compiled: the file is missing, or the sources or the built files have changed since the last build.
 */
export function freshCompilationFile(root: string): string | undefined {
  const file = compilationFileOf(root);
  const folder = folderOf(root);
  return existsSync(file) && existsSync(folder) && freshCourse(root, folder) ? file : undefined;
}

/**
 * Hash of all files from which packages and tests are made. These are the course, the answer keys, and the two files
 * with the compiled course.
 */
function sumOfOutputs(root: string, folder: string, files: readonly string[]): string {
  const keys = answerKeysOf(root);
  const compiled = [compiledFileOf(root), compilationFileOf(root)].filter(file => existsSync(file));
  return (
    sumOf(folder, files) +
    (existsSync(keys) ? sumOf(keys, filesBelow(keys)) : '') +
    compiled.map(file => sumOf(dirname(file), [basename(file)])).join('')
  );
}

/**
 * Reads the number of items and the number of drafts in each bank. The compiler writes these numbers outside the
 * course folder, so that no package contains them.
 */
const readReviews = (root: string): Reviews =>
  reviews.parse(JSON.parse(readFileSync(join(root, 'dist', 'reviews.json'), 'utf8')));

const isOutput = (
  built: Rolldown.RolldownOutput | Rolldown.RolldownOutput[] | Rolldown.RolldownWatcher,
): built is Rolldown.RolldownOutput | Rolldown.RolldownOutput[] => Array.isArray(built) || 'output' in built;

function chunkOf(root: string, chunk: Rolldown.OutputChunk): Chunk {
  // Leave out virtual modules, because they have no file. Add the facade module, because a chunk that only
  // re-exports lists no modules.
  const ids = [...chunk.moduleIds, ...(chunk.facadeModuleId ? [chunk.facadeModuleId] : [])];
  const places = [...new Set(ids)]
    .filter(id => !id.startsWith('\0'))
    .map(id => (id.split('?')[0] ?? id).split(sep).join(posix.sep));
  const packages = places.flatMap(place => /\/(node_modules\/.*)/.exec(place)?.[1] ?? []).map(packageFolder);
  const own = places.filter(place => !place.includes('/node_modules/'));
  return {
    file: chunk.fileName,
    entry: chunk.isEntry,
    imports: chunk.imports,
    later: chunk.dynamicImports,
    sources: own.map(place => relative(root, place).split(sep).join(posix.sep)).sort(byName),
    packages: [...new Set(packages)].sort(byName),
  };
}

/**
 * Folder of the npm package that a file belongs to: `node_modules/@lit/x/y.js` gives `node_modules/@lit/x`.
 */
const packageFolder = (path: string): string => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path;

const folderOf = (root: string): string => join(root, 'dist', 'course');
const answerKeysOf = (root: string): string => join(root, 'dist', 'answer-key');
/** Returns the path of the file with the contents of the built course. Journeys read this file to know what to play. */
export const compiledFileOf = (root: string): string => join(root, 'dist', 'compiled.json');
const compilationFileOf = (root: string): string => join(root, 'dist', compilationFile);
const lockOf = (root: string): string => join(root, 'dist', 'build.lock');
const stampFile = (root: string): string => join(root, 'dist', 'built.json');

function readStamp(root: string): z.infer<typeof stamp> | undefined {
  if (!existsSync(stampFile(root))) return undefined;
  try {
    return stamp.safeParse(JSON.parse(readFileSync(stampFile(root), 'utf8'))).data;
  } catch {
    return undefined;
  }
}

function writeStamp(root: string, value: z.infer<typeof stamp>): void {
  mkdirSync(join(root, 'dist'), {recursive: true});
  writeFileSync(stampFile(root), `${JSON.stringify(value, undefined, 1)}\n`);
}
