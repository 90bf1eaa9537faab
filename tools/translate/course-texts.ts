import {existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {compileFolder} from '../../src/compiler/build/compile-folder.ts';
import {format} from '../../src/compiler/source/fault.ts';
import {translationFile} from '../../src/compiler/text/translation.ts';
import {translationSource, type TranslationSource} from '../../src/content/translation-files.ts';
import {Refused} from '../command.ts';
import {readCourse} from '../course-folder.ts';
import type {CourseTexts} from './units.ts';

/**
 * Reads the texts of the course and the catalogues of a language. Throws `Refused` for a language that the course
 * lacks.
 */
export function readTexts(root: string, language: string): CourseTexts {
  refuseUnknown(root, language);
  const {course, faults} = compileFolder(root, {draft: true});
  // Faults in translations are allowed, because an import may correct them.
  const own = faults.filter(({file}) => !file.startsWith('locales/'));
  if (course === undefined || own.length > 0)
    throw new Refused(`${own.map(format).join('\n')}\nCorrect these faults in the course first.`);
  const {english, modules} = course;
  return {language, english, modules, catalogues: readCatalogues(root, language)};
}

/** Returns `texts` with the catalogues that are in the files now. Throws `Refused` if a catalogue is broken. */
export const withCatalogues = (root: string, texts: CourseTexts): CourseTexts => ({
  ...texts,
  catalogues: readCatalogues(root, texts.language),
});

/** Refuses English, and every language that course.yaml does not list. */
function refuseUnknown(root: string, language: string): void {
  const languages = readCourse(root).languages.filter(code => code !== 'en');
  if (languages.includes(language)) return;
  throw new Refused(
    `course.yaml has no translation into "${language}": choose from ${languages.join(', ')}, or make a language with npm run new -- language ${language || 'CODE'}`,
  );
}

/** Reads the catalogues of a language by namespace. Throws `Refused` for a broken catalogue. */
function readCatalogues(root: string, language: string): CourseTexts['catalogues'] {
  const folder = join(root, 'locales', language);
  const files = existsSync(folder) ? readdirSync(folder).filter(file => file.endsWith('.json')) : [];
  return new Map(files.map(file => [file.slice(0, -'.json'.length), readCatalogue(join(folder, file))]));
}

function readCatalogue(path: string): TranslationSource {
  const {data} = translationSource.safeParse(jsonIn(path));
  if (!data) throw new Refused(`${path} is broken: run npm run build, and correct its faults.`);
  return data;
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/** Writes all catalogues under temporary names, and then renames them. So the old files remain if the disk is full. */
export function writeCatalogues(
  root: string,
  language: string,
  catalogues: ReadonlyMap<string, TranslationSource>,
): readonly string[] {
  const files = [...catalogues].map(([namespace, catalogue]) => {
    const file = translationFile(language, namespace);
    const path = join(root, file);
    mkdirSync(dirname(path), {recursive: true});
    writeFileSync(`${path}.new`, `${JSON.stringify(catalogue, undefined, 2)}\n`);
    return {file, path};
  });
  for (const {path} of files) renameSync(`${path}.new`, path);
  return files.map(({file}) => file);
}
