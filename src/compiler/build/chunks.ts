import {isSingle, type CourseContents, type CourseIndex} from '../../content/course.ts';
import type {CompiledCourse} from '../compile.ts';
import {fileIn} from '../../content/in-country.ts';
import {countriesIn, countryPacks, countryTexts, languageIn} from './country-chunks.ts';
import {glossaryName} from '../course/glossary.ts';
import {isPlainText, keysFile, unpacked} from '../text/interface.ts';
import {jobAidsName} from '../course/job-aids.ts';
import type {Catalogue, CompiledLanguage} from '../text/language.ts';
import {withLineBreaks} from '../text/line-breaks.ts';
import {withOtherScripts} from '../text/other-script.ts';
import {ownName} from '../../text/language.ts';
import {workshopName} from '../course/workshop.ts';
import {ownWordsName} from '../course/own-words.ts';
import {encountersName, referenceName, shortTalksName} from '../course/reference.ts';

/** File contents by path. Paths of files in the course folder are relative to `v<version>/`. */
export type Files = ReadonlyMap<string, string>;

/**
 * Builds the data chunks of a course. They are ES modules without imports, and their names never change. The
 * browser lazy-loads each one.
 */
export function chunksOf(course: CompiledCourse): Files {
  const codes = course.languages.map(({code}) => code);
  return new Map([
    ...[...course.modules, ...course.banks].flatMap(one => [
      [`data/${one.id}.js`, chunk(one)] as const,
      [`rubric/${one.id}.js`, chunk(course.rubrics[one.id])] as const,
    ]),
    ...Object.entries(course.apart).map(([id, apart]) => [`data/${id}.js`, chunk(apart)] as const),
    ['data/contents.js', chunk(contentsOf(course.index))],
    ...countryPacks(course.country).map(([file, pack]) => [`data/${file}`, chunk(pack)] as const),
    ...Object.entries({
      [referenceName]: course.reference,
      [encountersName]: course.encounters,
      [shortTalksName]: course.shortTalks,
      [glossaryName]: course.glossary,
      [jobAidsName]: course.jobAids,
    }).flatMap(([name, data]) => (data === undefined ? [] : [[`data/${name}.js`, chunk(data)] as const])),
    ...Object.entries(course.ownWords).map(
      ([language, rules]) => [`text/${language}/${ownWordsName}.js`, chunk(rules)] as const,
    ),
    ...course.languages.flatMap(language => [
      ...textsByCountry(language, own => [
        [`text/${own.code}/course.js`, chunk(firstTexts(course, own))],
        [`text/${own.code}/contents.js`, chunk(titlesOf(course, own, 'parts'))],
        ...Object.entries(own.catalogues)
          .filter(([name]) => !['interface', 'country', workshopName, ...unpacked].includes(name))
          .map(([name, catalogue]): readonly [string, Catalogue] => [
            name,
            isPlainText(name) ? catalogue : withOtherScripts(catalogue, own.code, codes),
          ])
          .flatMap(([name, catalogue]) => byLesson(course, name, catalogue))
          .map(
            ([name, catalogue]) =>
              [`text/${own.code}/${name}.js`, chunk(withLineBreaks(catalogue, own.code))] as const,
          ),
      ]),
      ...countryTexts(course.country, language.catalogues['country'] ?? {}).map(
        ([file, words]) =>
          [`text/${language.code}/${file}`, chunk(withLineBreaks(words, language.code))] as const,
      ),
    ]),
  ]);
}

/**
 * Returns the text chunks of a language. Each chunk has the form of its texts that is for no country. If a text of a
 * chunk differs in a country, a second file has the whole chunk for that country.
 */
function textsByCountry(
  language: CompiledLanguage,
  textsOf: (language: CompiledLanguage) => readonly (readonly [file: string, text: string])[],
) {
  const neutral = new Map(textsOf(languageIn(language)));
  const ofCountries = countriesIn(language).flatMap(country =>
    textsOf(languageIn(language, country)).flatMap(([file, text]) =>
      neutral.get(file) === text ? [] : [[fileIn(file, country), text] as const],
    ),
  );
  return [...neutral, ...ofCountries];
}

