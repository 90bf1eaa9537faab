import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {dirOf} from '../compiler/language.ts';
import {readBuiltFile, readBuiltText, type Built} from './built.ts';
import {readFacts, readFirstWords, wordIn, type FirstWords} from './facts.ts';
import {licencesPage} from './licences.ts';
import {scorm12Manifest} from './manifest.ts';
import {byName, faultOfName} from './names.ts';
import {readFontNotices, readNotice, unbundled} from './notices.ts';
import type {Options} from './options.ts';
import {neededBy, packagePage, styleOf} from './page.ts';
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
  const [language = 'en'] = choice.languages;
  const context: Context = {
    root,
    built,
    choice,
    version,
    language,
    words: await readFirstWords(built, version, language),
  };
  const files = new Map(select(built, facts, choice).map(file => [file, readBuiltFile(built, file)]));
  files.set('index.html', bytesOf(startPage(context)));
  files.set('licences.html', bytesOf(licences(context, [...files.keys()])));
  files.set(licencesStyle(version), readFileSync(join(root, 'src', 'packaging', 'licences.css')));
  files.set('favicon.svg', readFileSync(join(root, 'src', 'shell', 'seal.svg')));
  files.set('favicon.png', readFileSync(join(root, 'src', 'packaging', 'favicon.png')));
  const clean = new Map(
    [...files].map(([path, bytes]) => [path, isText(path) ? withLf(bytes) : new Uint8Array(bytes)]),
  );
  refuseNames([...clean.keys()]);
  refuseHoles(built, clean);
  return {choice, name: nameOf(choice, version), files: withManifest(context, clean)};
}

/** What every file that is written for one package is made from. */
interface Context {
  readonly root: string;
  readonly built: Built;
  readonly choice: Choice;
  readonly version: string;
  /** The one the package opens in. */
  readonly language: string;
  readonly words: FirstWords;
}

const licencesStyle = (version: string): string => `v${version}/licences.css`;

function startPage({built, choice, language, words}: Context): string {
  const texts = {...words, language, dir: dirOf(language), modules: choice.modules};
  return packagePage(readBuiltText(built, 'index.html'), texts, choice);
}

function licences(
  {root, built, choice, version, language, words}: Context,
  files: readonly string[],
): string {
  const bundled = reachable(built.chunks, choice.standard).flatMap(chunk => chunk.packages);
  const folders = new Set([...bundled, ...(choice.standard === 'scorm12' ? unbundled : [])]);
  const notices = [...[...folders].map(folder => readNotice(root, folder)), ...readFontNotices(root, files)];
  const around = {
    language,
    dir: dirOf(language),
    course: wordIn(words, 'course.title'),
    title: wordIn(words, 'about.licences'),
    own: wordIn(words, 'about.licence'),
  };
  const styles = [styleOf(readBuiltText(built, 'index.html')), licencesStyle(version)];
  return licencesPage(
    notices.sort((a, b) => byName(a.name, b.name)),
    around,
    styles,
  );
}

function withManifest(
  {root, choice, version, words}: Context,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  if (choice.standard === 'standalone') return new Map(sorted([...files]));
  const identifier = ['tamga', ...(choice.whole.modules ? [] : choice.modules)].join('.');
  const manifest = scorm12Manifest({
    identifier,
    version,
    title: wordIn(words, 'course.title'),
    files: [...files.keys()],
  });
  const schemas = scorm12Schemas(root);
  const faults = faultsOfManifest(manifest, schemas);
  if (faults.length > 0) throw new Error(`the manifest is not valid:\n${faults.join('\n')}`);
  return new Map([['imsmanifest.xml', bytesOf(manifest)], ...sorted([...files, ...schemas])]);
}

const sorted = (files: readonly (readonly [string, Uint8Array])[]): (readonly [string, Uint8Array])[] =>
  [...files].sort(([a], [b]) => byName(a, b));

function nameOf({standard, modules, languages, whole}: Choice, version: string): string {
  const parts = [
    'tamga',
    standard,
    version,
    ...(whole.modules ? [] : modules),
    ...(whole.languages ? [] : languages),
  ];
  return `${parts.join('-')}.zip`;
}

function refuseNames(paths: readonly string[]): void {
  const faults = paths.flatMap(path => faultOfName(path)?.replace(/^/, `${path}: `) ?? []);
  if (faults.length > 0)
    throw new Refusal(`file names that some LMS refuses:\n${faults.join('\n')}`, 'rename the files');
}

/** A package with a hole is a bug of the build or of the selection, and worse than none. */
function refuseHoles(built: Built, files: ReadonlyMap<string, Uint8Array>): void {
  const pages = [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([, bytes]) => new TextDecoder().decode(bytes));
  const chunks = built.chunks.filter(chunk => files.has(chunk.file));
  const needed = [...pages.flatMap(neededBy), ...chunks.flatMap(chunk => chunk.imports)];
  const holes = new Set(needed.filter(file => !files.has(file)));
  if (holes.size > 0)
    throw new Error(`the package would lack what its pages and scripts need: ${[...holes].join(', ')}`);
}
