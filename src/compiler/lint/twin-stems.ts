import {fault} from '../fault.ts';
import type {Item, Rule} from './item.ts';

const plain = (stem: string): string =>
  stem
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** No two questions of the course ask the same words, or a lesson gives away what a test examines. */
export const twinStems: Rule = items => {
  const first = new Map<string, Item>();
  return items.flatMap(item => {
    const twin = first.get(plain(item.stem));
    if (twin === undefined) {
      first.set(plain(item.stem), item);
      return [];
    }
    const {file, line} = twin.stemAt;
    const message = `these are the words of the question "${twin.id}" (${file}:${line}); ask something else`;
    return [fault(item.stemAt, message, 'twin-stems')];
  });
};
