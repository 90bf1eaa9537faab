import type {Topic} from '../model/scenario.ts';
import {folded, patternIn} from './pattern.ts';
import type {CountRule, OwnWordsRules, RuleText, TypeRule, UtteranceType} from './rules.ts';

/** Longest text that is read, in characters. The time for a longer text would grow with the square of its length. */
export const longestUtterance = 500;

/** The result of applying the rules to the learner's own words. */
export interface Classification {
  readonly type: UtteranceType | 'unsure';
  /** The words that decided on the type, as the learner typed them; '' if there are none. */
  readonly because: string;
  /** A text that tells the learner which effect these words have; '' if no rule fits. */
  readonly tell: string;
  readonly topic: Topic | undefined;
  /** Ids of the facts of the interview that the words mention. */
  readonly facts: readonly string[];
}

/**
 * Applies the rules to own words, and finds the facts of `interview` that the words mention. Never throws, stores
 * nothing.
 */
export type Classify = (words: string, interview?: string) => Classification;

/** The learner's words in the forms that the rules read. `typed` contains the words as the learner typed them. */
interface Utterance {
  readonly typed: readonly string[];
  readonly whole: string;
  readonly plain: string;
}

/**
 * Returns the learner's own words where a rule matches. `hit` is the matched text, and `index` is its position in
 * `plain`. Folding keeps the number of words. So the match has the same word numbers in `typed`.
 */
function typedAt({typed, whole, plain}: Utterance, index: number, hit: string): string {
  const base = whole.indexOf(plain);
  const lead = Math.max(0, hit.search(/[\p{L}\p{N}]/u));
  const words = hit.slice(lead).trim();
  if (base < 0 || words === '') return words;
  const first = whole.slice(0, base + index + lead).split(' ').length - 1;
  return typed.slice(first, first + words.split(' ').length).join(' ');
}

const isCount = (rule: TypeRule | CountRule): rule is CountRule => 'count' in rule;

/** Prepares the rules of a language. Throws a SyntaxError for an invalid pattern. */
export function classifierOf(rules: OwnWordsRules): Classify {
  const pattern = patternIn(rules);
  const optional = (text: string | undefined) => (text === undefined ? undefined : pattern(text));
  /**
   * Returns a function that returns the learner's words that a rule matches, or undefined if the rule does not match.
   */
  const fitting = ({match, not, needs}: RuleText) => {
    const [hit, without, also] = [pattern(match), optional(not), optional(needs)];
    return (utterance: Utterance): string | undefined => {
      const found = hit.exec(utterance.plain);
      if (!found || without?.test(utterance.plain) || also?.test(utterance.plain) === false) return undefined;
      return typedAt(utterance, found.index, found[0]);
    };
  };
  const counting = questionsIn(rules, pattern);
  const several = ({not}: CountRule) => {
    const without = optional(not);
    return (utterance: Utterance): string | undefined => {
      const {plain} = utterance;
      const pieces = counting(plain);
      if (pieces.length < 2 || without?.test(plain)) return undefined;
      return pieces.map(piece => typedAt(utterance, plain.indexOf(piece), piece)).join(' / ');
    };
  };
  const unsure = rules.unsure.map(rule => ({tell: rule.tell, fits: fitting(rule)}));
  const typed = rules.rules.map(rule => ({
    ...{type: rule.type, tell: rule.tell},
    fits: isCount(rule) ? several(rule) : fitting(rule),
  }));
  const strip = rules.strip.map(pattern);
  const anyOf = (words: readonly string[]) => words.map(word => pattern(`<(?:${word})>`));
  const topics = rules.topics.map(({topic, words}) => ({topic, words: anyOf(words)}));
  const facts = rules.facts.map(({words, ...fact}) => ({...fact, words: anyOf(words)}));

  return (words, interview) => {
    const text = words.slice(0, longestUtterance);
    const whole = folded(text, rules.fold);
    const utterance: Utterance = {
      typed: text.normalize('NFC').replace(/\s+/g, ' ').trim().split(' '),
      whole,
      plain: whole,
    };
    const stripped = {...utterance, plain: strippedBy(strip, whole)};
    const about = {
      topic: topicIn(topics, stripped.plain),
      facts: facts
        .filter(fact => fact.interview === interview && fact.words.some(word => word.test(whole)))
        .map(({fact}) => fact),
    };
    for (const {tell, fits} of unsure) {
      const because = fits(utterance);
      if (because !== undefined) return {type: 'unsure', because, tell, ...about};
    }
    for (const {type, tell, fits} of typed) {
      const because = fits(stripped);
      if (because !== undefined) return {type, because, tell, ...about};
    }
    return {type: 'unsure', because: '', tell: '', ...about};
  };
}

/** Cuts forms of address and filler words off repeatedly, but never the whole text. */
function strippedBy(strip: readonly RegExp[], text: string): string {
  const shorter = strip.reduce((plain, one) => plain.replace(one, '') || plain, text);
  return shorter === text ? text : strippedBy(strip, shorter);
}

/** Returns a function that splits an utterance and returns the pieces that are questions. */
function questionsIn({count}: OwnWordsRules, pattern: (text: string) => RegExp) {
  const split = new RegExp(pattern(count.split).source, 'gu');
  const [trim, starts, not, exempt] = [count.trim, count.starts, count.not, count.exempt].map(pattern);
  const trimmed = (piece: string): string => {
    const shorter = trim ? piece.replace(trim, '') : piece;
    return shorter === piece ? piece : trimmed(shorter);
  };
  return (plain: string): readonly string[] =>
    plain
      .split(split)
      .filter(Boolean)
      .map(piece => trimmed(piece.trim()))
      .filter(piece => starts?.test(piece) && !not?.test(piece) && !exempt?.test(piece));
}

/** Returns the topic with the most words in the utterance. Returns undefined if no word of any topic is found. */
function topicIn(
  topics: readonly {readonly topic: Topic; readonly words: readonly RegExp[]}[],
  plain: string,
): Topic | undefined {
  const counts = topics.map(({topic, words}) => ({
    topic,
    count: words.filter(word => word.test(plain)).length,
  }));
  const most = Math.max(...counts.map(({count}) => count));
  return most === 0 ? undefined : counts.find(({count}) => count === most)?.topic;
}
