import {isSingle, type Block, type CourseIndex, type ModuleData} from '../../src/content/course.ts';
import {formatRoute} from '../../src/shell/routes.ts';

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

const kindOf = (block: Block): string => (block.kind === 'question' ? block.type : block.kind);

/** Addresses of sections of lessons that hold nothing but what an earlier one holds too. */
export function oneMoreSection(modules: readonly ModuleData[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const isKnown = (kinds: readonly string[]): boolean => {
    const known = kinds.every(kind => seen.has(kind));
    for (const kind of kinds) seen.add(kind);
    return known;
  };
  return new Set(
    modules.flatMap(({id, parts}) =>
      parts.flatMap(part =>
        part.kind === 'lesson'
          ? part.sections.flatMap(section =>
              isKnown(section.blocks.map(kindOf)) ? [addressOf(id, part.id, section.id)] : [],
            )
          : [],
      ),
    ),
  );
}
