import type {CourseIndex} from './course.ts';

/**
 * Returns the present address of a place from an earlier release. The ids in the place may have changed since then. A
 * place is `module/part` or `module/part/section`.
 */
export function placeNow(place: string, {moved = []}: Pick<CourseIndex, 'moved'>): string {
  const newNames = new Map(moved);
  const [oldModule = '', oldPart, section] = place.split('/');
  const module = newNames.get(oldModule) ?? oldModule;
  if (oldPart === undefined) return module;
  const part = newNames.get(`${module}/${oldPart}`) ?? `${module}/${oldPart}`;
  if (section === undefined) return part;
  return newNames.get(`${module}/${oldPart}/${section}`) ?? `${part}/${section}`;
}
