import {readdirSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {z} from 'zod';
import {byName} from './file-names.ts';

/** Schema of a `Chunk`. */
export const chunk = z.object({
  /** Path inside the course folder. All paths in this schema have forward slashes. */
  file: z.string(),
  entry: z.boolean(),
  /** Chunks that this chunk imports statically. */
  imports: z.array(z.string()).readonly(),
  /** Chunks that this chunk may import dynamically. */
  later: z.array(z.string()).readonly(),
  /** Our own source files in the chunk, relative to the root of the repository. */
  sources: z.array(z.string()).readonly(),
  /** Folders of the npm packages in the chunk: `node_modules/lit`. */
  packages: z.array(z.string()).readonly(),
});
/** One chunk of code in the built course, as the bundler describes it. */
export type Chunk = Readonly<z.infer<typeof chunk>>;

/** The built course, from which the packager makes packages. */
export interface BuiltCourse {
  readonly folder: string;
  /** All files of the course folder, sorted. */
  readonly files: readonly string[];
  readonly chunks: readonly Chunk[];
  readonly reviews: Reviews;
  /**
   * Folder of the answer keys, one JSON file for each language. The folder is beside the course folder, not
   * inside it.
   */
  readonly answerKeys: string;
}

/** Schema of `Reviews`. */
export const reviews = z.record(z.string(), z.object({items: z.number(), drafts: z.number()}));
/** Counts by bank id: all items, and the items that no named reviewer has signed. */
export type Reviews = Readonly<z.infer<typeof reviews>>;

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
 * Reads a data chunk, `export default {...}`. The function imports the chunk as a data URL for two reasons.
 * First, an import by path would return the old content if the same process has rebuilt the chunk. Second, a
 * data URL needs no package.json that sets the module type.
 */
export async function readBuiltData(built: BuiltCourse, file: string): Promise<unknown> {
  const source = readFileSync(join(built.folder, file)).toString('base64');
  const module: unknown = await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`);
  return typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
}
