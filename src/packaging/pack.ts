import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readBranding} from '../compiler/build/branding.ts';
import {forOfficers} from '../compiler/build/country-chunks.ts';
import {fileIn} from '../content/in-country.ts';
import {dirOf} from '../text/language.ts';
import {readBuiltFile, readBuiltText, type BuiltCourse} from './built.ts';
import {pageOf} from './manifest/cmi5-course.ts';
import {packageId, firstTextsIn, languagesBeside, pageText, type Context} from './context.ts';
import {describe} from './manifest/descriptor.ts';
import {readFacts, readFirstTexts, readTexts, interfaceText, textsFile, type FirstTexts} from './facts.ts';
import {licencesPage} from './licences/licences.ts';
import {byName, faultOfName} from './file-names.ts';
import {readFileNotices, readNotice} from './licences/notices.ts';
import type {PackageOptions} from './choice/options.ts';
import {iconLinks, neededBy, packagePage, styleOf} from './page.ts';
import {readRefresher, refresherFiles} from './refresher.ts';
import {Refusal} from './refusal.ts';
import {choose, fetchedBy, reachable, select, type PackageChoice} from './choice/select.ts';
import {zipName} from './choice/zip-name.ts';
import {bytesOf, isText, withLf} from './text-files.ts';

/** One package, ready to be zipped. */
export interface Package {
  /** File name such as `tamga-scorm12-0.1.0.zip`. */
  readonly name: string;
  /** Input data of the package. */
  readonly context: Context;
  /** File contents by path, in the order of the zip. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Makes a package from the built course. `root` is the root folder of the repository, with the licences, the schemas
 * and the icon.
 */
export async function pack(
  root: string,
  built: BuiltCourse,
  version: string,
  options: PackageOptions,
): Promise<Package> {
  const facts = await readFacts(built, version);
  const refresher = options.refresher === undefined ? undefined : readRefresher(root, options.refresher);
  const choice = choose(options, facts, refresher);
  const [language = 'en'] = choice.languages;
  const source = (file: string) => sourceOf(file, built, choice);
  const words = new Map<string, FirstTexts>();
  const contents = new Map<string, Readonly<Record<string, string>>>();
  const pageTexts = new Map<string, Readonly<Record<string, string>>>();
  const refresherTexts = new Map<string, Readonly<Record<string, string>>>();
  const countryTexts = new Map<string, Readonly<Record<string, string>>>();
  for (const code of languagesBeside(choice)) {
    words.set(code, await firstTexts(built, source(textsFile(version, code, 'course')), choice));
    contents.set(code, await readTexts(built, source(textsFile(version, code, 'contents'))));
    pageTexts.set(code, await readTexts(built, source(textsFile(version, code, 'pages'))));
    refresherTexts.set(
      code,
      refresher ? await readTexts(built, source(textsFile(version, code, 'refresher'))) : {},
    );
    countryTexts.set(code, await readTexts(built, textsFile(version, code, `country/${choice.country}`)));
  }
  const {seal, icon} = readBranding(root);
  const icons = iconLinks(icon !== undefined);
  const context: Context = {
    ...{root, built, facts, choice, language, icons},
    ...{words, contents, pageTexts, countryTexts, refresherTexts},
  };
  const files = new Map(select(built, facts, choice).map(file => [file, readBuiltFile(built, source(file))]));
  if (refresher)
    for (const [path, data] of await refresherFiles(built, version, choice.languages, refresher))
      files.set(path, bytesOf(data));
  for (const [path, page] of pages(context)) files.set(path, bytesOf(page));
  for (const [path, texts] of firstTextFiles(context)) files.set(path, bytesOf(texts));
  if (choice.variant === 'au-per-module') files.delete('index.html');
  files.set('licences.html', bytesOf(licences(context, [...files.keys()])));
  files.set(licencesStyle(version), readFileSync(join(root, 'src', 'packaging', 'licences', 'licences.css')));
  files.set('favicon.svg', bytesOf(seal));
  if (icon) files.set('favicon.png', icon);
  const clean = new Map(
    [...files].map(([path, bytes]) => [path, isText(path) ? withLf(bytes) : new Uint8Array(bytes)]),
  );
  refuseNames([...clean.keys()]);
  refuseHoles(context, clean);
  const named = choice.standard === 'standalone' ? namedByContent(clean, version) : clean;
  return {name: zipName(choice, version, facts.course), context, files: await withDescriptor(context, named)};
}

/**
 * Renames the folder `v<version>` of a stand-alone package after its content. A browser that has cached files of an
 * earlier package then fetches all files of this package. In a package for an LMS, the folder keeps its name, because
 * an LMS serves each upload at a separate address.
 */
function namedByContent(
  files: ReadonlyMap<string, Uint8Array>,
  version: string,
): ReadonlyMap<string, Uint8Array> {
  const hash = createHash('sha256');
  for (const [path, bytes] of sortByName([...files])) hash.update(path).update('\0').update(bytes);
  const folder = `v${version}-${hash.digest('hex').slice(0, 8)}/`;
  const renamed = (text: string) => text.replaceAll(`v${version}/`, folder);
  return new Map(
    [...files].map(([path, bytes]) => [
      renamed(path),
      path.endsWith('.html') ? bytesOf(renamed(new TextDecoder().decode(bytes))) : bytes,
    ]),
  );
}

/**
 * Returns the file of the built course from which a file of the package is taken. A package for officers takes the
 * whole country pack, not only the public entries. Texts that differ by country come from the file of the package's
 * country.
 */
function sourceOf(file: string, {files}: BuiltCourse, choice: PackageChoice): string {
  const own = [...(choice.forOfficers ? [forOfficers(file)] : []), fileIn(file, choice.country)];
  return own.find(source => files.includes(source)) ?? file;
}

const licencesStyle = (version: string): string => `v${version}/licences.css`;

/**
 * Reads the texts of one language that the course needs before any lesson opens. The options `title` and `lead`
 * replace the author's texts in every language.
 */
async function firstTexts(
  built: BuiltCourse,
  file: string,
  {title, lead}: PackageChoice,
): Promise<FirstTexts> {
  const words = await readFirstTexts(built, file);
  const own = {
    ...(title !== undefined && {'course.title': title}),
    ...(lead !== undefined && {'course.lead': lead}),
  };
  return {...words, interface: {...words.interface, ...own}};
}

/**
 * Returns the chunks with the first texts of each language, with the package's own title. Three kinds of texts are
 * left out. `start.noScript` is in the HTML of the page, and no script needs it. Texts about detailed reports are
 * left out if the package sends no such reports. Texts about work that only the device keeps are left out if the
 * package has an LMS.
 */
function firstTextFiles(context: Context): readonly (readonly [path: string, chunk: string])[] {
  const {facts, choice} = context;
  const isSaid = (key: string): boolean =>
    key !== 'start.noScript' &&
    (choice.report === 'detail' || !key.startsWith('start.detail')) &&
    (choice.standard === 'standalone' || (key !== 'save.kept' && key !== 'save.unsavedAlone'));
  return choice.languages.map(language => {
    const own = firstTextsIn(context, language);
    const interfaceTexts = Object.fromEntries(Object.entries(own.interface).filter(([key]) => isSaid(key)));
    return [
      textsFile(facts.version, language, 'course'),
      `export default ${JSON.stringify({...own, interface: interfaceTexts})};\n`,
    ];
  });
}

/** All pages of the package except licences.html. */
function pages(context: Context): readonly (readonly [path: string, html: string])[] {
  const {built, choice, facts, language, icons} = context;
  const {interface: words, titles} = firstTextsIn(context, language);
  const others = choice.languages.filter(code => code !== language);
  const texts = {
    ...{interface: words, titles, language, dir: dirOf(language), modules: choice.modules},
    others: others.map(code => {
      const {interface: own} = firstTextsIn(context, code);
      return {language: code, dir: dirOf(code), interface: own};
    }),
  };
  const start = readBuiltText(built, 'index.html');
  return choice.variant === 'one'
    ? [
        [
          'index.html',
          packagePage(start, texts, choice, {id: packageId(facts, choice), modules: choice.modules, icons}),
        ],
      ]
    : choice.modules.map(module => [
        pageOf(module),
        packagePage(start, texts, choice, {id: `${facts.course.id}.${module}`, modules: [module], icons}),
      ]);
}

function licences(context: Context, files: readonly string[]): string {
  const {root, built, choice, facts, language, icons} = context;
  const words = firstTextsIn(context, language);
  const bundled = reachable(built.chunks, choice).flatMap(chunk => chunk.packages);
  const hasSchemas = choice.standard.startsWith('scorm');
  const notices = [
    ...[...new Set(bundled)].map(folder => readNotice(root, folder)),
    ...readFileNotices(root, files, hasSchemas),
  ];
  const around = {
    language,
    dir: dirOf(language),
    course: interfaceText(words, 'course.title'),
    title: pageText(context, language, 'about.licences'),
    own: pageText(context, language, 'about.licence'),
    icons,
  };
  const styles = [styleOf(readBuiltText(built, 'index.html')), licencesStyle(facts.version)];
  return licencesPage(
    notices.sort((a, b) => byName(a.name, b.name)),
    around,
    styles,
  );
}

async function withDescriptor(
  context: Context,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const descriptor = await describe(context, [...files.keys()]);
  if (!descriptor) return new Map(sortByName([...files]));
  const {file, xml, schemas} = descriptor;
  return new Map([[file, bytesOf(xml)], ...sortByName([...files, ...schemas])]);
}

const sortByName = (files: readonly (readonly [string, Uint8Array])[]): (readonly [string, Uint8Array])[] =>
  [...files].sort(([a], [b]) => byName(a, b));

function refuseNames(paths: readonly string[]): void {
  const faults = paths.flatMap(path => faultOfName(path)?.replace(/^/, `${path}: `) ?? []);
  if (faults.length > 0)
    throw new Refusal(`file names that some LMS refuses:\n${faults.join('\n')}`, 'rename the files');
}

/**
 * Throws if a page or a chunk needs a missing file, because the package would then be useless. The cause is always a
 * bug in the build or in the selection.
 */
function refuseHoles({built, facts, choice}: Context, files: ReadonlyMap<string, Uint8Array>): void {
  const pages = [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([, bytes]) => new TextDecoder().decode(bytes));
  const chunks = built.chunks.filter(chunk => files.has(chunk.file));
  const needed = [
    ...pages.flatMap(neededBy),
    ...chunks.flatMap(chunk => chunk.imports),
    ...fetchedBy(facts, choice),
  ];
  const holes = new Set(needed.filter(file => !files.has(file)));
  if (holes.size > 0)
    throw new Error(`the package would lack what its pages and scripts need: ${[...holes].join(', ')}`);
}
