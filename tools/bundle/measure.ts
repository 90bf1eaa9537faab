import {spawn} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** Maximum size of a bundle in megabytes of 1,000,000 bytes. */
export const largest = 120;

/** Returns the size of all files in a folder, in megabytes. */
export const megabytesIn = (folder: string): number =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map(name => statSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0) / 1_000_000;

/** A desk that runs from a bundle. */
export interface RunningBundle {
  /** Address of the first page. */
  readonly url: string;
  /** Milliseconds from the start to the first page. */
  readonly time: number;
  /** Ends the desk. Resolves when its process has ended. */
  stop(): Promise<void>;
}

/**
 * Starts a bundle with its data in `home` and with `options` of the desk, and fetches the first page. Rejects with
 * the output of the bundle if the bundle does not start.
 */
export async function startBundle(
  start: string,
  home: string,
  options: readonly string[] = [],
): Promise<RunningBundle> {
  const startedAt = performance.now();
  const child = spawn('sh', [start, '--port', '0', ...options], {env: {...process.env, TAMGA_HOME: home}});
  const closeEvent = new Promise<void>(resolve => child.once('close', () => resolve()));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      output += part.toString('utf8');
      const [, address] = /The desk is open: +(\S+)/.exec(output) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('close', () => reject(new Error(`The bundle does not start:\n${output}`)));
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await closeEvent;
  };
  const page = await fetch(url);
  if (!page.ok || !(await page.text()).includes('</html>')) {
    await stop();
    throw new Error(`The first page of the bundle has status ${page.status}.`);
  }
  return {url, time: performance.now() - startedAt, stop};
}

/**
 * Starts a bundle with an empty home folder, as on a new computer, and then starts it again. Resolves to both times
 * in milliseconds.
 */
export async function measureStart(start: string): Promise<{readonly first: number; readonly again: number}> {
  const home = mkdtempSync(join(tmpdir(), 'tamga-home-'));
  try {
    const first = await startBundle(start, home);
    await first.stop();
    const again = await startBundle(start, home);
    await again.stop();
    return {first: first.time, again: again.time};
  } finally {
    rmSync(home, {recursive: true, force: true});
  }
}
