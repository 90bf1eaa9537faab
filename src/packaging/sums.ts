import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {byName} from './file-names.ts';

/** Name of the file with SHA-256 sums, for `sha256sum -c`. */
export const sumsFile = 'SHA256SUMS.txt';

/**
 * Returns the new content of the file of checksums. It has the checksums of the given files. It also keeps the old
 * entries of other files that are still in the folder.
 */
export function sumsOf(files: ReadonlyMap<string, Uint8Array>, folder: string): string {
  const path = join(folder, sumsFile);
  const oldLines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const oldEntries = oldLines.flatMap(line => {
    const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    return sum !== undefined && name !== undefined && existsSync(join(folder, name))
      ? [[name, sum] as const]
      : [];
  });
  const newEntries = [...files].map(
    ([name, bytes]) => [name, createHash('sha256').update(bytes).digest('hex')] as const,
  );
  return [...new Map([...oldEntries, ...newEntries])]
    .sort(([a], [b]) => byName(a, b))
    .map(([name, sum]) => `${sum}  ${name}\n`)
    .join('');
}
