import {plainOfHtml} from '../compiler/text/plain-text.ts';
import type {BuiltCourse} from './built.ts';
import {textIn, interfaceText, type Facts, type FirstTexts, type ModuleFacts} from './facts.ts';
import type {PackageChoice} from './choice/select.ts';
import {nameOf} from './refresher.ts';

/** Input data for all generated files of one package. */
export interface Context {
  /** Root folder of the repository, which contains the licences, the schemas and the icon. */
  readonly root: string;
  readonly built: BuiltCourse;
  readonly facts: Facts;
  readonly choice: PackageChoice;
  /** Language in which the package opens. */
  readonly language: string;
  /**
   * The first texts in each language of `languagesBeside`. These are the texts that the course needs before
   * any lesson opens.
   */
  readonly words: ReadonlyMap<string, FirstTexts>;
  /** Links to the icons, for the head of a page. */
  readonly icons: string;
  /** Summaries of modules and titles of their parts, in each language of `languagesBeside`. */
  readonly contents: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Texts of the catalogue `pages`, in each language of `languagesBeside`. */
  readonly pageTexts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Texts of the page of refreshers; empty in a package of the course. */
  readonly refresherTexts: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Texts of the country pack of this package, in each language of `languagesBeside`. */
  readonly countryTexts: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Languages of the files beside the zip: those of the package, and English. */
export const languagesBeside = ({languages}: PackageChoice): readonly string[] => [
  ...new Set([...languages, 'en']),
];

/** Returns the first texts in a language of the package or in English. Throws for any other language. */
export function firstTextsIn({words}: Context, language: string): FirstTexts {
  const own = words.get(language);
  if (!own)
    throw new Error(
      `no words were read in "${language}": it is neither English nor a language of the package`,
    );
  return own;
}

/** Returns a text of the catalogue `pages`. Throws when the text is missing. */
export const pageText = ({pageTexts}: Context, language: string, key: string): string =>
  textIn(pageTexts.get(language) ?? {}, key);

/** Name of the package's country in one language, as its pack says it. */
export const countryIn = ({choice, countryTexts}: Context, language: string): string =>
  plainOfHtml(textIn(countryTexts.get(language) ?? {}, `${choice.country}.name`));

/**
 * Id of a package. The id stays the same for every release of a course. With this id, an LMS recognises an
 * update, and a device finds the saved work of a stand-alone package.
 */
export const packageId = (
  {course}: {readonly course: Pick<Facts['course'], 'id'>},
  {
    modules,
    whole,
    refresher,
  }: Pick<PackageChoice, 'modules' | 'whole'> & Partial<Pick<PackageChoice, 'refresher'>>,
): string => [course.id, ...(refresher ? [nameOf(refresher)] : whole.modules ? [] : modules)].join('.');

/** Modules of the package, in course order. */
export const modulesOf = ({facts, choice}: Context): readonly ModuleFacts[] =>
  facts.modules.filter(module => choice.modules.includes(module.id));

/** Returns the summary of a module as plain text. */
export const summaryIn = ({contents}: Context, language: string, module: string): string =>
  plainOfHtml(textIn(contents.get(language) ?? {}, `${module}.summary`));

/** Returns the title of a module as plain text, for example for the key `interviewing.title`. */
export const titleIn = ({titles}: FirstTexts, key: string): string => plainOfHtml(textIn(titles, key));

/**
 * Title of the package in an LMS, in one of its languages. A package of a single module adds the title of the
 * module.
 */
export function titleOf(context: Context, language = context.language): string {
  const {modules, whole, refresher} = context.choice;
  const words = firstTextsIn(context, language);
  const course = interfaceText(words, 'course.title');
  if (refresher) {
    const key = refresher.months === 1 ? 'refresher.title_one' : 'refresher.title_other';
    const title = textIn(context.refresherTexts.get(language) ?? {}, key);
    return `${course}: ${plainOfHtml(title).replace('{{count}}', String(refresher.months))}`;
  }
  const [module, second] = modules;
  const isAlone = !whole.modules && module !== undefined && second === undefined;
  return isAlone ? `${course}: ${titleIn(words, `${module}.title`)}` : course;
}
