import {standingOf} from './review/standing.ts';
import {byNamespace, type TranslationUnit} from './unit.ts';

/** Texts that a reviewer reads together. `why` is the reason for their place in the list. */
interface Group {
  readonly title: string;
  readonly why: string;
  /** Matches the names of the texts in the group. */
  readonly names: RegExp;
}

/**
 * The groups of texts. Those in which an error does most harm come first. A text belongs to the first group that
 * matches its name.
 */
const groups: readonly Group[] = [
  {
    title: 'Words that protect people',
    why: 'An officer says them to a person, or a person in danger reads them.',
    names:
      /^cards\/|^country\/\w+\.(?:lines|bodies|posts|forms)\.(?!.*\.source$)|^pages\/support\.|^job-aids\//,
  },
  {
    title: 'Law and terms',
    why: 'A wrong word is repeated in every lesson, and may be wrong in law.',
    names: /^country\/(?!.*\.source$)|^glossary\/terms\./,
  },
  {
    title: 'Tests',
    why: 'A wrong word makes a right answer wrong.',
    names: /^[\w-]+\.(?:module-test|post|pre)\//,
  },
  {
    title: 'What everybody sees',
    why: 'Menus, buttons and messages.',
    names: /^(?:contents|interface|leaving|lesson|pages|paper|question|results|search|settings)\//,
  },
];

/** Number of translated words that a reviewer reads and corrects in an hour, with the English text beside them. */
export const wordsPerHour = 1500;

const wordsIn = (units: readonly TranslationUnit[]): number =>
  units.reduce((sum, {translation}) => sum + translation.split(/\s+/).length, 0);

const hoursOf = (words: number): string => (words / wordsPerHour).toFixed(1);

/**
 * Returns the texts that fewer than two people have read, in groups. The group that a reviewer reads first comes
 * first, and the last group has all other texts. Texts without a translation are left out.
 */
export function groupsToRead(units: readonly TranslationUnit[]) {
  const open = units.filter(unit => ['stale', 'draft', 'once'].includes(standingOf(unit)));
  const placeOf = ({name}: TranslationUnit) => groups.findIndex(({names}) => names.test(name));
  const rest = {title: 'Lessons, interviews and documents', why: 'Everything else.'};
  return [...groups, rest].map(({title, why}, at, all) => ({
    title,
    why,
    units: open.filter(unit => placeOf(unit) === (at === all.length - 1 ? -1 : at)),
  }));
}

/** Returns the reading list of a language as Markdown, for a reviewer with this number of hours. */
export function readingList(units: readonly TranslationUnit[], language: string, hours: number): string {
  let read = 0;
  const sections = groupsToRead(units).map(({title, why, units: own}, n) => {
    const rows = byNamespace(own).map(([file, some]) => {
      const words = wordsIn(some);
      read += words;
      const isIn = read <= hours * wordsPerHour;
      return `| ${isIn ? '' : 'later'} | ${file} | ${screenOf(some)} | ${some.length} | ${words} | ${hoursOf(read)} |`;
    });
    return [
      `## ${n + 1}. ${title}\n\n${why}\n`,
      '| | file | screen | texts | words | hours so far |\n| --- | --- | --- | --- | --- | --- |',
      ...rows,
    ].join('\n');
  });
  return `# What to read first: ${language}

Read from the top. The rows without "later" fit into ${hours} hours at ${wordsPerHour} words an hour. Add the screen to the
address of the course. In your tool, the file is the part of a key before the slash.

${sections.join('\n\n')}
`;
}

/** Returns the first screen that shows one of these texts; '' if there is none. */
const screenOf = (units: readonly TranslationUnit[]): string =>
  units.flatMap(({screen}) => screen ?? [])[0] ?? '';