/** Splits a module's catalogue by lesson, so that opening one lesson does not load the texts of the others. */
function byLesson(
  {modules}: CompiledCourse,
  name: string,
  catalogue: Catalogue,
): readonly (readonly [string, Catalogue])[] {
  const parts = modules.find(({id}) => id === name)?.parts ?? [];
  const lessons = parts.flatMap(part => (part.kind === 'lesson' ? [part.id] : []));
  const entries = Object.entries(catalogue);
  const isOf =
    (lesson: string) =>
    ([key]: readonly [string, string]) =>
      key.startsWith(`${lesson}.`);
  return [
    [name, Object.fromEntries(entries.filter(entry => !lessons.some(lesson => isOf(lesson)(entry))))],
    ...lessons.map(
      lesson => [`${name}/${lesson}`, Object.fromEntries(entries.filter(isOf(lesson)))] as const,
    ),
  ];
}

const chunk = (value: unknown): string => `export default ${JSON.stringify(value)};\n`;

/** Returns the texts of one language that the first screen needs before it can render. */
function firstTexts(course: CompiledCourse, language: CompiledLanguage) {
  return {
    interface: language.catalogues['interface'] ?? {},
    titles: titlesOf(course, language, 'modules'),
    review: language.review,
  };
}

/**
 * Returns the titles of modules (`document-fraud.title`) if `of` is `modules`. Otherwise returns their summaries and
 * the titles of their parts (`document-fraud.summary`, `document-fraud.zones.title`). With these texts, a menu can
 * render without loading a lesson. The first screen needs only the titles of modules, so the two sets are separate.
 */
export function titlesOf(
  {modules}: Pick<CompiledCourse, 'modules'>,
  {catalogues}: CompiledLanguage,
  of: 'modules' | 'parts',
): Catalogue {
  const found = modules.flatMap((module): readonly (readonly [key: string, text: string | undefined])[] => {
    const own = catalogues[module.id] ?? {};
    if (of === 'modules') return [[`${module.id}.title`, own['title']]];
    const parts = module.parts.map(part => {
      const from = isSingle(part) ? (catalogues[part.id] ?? {}) : own;
      const prefix = isSingle(part) ? '' : `${part.id}.`;
      return [`${module.id}.${part.id}.title`, from[`${prefix}title`]] as const;
    });
    return [[`${module.id}.summary`, own['summary']], ...parts];
  });
  return Object.fromEntries(found.flatMap(([key, text]) => (text === undefined ? [] : [[key, text]])));
}

/**
 * The generated English catalogues `locales/en/<namespace>.json`, from which translators work, and the
 * TypeScript declaration of their keys.
 */
export const englishFiles = ({english}: Pick<CompiledCourse, 'english'>): Files =>
  new Map([
    ...english.map(
      ({name, entries}) =>
        [
          `locales/en/${name}.json`,
          `${JSON.stringify(Object.fromEntries(entries.map(({key, text}) => [key, text])), undefined, 2)}\n`,
        ] as const,
    ),
    ['locales/en/keys.d.ts', keysFile()],
  ]);

const contentsOf = ({modules}: CourseIndex): CourseContents =>
  Object.fromEntries(modules.map(({id, parts}) => [id, parts]));

/**
 * Source of the virtual module `virtual:course`. It holds the course index without parts, and the list of languages.
 * All other data are lazy-loaded.
 */
export function virtualCourse({index: whole, languages}: CompiledCourse): string {
  const index: CourseIndex = {...whole, modules: whole.modules.map(module => ({...module, parts: []}))};
  const listed = languages.map(({code, dir, review}) => ({code, dir, name: ownName(code), review}));
  return `export const index = ${JSON.stringify(index)};\nexport const languages = ${JSON.stringify(listed)};\n`;
}
