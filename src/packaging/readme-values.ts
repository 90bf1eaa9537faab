import {aimsOf} from './cmi5-course.ts';
import {modulesOf, wordsIn, type Context} from './context.ts';
import {wordIn} from './facts.ts';
import {fill, type ReadmeWords} from './readme-words.ts';
import {standardNames, type Standard} from './standards.ts';

/** What the words of the page for the administrator leave open: by name, as plain text. */
export function readmeValues(context: Context, words: ReadmeWords): Readonly<Record<string, string>> {
  const {choice, facts, language} = context;
  const own = wordsIn(context, language);
  const modules = modulesOf(context);
  const units = choice.variant === 'one' ? [modules] : modules.map(module => [module]);
  const aims = units.map(unit => aimsOf(unit, choice));
  const says = aims.some(({moveOn}) => moveOn === 'CompletedAndPassed') ? 'passed' : 'completed';
  const hasMark = aims.some(({passMark}) => passMark !== undefined);
  return {
    standard: standardNames[choice.standard],
    version: facts.version,
    mark: String(choice.passMark),
    country: choice.country,
    count: String(modules.length),
    all: String(facts.modules.length),
    done: words.done[wordsFor(choice.standard)][says],
    moveOn: [...new Set(aims.map(({moveOn}) => moveOn))].join(' / '),
    mastery: hasMark
      ? fill(words.mastery.passed, {score: String(choice.passMark / 100)})
      : words.mastery.none,
    about: wordIn(own, 'nav.about'),
    selfTest: wordIn(own, 'about.selfTest'),
  };
}

/** Both editions of SCORM 2004 tell a finished course alike; without an LMS nothing is told, and nothing says so. */
const wordsFor = (standard: Standard): keyof ReadmeWords['done'] =>
  standard === 'cmi5' || standard === 'scorm12'
    ? standard
    : standard === 'standalone'
      ? 'scorm12'
      : 'scorm2004';
