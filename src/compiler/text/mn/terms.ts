import type {TermbaseEntry} from '../../../content/author-files.ts';
import {proseOnly, warningOf, type Translated, type TranslationRule} from '../translation-rule.ts';

const rule = 'mn-term';

/** Escapes the characters that have a meaning in a regular expression. */
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Warns about forbidden forms of the termbase, and about glossary terms that differ from it. */
export const terms: TranslationRule = translated => [
  ...forbiddenForms(translated),
  ...glossaryTerms(translated),
];

function forbiddenForms({pairs, terms}: Translated) {
  const forms = terms.flatMap(({mn, forbidden = []}) =>
    forbidden.map(({form, reason}) => [form.toLowerCase(), {mn, reason}] as const),
  );
  if (forms.length === 0) return [];
  const known = new Map(forms);
  const any = new RegExp(`(?<!\\p{L})(?:${forms.map(([form]) => escaped(form)).join('|')})`, 'giu');
  return pairs.flatMap(pair =>
    (proseOnly(pair.text).match(any) ?? []).map(form => {
      const {mn = '', reason = ''} = known.get(form.toLowerCase()) ?? {};
      return warningOf(pair, `"${form}" is not our term (${reason}): write "${mn}"`, rule);
    }),
  );
}

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
