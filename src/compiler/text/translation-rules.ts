import {termsSource, twinsSource, type TermbaseEntry, type Twin} from '../../content/translation-files.ts';
import type {Fault} from '../source/fault.ts';
import type {Tree} from '../source/source-file.ts';
import {drawingLength} from './drawing-length.ts';
import {mongolianRules} from './mn/rules.ts';
import type {TranslationRule} from './translation-rule.ts';
import type {TextPair} from './translation.ts';
import {readWhole} from './whole-file.ts';

/** The lists that translators keep beside the catalogues. */
export interface TranslatorLists {
  readonly terms: readonly TermbaseEntry[];
  readonly twins: readonly Twin[];
  readonly faults: readonly Fault[];
}

/** Path of the termbase. */
const termsFile = 'locales/terms.yaml';

/** Rules for the translations into every language. `oneLanguage` has further rules for single languages. */
const everyLanguage: readonly TranslationRule[] = [drawingLength];
const oneLanguage: ReadonlyMap<string, readonly TranslationRule[]> = new Map([['mn', mongolianRules]]);

/** Reads the termbase, and the list of identical English texts with different translations. A course needs neither. */
export function readLists(tree: Tree): TranslatorLists {
  const terms = readWhole(tree, {
    ...{file: termsFile, name: 'terms', schema: termsSource},
    dataOf: source => source.terms,
  });
  const twins = readWhole(tree, {
    ...{file: 'locales/twins.yaml', name: 'twins', schema: twinsSource},
    dataOf: source => source.twins,
  });
  return {
    terms: terms?.data ?? [],
    twins: twins?.data ?? [],
    faults: [...(terms?.faults ?? []), ...(twins?.faults ?? [])],
  };
}

/** Checks how the texts of one language are translated. Returns warnings. */
export const warningsOfTexts = (
  code: string,
  pairs: readonly TextPair[],
  lists: TranslatorLists,
): readonly Fault[] =>
  [...everyLanguage, ...(oneLanguage.get(code) ?? [])].flatMap(rule => rule({...lists, pairs}));
