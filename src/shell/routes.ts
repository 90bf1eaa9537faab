import type {CourseIndex, SingleKind} from '../content/course.ts';

/** What a learner has reached, and a record of it. */
export type ResultsScreen = 'results' | 'completion';

/** Where a learner practises: with further documents, talking, or at a first-line counter. */
export type PracticeScreen = 'practice' | 'talk-practice' | 'booth';

/** A place in the course; `section` '' is the first one. */
export type Route =
  | {readonly name: 'start' | 'self-test' | 'left'}
  | {readonly name: 'contents' | 'support' | 'country' | 'about' | PracticeScreen | ResultsScreen}
  | {readonly name: 'glossary'; /** '' for all of them. */ readonly term: string}
  | {readonly name: 'part'; readonly module: string; readonly part: string; readonly section: string}
  | Missing;

/** An address that names nothing of this course. */
interface Missing {
  readonly name: 'missing';
  readonly path: string;
}

const pages = [
  'contents',
  'support',
  'country',
  'about',
  'practice',
  'talk-practice',
  'booth',
  'results',
  'completion',
  'self-test',
  'left',
] as const;

/** Reads what stands after `#` in the address. Hashes, because many LMSes serve one page only. */
export function parseRoute(hash: string): Route {
  const path = hash.replace(/^#?\/?/, '');
  if (path === '') return {name: 'start'};
  const page = pages.find(name => name === path);
  if (page) return {name: page};
  const [module, part, section = '', ...rest] = path.split('/');
  if (module === 'glossary' && section === '' && rest.length === 0)
    return {name: 'glossary', term: part ?? ''};
  if (module && part && rest.length === 0) return {name: 'part', module, part, section};
  return {name: 'missing', path};
}

/** The address of a place, with `#`. */
export function formatRoute(route: Route): string {
  switch (route.name) {
    case 'start':
      return '#/';
    case 'part':
      return `#/${[route.module, route.part, route.section].filter(Boolean).join('/')}`;
    case 'glossary':
      return `#/${['glossary', route.term].filter(Boolean).join('/')}`;
    case 'missing':
      return `#/${route.path}`;
    default:
      return `#/${route.name}`;
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

/** Every screen of a course, for the sheets that `npm run screens` makes: a new kind of route must appear here. */
export function allRoutes(course: CourseIndex): readonly Route[] {
  const kinds: {readonly [K in Route['name']]: () => readonly Route[]} = {
    start: () => [{name: 'start'}],
    contents: () => [{name: 'contents'}],
    part: () =>
      course.modules.flatMap(m =>
        m.parts.map(p => ({name: 'part', module: m.id, part: p.id, section: ''}) as const),
      ),
    support: () => [{name: 'support'}],
    country: () => [{name: 'country'}],
    about: () => [{name: 'about'}],
    glossary: () => [{name: 'glossary', term: ''}],
    practice: () => (has(course, 'examination') ? [{name: 'practice'}] : []),
    'talk-practice': () => (has(course, 'interview') ? [{name: 'talk-practice'}] : []),
    booth: () => (has(course, 'interview') ? [{name: 'booth'}] : []),
    results: () => [{name: 'results'}],
    completion: () => [{name: 'completion'}],
    'self-test': () => [{name: 'self-test'}],
    missing: () => [{name: 'missing', path: 'no/such/part/here'}],
    // Last, because it ends the session.
    left: () => [{name: 'left'}],
  };
  return Object.values(kinds).flatMap(list => list());
}
