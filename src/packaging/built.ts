import {readdirSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {byName} from './names.ts';

/** One chunk of code in the built course, as the bundler describes it. */
export interface Chunk {
  /** Path inside the course folder, with forward slashes, as all paths in this type. */
  readonly file: string;
  readonly entry: boolean;
  /** Chunks that it imports statically. */
  readonly imports: readonly string[];
  /** Chunks that it may import dynamically. */
  readonly later: readonly string[];
  /** Our own source files in the chunk, relative to the root of the repository. */
  readonly sources: readonly string[];
  /** Folders of the npm packages in the chunk: `node_modules/lit`. */
  readonly packages: readonly string[];
}

/** The built course, from which packages are selected. */
export interface BuiltCourse {
  readonly folder: string;
  /** All files of the course folder, sorted. */
  readonly files: readonly string[];
  readonly chunks: readonly Chunk[];
  readonly reviews: Reviews;
  /** Folder of the answer keys, one JSON file for each language. It is beside the course, not in it. */
  readonly answerKeys: string;
}

/** Counts by bank id: all items, and the items that no named reviewer has signed. */
export type Reviews = Readonly<Record<string, {readonly items: number; readonly drafts: number}>>;

/** Lists all files below a folder, sorted, with forward slashes. Does not list folders. */
export function filesBelow(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), {withFileTypes: true})
    .flatMap(entry => {
      const path = posix.join(below, entry.name);
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort(byName);
}

export const readBuiltFile = (built: BuiltCourse, file: string): Uint8Array =>
  new Uint8Array(readFileSync(join(built.folder, file)));
export const readBuiltText = (built: BuiltCourse, file: string): string =>
  readFileSync(join(built.folder, file), 'utf8');

/**
 * Reads a data chunk, `export default {...}`. It imports the chunk as a data URL for two reasons. First, it
 * then reads the new content if the same process has rebuilt the chunk. Second, no package.json has to set
 * the module type.
 */
export async function readBuiltData(built: BuiltCourse, file: string): Promise<unknown> {
  const source = readFileSync(join(built.folder, file)).toString('base64');
  const module: unknown = await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`);
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
}
