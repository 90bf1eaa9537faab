import {readFileSync} from 'node:fs';
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
import {compileCourse, type Compiled, type CompiledCourse, type CompileOptions} from '../compile.ts';
import {readTree, writeChanged} from './disk.ts';
import {exploreIn} from './known-ways.ts';
import {versionOf} from './release.ts';
import {schemaFiles} from './schemas.ts';
import {guideWithTerms} from './term-table.ts';

/**
 * Compiles the course in the folder `root` with all question types, and explores its interviews. Writes only the cache
 * of explorations. A draft skips the exploration, which takes seconds for a changed interview. `engine` is the root of
 * the repository if the course is in a folder of its own.
 */
export const compileFolder = (
  root: string,
  {
    engine = root,
    ...options
  }: Pick<CompileOptions, 'frozen' | 'pseudo' | 'draft' | 'missing' | 'country'> & {
    readonly engine?: string;
  } = {},
): Compiled =>
  compileCourse(readTree(root, engine), {
    version: versionOf(engine),
    tokens: readFileSync(tokensFile, 'utf8'),
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
