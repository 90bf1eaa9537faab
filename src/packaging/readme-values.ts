import {aimsOf} from './cmi5-course.ts';
import {modulesOf, wordsIn, type Context} from './context.ts';
import {wordIn} from './facts.ts';
import {fill, type ReadmeWords} from './readme-words.ts';
import {standardNames} from './standards.ts';

/** What the words of the page for the administrator leave open: by name, as plain text. */
export function readmeValues(context: Context, words: ReadmeWords): Readonly<Record<string, string>> {
  const {choice, facts, language} = context;
  const own = wordsIn(context, language);
  const modules = modulesOf(context);
  const units = choice.variant === 'one' ? [modules] : modules.map(module => [module]);
  const aims = units.map(unit => aimsOf(unit, choice));
  const isPassed = aims.some(({moveOn}) => moveOn === 'CompletedAndPassed');
  const hasScore = choice.standard === 'cmi5' ? isPassed : modules.some(module => module.hasPoints);
  return {
    standard: standardNames[choice.standard],
    version: facts.version,
    mark: String(choice.passMark),
    country: choice.country,
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
