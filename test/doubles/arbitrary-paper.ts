import fc from 'fast-check';
import type {Bank, BankItem, ModuleData, Paper} from '../../src/content/course.ts';
import {drawItems, type AskedItem} from '../../src/content/draw.ts';
import {tokensOf} from '../../src/record/codec/names.ts';
import type {LoadedModules} from '../../src/record/progress.ts';
import type {CourseRecord, ItemAnswer, PaperRecord, RecordEvent} from '../../src/record/record.ts';
import {incomplete, percentOf, scored, type Score} from '../../src/score/score.ts';
import {arbitraryResponse, arbitraryScore} from './arbitrary-response.ts';

/** An action of a learner on a paper. Its effect depends on the earlier actions. */
export type PaperMove = {readonly module: string; readonly paper: string} & (
  | {readonly kind: 'begin'}
  | {readonly kind: 'note'; readonly item: number; readonly answer: ItemAnswer}
  /** `share` is the share of points that each answer earns, from 0 to 1. */
  | {readonly kind: 'hand-in'; readonly share: number}
);

const numberOf = ({numbers}: ModuleData, paper: Paper, {bank, item}: AskedItem): number =>
  numbers[`${paper.id}/${bank}/${item}`] ?? 0;

function itemOf({bank: id, item}: AskedItem, banks: readonly Bank[]): readonly [Bank, BankItem] {
  const bank = banks.find(b => b.id === id);
  const found = bank?.items.find(({block}) => block.id === item);
  if (!bank || !found) throw new Error(`no item ${id}/${item}`);
  return [bank, found];
}

const arbitraryAnswer = (bank: Bank, {block}: BankItem): fc.Arbitrary<ItemAnswer> =>
  fc.record({
    words: arbitraryResponse(block, bank).map(response => tokensOf(response, block, bank)),
    score: arbitraryScore(block.possible),
    sure: fc.constantFrom(0, 1, 2, 3),
  });

/** Generates any action on one paper of a module. */
export function arbitraryMove(
  data: ModuleData,
  paper: Paper,
  banks: readonly Bank[],
): fc.Arbitrary<PaperMove> {
  const own = {module: data.id, paper: paper.id};
  const items = paper.draw.flatMap(({bank, items: ids}) => ids.map(item => ({bank, item})));
  const note = fc
    .constantFrom(...items)
    .chain(one =>
      arbitraryAnswer(...itemOf(one, banks)).map(
        answer => ({...own, kind: 'note', item: numberOf(data, paper, one), answer}) as const,
      ),
    );
  const handIn = fc
    .double({min: 0, max: 1, noNaN: true})
    .map(share => ({...own, kind: 'hand-in', share}) as const);
  return fc.oneof(
    {weight: 2, arbitrary: fc.constant({...own, kind: 'begin'} as const)},
    {weight: 8, arbitrary: note},
    {weight: 1, arbitrary: handIn},
  );
}

/**
 * Returns the event that a move causes in the current record. Returns undefined if the paper is not begun or
 * does not currently ask the item.
 */
export function eventOf(
  move: PaperMove,
  record: CourseRecord,
  all: LoadedModules,
  banks: readonly Bank[],
): RecordEvent | undefined {
  const data = all[move.module];
  const paper = data?.parts.find(part => part.id === move.paper);
  const own = record.modules[move.module];
  if (paper?.kind !== 'paper' || !data || own?.kind !== 'open') throw new Error(`no paper ${move.paper}`);
  const number = data.numbers[paper.id] ?? 0;
  const event = {module: move.module, paper: number};
  if (move.kind === 'begin') return {...event, kind: 'began'};
  const paperRecord = own.papers[number];
  if (!paperRecord) return undefined;
  const drawnItems = drawItems(paper, `${record.nonce}/${move.module}`, paperRecord.begun);
  const numbers = drawnItems.map(one => numberOf(data, paper, one));
  if (move.kind === 'note')
    return numbers.includes(move.item)
      ? {...event, kind: 'noted', item: move.item, answer: move.answer}
      : undefined;
  const possible = drawnItems.map(one => itemOf(one, banks)[1].block.possible);
  const scores = new Map(numbers.map((n, at) => [n, scoreOf(paperRecord, n, move.share, possible[at] ?? 0)]));
  const answers = Object.entries(paperRecord.answers).map(
    ([n, answer]) => [n, {...answer, score: scores.get(Number(n)) ?? incomplete()}] as const,
  );
  return {
    ...event,
    kind: 'handed-in',
    answers: Object.fromEntries(answers),
    percent: percentOf([...scores.values()]),
  };
}

const scoreOf = ({answers}: PaperRecord, item: number, share: number, possible: number): Score =>
  (answers[item]?.words.length ?? 0) > 0 ? scored(Math.round(share * possible), possible) : incomplete();
