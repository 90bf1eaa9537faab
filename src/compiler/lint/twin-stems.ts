import {fault} from '../fault.ts';
import type {Rule} from './item.ts';

const plain = (stem: string): string =>
  stem
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** No two questions of a module ask the same words, or one answers for the other. */
export const twinStems: Rule = items =>
  items.flatMap(({stem, stemAt}, n) => {
    const twin = items.slice(0, n).find(other => plain(other.stem) === plain(stem));
    return twin === undefined
      ? []
      : [
          fault(
            stemAt,
            `these are the words of the question "${twin.id}" (${twin.stemAt.file}:${twin.stemAt.line}); ask something else`,
            'twin-stems',
          ),
        ];
  });
