import {createHash} from 'node:crypto';
import {existsSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {filesBelow} from './built.ts';

/** All files and folders that the built course depends on, relative to the root of the repository. */
const sources = [
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'ids.lock',
  'course.yaml',
  'brand',
  'src',
  'modules',
  'scenarios',
  'specimens',
  'locales',
];

/** Hash of all inputs of the course, without test files. The course needs a rebuild when the hash changes. */
export function sumOfInputs(root: string): string {
  const files = sources.flatMap(source => {
    const path = join(root, source);
    if (!existsSync(path)) return [];
    return statSync(path).isDirectory() ? filesBelow(path).map(file => `${source}/${file}`) : [source];
  });
  return sumOf(
    root,
    files.filter(file => !/\.test\.ts$/.test(file)),
  );
}

/** SHA-256 hash of the names and contents of files. */
export function sumOf(folder: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
