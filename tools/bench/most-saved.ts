import {compileFolder} from '../../src/compiler/build/course.ts';
import {format} from '../../src/compiler/source/fault.ts';
import {maxLength} from '../../src/record/codec/max-length.ts';

/** How many characters of saved state the course of a repository can come to at most. */
export function mostSaved(root: string): number {
  const {course, faults} = compileFolder(root);
  if (!course) throw new Error(`the course does not compile:\n${faults.map(format).join('\n')}`);
  return maxLength(course.index, Object.fromEntries(course.modules.map(module => [module.id, module])));
}
