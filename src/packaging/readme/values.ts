import {moduleOfBank} from '../../content/course.ts';
import {plainOfHtml} from '../../compiler/text/plain-text.ts';
import {aimsOf} from '../manifest/cmi5-course.ts';
import {countryIn, modulesOf, titleIn, firstTextsIn, pageText, type Context} from '../context.ts';
import {draftsIn} from '../drafts.ts';
import {textIn, interfaceText} from '../facts.ts';
import {shortenedIn, type Shortened} from '../choice/papers.ts';
import {fill, type ReadmeTexts} from './texts.ts';
import {unitsOf} from '../choice/select.ts';
import {standardNames} from '../choice/standards.ts';
import {banksIn} from '../refresher.ts';

/**
 * Returns the values for the placeholders in the texts of the administrator page. The keys are the names of the
 * placeholders, and the values are plain text.
 */
export function readmeValues(context: Context, words: ReadmeTexts): Readonly<Record<string, string>> {
  const {choice, facts, language} = context;
  const own = firstTextsIn(context, language);
  const modules = modulesOf(context);
  const {items, drafts} = draftsIn(context);
  const aims = unitsOf(choice, facts).map(unit => aimsOf(facts.course.id, unit, choice));
  const isPassed = aims.some(({moveOn}) => moveOn === 'CompletedAndPassed');
  const hasPoints = !choice.refresher && modules.some(module => module.hasPoints);
  const hasScore = choice.standard === 'cmi5' ? isPassed : hasPoints;
  return {
    standard: standardNames[choice.standard],
    version: facts.version,
    mark: String(choice.passMark),
    country: countryIn(context, language),
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
    about: interfaceText(own, 'nav.about'),
    selfTest: pageText(context, language, 'about.selfTest'),
    asked: String(choice.refresher?.items.length ?? 0),
    titles: titlesOf(context).join('; '),
  };
}

/**
 * Returns the titles of the modules in the package. For a refresher package, these are the modules whose items the
 * refresher asks.
 */
export function titlesOf(context: Context): readonly string[] {
  const {choice, language} = context;
  const askedModules = choice.refresher && new Set(banksIn(choice.refresher).map(moduleOfBank));
  return choice.modules
    .filter(module => !askedModules || askedModules.has(module))
    .map(module => titleIn(firstTextsIn(context, language), `${module}.title`));
}

const colonBefore = (list: string): string => (list === '' ? '' : `: ${list}`);

/**
 * Returns the papers that ask fewer questions in this package than in the whole course. Such a paper omits the
 * questions about modules outside its package or AU.
 */
const shortened = ({choice, facts}: Context): readonly Shortened[] =>
  choice.refresher ? [] : unitsOf(choice, facts).flatMap(shortenedIn);

/** Returns true if at least one paper asks fewer questions in this package than in the whole course. */
export const isShort = (context: Context): boolean => shortened(context).length > 0;

/**
 * Writes one sentence about each paper that the package omits, and about each test that asks fewer questions than in
 * the whole course. Writes nothing about a warm-up, pre-test or post-test that is only shortened.
 */
function papersOf(context: Context, {lacks}: ReadmeTexts): readonly string[] {
  const contents = context.contents.get(context.language) ?? {};
  const papers = shortened(context).filter(({isTest, asked}) => isTest || asked === 0);
  const lines = papers.map(({module, part, asked, all}) => {
    const title = plainOfHtml(textIn(contents, `${module}.${part}.title`));
    return fill(asked > 0 ? lacks.paper : lacks.paperNone, {title, asked: String(asked), of: String(all)});
  });
  return [...new Set(lines)];
}

/**
 * For a package with one AU per module, returns the titles of the modules that cannot be an AU of their own.
 * Otherwise returns an empty list.
 */
export function leftIn(context: Context): readonly string[] {
  const {choice, facts} = context;
  if (choice.variant !== 'au-per-module' || !choice.whole.modules) return [];
  return facts.modules
    .filter(({id}) => !choice.modules.includes(id))
    .map(({id}) => titleIn(firstTextsIn(context, context.language), `${id}.title`));
}
