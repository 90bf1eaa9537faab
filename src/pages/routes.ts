import type {CourseIndex, SingleKind} from '../content/course.ts';

/** What a learner has reached, and a record of it. */
export type ResultsScreen = 'results' | 'completion';

/** Pages with code and words of their own, fetched when one opens. */
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

/** Those of them that show one thing by its id, or all of them. */
const ofMany: readonly ApartPage[] = ['glossary', 'job-aids'];

const later = ['contents', 'support', 'about'] as const;
const pages = [...later, 'self-test', 'left'] as const;

/** A place in the course; `section` '' is the first one, `item` '' all of them. */
export type Route =
  | {readonly name: 'start' | 'self-test' | 'left'}
  | {readonly name: (typeof later)[number]}
  | {readonly name: ApartPage; readonly item: string}
  | {readonly name: 'part'; readonly module: string; readonly part: string; readonly section: string}
  | Missing;

/** An address that names nothing of this course. */
interface Missing {
  readonly name: 'missing';
  readonly path: string;
}

/** In the place of a section: all of the lesson on one page. */
export const wholeLesson = 'whole';

/** Reads what stands after `#` in the address. Hashes, because many LMSes serve one page only. */
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

/** The address of a place, with `#`. */
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

/** Turns an address that names nothing of this course into `missing`; old releases may have had it. */
export function knownRoute<R extends Route>(route: R, course: CourseIndex): R | Missing {
  return isKnown(route, course) ? route : {name: 'missing', path: formatRoute(route).slice(2)};
}

function isKnown(route: Route, course: CourseIndex): boolean {
  if (route.name === 'practice') return has(course, 'examination');
  if (route.name === 'talk-practice' || route.name === 'booth') return has(course, 'interview');
  if (route.name !== 'part') return true;
  return course.modules.some(m => m.id === route.module && m.parts.some(p => p.id === route.part));
}

/** Practice goes with documents to be examined or with interviews: a package without them has nothing to practise with. */
const has = ({modules}: CourseIndex, what: SingleKind): boolean =>
  modules.some(({parts}) => parts.some(({kind}) => kind === what));

/** Every screen of a course, for the sheets that `npm run screens` makes. */
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
    // Last, because it ends the session.
    {name: 'left'},
  ];
  return all.filter(route => isKnown(route, course));
}
