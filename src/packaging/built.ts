import {readdirSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {byName} from './names.ts';

/** One code file of the built course, as the bundler left it. */
export interface Chunk {
  /** Path inside the course folder, with forward slashes, like all paths here. */
  readonly file: string;
  readonly entry: boolean;
  /** Code files it needs before it runs. */
  readonly imports: readonly string[];
  /** Code files it may fetch later. */
  readonly later: readonly string[];
  /** Our own files in it, from the root of the repository. */
  readonly sources: readonly string[];
  /** Folders of the packages in it: `node_modules/lit`. */
  readonly packages: readonly string[];
}

/** The course as it was built: everything a package is chosen from. */
export interface Built {
  readonly folder: string;
  /** Sorted. */
  readonly files: readonly string[];
  readonly chunks: readonly Chunk[];
  readonly reviews: Reviews;
}

/** By id of the bank; counts of its items and of those that no named reviewer has signed. */
export type Reviews = Readonly<Record<string, {readonly items: number; readonly drafts: number}>>;

/** Lists all files below a folder, sorted, with forward slashes; folders themselves are not listed. */
export function filesBelow(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), {withFileTypes: true})
    .flatMap(entry => {
      const path = posix.join(below, entry.name);
      return entry.isDirectory() ? filesBelow(folder, path) : [path];
    })
    .sort(byName);
}

export const readBuiltFile = (built: Built, file: string): Uint8Array =>
  new Uint8Array(readFileSync(join(built.folder, file)));
export const readBuiltText = (built: Built, file: string): string =>
  readFileSync(join(built.folder, file), 'utf8');

/**
 * Reads a data chunk, `export default {...}`. It goes through a data address, so that a chunk built again in the same
 * process is read again, and so that no package.json has to say what kind of module it is.
 */
export async function readBuiltData(built: Built, file: string): Promise<unknown> {
  const source = readFileSync(join(built.folder, file)).toString('base64');
  const module: unknown = await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`);
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
}
