import type {TextPair} from '../translation.ts';
import {warningOf, type TranslationRule} from '../translation-rule.ts';

const nameOf = ({namespace, key}: TextPair) => `${namespace}/${key}`;

/** Warns about identical English texts with different translations. `locales/twins.yaml` has the exceptions. */
export const twins: TranslationRule = ({pairs, twins: exceptions}) => {
  const own = new Set(exceptions.flatMap(({keys}) => keys));
  const first = new Map<string, TextPair>();
  return pairs.flatMap(pair => {
    if (own.has(nameOf(pair))) return [];
    const before = first.get(pair.english);
    if (before === undefined) first.set(pair.english, pair);
    if (before === undefined || before.text === pair.text) return [];
    const message = `the same English is "${before.text}" in ${nameOf(before)}: write the same, or add this text to locales/twins.yaml with a reason`;
    return [warningOf(pair, message, 'mn-twin')];
  });
};
