import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {deserialize, serialize} from 'node:v8';
import {z} from 'zod';
import type {CompiledCourse} from '../compile.ts';
import type {Fault} from '../source/fault.ts';
import {compilePseudo, type CompiledLanguage} from '../text/language.ts';
import type {Files} from './chunks.ts';

/** The fields of the built course that the journeys read. */
export type BuiltFacts = Pick<CompiledCourse, 'index' | 'modules' | 'banks' | 'rubrics' | 'languages'>;

/**
 * Builds `compiled.json`, a list of what the built course contains. The journeys read this list, because compiling
 * the course again would take seconds.
 */
export const compiledFiles = ({index, modules, banks, rubrics, languages}: BuiltFacts): Files =>
  new Map([['compiled.json', `${JSON.stringify({index, modules, banks, rubrics, languages})}\n`]]);

/** Name of the file from which the tests read the compiled course. The file is beside the built course. */
export const compilationFile = 'compiled';

/**
 * The result of a compile without options: the course without its English drawings, and the warnings for its authors.
 */
export interface StoredCompilation {
  readonly course: CompiledCourse;
  readonly warnings: readonly Fault[];
}

/** The data that a build stores for the tests: the compiled course, and the pseudo-locale for the element tests. */
interface CompilationForTests extends StoredCompilation {
  readonly pseudo: CompiledLanguage;
}

/** Leaves out the English drawings of a compiled course. Drawings are functions, which no other process can read. */
export const withoutDrawings = ({course, warnings}: StoredCompilation): StoredCompilation => ({
  course: {...course, english: course.english.map(one => ({...one, drawings: []}))},
  warnings,
});

/**
 * Writes the result of a compile into a folder, in the format of V8, which keeps maps. If the course was compiled
 * with options, there is no `compilation`. The file is then deleted, because the tests read only a course that was compiled
 * without options.
 */
export function writeCompilation(folder: string, compilation: StoredCompilation | undefined): void {
  const file = join(folder, compilationFile);
  if (!compilation) {
    rmSync(file, {force: true});
    return;
  }
  const stored: CompilationForTests = {
    ...withoutDrawings(compilation),
    pseudo: compilePseudo(compilation.course.english),
  };
  writeFileSync(file, serialize(stored));
}

/**
 * Reads a file that `writeCompilation` has written. Returns its compiled course, with the pseudo-locale as one more
 * language.
 */
export function readPseudo(file: string): CompiledCourse {
  const {course, pseudo} = z.custom<CompilationForTests>().parse(deserialize(readFileSync(file)));
  return {...course, languages: [...course.languages, pseudo]};
}
