import type {TermbaseEntry, Twin} from '../../content/translation-files.ts';
import {warning, type Fault} from '../source/fault.ts';
import type {TextPair} from './translation.ts';

/** All translated texts of a language, and the lists that translators keep. */
export interface Translated {
  readonly pairs: readonly TextPair[];
  readonly terms: readonly TermbaseEntry[];
  readonly twins: readonly Twin[];
}

/** A rule on how texts are translated. Its messages are warnings, because a learner can still read the text. */
export type TranslationRule = (translated: Translated) => readonly Fault[];

/** Warns about one translated text, and names its key. */
export const warningOf = ({at, key}: TextPair, message: string, rule: string): Fault =>
  warning(at(), `${key}: ${message}`, rule);

/** Returns a rule that judges each text by itself. `judge` returns one message for each mistake in a text. */
export const eachText =
  (rule: string, judge: (pair: TextPair) => readonly string[]): TranslationRule =>
  ({pairs}) =>
    pairs.flatMap(pair => [...new Set(judge(pair))].map(message => warningOf(pair, message, rule)));

/** Replaces code, addresses of links and HTML with spaces, because they are the same in every language. */
export const proseOnly = (text: string): string =>
  text.replace(/`[^`]*`|\]\([^)\s]*\)|https?:\S+|<[^>]*>/g, ' ');
