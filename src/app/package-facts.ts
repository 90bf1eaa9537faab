import type {CourseIndex} from '../content/course.ts';
import {courseInPackage} from '../content/package-filter.ts';
import type {Report} from '../session/store.ts';
import type {StatusScheme} from '../tracking/port.ts';
import {isRecord} from '../content/is-record.ts';

/** The facts about this package. The packager writes them into the page. */
export interface PackageFacts {
  /** Identifies the package on this device. It stays the same when modules are added or change their order. */
  readonly id: string;
  readonly standard: string;
  /** Codes of the languages of the package. The course uses the first one until the learner chooses another. */
  readonly languages: readonly string[];
  readonly modules: readonly string[];
  /** Pass mark in per cent. */
  readonly passMark: number;
  readonly statusScheme: StatusScheme;
  readonly report: Report;
  /** True if several learners share one browser. The device then stores nothing that outlives the session. */
  readonly sharedDevices: boolean;
  /** True if a learner who has passed may see and print a completion record with the name from the LMS. */
  readonly completionRecord: boolean;
  /** Code of the country whose support lines the course shows. `xx` is the neutral country. */
  readonly country: string;
  /** Code of the refresher that the package consists of; '' in a package of the course. */
  readonly refresher: string;
}

const words = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];

/**
 * Reads the facts of the package from `<meta name="tamga">`. If the address names a language of the package, such as
 * `?lang=mn`, this language comes first in the result. Throws if the page has no facts.
 */
export function readFacts(page: Document, search: string): PackageFacts {
  const content = page.querySelector('meta[name="tamga"]')?.getAttribute('content') ?? '';
  const facts: unknown = JSON.parse(content || 'null');
  if (!isRecord(facts) || typeof facts['standard'] !== 'string') {
    throw new Error('this page has no package facts: make the package with `npm run package`');
  }
  return {
    id: typeof facts['id'] === 'string' ? facts['id'] : '',
    standard: facts['standard'],
    languages: wishedFirst(words(facts['languages']), new URLSearchParams(search).get('lang')),
    modules: words(facts['modules']),
    passMark: typeof facts['passMark'] === 'number' ? facts['passMark'] : 100,
    statusScheme: facts['statusScheme'] === 'completed-incomplete' ? 'completed-incomplete' : 'passed-failed',
    report: facts['report'] === 'detail' ? 'detail' : 'outcome',
    sharedDevices: facts['sharedDevices'] === true,
    completionRecord: facts['completionRecord'] === true,
    country: typeof facts['country'] === 'string' ? facts['country'] : 'xx',
    refresher: typeof facts['refresher'] === 'string' ? facts['refresher'] : '',
  };
}

const wishedFirst = (codes: readonly string[], wish: string | null): readonly string[] =>
  wish !== null && codes.includes(wish) ? [wish, ...codes.filter(code => code !== wish)] : codes;

/** Returns the course with only the modules that this package contains. */
export const selected = (course: CourseIndex, {modules}: PackageFacts): CourseIndex =>
  courseInPackage(course, modules);
