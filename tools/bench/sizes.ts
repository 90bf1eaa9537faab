import {gzipSync} from 'node:zlib';

/** Bytes of some files, as they are and as a server that compresses would send them; fonts apart. */
export interface Weight {
  readonly requests: number;
  readonly raw: number;
  readonly gzip: number;
  readonly fontRaw: number;
}

const isFont = (path: string): boolean => path.endsWith('.woff2');

export const gzipped = (bytes: Uint8Array): number => gzipSync(bytes, {level: 9}).length;

/** Weighs what was asked for: one path for each request, twice if it was fetched twice. */
export function weigh(requests: readonly string[], files: ReadonlyMap<string, Uint8Array>): Weight {
  const bodies = requests.map(path => ({path, bytes: files.get(path) ?? new Uint8Array()}));
  const sum = (some: typeof bodies, size: (bytes: Uint8Array) => number) =>
    some.reduce((all, {bytes}) => all + size(bytes), 0);
  const plain = bodies.filter(({path}) => !isFont(path));
  return {
    requests: requests.length,
    raw: sum(plain, bytes => bytes.length),
    gzip: sum(plain, gzipped),
    fontRaw: sum(
      bodies.filter(({path}) => isFont(path)),
      bytes => bytes.length,
    ),
  };
}
