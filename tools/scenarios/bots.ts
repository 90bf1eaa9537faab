import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parse} from 'yaml';
import {z} from 'zod';
import {ordered} from '../../src/content/order.ts';
import {hashOf, mulberry32} from '../../src/content/random.ts';
import {optionPrefix} from '../../src/scenario/engine/lines.ts';
import {findChoice} from '../../src/scenario/engine/find-choice.ts';
import {pointsOf} from '../../src/scenario/engine/points.ts';
import {offered, start, step} from '../../src/scenario/engine/step.ts';
import {wordingOf, type Book} from '../../src/scenario/engine/view.ts';
import {namedTypes} from '../../src/scenario/model/question-types.ts';
import {runTexts} from '../../src/scenario/model/run-texts.ts';
import {controlIds, type InterviewQuestionType, type Scenario} from '../../src/scenario/model/scenario.ts';
import type {State} from '../../src/scenario/model/state.ts';
import {root} from '../paths.mjs';

/**
 * Maximum number of points that a bot may get. A bot understands nothing, so an interview that gives a bot more
 * points rewards a habit.
 */
export const botLimit = 60;

/** Languages whose wordings the bots read. */
export const botLanguages = ['en', 'mn'] as const;
export type BotLanguage = (typeof botLanguages)[number];

const politeWords = z
  .record(z.enum(botLanguages), z.array(z.string()))
  .parse(parse(readFileSync(join(root, 'tools/scenarios/polite-words.yaml'), 'utf8')));

/** The properties of one wording by which a bot can choose. */
interface WordingProperties {
  readonly length: number;
  readonly politeness: number;
  readonly questionType: InterviewQuestionType;
  /** Position of the wording on the learner's screen, from 0. */
  readonly place: number;
  /** A random number, for the bot that chooses at random. */
  readonly chance: number;
}

/**
 * The question types by which `most open` chooses, the most open one first. All other types count as equally closed.
 */
const fromOpen: readonly InterviewQuestionType[] = namedTypes.slice(0, namedTypes.indexOf('leading'));

/** For each bot, the value that it gives to a wording. The bot takes the wording with the highest value. */
const likings = {
  longest: ({length}) => length,
  shortest: ({length}) => -length,
  politest: ({politeness: words}) => words,
  first: ({place}) => -place,
  last: ({place}) => place,
  'most open': ({questionType}) => -[...fromOpen, questionType].indexOf(questionType),
  random: ({chance}) => chance,
} as const satisfies Record<string, (properties: WordingProperties) => number>;

/** The name of a bot. A bot is a rule that chooses wordings without understanding them. */
export type Bot = keyof typeof likings;

export const bots: readonly Bot[] = [
  'longest',
  'shortest',
  'politest',
  'first',
  'last',
  'most open',
  'random',
];

/**
 * Returns how many polite words a text contains. An entry of the word list that begins with a hyphen matches the end
 * of a word.
 */
export function politeness(text: string, language: BotLanguage): number {
  const words = text.toLowerCase().split(/[^\p{L}’]+/u);
  const whole = ` ${words.join(' ')}`;
  return politeWords[language].reduce((sum, polite) => {
    if (polite.startsWith('-')) return sum + words.filter(word => word.endsWith(polite.slice(1))).length;
    return sum + whole.split(` ${polite}`).length - 1;
  }, 0);
}

/**
 * An interview in one variant and one language. `fixed` maps the id of a choice to those properties of its wording
 * that are the same for every learner.
 */
interface BotBook extends Book {
  readonly variant: string;
  readonly language: BotLanguage;
  readonly fixed: Map<string, Fixed>;
}

type Fixed = Pick<WordingProperties, 'length' | 'politeness' | 'questionType'>;

/**
 * Number of times that each bot plays an interview, each time as another learner with another order of the wordings.
 */
const learners = 20;

/** Returns the points of each bot, in the order of `bots`, in one variant of an interview. */
export function pointsOfBots(book: Book, variant: string, language: BotLanguage): readonly number[] {
  const words = runTexts(book.shown, book.words, variant, 'bots');
  const read: BotBook = {...book, words, variant, language, fixed: new Map()};
  return bots.map(bot => botPoints(read, bot));
}

/**
 * Returns the points of a bot: the rounded mean over many learners. The bot plays with two rules for grave errors: it
 * takes all of them back, or lets all of them stand. The higher mean counts.
 */
function botPoints(book: BotBook, bot: Bot): number {
  const mean = (onError: string) => {
    let sum = 0;
    for (let learner = 0; learner < learners; learner++)
      sum += pointsOf(book.scenario, lastState(book, bot, onError, `learner-${learner}`)).total;
    return sum / learners;
  };
  return Math.round(Math.max(mean(controlIds.retry), mean(controlIds.goOn)));
}

function lastState(book: BotBook, bot: Bot, onError: string, seed: string): State {
  const chance = mulberry32(hashOf(`${seed}/${book.scenario.id}`));
  let at = start(book.scenario, book.variant);
  while (at.mode !== 'ended')
    at = step(book.scenario, at, at.mode === 'repair' ? onError : favourite(book, at, bot, seed, chance));
  return at;
}

/**
 * Returns the wording with the highest value for this bot. If several have this value, returns the first of them on
 * the learner's screen.
 */
function favourite(book: BotBook, at: State, bot: Bot, seed: string, chance: () => number): string {
  let best: {readonly choice: string; readonly value: number} | undefined;
  for (const [place, choice] of ordered(wordings(book.scenario, at), `${seed}/${at.place}`).entries()) {
    const value = likings[bot]({...fixedOf(book, at, choice), place, chance: chance()});
    if (!best || value > best.value) best = {choice, value};
  }
  if (!best) throw new Error(`nothing can be chosen at "${at.place}" of "${book.scenario.id}"`);
  return best.choice;
}

/** Returns the properties of a wording that are the same for every learner. */
function fixedOf({fixed, language, ...book}: BotBook, at: State, choice: string): Fixed {
  const known = fixed.get(choice);
  if (known) return known;
  const text = wordingOf(book, optionPrefix(book.scenario, at, choice), choice);
  const {questionType} = findChoice(book.scenario, at, choice);
  const found = {length: text.length, politeness: politeness(text, language), questionType};
  fixed.set(choice, found);
  return found;
}

/** Returns the offered wordings, without side questions and without the choice to read instead. */
const wordings = (scenario: Scenario, at: State): readonly string[] =>
  offered(scenario, at).filter(
    choice => choice !== controlIds.read && !scenario.questions.some(({id}) => id === choice),
  );
