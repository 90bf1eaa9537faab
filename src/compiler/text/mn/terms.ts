import type {TermbaseEntry} from '../../../content/translation-files.ts';
import {proseOnly, warningOf, type Translated, type TranslationRule} from '../translation-rule.ts';

const rule = 'mn-term';

/** Escapes the characters that have a meaning in a regular expression. */
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Warns about words that the termbase forbids, and about glossary terms that differ from the termbase. */
export const terms: TranslationRule = translated => [
  ...forbiddenForms(translated),
  ...glossaryTerms(translated),
];

function forbiddenForms({pairs, terms}: Translated) {
  const forms = terms.flatMap(({mn, forbidden = []}) =>
    forbidden.map(({form, reason}) => [stemOf(form), {mn, reason}] as const),
  );
  if (forms.length === 0) return [];
  const known = new Map(forms);
  const any = inAnyForm([...known.keys()]);
  return pairs.flatMap(pair =>
    [...proseOnly(pair.text).matchAll(any)].map(([found, stem = '']) => {
      const {mn = '', reason = ''} = known.get(oneLine(stem).toLowerCase()) ?? {};
      return warningOf(pair, `"${oneLine(found)}" is not our term (${reason}): write "${mn}"`, rule);
    }),
  );
}

/** Returns the stem of a word form: a verb loses the suffix of its infinitive. */
const stemOf = (form: string) => form.toLowerCase().replace(/(?<=\p{L}{2})[аоуэөүияёею]х$/u, '');

/**
 * Matches what may stand between the words of a forbidden form: spaces, line breaks, and the asterisks of bold text.
 */
const between = /[\s*]+/g;
const oneLine = (found: string) => found.replace(between, ' ');

/**
 * Returns a pattern that finds every word that begins with one of the stems. The pattern tries the longest stem
 * first.
 */
const inAnyForm = (stems: readonly string[]) => {
  const choices = stems
    .toSorted((one, other) => other.length - one.length)
    .map(stem => stem.split(' ').map(escaped).join(between.source));
  return new RegExp(`(?<!\\p{L})(${choices.join('|')})\\p{L}*`, 'giu');
};

const glossaryTerms = ({pairs, terms}: Translated) =>
  pairs.flatMap(pair => {
    const [, id] = (pair.namespace === 'glossary' && /^terms\.(.+)\.term$/.exec(pair.key)) || [];
    if (id === undefined || terms.length === 0) return [];
    const term = terms.find(one => one.id === id);
    if (term === undefined)
      return [warningOf(pair, `the termbase has no term "${id}": add it to locales/terms.yaml`, rule)];
    return formsOf(term).includes(pair.text)
      ? []
      : [warningOf(pair, `the termbase has "${formsOf(term).join('" or "')}": write one form in both`, rule)];
  });

const formsOf = ({mn, short}: TermbaseEntry) => (short === undefined ? [mn] : [mn, short]);
