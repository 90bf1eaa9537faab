import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Paper} from './course.ts';
import {drawItems, shuffled, type AskedItem} from './draw.ts';

const idsOf = (prefix: string, count: number) => Array.from({length: count}, (_, n) => `${prefix}${n}`);
const seeds = Array.from({length: 50}, (_, n) => `learner-${n}/module`);
const names = (all: readonly AskedItem[]) => all.map(({bank, item}) => `${bank}/${item}`);

/** A module test with three lines in its blueprint. Each line lists at least twice as many items as it draws. */
const paper: Pick<Paper, 'id' | 'draw'> = {
  id: 'test',
  draw: [
    {bank: 'one.module-test', items: idsOf('a', 6), count: 3},
    {bank: 'one.module-test', items: idsOf('b', 2), count: 1},
    {bank: 'two.module-test', items: idsOf('c', 4), count: 2},
  ],
};
const [, , third] = paper.draw;
if (!third) throw new Error('no line');

const listIn = (seen: unknown, name: string): readonly unknown[] => {
  const list: unknown = Reflect.get(Object(seen), name);
  return Array.isArray(list) ? list : [];
};

/** Number of drawn items for each line of the blueprint. */
const perLine = (all: readonly AskedItem[], {draw} = paper) =>
  draw.map(line => all.filter(one => one.bank === line.bank && line.items.includes(one.item)).length);

describe('a draw', () => {
  test.each([1, 2, 3, 40])(
    'a draw has the required number of items per blueprint line, without duplicates, at try %i',
    begun => {
      for (const seed of seeds) {
        const all = drawItems(paper, seed, begun);
        expect(perLine(all)).toEqual([3, 1, 2]);
        expect(new Set(names(all)).size).toBe(6);
      }
    },
  );

  test('a draw is the same for the same learner, paper and try', () => {
    for (const seed of seeds)
      expect(drawItems(paper, seed, 2)).toEqual(drawItems(structuredClone(paper), seed, 2));
  });

  test('a draw has other items and another order for each learner', () => {
    const items = seeds.map(seed =>
      names(drawItems(paper, seed, 1))
        .sort()
        .join(),
    );
    const orders = seeds.map(seed => names(drawItems(paper, seed, 1)).join());
    expect(new Set(items).size).toBeGreaterThan(25);
    expect(new Set(orders).size).toBeGreaterThan(45);
  });

  test('a draw differs between papers, so that two papers with the same bank do not ask the same items', () => {
    const same = seeds.filter(
      seed =>
        names(drawItems(paper, seed, 1))
          .sort()
          .join() ===
        names(drawItems({...paper, id: 'final'}, seed, 1))
          .sort()
          .join(),
    );
    expect(same.length).toBeLessThan(10);
  });

  test('a draw mixes the items of all blueprint lines in random order', () => {
    const first = seeds.map(seed => drawItems(paper, seed, 1)[0]?.bank);
    expect(new Set(first)).toEqual(new Set(['one.module-test', 'two.module-test']));
  });

  test('a draw shares no item with the previous draw when the bank has twice as many items as needed', () => {
    for (const seed of seeds)
      for (const begun of [1, 2, 3]) {
        const [now, then] = [begun, begun + 1].map(time => names(drawItems(paper, seed, time)));
        expect(then?.filter(name => now?.includes(name))).toEqual([]);
      }
  });

  test('a draw repeats no item before all items were asked, for any number of items', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 12}),
        fc.integer({min: 1, max: 12}),
        fc.string(),
        (size, count, seed) => {
          fc.pre(count <= size);
          const one = {id: 'test', draw: [{bank: 'one.check', items: idsOf('a', size), count}]};
          const asked = Array.from({length: size}, (_, n) =>
            drawItems(one, seed, n + 1).map(({item}) => item),
          ).flat();
          // A new pass through the bank starts only after every item was asked. Therefore the counts of the
          // most asked item and of the least asked item differ by at most one.
          const unfinished = idsOf('a', size).map(item => asked.filter(other => other === item).length);
          expect(Math.max(...unfinished) - Math.min(...unfinished)).toBeLessThanOrEqual(1);
          for (let tries = 1; tries * count <= size; tries++)
            expect(new Set(asked.slice(0, tries * count)).size).toBe(tries * count);
        },
      ),
    );
  });

  test('a draw takes all items of a blueprint line that lists fewer items than the line asks for', () => {
    const short = {...paper, draw: [{...third, items: ['c0'], count: 2}]};
    expect(drawItems(short, 'x', 1)).toEqual([{bank: third.bank, item: 'c0'}]);
    expect(drawItems({...paper, draw: [{...third, items: []}]}, 'x', 2)).toEqual([]);
  });
});

