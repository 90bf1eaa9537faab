import {ordered} from '../../content/order.ts';
import type {Words} from '../../content/question-type.ts';
import type {Shown} from './scenario.ts';

/** Fields of a scenario that a variant may write whole. */
const whole: readonly string[] = ['opening', 'briefing'];

/** The key under which a variant tells a text otherwise. */
const insteadKey = (variant: string, key: string): string =>
  `variants.${variant}.${whole.includes(key) ? '' : 'instead.'}${key}`;

/** What stands for a name in a text, and the id of the name. */
const placeholder = /\{\{([\w-]+)\}\}/g;

/** The names that a text leaves open. */
export const openNames = (text: string): readonly string[] =>
  [...text.matchAll(placeholder)].flatMap(([, name]) => name ?? []);

/** The id of the name that is drawn from a pool by a seed: the same for the same learner. */
export const drawnName = ({id, names}: Pick<Shown, 'id' | 'names'>, name: string, seed: string): string =>
  ordered(names.find(n => n.id === name)?.pool ?? [], `${seed}/${id}/${name}`)[0] ?? '';

/** The words of a talk as one run tells them: with the texts of its variant, and with names drawn by a seed. */
export function runWords(shown: Shown, words: Words, variant: string, seed: string): Words {
  const {variants, names} = shown;
  const replaced = variants.find(v => v.id === variant)?.replaces ?? [];
  const drawn = new Map(
    names.map(({id: name}) => [name, words(`names.${name}.pool.${drawnName(shown, name, seed)}.name`)]),
  );
  return key =>
    words(replaced.includes(key) ? insteadKey(variant, key) : key).replace(
      placeholder,
      (open, name: string) => drawn.get(name) ?? open,
    );
}
