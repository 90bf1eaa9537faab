import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {referenceSource as sheet} from '../../documents/schema/reference.ts';
import {authoringBy as examination} from '../../documents/authoring/authoring.ts';
import {authoring as questions} from '../../questions/authoring.ts';
import {authoring as drills} from '../../scenario/schema/drills.ts';
import {encountersSource as encounters} from '../../scenario/booth/schema.ts';
import {ownWordsSource as ownWords} from '../../scenario/own-words/schema.ts';
import {shortTalksSource as shortTalks} from '../../scenario/short-talks/schema.ts';
import {authoring as interview} from '../../scenario/schema/schema.ts';
import {tokensFile} from './branding.ts';
import {englishFiles} from './chunks.ts';
import {compileCourse, type Compilation, type CompiledCourse, type CompileOptions} from '../compile.ts';
import {readTree, writeChanged} from './disk.ts';
import {exploreIn} from './known-ways.ts';
import {versionOf} from './release.ts';
import type {Tree} from '../source/source-file.ts';
import {schemaFiles} from './schemas.ts';
import {guideWithTerms} from './term-table.ts';

type FolderOptions = Pick<CompileOptions, 'frozen' | 'pseudo' | 'draft' | 'missing' | 'country'> & {
  readonly engine?: string;
};

/** The result of the last compile of each folder, with the hash `from` of its input. */
const last = new Map<string, {readonly from: string; readonly compiled: Compilation}>();

/**
 * Compiles the course in the folder `root` with all question types, and explores its interviews. Writes only the
 * cache of explorations. A draft skips the exploration, which takes seconds for a changed interview. `engine` is the
 * root of the repository if the course is in a folder of its own. If the files and options have not changed, returns
 * the last result for the folder, because a compile takes seconds.
 */
export function compileFolder(root: string, options: FolderOptions = {}): Compilation {
  const {engine = root} = options;
  const tree = readTree(root, engine);
  const tokens = readFileSync(tokensFile, 'utf8');
  const from = sumOf(tree, JSON.stringify([versionOf(engine), tokens, options]));
  const known = last.get(resolve(root));
  if (known?.from === from) return known.compiled;
  const compiled = compiledFrom(tree, tokens, root, options);
  last.set(resolve(root), {from, compiled});
  return compiled;
}

/**
 * Returns one hash for all files of a course and for `words`. The text `words` contains all other input of the build.
 */
function sumOf(tree: Tree, words: string): string {
  const hash = createHash('sha256').update(words);
  for (const [file, bytes] of tree) hash.update(`\0${file}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex');
}

const compiledFrom = (
  tree: Tree,
  tokens: string,
  root: string,
  {engine = root, ...options}: FolderOptions,
): Compilation =>
  compileCourse(tree, {
    version: versionOf(engine),
    tokens,
    questions,
    drills,
    interview,
    examination,
    sheet,
    encounters,
    ownWords,
    shortTalks,
    explore: options.draft ? undefined : exploreIn(root),
    ...options,
  });

/**
 * Writes the generated files that are committed: the English catalogues, the JSON Schemas, the hashes of new
 * translations and the table of terms. Returns the paths of the files that changed. Only a release writes ids.lock.
 */
export const writeGenerated = (root: string, course: CompiledCourse): readonly string[] =>
  writeChanged(
    root,
    new Map([
      ...englishFiles(course),
      ...schemaFiles(questions, drills),
      ...course.hashed,
      ...guideWithTerms(root, course.terms),
    ]),
  );
