import {z} from 'zod';
import {forOfficers, isForOfficers} from '../compiler/build/country-chunks.ts';
import {courseSource, type CourseFacts} from '../content/course-file.ts';
import {counts, isSingle, type PaperRole, type SingleKind} from '../content/course.ts';
import {besideRefresher, leaving, pages, parts, textsOfDocuments, type Needs} from '../pages/pages.ts';
import {readBuiltData, readBuiltText, type BuiltCourse} from './built.ts';
import {byName} from './file-names.ts';
import {Refusal} from './refusal.ts';

/** The content of the built course, from which the content of a package is selected. */
export interface Facts {
  /** Values of course.yaml. They apply to options that the command line leaves out. */
  readonly course: CourseFacts;
  /** Release such as `0.1.0`. All code and data are in the folder `v0.1.0`. */
  readonly version: string;
  /** All modules, in menu order. */
  readonly modules: readonly ModuleFacts[];
  /** Codes of all languages: English first, then sorted. */
  readonly languages: readonly string[];
  /** Codes of all countries with a pack. */
  readonly countries: readonly string[];
  /** Codes of the countries whose pack has entries only for officers. */
  readonly forOfficers: readonly string[];
}

export interface ModuleFacts {
  readonly id: string;
  /**
   * Catalogues that the module needs: its own, one per interview and examination, and those with shared
   * texts.
   */
  readonly namespaces: readonly string[];
  /** Banks that only the module's practice uses. */
  readonly drills: readonly string[];
  /**
   * Ids of the documents that the module's lessons and interviews show. The package contains the drawing data
   * of these documents, but neither their texts nor their rubrics.
   */
  readonly shows: readonly string[];
  /** Lessons, interviews, examinations and papers, in menu order. */
  readonly parts: readonly PartFacts[];
  /**
   * Ids of the module's learning objectives. The texts of the objectives have the keys
   * `objectives.<id>.text`.
   */
  readonly objectives: readonly string[];
  /** True when the module has points. A module without points can only be completed, not passed. */
  readonly hasPoints: boolean;
}

export interface PartFacts {
  readonly id: string;
  readonly isLesson: boolean;
  /** Present only if the part is a paper. */
  readonly paper?: {readonly role: PaperRole; readonly draw: readonly z.infer<typeof line>[]} | undefined;
}

const namesOf = ({texts, catalogues = [], content = []}: Needs<string>): readonly string[] => [
  ...texts,
  ...catalogues,
  ...content,
];

const allPages: readonly (Needs<string> & {readonly with?: SingleKind})[] = Object.values(pages);

/**
 * Returns the catalogues and data that a package needs for one kind of part. These catalogues and data belong to the
 * screen of this kind of part, and to the practice pages that exist only with this kind.
 */
const neededFor = (kind: SingleKind): readonly string[] => [
  ...namesOf(parts[kind]),
  ...allPages.filter(page => page.with === kind).flatMap(namesOf),
];

/**
 * Catalogues and data that every package needs. These catalogues and data belong to the pages that do not depend on a
 * kind of part, to lessons and papers, and to the screens that appear when the learner leaves.
 */
export const shared: readonly string[] = [
  ...new Set([
    'course',
    'contents',
    ...[...allPages.filter(page => page.with === undefined), parts.lesson, parts.paper, leaving].flatMap(
      namesOf,
    ),
  ]),
].filter(name => name !== 'interface');

/** Names of the catalogues and data in a package of one refresher, except those of its items. */
export const sharedOfRefresher: readonly string[] = [
  ...new Set([
    ...['course', 'contents'],
    ...[...besideRefresher.map(name => pages[name]), pages.refresher, leaving].flatMap(namesOf),
  ]),
].filter(name => name !== 'interface');

const paper = z.object({of: z.string()});
const block = z.object({
  kind: z.string().optional(),
  possible: z.number().default(0),
  of: z.string().optional(),
  /**
   * In an interview, `shown.papers` lists the documents on the table. Other question types use `shown` for
   * other data.
   */
  shown: z
    .object({papers: z.array(paper).catch([])})
    .optional()
    .catch(undefined),
});
const roles = ['pre-test', 'opener', 'module-test', 'final', 'post-test'] as const satisfies PaperRole[];
/** A bank of a paper, and the number of items that the paper takes from this bank at random. */
const line = z.object({bank: z.string(), count: z.number()});
const moduleData = z.object({
  objectives: z.array(z.string()),
  parts: z.array(
    z.object({
      kind: z.enum(['lesson', 'interview', 'examination', 'paper']),
      id: z.string(),
      question: block.optional(),
      role: z.enum(roles).optional(),
      draw: z.array(line).default([]),
      sections: z.array(z.object({blocks: z.array(block)})).default([]),
    }),
  ),
});
const texts = z.record(z.string(), z.string());
const firstTexts = z.object({
  /** Review state of the language: `draft` or `reviewed`. */
  review: z.string(),
  /** Interface texts as plain text. */
  interface: texts,
  /** Titles and summaries as HTML. */
  titles: texts,
});
/** All texts of a language that are needed before any lesson opens. */
export type FirstTexts = Readonly<z.infer<typeof firstTexts>>;
const pageFacts = z.object({
  ...courseSource.pick({id: true, passMark: true, country: true, contact: true}).shape,
  modules: z.array(z.string()),
  languages: z.array(z.string()),
});

