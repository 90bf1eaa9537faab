import {existsSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {deserialize, serialize} from 'node:v8';
import {z} from 'zod';
import type {CompiledCourse} from '../../src/compiler/compile.ts';
import {compileFolder} from '../../src/compiler/build/course.ts';
import {format, type Fault} from '../../src/compiler/source/fault.ts';
import {sharedFolder} from '../../tools/suite/temporary-folder.ts';

/** The compiled course without its English drawings. These are functions, which no other process can read. */
interface Told {
  readonly course: CompiledCourse;
  readonly warnings: readonly Fault[];
}

function compiled(): Told {
  const {course, faults, warnings} = compileFolder(fileURLToPath(new URL('../..', import.meta.url)));
  if (!course) throw new Error(`the course has faults:\n${faults.map(format).join('\n')}`);
  return {
    course: {...course, english: course.english.map(one => ({...one, drawings: []}))},
    warnings,
  };
}

/** Compiles the course, or reads what another worker of this run has compiled. */
function compiledOnce(): Told {
  const folder = sharedFolder();
  if (folder === undefined) return compiled();
  const file = join(folder, 'this-course');
  if (existsSync(file)) return z.custom<Told>().parse(deserialize(readFileSync(file)));
  const told = compiled();
  // Another worker may look for the file at any time, so the file appears only when it is complete.
  writeFileSync(`${file}-${process.pid}`, serialize(told));
  renameSync(`${file}-${process.pid}`, file);
  return told;
}

let known: Told | undefined;

/**
 * Returns the compiled course and the warnings for its authors. Compiling takes seconds, so all tests of a run share one
 * result. The course is compiled at the first call, so that listing the tests compiles nothing.
 */
export const thisCourse = (): Told => (known ??= compiledOnce());
