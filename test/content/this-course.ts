import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {deserialize, serialize} from 'node:v8';
import {z} from 'zod';
import {withoutDrawings, type StoredCompilation} from '../../src/compiler/build/compiled-file.ts';
import {compileFolder} from '../../src/compiler/build/compile-folder.ts';
import {format} from '../../src/compiler/source/fault.ts';
import {freshCompilationFile} from '../../src/packaging/build.ts';
import {sharedFolder} from '../../tools/suite/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Reads the compiled course from the last build if this build used the present sources. Otherwise compiles the
 * course.
 */
function compileThisCourse(): StoredCompilation {
  const file = freshCompilationFile(root);
  if (file !== undefined) return readCompilation(file);
  const {course, faults, warnings} = compileFolder(root);
  if (!course) throw new Error(`the course has faults:\n${faults.map(format).join('\n')}`);
  return withoutDrawings({course, warnings});
}

const readCompilation = (file: string): StoredCompilation =>
  z.custom<StoredCompilation>().parse(deserialize(readFileSync(file)));

/** Compiles the course, or reads what the build or another worker of this run has compiled. */
function compiledOnce(): StoredCompilation {
  const folder = sharedFolder();
  if (folder === undefined) return compileThisCourse();
  const file = join(folder, 'this-course');
  if (existsSync(file)) return readCompilation(file);
  const compiledCourse = compileThisCourse();
  // Another worker may look for the file at any time, so the file appears only when it is complete.
  writeFileSync(`${file}-${process.pid}`, serialize(compiledCourse));
  renameSync(`${file}-${process.pid}`, file);
  return compiledCourse;
}

let cachedCourse: StoredCompilation | undefined;

/**
 * Returns the compiled course and the warnings for its authors. Compiling takes seconds, so all tests of a run share one
 * result. The course is compiled at the first call, so that listing the tests compiles nothing.
 */
export const thisCourse = (): StoredCompilation => (cachedCourse ??= compiledOnce());
