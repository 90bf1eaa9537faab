import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readBuiltFile, readBuiltText, type Built} from './built.ts';
import {readFacts, readInterface, type Facts} from './facts.ts';
import {licencesPage} from './licences.ts';
import {scorm12Manifest} from './manifest.ts';
import {byName, faultOfName} from './names.ts';
import {readFontNotices, readNotice, unbundled} from './notices.ts';
import type {Options} from './options.ts';
import {packagePage, styleOf} from './page.ts';
import {Refusal} from './refusal.ts';
import {scorm12Schemas} from './schemas.ts';
import {choose, reachable, select, type Choice} from './select.ts';
import {bytesOf, isText, withLf} from './text-files.ts';
import {faultsOfManifest} from './validate.ts';

/** One package, ready to be zipped. */
export interface Package {
  readonly choice: Choice;
  /** `tamga-scorm12-0.1.0.zip`. */
  readonly name: string;
  /** In the order they stand in the zip. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Makes a package out of the built course. `root` is the repository, for licences, schemas and icon. */
export async function pack(root: string, built: Built, version: string, options: Options): Promise<Package> {
  const facts = await readFacts(built, version);
  const choice = choose(options, facts);
  const files = new Map<string, Uint8Array>();
  for (const file of select(built, facts, choice)) files.set(file, readBuiltFile(built, file));
  files.set('index.html', bytesOf(packagePage(readBuiltText(built, 'index.html'), choice)));
  files.set('licences.html', bytesOf(await licences(root, built, facts, choice, [...files.keys()])));
  files.set('favicon.svg', readFileSync(join(root, 'src', 'shell', 'seal.svg')));
  files.set('favicon.png', readFileSync(join(root, 'src', 'packaging', 'favicon.png')));
  const clean = new Map([...files].map(([path, bytes]) => [path, isText(path) ? withLf(bytes) : new Uint8Array(bytes)]));
  refuseNames([...clean.keys()]);
  return {choice, name: nameOf(choice, version), files: await withManifest(root, built, facts, choice, clean)};
}

async function licences(root: string, built: Built, facts: Facts, choice: Choice, files: readonly string[]): Promise<string> {
  const [language = 'en'] = choice.languages;
  const words = await readInterface(built, facts.version, language);
  const bundled = reachable(built.chunks, choice.standard).flatMap(chunk => chunk.packages);
  const extra = choice.standard === 'scorm12' ? unbundled : [];
  const notices = [...[...new Set([...bundled, ...extra])].map(folder => readNotice(root, folder)), ...readFontNotices(root, files)];
  const said = {language, dir: 'ltr', course: words('course.title'), title: words('about.licences'), own: words('about.licence')} as const;
  const inOrder = notices.sort((a, b) => byName(a.name, b.name));
  return licencesPage(inOrder, said, styleOf(readBuiltText(built, 'index.html')));
}

async function withManifest(
  root: string, built: Built, facts: Facts, choice: Choice, files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (choice.standard === 'standalone') return new Map(sorted([...files]));
  const [language = 'en'] = choice.languages;
  const title = (await readInterface(built, facts.version, language))('course.title');
  const identifier = ['tamga', ...(choice.whole.modules ? [] : choice.modules)].join('.');
  const manifest = scorm12Manifest({identifier, version: facts.version, title, files: [...files.keys()]});
  const schemas = scorm12Schemas(root);
  const faults = faultsOfManifest(manifest, schemas);
  if (faults.length > 0) throw new Error(`the manifest is not valid:\n${faults.join('\n')}`);
  return new Map([['imsmanifest.xml', bytesOf(manifest)], ...sorted([...files, ...schemas])]);
}

const sorted = (files: readonly (readonly [string, Uint8Array])[]): (readonly [string, Uint8Array])[] =>
  [...files].sort(([a], [b]) => byName(a, b));

function nameOf({standard, modules, languages, whole}: Choice, version: string): string {
  const parts = ['tamga', standard, version, ...(whole.modules ? [] : modules), ...(whole.languages ? [] : languages)];
  return `${parts.join('-')}.zip`;
}

function refuseNames(paths: readonly string[]): void {
  const faults = paths.flatMap(path => faultOfName(path)?.replace(/^/, `${path}: `) ?? []);
  if (faults.length > 0) throw new Refusal(`file names that some LMS refuses:\n${faults.join('\n')}`, 'rename the files');
}
