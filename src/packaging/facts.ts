import {z} from 'zod';
import {readBuiltData, readBuiltText, type Built} from './built.ts';
import {Refusal} from './refusal.ts';

/** What the built course holds that a package can choose from. */
export interface Facts {
  /** `0.1.0`; all code and data stand in the folder `v0.1.0`. */
  readonly version: string;
  /** In the order of the menu. */
  readonly modules: readonly ModuleFacts[];
  /** English first, then by code. */
  readonly languages: readonly string[];
}

export interface ModuleFacts {
  readonly id: string;
  /** Catalogues it needs: its own, one for each interview, and the words that interviews share. */
  readonly namespaces: readonly string[];
}

/** Catalogues that belong to no module and go into every package. */
export const shared: readonly string[] = ['course', 'country', 'self-test'];

const moduleData = z.object({parts: z.array(z.object({kind: z.string(), id: z.string()}))});
const catalogue = z.object({
  interface: z.record(z.string(), z.string()),
  titles: z.record(z.string(), z.string()),
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
      const {parts} = moduleData.parse(await readBuiltData(built, `${folder}data/${id}.js`));
      const interviews = parts.filter(part => part.kind === 'interview').map(part => part.id);
      return {id, namespaces: [id, ...interviews, ...(interviews.length > 0 ? ['interview'] : [])]};
    }),
  );
  return {version, modules, languages};
}

/** The page that was built is one of a whole package, so it tells all there is, in order. */
function factsInPage(page: string): z.infer<typeof pageFacts> {
  const content = /<meta name="tamga" content="([^"]*)">/.exec(page)?.[1] ?? '';
  return pageFacts.parse(JSON.parse(content.replace(/&quot;/g, '"')));
}

/** Everything of a language that is needed before any lesson. */
export interface FirstWords {
  /** Plain text. */
  readonly interface: Readonly<Record<string, string>>;
  /** HTML. */
  readonly titles: Readonly<Record<string, string>>;
}

export const readFirstWords = async (built: Built, version: string, language: string): Promise<FirstWords> =>
  catalogue.parse(await readBuiltData(built, `v${version}/text/${language}/course.js`));

/** A word of the interface, which must be there. */
export function wordIn(words: FirstWords, key: string): string {
  const word = words.interface[key];
  if (word === undefined) throw new Error(`the interface has no "${key}": the packager needs it`);
  return word;
}
