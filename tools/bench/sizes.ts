import {gzipSync} from 'node:zlib';

/** Size of some files in bytes: uncompressed, and as a compressing server sends them. Fonts are counted separately. */
export interface Weight {
  readonly requests: number;
  readonly raw: number;
  readonly gzip: number;
  readonly fontRaw: number;
}

const isFont = (path: string): boolean => path.endsWith('.woff2');

export const gzipSize = (bytes: Uint8Array): number => gzipSync(bytes, {level: 9}).length;

/**
 * Measures the files that are requested. `requests` has one path for each request. A file that is requested twice
 * counts twice.
 */
export function weigh(requests: readonly string[], files: ReadonlyMap<string, Uint8Array>): Weight {
  const bodies = requests.map(path => ({path, bytes: files.get(path) ?? new Uint8Array()}));
  const sum = (some: typeof bodies, size: (bytes: Uint8Array) => number) =>
    some.reduce((all, {bytes}) => all + size(bytes), 0);
  const plain = bodies.filter(({path}) => !isFont(path));
  return {
    requests: requests.length,
    raw: sum(plain, bytes => bytes.length),
    gzip: sum(plain, gzipSize),
    fontRaw: sum(
      bodies.filter(({path}) => isFont(path)),
      bytes => bytes.length,
    ),
  };
}
