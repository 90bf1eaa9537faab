import {moduleOfBank} from '../../content/course.ts';
import type {CompiledBank, CompiledItem} from './bank.ts';
import {fault, type Fault} from '../source/fault.ts';

type Side = 'pre' | 'post';

const otherSide: Readonly<Record<Side, Side>> = {pre: 'post', post: 'pre'};

const isSide = (use: CompiledBank['use']): use is Side => use === 'pre' || use === 'post';

/**
 * Compares the items of a module's pre and post banks. Reports an item that has no partner in the other bank, or
 * several. Also reports partners with different objectives or levels. The course measures the learning gain with two
 * parallel forms of each item, so partners must match.
 */
export function faultsOfPairs(banks: readonly CompiledBank[]): readonly Fault[] {
  return banks.flatMap(({id, use, items}) => {
    if (!isSide(use)) return [];
    const other = otherSide[use];
    const there = banks.filter(bank => bank.use === other && moduleOfBank(bank.id) === moduleOfBank(id));
    // An item that cannot be parsed may be the missing partner. So the check runs only if all items of the opposite
    // bank could be parsed.
    if (!there.every(({isWhole}) => isWhole)) return [];
    const others = there.flatMap(bank => bank.items);
    return items.flatMap(item => faultsOfPair(item, other, others));
  });
}

function faultsOfPair(one: CompiledItem, other: Side, there: readonly CompiledItem[]): readonly Fault[] {
  if (one.pair === undefined) return [];
  const [partner, another] = there.filter(({pair}) => pair === one.pair);
  const {id} = one.question.block;
  const oneFault = (message: string) => [fault(one.question.at, message, 'pair')];
  if (partner === undefined)
    return oneFault(`"${id}" has no partner: write \`pair: ${one.pair}\` at one item for ${other}`);
  const name = partner.question.block.id;
  if (another !== undefined) {
    const both = `"${name}" and "${another.question.block.id}"`;
    return oneFault(`"${id}" has two partners for ${other}, ${both}: give one of them another \`pair:\``);
  }
  if (partner.item.objective === one.item.objective && partner.level === one.level) return [];
  const twins = `"${id}" and its partner "${name}"`;
  return oneFault(`${twins} differ in objective or level: two forms of one item have both in common`);
}