describe('an item that the learner has already answered', () => {
  const firstFour = (seed: string) => drawItems(paper, seed, 1).slice(0, 4);

  test('an answered item does not change the draw when the bank is unchanged', () => {
    for (const seed of seeds)
      expect(drawItems(paper, seed, 1, firstFour(seed))).toEqual(drawItems(paper, seed, 1));
  });

  test.each<[string, (items: readonly string[]) => readonly string[]]>([
    ['new items', items => [...items, ...idsOf(`${items[0] ?? ''}-new`, 5)]],
    ['another order of items', items => [...items].reverse()],
  ])('an answered item stays in a draw of the same size when the bank gets %s', (_, change) => {
    for (const seed of seeds) {
      const changed = {...paper, draw: paper.draw.map(line => ({...line, items: change(line.items)}))};
      const all = drawItems(changed, seed, 1, firstFour(seed));
      expect(names(all)).toEqual(expect.arrayContaining(names(firstFour(seed))));
      expect(perLine(all, changed)).toEqual([3, 1, 2]);
      expect(new Set(names(all)).size).toBe(6);
    }
  });

  test('an answered item is replaced by another item when a release has removed it', () => {
    for (const seed of seeds) {
      const [gone] = firstFour(seed);
      if (!gone) throw new Error('nothing held');
      const without = {
        ...paper,
        draw: paper.draw.map(line => ({...line, items: line.items.filter(item => item !== gone.item)})),
      };
      const all = names(drawItems(without, seed, 1, firstFour(seed)));
      expect(all).not.toContain(names([gone])[0]);
      expect(all).toHaveLength(6);
      expect(all).toEqual(expect.arrayContaining(names(firstFour(seed).slice(1))));
    }
  });

  test('an answered item is dropped when a release asks fewer items than the learner has answered', () => {
    const fewer = {...paper, draw: [{...third, count: 1}]};
    const all = drawItems(fewer, 'x', 1, [
      {bank: third.bank, item: 'c2'},
      {bank: third.bank, item: 'c3'},
    ]);
    expect(all).toHaveLength(1);
    expect(['c2', 'c3']).toContain(all[0]?.item);
  });
});

describe('the order of the lists in a shown item', () => {
  const shown = {
    id: 'fillers',
    options: idsOf('o', 5),
    steps: idsOf('s', 5),
    most: 3,
    about: {options: ['x']},
  };

  test('the order of a list in a shown item is random if `free` names the list, and the list keeps all its entries', () => {
    const seen = seeds.map(seed => shuffled(shown, ['options'], seed));
    for (const one of seen) {
      expect({...shown, ...Object(one), options: shown.options}).toEqual(shown);
      expect([...listIn(one, 'options')].sort()).toEqual(shown.options);
    }
    expect(new Set(seen.map(one => JSON.stringify(one))).size).toBeGreaterThan(30);
  });

  test('the order of a list in a shown item is the same for the same seed', () => {
    for (const seed of seeds)
      expect(shuffled(shown, ['options', 'steps'], seed)).toEqual(
        shuffled(shown, ['options', 'steps'], seed),
      );
  });

  test('the order of a list in a shown item is that of the author when `free` names no list', () => {
    for (const seed of seeds) expect(shuffled(shown, [], seed)).toEqual(shown);
  });

  test('two lists of one item are shuffled into different orders, so that no pair stands side by side', () => {
    const pairs = {items: idsOf('i', 6), targets: idsOf('i', 6)};
    const alike = seeds.filter(seed => {
      const seen = shuffled(pairs, ['items', 'targets'], seed);
      return listIn(seen, 'items').join() === listIn(seen, 'targets').join();
    });
    expect(alike).toEqual([]);
  });

  test.each([
    ['a text', 'text'],
    ['nothing', null],
    ['a free list whose entries are not ids', {options: [{id: 'a'}, {id: 'b'}]}],
    ['a missing free list', {steps: ['a', 'b']}],
  ])('`shuffled` leaves %s unchanged', (_, odd) => {
    for (const seed of seeds) expect(shuffled(odd, ['options'], seed)).toEqual(odd);
  });
});
