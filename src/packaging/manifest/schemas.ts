import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Standard} from '../choice/standards.ts';
import {byName} from '../file-names.ts';
import {withLf} from '../text-files.ts';

/** File contents by file name. */
export type Schemas = ReadonlyMap<string, Uint8Array>;

/**
 * Reads the schemas for the descriptor of a standard. SCORM schemas belong beside the manifest in the
 * package. The cmi5 schema is our own, and packages do not contain it.
 */
export function readSchemas(root: string, standard: Exclude<Standard, 'standalone'>): Schemas {
  const folder = join(root, 'src', 'packaging', 'manifest', 'schemas', standard);
  const names = readdirSync(folder).sort(byName);
  return new Map(names.map(name => [name, withLf(readFileSync(join(folder, name)))]));
}
