import {z} from 'zod';
import {forOfficers, isForOfficers} from '../compiler/build/country-chunks.ts';
import {counts, isSingle, type PaperRole, type SingleKind} from '../content/course.ts';
import {readBuiltData, readBuiltText, type Built} from './built.ts';
import {byName} from './names.ts';
import {Refusal} from './refusal.ts';

/** What the built course holds that a package can choose from. */
export interface Facts {
  /** `0.1.0`; all code and data stand in the folder `v0.1.0`. */
  readonly version: string;
  /** In the order of the menu. */
  readonly modules: readonly ModuleFacts[];
  /** English first, then by code. */
  readonly languages: readonly string[];
  /** Codes of the countries of which it knows something. */
  readonly countries: readonly string[];
  /** Those of which it knows something for officers alone. */
  readonly forOfficers: readonly string[];
}

export interface ModuleFacts {
  readonly id: string;
  /** Catalogues it needs: its own, one for each interview and examination, and the words that these share. */
  readonly namespaces: readonly string[];
  /** Banks that only its practice asks. */
  readonly drills: readonly string[];
  /** Ids of the documents that its lessons and interviews show: their drawings go with it, and neither their texts nor what is true of them. */
  readonly shows: readonly string[];
  /** Lessons, interviews, examinations and papers, in the order of the menu. */
  readonly parts: readonly PartFacts[];
  /** Ids of its learning objectives; their texts stand under `objectives.<id>.text`. */
  readonly objectives: readonly string[];
  /** Whether anything in it can be passed: without points a module is only completed. */
  readonly hasPoints: boolean;
}

export interface PartFacts {
  readonly id: string;
  readonly isLesson: boolean;
  /** Of a paper alone. */
  readonly paper?: {readonly role: PaperRole; readonly draw: readonly Line[]} | undefined;
}

/** How many items a paper takes from a bank. */
interface Line {
  readonly bank: string;
  readonly count: number;
}

/** Catalogues that the screens of a kind of part share. */
const wordsOf: Readonly<Record<SingleKind, readonly string[]>> = {
  interview: ['booth', 'encounters', 'interview', 'talk'],
  examination: ['bench', 'documents', 'practice', 'utopia'],
};

/** Catalogues of which a lesson or an interview takes the words for the documents that it shows. */
const wordsOfShown: readonly string[] = ['bench', 'documents'];

/** The start page of every package leads to its exercises, whatever modules are in it. */
const tryOutBank = 'before.drill-try-out';

/** Catalogues that belong to no module and go into every package. */
export const shared: readonly string[] = [
  'contents',
  'course',
  'country',
  'glossary',
  'job-aids',
  'leaving',
  'pages',
  'paper',
  'results',
  'search',
  'self-test',
  'settings',
  'try-out',
  tryOutBank,
];

const paper = z.object({of: z.string()});
const block = z.object({
  kind: z.string().optional(),
  possible: z.number().default(0),
  of: z.string().optional(),
  /** Of an interview, what lies on the desk; other questions show what they like. */
  shown: z
    .object({papers: z.array(paper).catch([])})
    .optional()
    .catch(undefined),
});
const roles = ['pre-test', 'opener', 'module-test', 'final', 'post-test'] as const satisfies PaperRole[];
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
const catalogue = z.object({
  interface: z.record(z.string(), z.string()),
  titles: z.record(z.string(), z.string()),
  review: z.string(),
});
const pageFacts = z.object({modules: z.array(z.string()), languages: z.array(z.string())});

/** Reads what was built; refuses a course of another version than the sources'. */
export async function readFacts(built: Built, version: string): Promise<Facts> {
  const rebuild = 'run npm run build, then package again';
  if (!built.files.includes('index.html')) throw new Refusal('the course is not built', rebuild);
  const folder = `v${version}/`;
  const alien = built.files.find(file => /^v\d/.test(file) && !file.startsWith(folder));
  if (alien !== undefined)
    throw new Refusal(`the built course holds ${alien}, but this is version ${version}`, rebuild);
  const {modules: ids, languages} = factsInPage(readBuiltText(built, 'index.html'));
  const modules = await Promise.all(
    ids.map(async id => {
      const {objectives, parts} = moduleData.parse(await readBuiltData(built, `${folder}data/${id}.js`));
      const singles = parts.filter(isSingle);
      const blocks = parts.flatMap(part => [
        ...part.sections.flatMap(section => section.blocks),
        ...(part.question ? [part.question] : []),
      ]);
      const papers = singles.flatMap(part => part.question?.shown?.papers ?? []);
      // What a lesson shows of the country stands in no document.
      const documents = blocks.filter(({kind}) => kind !== 'country');
      const shows = [...new Set([...documents, ...papers].flatMap(({of}) => of ?? []))];
      const words = [
        ...singles.flatMap(part => wordsOf[part.kind]),
        ...(shows.length > 0 ? wordsOfShown : []),
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
  return {version, modules, languages, ...countriesIn(built, `${folder}data/country/`)};
}

/** Each country is a file, and where something of it is for officers alone, one more beside it. */
function countriesIn({files}: Built, folder: string): Pick<Facts, 'countries' | 'forOfficers'> {
  const countries = files.flatMap(file =>
    file.startsWith(folder) && !isForOfficers(file) ? [file.slice(folder.length, -'.js'.length)] : [],
  );
  const hasMore = (code: string) => files.includes(forOfficers(`${folder}${code}.js`));
  return {countries: [...countries].sort(byName), forOfficers: countries.filter(hasMore)};
}

/** The page that was built is one of a whole package, so it tells all there is, in order. */
function factsInPage(page: string): z.infer<typeof pageFacts> {
  const content = /<meta name="tamga" content="([^"]*)">/.exec(page)?.[1] ?? '';
  return pageFacts.parse(JSON.parse(content.replace(/&quot;/g, '"')));
}

/** Everything of a language that is needed before any lesson. */
export interface FirstWords {
  /** `draft` or `reviewed`. */
  readonly review: string;
  /** Plain text. */
  readonly interface: Readonly<Record<string, string>>;
  /** HTML. */
  readonly titles: Readonly<Record<string, string>>;
}

export const readFirstWords = async (built: Built, version: string, language: string): Promise<FirstWords> =>
  catalogue.parse(await readBuiltData(built, firstWordsFile(version, language)));

/** Where they stand. */
export const firstWordsFile = (version: string, language: string): string =>
  `v${version}/text/${language}/course.js`;

/** The texts of one catalogue, as HTML by key. */
export const readTexts = async (
  built: Built,
  version: string,
  language: string,
  namespace: string,
): Promise<Readonly<Record<string, string>>> =>
  texts.parse(await readBuiltData(built, `v${version}/text/${language}/${namespace}.js`));

/** A word of the interface, which must be there. */
export const wordIn = (words: FirstWords, key: string): string => textIn(words.interface, key);

/** A text of a catalogue, which must be there. */
export function textIn(texts: Readonly<Record<string, string>>, key: string): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`the texts have no "${key}": the packager needs it`);
  return text;
}
