import {ordered} from '../../content/order.ts';
import type {TextLookup} from '../../content/question-type.ts';
import type {InterviewShown} from './scenario.ts';

/** Fields of a scenario that a variant replaces completely, not text by text. */
const whole: readonly string[] = ['opening', 'briefing'];

/** Returns the key of the text with which a variant replaces another text. */
const insteadKey = (variant: string, key: string): string =>
  `variants.${variant}.${whole.includes(key) ? '' : 'instead.'}${key}`;

/** Matches the placeholder of a name in a text, and captures the id of the name. */
const placeholder = /\{\{([\w-]+)\}\}/g;

/** Returns the ids of the names for which a text has placeholders. */
export const openNames = (text: string): readonly string[] =>
  [...text.matchAll(placeholder)].flatMap(([, name]) => name ?? []);

/** Returns the id of the name that a seed chooses from a pool. The same seed always chooses the same name. */
export const drawnName = (
  {id, names}: Pick<InterviewShown, 'id' | 'names'>,
  name: string,
  seed: string,
): string => ordered(names.find(n => n.id === name)?.pool ?? [], `${seed}/${id}/${name}`)[0] ?? '';

/**
 * Returns the texts of a scenario for one run. Texts of the variant replace the common texts, and names replace the
 * placeholders. The names depend on the seed.
 */
export function runTexts(
  shown: InterviewShown,
  words: TextLookup,
  variant: string,
  seed: string,
): TextLookup {
  const {variants, names} = shown;
  const replaced = variants.find(v => v.id === variant)?.replaces ?? [];
  const namesById = new Map(
    names.map(({id: name}) => [name, words(`names.${name}.pool.${drawnName(shown, name, seed)}.name`)]),
  );
  return key =>
    words(replaced.includes(key) ? insteadKey(variant, key) : key).replace(
      placeholder,
      (open, name: string) => namesById.get(name) ?? open,
    );
}
