import type {Block, Lesson, ModuleData, Section} from '../../src/content/course.ts';
import {pageNamed} from '../../src/pages/pages.ts';
import {partAddress} from '../../src/pages/place.ts';
import {formatRoute} from '../../src/pages/router.ts';
import {partsOf} from './unit.ts';

/**
 * Returns a function that takes the name of a text. The function returns the address of the screen with this text: a
 * section of a lesson, a part or a page. It returns undefined for a text that several screens share, such as "Next".
 */
export function screensOf(modules: readonly ModuleData[]): (name: string) => string | undefined {
  const known = new Map<string, string>();
  for (const module of modules)
    for (const part of module.parts) {
      const address = partAddress(module.id, part.id);
      known.set(`${module.id}/${part.id}`, address);
      if (part.kind === 'lesson')
        for (const [key, section] of keysIn(part))
          known.set(`${module.id}/${key}`, partAddress(module.id, part.id, section));
      else if (part.kind === 'paper') for (const {bank} of part.draw) known.set(bank, address);
      else known.set(part.id, address);
    }
  return name => {
    const [namespace, key] = partsOf(name);
    const page = pageNamed(namespace);
    return (
      known.get(name) ??
      parentsOf(name).flatMap(parent => known.get(parent) ?? [])[0] ??
      known.get(namespace) ??
      (page && formatRoute({name: page, item: itemOf(page, key)}))
    );
  };
}

/** Returns the prefixes of a name that end before a dot, the longest first. */
function parentsOf(name: string): readonly string[] {
  const [first = '', ...rest] = name.split('.');
  return rest.map((_, n) => [first, ...rest.slice(0, n)].join('.')).reverse();
}

/** Returns the term that a key of the glossary page names; '' for a key of another page. */
const itemOf = (page: string, key: string): string =>
  page === 'glossary' ? (/^terms\.([^.@]+)/.exec(key)?.[1] ?? '') : '';

/** Returns the keys and key prefixes of each section of a lesson, with the id of the section. */
const keysIn = ({id, sections}: Lesson): readonly (readonly [key: string, section: string])[] =>
  sections.flatMap(section => keysOf(id, section).map(key => [key, section.id] as const));

const keysOf = (lesson: string, {id, blocks}: Section): readonly string[] => [
  `${lesson}.${id}.title`,
  ...blocks.flatMap(block => [...('id' in block ? [`${lesson}.${block.id}`] : []), ...proseOf(block)]),
];

const proseOf = (block: Block): readonly string[] => (block.kind === 'prose' ? [block.key] : []);
