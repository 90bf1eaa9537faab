import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * Writes files, by their path from `root`, then runs `check`. If either fails, restores the files that
 * existed, deletes the others with the new folder, and rejects with the error.
 */
export async function writeOrRestore(
  root: string,
  folder: string,
  files: ReadonlyMap<string, string>,
  check: () => Promise<void>,
): Promise<void> {
  const paths = [...files.keys()].map(file => join(root, file));
  const before = paths.map(path => [path, existsSync(path) ? readFileSync(path) : undefined] as const);
  try {
    for (const [file, text] of files) {
      mkdirSync(dirname(join(root, file)), {recursive: true});
      writeFileSync(join(root, file), text);
    }
    await check();
  } catch (error) {
    for (const [path, content] of before) {
      if (content !== undefined) writeFileSync(path, content);
      else if (existsSync(path)) rmSync(path);
    }
    rmSync(join(root, folder), {recursive: true, force: true});
    throw error;
  }
}
