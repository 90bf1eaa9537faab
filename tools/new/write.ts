import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {runQuietly, tool} from '../spawn.mjs';

/**
 * Writes files to their paths below `root`, formats them, and then runs `check`. Formatting is necessary because the
 * length of a name decides where lines break. If one of these steps fails, restores the old files and deletes the new
 * files and folders. Then rejects with the error.
 */
export async function writeOrRestore(
  root: string,
  files: ReadonlyMap<string, string>,
  check: () => Promise<void>,
): Promise<void> {
  const paths = [...files.keys()].map(file => join(root, file));
  const before = paths.map(path => [path, existsSync(path) ? readFileSync(path) : undefined] as const);
  const folders: string[] = [];
  try {
    for (const [file, text] of files) {
      const created = mkdirSync(dirname(join(root, file)), {recursive: true});
      if (created !== undefined) folders.push(created);
      writeFileSync(join(root, file), text);
    }
    await runQuietly(...tool('oxfmt', ['--no-error-on-unmatched-pattern', ...files.keys()]), root);
    await check();
  } catch (error) {
    for (const [path, content] of before) {
      if (content !== undefined) writeFileSync(path, content);
      else if (existsSync(path)) rmSync(path);
    }
    for (const folder of folders) rmSync(folder, {recursive: true, force: true});
    throw error;
  }
}
