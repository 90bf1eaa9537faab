import {moduleOfBank, type Bank, type Paper, type PaperRole} from '../../src/content/course.ts';
import {roomOf} from '../../src/record/codec/max-length.ts';
import {block, numbersOfOptions, single, type Kind} from './synthetic-kinds.ts';

/** One paper, and out of what it is drawn. */
interface PaperSize {
  /** Its id too. */
  readonly role: PaperRole;
  /** What the items of its banks are for. */
  readonly use: string;
  /** The bank of its own module, those of the others, or all. */
  readonly of: 'own' | 'others' | 'all';
  /** For each bank; its items are dealt out among them. */
  readonly lines: number;
  /** For each line. */
  readonly count: number;
}

/** Banks and papers of a course. */
export interface PapersSize {
  /** Items in a bank of each module, by what they are for. */
  readonly items: Readonly<Record<string, number>>;
  /** Kinds of items, one after the other through all banks. */
  readonly mix: readonly Kind[];
  /** In each module. */
  readonly each: readonly PaperSize[];
  /** In modules of papers alone, which come last. */
  readonly apart: readonly (readonly PaperSize[])[];
}

const range = (length: number) => Array.from({length}, (_, n) => n);

/** The banks of modules with lessons. */
export function banksOf(modules: readonly string[], {items, mix}: PapersSize): readonly Bank[] {
  let made = 0;
  return modules.flatMap(module =>
    Object.entries(items).map(([use, count]): Bank => {
      const blocks = range(count).map(n =>
        block(`${module}-${use}-${n}`, mix[made++ % mix.length] ?? single),
      );
      return {
        id: `${module}.${use}`,
        items: blocks.map(one => ({block: one, objective: 'any', free: ['options']})),
        numbers: Object.fromEntries(blocks.flatMap(numbersOfOptions)),
      };
    }),
  );
}

/** One paper of a module. */
export function paperOf(
  module: string,
  {role, use, of, lines, count}: PaperSize,
  banks: readonly Bank[],
): Paper {
  const own = banks.filter(({id}) => {
    const isOwn = moduleOfBank(id) === module;
    return id.endsWith(`.${use}`) && {own: isOwn, others: !isOwn, all: true}[of];
  });
  const draw = own.flatMap(({id, items}) =>
    range(lines).map(line => ({
      bank: id,
      items: items.map(item => item.block.id).filter((_, n) => n % lines === line),
      count,
    })),
  );
  return {kind: 'paper', id: role, role, minutes: 10, confidence: true, draw, room: roomOf(draw, banks)};
}

/** Numbers of a module's papers, and of the items in each, both from 1. */
export const numbersOfPapers = (papers: readonly Paper[]): readonly (readonly [string, number])[] =>
  papers.flatMap((paper, at) => [
    [paper.id, at + 1] as const,
    ...paper.draw
      .flatMap(({bank, items}) => items.map(item => `${paper.id}/${bank}/${item}`))
      .map((key, n) => [key, n + 1] as const),
  ]);
