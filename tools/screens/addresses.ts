import {compileFolder} from '../../src/compiler/build/compile-folder.ts';
import {allRoutes, formatRoute, type Route} from '../../src/pages/router.ts';

/**
 * Returns every address of the course that has its own screen. These are the addresses of the route table and of each
 * section of each lesson. Throws if the course has faults.
 */
export function addressesOf(root: string): readonly string[] {
  const {course} = compileFolder(root, {pseudo: false});
  if (!course) throw new Error('the course has faults: run npm run build to read them');
  const sections: readonly Route[] = course.modules.flatMap(module =>
    module.parts.flatMap(part =>
      part.kind === 'lesson'
        ? part.sections.map(
            section => ({name: 'part', module: module.id, part: part.id, section: section.id}) as const,
          )
        : [],
    ),
  );
  const first = new Set(
    sections.map(route => formatRoute(route.name === 'part' ? {...route, section: ''} : route)),
  );
  const others = allRoutes(course.index)
    .map(formatRoute)
    .filter(address => !first.has(address));
  const [last = '', ...before] = others.reverse();
  return [...before.reverse(), ...sections.map(formatRoute), last];
}

/** Returns the address of every page and of the first screen of every part, without further sections of lessons. */
export function firstOfParts(root: string): readonly string[] {
  const parts = new Set<string>();
  return addressesOf(root).filter(address => {
    const part = address.split('/').slice(0, 3).join('/');
    const isFirst = !parts.has(part);
    parts.add(part);
    return isFirst;
  });
}
