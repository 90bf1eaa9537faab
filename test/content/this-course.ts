import {fileURLToPath} from 'node:url';
import type {Course} from '../../src/compiler/compile.ts';
import {compileFolder} from '../../src/compiler/course.ts';
import {format, type Fault} from '../../src/compiler/fault.ts';

function compiled(): {readonly course: Course; readonly warnings: readonly Fault[]} {
  const {course, faults, warnings} = compileFolder(fileURLToPath(new URL('../..', import.meta.url)));
  if (!course) throw new Error(`the course has faults:\n${faults.map(format).join('\n')}`);
  return {course, warnings};
}

/** This course, as the compiler makes it, and what authors are told of it. It takes seconds: tests share it. */
export const {course, warnings} = compiled();
