import {plain} from '../compiler/build/readable.ts';
import type {Built} from './built.ts';
import {textIn, wordIn, type Facts, type FirstWords, type ModuleFacts} from './facts.ts';
import type {Choice} from './choice/select.ts';

/** What every file that is written for one package is made from. */
export interface Context {
  /** The repository, for licences, schemas and icon. */
  readonly root: string;
  readonly built: Built;
  readonly facts: Facts;
  readonly choice: Choice;
  /** The language the package opens in. */
  readonly language: string;
  /** By language, in the package's order. */
  readonly words: ReadonlyMap<string, FirstWords>;
  /** Titles of the parts of modules, in the language that it opens in. */
  readonly contents: Readonly<Record<string, string>>;
}

/** The words of one of the package's languages. */
export function wordsIn({words}: Context, language: string): FirstWords {
  const own = words.get(language);
  if (!own) throw new Error(`no words were read in "${language}": it is no language of the package`);
  return own;
}

/** The modules of the package, in the order of the course. */
export const modulesOf = ({facts, choice}: Context): readonly ModuleFacts[] =>
  facts.modules.filter(module => choice.modules.includes(module.id));

/** A title or summary, `interviewing.title`, as plain text. */
export const titleIn = ({titles}: FirstWords, key: string): string => plain(textIn(titles, key));

/** How an LMS lists the package, in one of its languages: a module that stands alone adds its own title. */
export function titleOf(context: Context, language = context.language): string {
  const {modules, whole} = context.choice;
  const words = wordsIn(context, language);
  const course = wordIn(words, 'course.title');
  const [module, second] = modules;
  const isAlone = !whole.modules && module !== undefined && second === undefined;
  return isAlone ? `${course}: ${titleIn(words, `${module}.title`)}` : course;
}
