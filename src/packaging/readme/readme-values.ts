import {plain} from '../../compiler/build/readable.ts';
import {aimsOf} from '../manifest/cmi5-course.ts';
import {modulesOf, titleIn, wordsIn, type Context} from '../context.ts';
import {draftsIn} from '../drafts.ts';
import {textIn, wordIn} from '../facts.ts';
import {shortenedIn, type Shortened} from '../choice/papers.ts';
import {fill, type ReadmeWords} from './readme-words.ts';
import {unitsOf} from '../choice/select.ts';
import {standardNames} from '../choice/standards.ts';

/** What the words of the page for the administrator leave open: by name, as plain text. */
export function readmeValues(context: Context, words: ReadmeWords): Readonly<Record<string, string>> {
  const {choice, facts, language} = context;
  const own = wordsIn(context, language);
  const modules = modulesOf(context);
  const {items, drafts} = draftsIn(context);
  const aims = unitsOf(choice, facts).map(unit => aimsOf(unit, choice));
  const isPassed = aims.some(({moveOn}) => moveOn === 'CompletedAndPassed');
  const hasScore = choice.standard === 'cmi5' ? isPassed : modules.some(module => module.hasPoints);
  return {
    standard: standardNames[choice.standard],
    version: facts.version,
    mark: String(choice.passMark),
    country: countryIn(language, choice.country),
    items: String(items),
    drafts: String(drafts),
    papers: colonBefore(papersOf(context, words).join('; ')),
    left: leftIn(context).join('; '),
    count: String(modules.length),
    all: String(facts.modules.length),
    done: isPassed ? words.done[choice.standard === 'scorm12' ? 'passed' : 'both'] : words.done.completed,
    moveOn: [...new Set(aims.map(({moveOn}) => moveOn))].join(' / '),
    points: words.points[choice.standard === 'cmi5' ? 'cmi5' : 'scorm'][hasScore ? 'some' : 'none'],
    mastery: isPassed
      ? fill(words.mastery.passed, {score: String(choice.passMark / 100)})
      : words.mastery.none,
    about: wordIn(own, 'nav.about'),
    selfTest: wordIn(own, 'about.selfTest'),
  };
}

/** A country's name, or the code itself where it has none, as that of the neutral country. */
function countryIn(language: string, code: string): string {
  const name = new Intl.DisplayNames(language, {type: 'region', fallback: 'none'}).of(code.toUpperCase());
  return name ?? code;
}

const colonBefore = (list: string): string => (list === '' ? '' : `: ${list}`);

/** The papers that ask about modules which learners do not have there. */
const shortened = ({choice, facts}: Context): readonly Shortened[] =>
  unitsOf(choice, facts).flatMap(shortenedIn);

/** Whether learners are not asked something for want of a module. */
export const isShort = (context: Context): boolean => shortened(context).length > 0;

/** What each test lacks for want of a module, and which papers are left out, in words; a shorter warm-up is not told. */
function papersOf(context: Context, {lacks}: ReadmeWords): readonly string[] {
  const told = shortened(context).filter(({isTest, asked}) => isTest || asked === 0);
  const lines = told.map(({module, part, asked, all}) => {
    const title = plain(textIn(context.contents, `${module}.${part}.title`));
    return fill(asked > 0 ? lacks.paper : lacks.paperNone, {title, asked: String(asked), of: String(all)});
  });
  return [...new Set(lines)];
}

/** Titles of the modules that cannot be an AU, where each module is one. */
export function leftIn(context: Context): readonly string[] {
  const {choice, facts} = context;
  if (choice.variant !== 'au-per-module' || !choice.whole.modules) return [];
  return facts.modules
    .filter(({id}) => !choice.modules.includes(id))
    .map(({id}) => titleIn(wordsIn(context, context.language), `${id}.title`));
}
