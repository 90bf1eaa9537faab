import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {parse} from 'yaml';
import {z} from 'zod';
import {byName} from '../file-names.ts';
import {Refusal} from '../refusal.ts';
import {readSource} from '../text-files.ts';

const notice = z.object({
  name: z.string(),
  version: z.string(),
  /** SPDX expression such as `MIT`. */
  licence: z.string(),
  /** Licence text of the authors, followed by their other notices. */
  text: z.string(),
});
/** Licence notice for a piece of software in a package. */
export type Notice = Readonly<z.infer<typeof notice>>;

/** Licences under which third-party code may be part of a package that is under Apache-2.0. */
export const acceptable: readonly string[] = [
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'Zlib',
];

const manifest = z.object({name: z.string(), version: z.string(), license: z.string()});

/**
 * Reads the notice of one installed npm package, given as `node_modules/lit`. Throws a refusal when the
 * package is not installed, has no acceptable licence, or has no licence file.
 */
export function readNotice(root: string, folder: string): Notice {
  const path = join(root, ...folder.split('/'));
  if (!existsSync(join(path, 'package.json')))
    throw new Refusal(`${folder} is bundled and is not installed`, 'run npm ci');
  const {name, version, license} = manifest.parse(
    JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')),
  );
  if (!acceptable.includes(license)) {
    throw new Refusal(
      `${name} ${version} is under "${license}"`,
      'leave it out, or add the licence to src/packaging/licences/notices.ts once somebody has read it',
    );
  }
  const files = readdirSync(path)
    .filter(file => /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(file))
    .sort(byName);
  if (files.length === 0)
    throw new Refusal(
      `${name} ${version} comes without its licence`,
      'leave it out, or ask its authors for the text',
    );
  const text = files
    .map(file => readFileSync(join(path, file), 'utf8').replace(/\r\n/g, '\n').trim())
    .join('\n\n');
  return {name, version, licence: license, text};
}

const ready = z.record(z.string(), notice);

/**
 * Reads the notices of files from other authors that are not npm packages. These files are each font among `files`,
 * and the schemas if the package contains them. Throws a refusal for a font without a notice.
 */
export function readFileNotices(
  root: string,
  files: readonly string[],
  hasSchemas: boolean,
): readonly Notice[] {
  const known = ready.parse(parse(readSource(root, 'src', 'packaging', 'licences', 'files.yaml')));
  const fonts = files.filter(file => file.endsWith('.woff2'));
  return [...fonts, ...(hasSchemas ? ['schemas'] : [])].map(file => {
    const found = known[posix.basename(file, '.woff2')];
    if (!found)
      throw new Refusal(
        `the font ${file} has no licence`,
        'say where it is from and how it may be used in src/packaging/licences/files.yaml',
      );
    return found;
  });
}
