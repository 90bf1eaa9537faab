import {spawn} from 'node:child_process';
import {join} from 'node:path';

/** Result of a command. */
export interface CommandResult {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Fixed date of the build. All country packs were checked on this day, so no entry of a pack has expired. */
const day = {SOURCE_DATE_EPOCH: String(Date.UTC(2026, 10, 24, 12) / 1000)};

/** Runs the packager of a repository in its own process, as `npm run package` does. */
export function runPackager(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  node = process.execPath,
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      node,
      ['--import', import.meta.resolve('tsx'), join(folder, 'src', 'packaging', 'main.ts'), ...words],
      {
        cwd: folder,
        env: {...process.env, ...day, ...env},
      },
    );
    let out = '';
    let error = '';
    child.stdout.on('data', chunk => {
      out += String(chunk);
    });
    child.stderr.on('data', chunk => {
      error += String(chunk);
    });
    child.once('error', reject);
    child.once('close', code => {
      resolve({code, out, error});
    });
  });
}
