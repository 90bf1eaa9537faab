import {isSingle, type CourseIndex} from '../../src/content/course.ts';
import {formatRoute, wholeLesson} from '../../src/pages/routes.ts';

/** A book, a card, a visa and a talk: every other document and interview is one of these screens again. */
const looked = ['c02', 'c06', 'c13', 'restaurant-by-the-sea'];

const addressOf = (module: string, part: string, section = ''): string =>
  formatRoute({name: 'part', module, part, section});

/** Addresses of documents and interviews that look like another one. */
export const oneMoreSingle = ({modules}: CourseIndex): ReadonlySet<string> =>
  new Set(
    modules.flatMap(({id, parts}) =>
      parts.flatMap(part => (isSingle(part) && !looked.includes(part.id) ? [addressOf(id, part.id)] : [])),
    ),
  );

/** Addresses of papers of a role that an earlier paper has: a warm-up looks like any other, and so does a test. */
export function oneMorePaper({modules}: CourseIndex): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    modules.flatMap(({id, parts}) =>
      parts.flatMap(({id: part, role}) => {
        if (role === undefined || !seen.has(role)) {
          seen.add(role ?? '');
          return [];
        }
        return [addressOf(id, part)];
      }),
    ),
  );
}

/** Addresses of lessons beside the first of their module. */
export const oneMoreLesson = ({modules}: CourseIndex): ReadonlySet<string> =>
  new Set(
    modules.flatMap(({id, parts}) =>
      parts
        .filter(({kind}) => kind === 'lesson')
        .slice(1)
        .map(part => addressOf(id, part.id)),
    ),
  );

/** Every lesson as one page: all of its sections at once. */
export const wholeLessons = ({modules}: CourseIndex): readonly string[] =>
  modules.flatMap(({id, parts}) =>
    parts.filter(({kind}) => kind === 'lesson').map(part => addressOf(id, part.id, wholeLesson)),
  );
