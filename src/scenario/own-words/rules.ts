import type {Topic} from '../model/scenario.ts';

/**
 * The types of a wording. If several types fit, the most harmful one counts. For example, a promise in a question
 * counts as a promise.
 */
export const utteranceTypes = [
  ...['open', 'probing', 'closed', 'forced-choice', 'multiple', 'leading'],
  ...['statement', 'promise', 'threat'],
] as const;
export type UtteranceType = (typeof utteranceTypes)[number];

/** A rule. It fits if the patterns `match` and `needs` are found and the pattern `not` is not found. */
export interface RuleText {
  readonly id: string;
  readonly match: string;
  readonly not?: string | undefined;
  readonly needs?: string | undefined;
  /** Text for the learner about the effect of the words that `match` found. */
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
 * The rules of one language. In a pattern, `<` is the beginning of a word, `>` its end, and `{name}` any word of the
 * list with this name.
 */
export interface OwnWordsRules {
  /**
   * How texts are normalised before the patterns are tried. `mongolian` also makes variant Mongolian spellings alike.
   */
  readonly fold: 'none' | 'mongolian';
  readonly lists: readonly {readonly name: string; readonly words: readonly string[]}[];
  /** Patterns of forms of address and filler words. They are removed one after another until no pattern is found. */
  readonly strip: readonly string[];
  /** Rules that make the type of an utterance unsure. They come first: if one of them fits, no other rule is tried. */
  readonly unsure: readonly RuleText[];
  /** Rules to try when no rule of `unsure` fits. The first rule that fits decides on the type. */
  readonly rules: readonly (TypeRule | CountRule)[];
  /** How an utterance is split into the questions that a `CountRule` counts. */
  readonly count: Readonly<Record<'split' | 'trim' | 'starts' | 'not' | 'exempt', string>>;
  /**
   * Words of each topic. The topic with the most found words counts. Of several topics with the same number of found
   * words, the first one counts.
   */
  readonly topics: readonly {readonly topic: Topic; readonly words: readonly string[]}[];
  /** Words about the facts of each interview. These words help to choose among the wordings of this interview. */
  readonly facts: readonly {
    readonly interview: string;
    readonly fact: string;
    readonly words: readonly string[];
  }[];
}
