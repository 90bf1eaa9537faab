import {fileURLToPath} from 'node:url';
import type {CompiledCourse} from '../../src/compiler/compile.ts';
import {compileFolder} from '../../src/compiler/build/course.ts';
import {format, type Fault} from '../../src/compiler/source/fault.ts';

interface Told {
  readonly course: CompiledCourse;
  readonly warnings: readonly Fault[];
}

function compiled(): Told {
  const {course, faults, warnings} = compileFolder(fileURLToPath(new URL('../..', import.meta.url)));
  if (!course) throw new Error(`the course has faults:\n${faults.map(format).join('\n')}`);
  return {course, warnings};
}

let known: Told | undefined;

/**
 * Returns the compiled course and the warnings for its authors. Compiling takes seconds, so the tests of a
 * worker share one result. The course is compiled at the first call, so that listing the tests compiles
 * nothing.
 */
export const thisCourse = (): Told => (known ??= compiled());
