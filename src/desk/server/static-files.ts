import {createReadStream} from 'node:fs';
import {realpath, stat} from 'node:fs/promises';
import {join, sep} from 'node:path';
import type {Readable} from 'node:stream';
import type {ByteRange} from './byte-range.ts';
import type {ZipEntry} from './package/zip.ts';

/** A file that the desk may send. `tag` is its ETag, which changes when the content changes. */
interface FoundFile {
  readonly name: string;
  readonly size: number;
  readonly tag: string;
  stream(range?: ByteRange): Readable;
}

/** Options for sending the files of one folder or package. */
interface Manner {
  readonly policy: string;
  /** Charset of text files, or undefined if each file declares its own. */
  readonly charset: 'utf-8' | undefined;
}

/** The static files of a folder or package. The desk serves them below one address. */
export interface StaticFiles extends Manner {
  /**
   * Finds a file by its path. `names` are the folder and file names of the path. None of them is empty, `.` or `..`,
   * and none contains a slash.
   */
  find(names: readonly string[]): Promise<FoundFile | undefined>;
}

/**
 * Serves the files in a folder. A file outside the folder is not served, even if a symbolic link in the
 * folder leads to it.
 */
export const folderFiles = (folder: string, policy: string): StaticFiles => ({
  policy,
  charset: 'utf-8',
  async find(names) {
    try {
      const root = await realpath(folder);
      const file = await realpath(join(root, ...names));
      const {size, mtimeMs, isFile} = await about(file);
      if (!file.startsWith(root + sep) || !isFile) return undefined;
      const tag = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}"`;
      return {name: file, size, tag, stream: range => createReadStream(file, range)};
    } catch {
      return undefined;
    }
  },
});

async function about(file: string): Promise<{size: number; mtimeMs: number; isFile: boolean}> {
  const found = await stat(file);
  return {size: found.size, mtimeMs: found.mtimeMs, isFile: found.isFile()};
}

/** Serves the files in a package. */
export const packageFiles = (entries: ReadonlyMap<string, ZipEntry>, manner: Manner): StaticFiles => ({
  ...manner,
  find(names) {
    const name = names.join('/');
    const entry = entries.get(name);
    return Promise.resolve(
      entry && {
        name,
        size: entry.size,
        tag: `"${entry.size.toString(36)}-${entry.crc.toString(36)}"`,
        stream: range => entry.stream(range),
      },
    );
  },
});
