import type {CourseIndex, SingleKind} from '../content/course.ts';

/** The screens for the results and the completion record. */
export type ResultsScreen = 'results' | 'completion';

/** Pages with separate code and texts that load when the page opens. */
const apart = [
  'country',
  'glossary',
  'job-aids',
  'search',
  'sources',
  'settings',
  'bookmarks',
  'practice',
  'talk-practice',
  'booth',
  'try-out',
  'results',
  'completion',
] as const;
export type ApartPage = (typeof apart)[number];

/** Pages among these that can show one item by its id, or all items. */
const ofMany: readonly ApartPage[] = ['glossary', 'job-aids'];

const later = ['contents', 'support', 'about'] as const;
const pages = [...later, 'self-test', 'left'] as const;

/** A place in the course. `section` '' is the first section, `item` '' means all items. */
export type Route =
  | {readonly name: 'start' | 'self-test' | 'left'}
  | {readonly name: (typeof later)[number]}
  | {readonly name: ApartPage; readonly item: string}
  | {readonly name: 'part'; readonly module: string; readonly part: string; readonly section: string}
  | Missing;

/** An address that names nothing in this course. */
interface Missing {
  readonly name: 'missing';
  readonly path: string;
}

/** Special value for `section`: the whole lesson on one page. */
export const wholeLesson = 'whole';

/** Parses the hash of an address. The course uses hashes because many LMSes serve only one page. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#?\/?/, '');
  if (path === '') return {name: 'start'};
  const page = pages.find(name => name === path);
  if (page) return {name: page};
  const [first, second = '', third = '', ...rest] = path.split('/');
  if (!first || rest.length > 0) return {name: 'missing', path};
  const name = apart.find(one => one === first);
  if (name && third === '' && (second === '' || ofMany.includes(name))) return {name, item: second};
  if (second && !name) return {name: 'part', module: first, part: second, section: third};
  return {name: 'missing', path};
}

/** Returns the address of a route, starting with `#`. */
export function formatRoute(route: Route): string {
  switch (route.name) {
    case 'start':
      return '#/';
    case 'part':
      return `#/${[route.module, route.part, route.section].filter(Boolean).join('/')}`;
    case 'missing':
      return `#/${route.path}`;
    default:
      return `#/${[route.name, 'item' in route ? route.item : ''].filter(Boolean).join('/')}`;
  }
}

/** Turns a route that this course lacks into `missing`. An older release may have had it. */
export function knownRoute<R extends Route>(route: R, course: CourseIndex): R | Missing {
  return isKnown(route, course) ? route : {name: 'missing', path: formatRoute(route).slice(2)};
}

function isKnown(route: Route, course: CourseIndex): boolean {
  if (route.name === 'practice') return has(course, 'examination');
  if (route.name === 'talk-practice' || route.name === 'booth') return has(course, 'interview');
  if (route.name !== 'part') return true;
  return course.modules.some(m => m.id === route.module && m.parts.some(p => p.id === route.part));
}

/**
 * Returns true if the course contains a part of this kind. Practice needs examinations or interviews, so a
 * package without them has no practice.
 */
const has = ({modules}: CourseIndex, what: SingleKind): boolean =>
  modules.some(({parts}) => parts.some(({kind}) => kind === what));

/** Returns all screens of a course, for the contact sheets of `npm run screens`. */
export function allRoutes(course: CourseIndex): readonly Route[] {
  const parts = course.modules.flatMap(m =>
    m.parts.map(p => ({name: 'part', module: m.id, part: p.id, section: ''}) as const),
  );
  const lesson = course.modules
    .flatMap(m => m.parts.map(part => ({module: m.id, part})))
    .find(({part}) => part.kind === 'lesson');
  const whole: readonly Route[] = lesson
    ? [{name: 'part', module: lesson.module, part: lesson.part.id, section: wholeLesson}]
    : [];
  const all: readonly Route[] = [
    {name: 'start'},
    ...pages.filter(name => name !== 'left').map(name => ({name})),
    ...parts,
    ...whole,
    ...apart.map(name => ({name, item: ''})),
    {name: 'missing', path: 'no/such/part/here'},
    // This route comes last because it ends the session.
    {name: 'left'},
  ];
  return all.filter(route => isKnown(route, course));
}
