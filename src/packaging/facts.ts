import {z} from 'zod';
import {readBuiltData, type Built} from './built.ts';
import {Refusal} from './refusal.ts';

/** What the built course holds that a package can choose from. */
export interface Facts {
  /** `0.1.0`; all code and data stand in the folder `v0.1.0`. */
  readonly version: string;
  readonly modules: readonly ModuleFacts[];
  /** English first, then by code. */
  readonly languages: readonly string[];
}

export interface ModuleFacts {
  readonly id: string;
  /** Catalogues it needs beside its own: one for each interview. */
  readonly namespaces: readonly string[];
}

/** Catalogues that belong to no module and go into every package. */
export const shared: readonly string[] = ['course', 'country'];

const moduleData = z.object({parts: z.array(z.object({kind: z.string(), id: z.string()}))});
const catalogue = z.object({interface: z.record(z.string(), z.string())});

/** Reads what was built; refuses a course of another version than the sources'. */
export async function readFacts(built: Built, version: string): Promise<Facts> {
  const rebuild = 'run npm run build, then package again';
  if (!built.files.includes('index.html')) throw new Refusal('the course is not built', rebuild);
  const folder = `v${version}/`;
  const alien = built.files.find(file => /^v\d/.test(file) && !file.startsWith(folder));
  if (alien !== undefined) throw new Refusal(`the built course holds ${alien}, but this is version ${version}`, rebuild);
  const ids = match(built.files, folder, /^data\/([^/]+)\.js$/).filter(id => !shared.includes(id));
  const languages = match(built.files, folder, /^text\/([^/]+)\/course\.js$/);
  if (ids.length === 0 || languages.length === 0) throw new Refusal('the built course holds no module or no language', rebuild);
  const modules = await Promise.all(ids.map(async id => {
    const {parts} = moduleData.parse(await readBuiltData(built, `${folder}data/${id}.js`));
    return {id, namespaces: [id, ...parts.filter(part => part.kind === 'interview').map(part => part.id)]};
  }));
  return {version, modules, languages: [...languages.filter(code => code === 'en'), ...languages.filter(code => code !== 'en')]};
}

const match = (files: readonly string[], folder: string, pattern: RegExp): readonly string[] =>
  files.flatMap(file => (file.startsWith(folder) ? (pattern.exec(file.slice(folder.length))?.[1] ?? []) : []));

/** Reads the words of the interface in one language. */
export async function readInterface(built: Built, version: string, language: string): Promise<(key: string) => string> {
  const words = catalogue.parse(await readBuiltData(built, `v${version}/text/${language}/course.js`)).interface;
  return key => {
    const word = words[key];
    if (word === undefined) throw new Error(`the catalogue text/${language}/course.js has no "${key}": the packager needs it`);
    return word;
  };
}
