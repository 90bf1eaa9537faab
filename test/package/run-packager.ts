import {spawn} from 'node:child_process';
import {join} from 'node:path';

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** Runs the packager of a repository as a process of its own, as `npm run package` does. */
export function runPackager(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  node = process.execPath,
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      node,
      ['--import', import.meta.resolve('tsx'), join(folder, 'src', 'packaging', 'main.ts'), ...words],
      {
        cwd: folder,
        env: {...process.env, ...env},
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
