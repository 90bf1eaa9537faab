import type {CourseIndex} from '../../content/course.ts';
import type {Lock} from './ids-lock.ts';
import type {CompiledModule} from './module.ts';

/**
 * Returns the new addresses of renamed modules, parts and sections. If only the lesson of a section was renamed, the
 * entry of the lesson is enough. If nothing was renamed, `moved` is missing. This keeps the first data that a learner
 * loads small.
 */
export function movedIn(
  modules: readonly CompiledModule[],
  {numbers, former}: Lock,
): Pick<CourseIndex, 'moved'> {
  const moved = new Map<string, string>();
  const all = modules.map(({source, parts}) => ({module: source.id, parts: parts.map(({id}) => id)}));
  for (const [old, now] of successors('module', {numbers, former}))
    if (all.some(({module}) => module === now)) moved.set(old, now);
  for (const {module, parts} of all)
    for (const [old, now] of successors(module, {numbers, former})) {
      const [part = '', section] = old.split('/');
      const [partNow = '', sectionNow] = now.split('/');
      if (!parts.includes(partNow)) continue;
      if (part !== partNow && !parts.includes(part)) moved.set(`${module}/${part}`, `${module}/${partNow}`);
      if (section !== sectionNow || parts.includes(part)) moved.set(`${module}/${old}`, `${module}/${now}`);
    }
  return moved.size > 0 ? {moved: [...moved]} : {};
}

/** Returns pairs of ids in a scope: each earlier id, and the current id with the same number. */
const successors = (
  scope: string,
  {numbers, former}: Pick<Lock, 'numbers' | 'former'>,
): readonly (readonly [old: string, now: string])[] =>
  Object.entries(former[scope] ?? {}).flatMap(([old, n]) =>
    Object.entries(numbers[scope] ?? {}).flatMap(([now, m]) => (m === n ? [[old, now] as const] : [])),
  );