/**
 * Reads the facts about the built course. Throws a refusal when the course is not built, or when its version
 * differs from that of the sources.
 */
export async function readFacts(built: BuiltCourse, version: string): Promise<Facts> {
  const rebuild = 'run npm run build, then package again';
  if (!built.files.includes('index.html')) throw new Refusal('the course is not built', rebuild);
  const folder = `v${version}/`;
  const alien = built.files.find(file => /^v\d/.test(file) && !file.startsWith(folder));
  if (alien !== undefined)
    throw new Refusal(`the built course holds ${alien}, but this is version ${version}`, rebuild);
  const {modules: ids, languages, ...course} = factsInPage(readBuiltText(built, 'index.html'));
  const modules = await Promise.all(
    ids.map(async id => {
      const {objectives, parts} = moduleData.parse(await readBuiltData(built, `${folder}data/${id}.js`));
      const singles = parts.filter(isSingle);
      const blocks = parts.flatMap(part => [
        ...part.sections.flatMap(section => section.blocks),
        ...(part.question ? [part.question] : []),
      ]);
      const papers = singles.flatMap(part => part.question?.shown?.papers ?? []);
      // Leave out country blocks, because their field `of` names no document.
      const documents = blocks.filter(({kind}) => kind !== 'country');
      const shows = [...new Set([...documents, ...papers].flatMap(({of}) => of ?? []))];
      const words = [
        ...singles.flatMap(part => neededFor(part.kind)),
        ...(shows.length > 0 ? textsOfDocuments : []),
      ];
      return {
        id,
        namespaces: [id, ...singles.map(part => part.id), ...new Set(words)],
        drills: built.files.flatMap(file => {
          const bank = file.slice(`${folder}data/`.length, -'.js'.length);
          return file.startsWith(`${folder}data/${id}.drill-`) ? [bank] : [];
        }),
        shows,
        objectives,
        parts: parts.map(({id: part, kind, role, draw}) => ({
          id: part,
          isLesson: kind === 'lesson',
          paper: role && {role, draw},
        })),
        hasPoints: blocks.some(({possible}) => possible > 0) || parts.some(({role}) => counts(role)),
      };
    }),
  );
  return {course, version, modules, languages, ...countriesIn(built, `${folder}data/country/`)};
}

/**
 * Lists the codes of all countries, and of those that have entries only for officers. Such entries are in a second
 * file of their country.
 */
function countriesIn({files}: BuiltCourse, folder: string): Pick<Facts, 'countries' | 'forOfficers'> {
  const countries = files.flatMap(file =>
    file.startsWith(folder) && !isForOfficers(file) ? [file.slice(folder.length, -'.js'.length)] : [],
  );
  const hasMore = (code: string) => files.includes(forOfficers(`${folder}${code}.js`));
  return {countries: [...countries].sort(byName), forOfficers: countries.filter(hasMore)};
}

/**
 * Reads the facts that the built page contains. This page belongs to a package of the whole course, so it
 * lists all modules and languages in order.
 */
function factsInPage(page: string): z.infer<typeof pageFacts> {
  const content = /<meta name="tamga" content="([^"]*)">/.exec(page)?.[1] ?? '';
  return pageFacts.parse(JSON.parse(content.replace(/&quot;/g, '"')));
}

/** Path of a chunk with texts of a language. The chunk `course` has the first texts. */
export const textsFile = (version: string, language: string, name: string): string =>
  `v${version}/text/${language}/${name}.js`;

export const readFirstTexts = async (built: BuiltCourse, file: string): Promise<FirstTexts> =>
  firstTexts.parse(await readBuiltData(built, file));

/** Reads the texts of one catalogue, as HTML by key. */
export const readTexts = async (
  built: BuiltCourse,
  file: string,
): Promise<Readonly<Record<string, string>>> => texts.parse(await readBuiltData(built, file));

/** Returns an interface text. Throws when it is missing. */
export const interfaceText = (words: FirstTexts, key: string): string => textIn(words.interface, key);

/** Returns a text of a catalogue. Throws when it is missing. */
export function textIn(texts: Readonly<Record<string, string>>, key: string): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`the texts have no "${key}": the packager needs it`);
  return text;
}
