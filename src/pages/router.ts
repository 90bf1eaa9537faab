import type {CourseIndex} from '../content/course.ts';
import {hasExtra, hasPartOf} from '../content/course.ts';
import {placeNow} from '../content/moved.ts';
import {pageNamed, pages, type PageName} from './pages.ts';
import {parsePlace, partAddress, wholeLesson, type PartPlace} from './place.ts';

/**
 * A page of the course. `item` is the id of one item on the page, such as a term of the glossary. If `item`
 * is '', the page shows all items.
 */
export type Route =
  | {readonly name: 'start' | 'left'}
  | {readonly name: PageName; readonly item: string}
  | ({readonly name: 'part'} & PartPlace);

const missing: Route = {name: 'missing', item: ''};

/** Parses the hash of the address. Routes are hashes because many LMSes serve only one page. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#?\/?/, '');
  if (path === '') return {name: 'start'};
  if (path === 'left') return {name: 'left'};
  const [first = '', item = '', ...rest] = path.split('/');
  const name = pageNamed(first);
  if (name) {
    const fits = rest.length === 0 && (item === '' || 'hasItems' in pages[name]);
    return fits ? {name, item} : missing;
  }
  const place = parsePlace(path);
  return place ? {name: 'part', ...place} : missing;
}

/** Converts a route to the names of this release. The address of the route may come from a release with other names. */
export function routeNow(route: Route, course: CourseIndex): Route {
  if (route.name !== 'part') return route;
  const place = parsePlace(placeNow(partAddress(route.module, route.part, route.section).slice(2), course));
  return place ? {name: 'part', ...place} : route;
}

/** Returns the address of a route, with `#`. */
export function formatRoute(route: Route): string {
  if (route.name === 'start') return '#/';
  if (route.name === 'part') return partAddress(route.module, route.part, route.section);
  return `#/${[route.name, 'item' in route ? route.item : ''].filter(Boolean).join('/')}`;
}

/**
 * Returns false if this package does not contain the page or the part of a route. Load the list of parts of each
 * module first.
 */
export function isKnown(route: Route, course: CourseIndex): boolean {
  if (route.name === 'start' || route.name === 'left') return true;
  if (route.name === 'part')
    return course.modules.some(m => m.id === route.module && m.parts.some(p => p.id === route.part));
  const page = pages[route.name];
  if ('isExtra' in page && !hasExtra(course, route.name)) return false;
  return !('with' in page) || hasPartOf(course, page.with);
}

/**
 * Returns the routes of all screens of a course. Tests that visit every screen use these routes. The tool that makes
 * contact sheets of all screens uses them too.
 */
export function allRoutes(course: CourseIndex): readonly Route[] {
  const placed = course.modules.flatMap(m => m.parts.map(part => ({module: m.id, part})));
  const lesson = placed.find(({part}) => part.kind === 'lesson');
  const all: readonly Route[] = [
    {name: 'start'},
    ...placed.map(({module, part}): Route => ({name: 'part', module, part: part.id, section: ''})),
    ...(lesson
      ? [{name: 'part', module: lesson.module, part: lesson.part.id, section: wholeLesson} as const]
      : []),
    ...Object.keys(pages).flatMap((key): Route[] => {
      const name = pageNamed(key);
      return name ? [{name, item: ''}] : [];
    }),
    // The route `left` comes last, because it ends the session.
    {name: 'left'},
  ];
  return all.filter(route => isKnown(route, course));
}
