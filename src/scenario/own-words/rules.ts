import type {Topic} from '../model/scenario.ts';

/** The types of a wording. If several types fit, the most harmful one counts: a promise in a question is a promise. */
export const utteranceTypes = [
  ...['open', 'probing', 'closed', 'forced-choice', 'multiple', 'leading'],
  ...['statement', 'promise', 'threat'],
] as const;
export type UtteranceType = (typeof utteranceTypes)[number];

/** A rule. It fits if `match` is found, `not` is not found and `needs` is found. All three are patterns. */
export interface RuleText {
  readonly id: string;
  readonly match: string;
  readonly not?: string | undefined;
  readonly needs?: string | undefined;
  /** Text that tells the learner the effect of the words that `match` found. */
  readonly tell: string;
}

/** A rule that decides on a type. */
export type TypeRule = RuleText & {readonly type: UtteranceType | 'unsure'};
/** A rule that fits if an utterance contains two or more questions. */
export interface CountRule {
  readonly id: string;
  readonly type: UtteranceType;
  readonly count: true;
  readonly not?: string | undefined;
  readonly tell: string;
}

/**
 * The rules of one language. In a pattern, `<` is the beginning of a word, `>` its end, and `{name}` one of the words
 * of a list.
 */
export interface OwnWordsRules {
  /** How spellings are made alike before the patterns are tried. */
  readonly fold: 'none' | 'mongolian';
  readonly lists: readonly {readonly name: string; readonly words: readonly string[]}[];
  /** Patterns of forms of address and filler words. They are removed one after another until none is found. */
  readonly strip: readonly string[];
  /** Rules for words of an unsure type. If one of these rules fits, no other rule is tried. */
  readonly unsure: readonly RuleText[];
  /** Rules to try when no rule of `unsure` fits. The first rule that fits decides on the type. */
  readonly rules: readonly (TypeRule | CountRule)[];
  /** How an utterance is split into the questions that a `CountRule` counts. */
  readonly count: Readonly<Record<'split' | 'trim' | 'starts' | 'not' | 'exempt', string>>;
  /**
   * Words of each topic. The topic with the most words found counts. If several have equally many, the first of them
   * counts.
   */
  readonly topics: readonly {readonly topic: Topic; readonly words: readonly string[]}[];
  /** Words about the facts of each interview. These words help to choose among the wordings of this interview. */
  readonly facts: readonly {
    readonly interview: string;
    readonly fact: string;
    readonly words: readonly string[];
  }[];
}
