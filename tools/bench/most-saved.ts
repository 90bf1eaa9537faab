import {compileFolder} from '../../src/compiler/build/course.ts';
import {format} from '../../src/compiler/source/fault.ts';
import {maxLength} from '../../src/record/codec/max-length.ts';

/**
 * Returns the maximum number of characters that the saved state of a repository's course can have. Throws if
 * the course does not compile.
 */
export function mostSaved(root: string): number {
  const {course, faults} = compileFolder(root);
  if (!course) throw new Error(`the course does not compile:\n${faults.map(format).join('\n')}`);
  return maxLength(course.index, Object.fromEntries(course.modules.map(module => [module.id, module])));
}
