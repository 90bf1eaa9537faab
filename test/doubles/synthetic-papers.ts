import {moduleOfBank, type Bank, type Paper, type PaperRole} from '../../src/content/course.ts';
import {roomOf} from '../../src/record/codec/max-length.ts';
import {block, numbersOfOptions, single, type SyntheticKind} from './synthetic-kinds.ts';

/** Size of one paper, and the banks from which it is drawn. */
interface PaperSize {
  /** Role of the paper, and also its id. */
  readonly role: PaperRole;
  /** Use of the banks of the paper, for example `check` for banks with ids such as `module-1.check`. */
  readonly use: string;
  /** Banks to draw from: those of the module of the paper, of the other modules, or of all modules. */
  readonly of: 'own' | 'others' | 'all';
  /** Number of blueprint lines that draw from one bank. The items of the bank are divided among these lines. */
  readonly lines: number;
  /** Number of items to draw per line. */
  readonly count: number;
}

/** Sizes of the banks and papers of a course. */
export interface PapersSize {
  /** Number of items in a bank of each module, by use. */
  readonly items: Readonly<Record<string, number>>;
  /** Kinds of items. The banks use these kinds in turn, from item to item. */
  readonly mix: readonly SyntheticKind[];
  /** Papers in each module. */
  readonly each: readonly PaperSize[];
  /** Papers of the modules that contain only papers. These modules come last. */
  readonly apart: readonly (readonly PaperSize[])[];
}

const range = (length: number) => Array.from({length}, (_, n) => n);

/** Creates the banks of the modules with lessons. */
export function banksOf(modules: readonly string[], {items, mix}: PapersSize): readonly Bank[] {
  let itemCount = 0;
  return modules.flatMap(module =>
    Object.entries(items).map(([use, count]): Bank => {
      const blocks = range(count).map(n =>
        block(`${module}-${use}-${n}`, mix[itemCount++ % mix.length] ?? single),
      );
      return {
        id: `${module}.${use}`,
        items: blocks.map(one => ({block: one, objective: 'any', free: ['options']})),
        numbers: Object.fromEntries(blocks.flatMap(numbersOfOptions)),
      };
    }),
  );
}

/** Creates one paper of a module. */
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

/**
 * Returns a pair of id and number for each paper of a module, and for each item of a paper. Papers and items are
 * numbered from 1.
 */
export const numbersOfPapers = (papers: readonly Paper[]): readonly (readonly [string, number])[] =>
  papers.flatMap((paper, at) => [
    [paper.id, at + 1] as const,
    ...paper.draw
      .flatMap(({bank, items}) => items.map(item => `${paper.id}/${bank}/${item}`))
      .map((key, n) => [key, n + 1] as const),
  ]);
