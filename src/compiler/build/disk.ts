import {existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import type {Files} from './chunks.ts';
import {interfacePaths} from '../text/interface.ts';
import {courseFile} from '../course/course-file.ts';
import {lockFile} from '../course/ids-lock.ts';
import type {Tree} from '../source/source-file.ts';

/** Folders with the files of authors and translators, relative to the root of the repository. */
export const authorFolders: readonly string[] = ['brand', 'modules', 'scenarios', 'specimens', 'locales'];

const kinds = /\.(md|ya?ml|svg|png|json)$/;

/**
 * Reads course.yaml and all author files below `root`, together with ids.lock and the interface texts of the engine.
 * Skips the English catalogues, because the compiler generates them from the author files.
 */
export function readTree(root: string, engine = root): Tree {
  const files = authorFolders
    .flatMap(folder => filesBelow(root, folder))
    .filter(file => kinds.test(file) && !file.startsWith('locales/en/'));
  const own = [courseFile, ...files, lockFile].map(file => [file, join(root, file)] as const);
  const ofEngine = interfacePaths.map(file => [file, join(engine, file)] as const);
  const all = [...own, ...ofEngine].filter(([, path]) => existsSync(path));
  return new Map(all.map(([file, path]) => [file, readFileSync(path)]));
}

/**
 * Paths of all files below a folder of `root`, with `/` as separator on every system. Returns an empty list
 * when the folder does not exist.
 */
export function filesBelow(root: string, folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), {withFileTypes: true}).flatMap(entry => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : [path];
  });
}

/**
 * Writes only files whose content has changed, and returns their paths. An unchanged file keeps its
 * modification time and so triggers no rebuild.
 */
export function writeChanged(root: string, files: Files): readonly string[] {
  return [...files].flatMap(([file, text]) => {
    const path = join(root, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) return [];
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(path, text);
    return [file];
  });
}
