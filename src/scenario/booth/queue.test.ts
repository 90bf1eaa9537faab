import {describe, expect, test} from 'vitest';
import {rightEnd, type BoothIndicator, type Encounter, type End} from './encounter.ts';
import {boothIn} from './kept.ts';
import {acted, countsOf, namesAt, newBooth, rulingOf, travellers, type Act, type Booth} from './queue.ts';

const signs: Readonly<Record<End, readonly BoothIndicator[]>> = {
  go: [],
  second: [{id: 'return', group: 'return', weight: 'strong', when: 'seen', alone: 'return'}],
  urgent: [{id: 'plea', group: 'control', weight: 'strong', when: 'seen', alone: 'plea'}],
};
const person = (id: string, end: End, appearance = id): Encounter => ({
  ...{id, appearance, signs: signs[end], isOdd: false, isUnclear: false, isNamed: true},
  sources: [],
});
const unclear: Encounter = {...person('unclear', 'go'), isUnclear: true};
const clearing: Encounter = {
  ...person('clearing', 'go'),
  signs: [{id: 'mov-01', group: 'journey', weight: 'medium', when: 'settled'}],
};
/** Thirty appearances with two truths each. Every third appearance has a truth that needs a referral. */
const all: readonly Encounter[] = Array.from({length: 30}, (_, n) => [
  person(`go-${n}`, 'go', `look-${n}`),
  person(`other-${n}`, n % 6 === 0 ? 'second' : n % 6 === 3 ? 'urgent' : 'go', `look-${n}`),
]).flat();
const boothAfter = (...acts: readonly Act[]): Booth => acts.reduce(acted, newBooth);
const begin: Act = {type: 'begin', length: 10, hasClock: false};
const decide = (end: End): Act => ({type: 'decide', end});

describe('taking a decision back', () => {
  test('undo brings the last traveller back, and a question that was asked still counts as asked', () => {
    const before = boothAfter(begin, decide('go'), {type: 'ask'});
    expect(acted(acted(before, decide('urgent')), {type: 'undo'})).toEqual(before);
  });

  test('undo changes nothing before the first decision and after the end of a queue', () => {
    const fresh = boothAfter(begin);
    expect(acted(fresh, {type: 'undo'})).toEqual(fresh);
    const over = boothAfter(begin, decide('go'), {type: 'stop'});
    expect(acted(over, {type: 'undo'})).toEqual(over);
  });
});

describe('rulings on travellers', () => {
  test.each([
    ['go', 'go', 'passed'],
    ['go', 'second', 'held'],
    ['go', 'urgent', 'held'],
    ['second', 'go', 'missed'],
    ['second', 'second', 'found'],
    ['second', 'urgent', 'found'],
    ['urgent', 'go', 'missed'],
    ['urgent', 'second', 'late'],
    ['urgent', 'urgent', 'found'],
  ] as const)(
    'if the right decision is %s and the learner decides %s, the ruling is %s',
    (right, end, ruling) => {
      expect(rulingOf(person('one', right), {end, asked: false})).toBe(ruling);
    },
  );

  test('countsOf counts each ruling, and the questions that helped, were needless or were left out', () => {
    const row = [person('a', 'go'), person('b', 'urgent'), clearing, {...clearing, id: 'again'}, unclear];
    const turns = [
      {end: 'second', asked: true},
      {end: 'second', asked: false},
      {end: 'go', asked: true},
      {end: 'go', asked: false},
      {end: 'go', asked: true},
    ] as const;
    expect(countsOf(row, turns)).toEqual({
      rulings: {found: 0, late: 1, missed: 0, held: 1, unclear: 1, passed: 2},
      questionUse: {helped: 2, needless: 1, leftOut: 1},
    });
  });

  test.each([
    ['go', true, 'unclear'],
    ['go', false, 'passed'],
    ['second', true, 'held'],
    ['urgent', false, 'held'],
  ] as const)(
    'if the answer of the traveller settles nothing, the decision %s (question asked: %s) gets the ruling %s',
    (end, asked, ruling) => {
      expect(rulingOf(unclear, {end, asked})).toBe(ruling);
    },
  );
});

describe('a queue', () => {
  test('a queue takes travellers one by one, and a question counts only for the traveller at the counter', () => {
    const {queue} = boothAfter(begin, {type: 'ask'}, decide('go'), decide('second'), {type: 'ask'});
    expect(queue?.turns).toEqual([
      {end: 'go', asked: true},
      {end: 'second', asked: false},
    ]);
    expect(queue?.asked).toBe(true);
  });
  test('a queue is over after its last traveller, and later acts change nothing', () => {
    const ten = Array.from({length: 10}, () => decide('go'));
    const over = boothAfter(begin, ...ten);
    expect(over.queue?.isOver).toBe(true);
    expect(acted(over, decide('urgent'))).toBe(over);
    expect(acted(over, {type: 'ask'})).toBe(over);
  });
  test('a stopped queue is over and keeps the decisions made so far', () => {
    const {queue} = boothAfter(begin, decide('go'), {type: 'ask'}, {type: 'stop'});
    expect(queue).toMatchObject({isOver: true, asked: false, turns: [{end: 'go', asked: false}]});
  });
  test('a new queue after a finished queue has the next number, and no traveller has a decision yet', () => {
    const again = boothAfter(begin, {type: 'stop'}, {type: 'leave'}, {...begin, hasClock: true});
    expect(again).toMatchObject({next: 2, hasClock: true, queue: {number: 1, turns: []}});
  });
});

describe('the travellers of a queue', () => {
  const queue = (number: number, length: 10 | 20, seed = 'Ab3dE6gH') =>
    travellers(all, {number, length}, seed);
  const ids = (...of: Parameters<typeof queue>) => queue(...of).map(({id}) => id);
  const needing = (row: readonly Encounter[]) => row.filter(one => rightEnd(one) !== 'go').length;
  const hundred = Array.from({length: 100}, (_, number) => number);

  test('the order of a queue depends only on the learner and the number of the queue', () => {
    expect(ids(0, 20)).toEqual(ids(0, 20));
    expect(ids(0, 20)).not.toEqual(ids(0, 20, 'Zz9yX8wV'));
    expect(ids(0, 20)).not.toEqual(ids(1, 20));
  });
  test.each([10, 20] as const)('in a queue of %i, no appearance is met twice', length => {
    for (const number of hundred)
      expect(new Set(queue(number, length).map(({appearance}) => appearance)).size).toBe(length);
  });
  test('one, two or three of twenty travellers need a referral', () => {
    expect([...new Set(hundred.map(number => needing(queue(number, 20))))].sort()).toEqual([1, 2, 3]);
  });
  test('two short queues together have the travellers of one long queue, so one to three of these travellers need a referral', () => {
    for (const number of hundred.filter(n => n % 2 === 0))
      expect([...ids(number, 10), ...ids(number + 1, 10)].sort()).toEqual([...ids(number, 20)].sort());
  });
  test('a learner meets every encounter within a hundred queues, and every person in need within ten long queues', () => {
    expect(new Set(hundred.flatMap(number => ids(number, 20))).size).toBe(60);
    expect(new Set(hundred.flatMap(number => ids(number, 10))).size).toBe(60);
    const early = hundred.slice(0, 10).flatMap(number => queue(number, 20));
    expect(new Set(early.filter(one => rightEnd(one) !== 'go').map(({id}) => id)).size).toBe(10);
  });
  const pool = Array.from({length: 24}, (_, n) => `name-${n}`);
  const called = (seed: string) => Array.from({length: 20}, (_, at) => namesAt(pool, {number: 3}, at, seed));
  test('no two travellers of a queue share a name, nor do two people in one encounter', () => {
    expect(new Set(called('Ab3dE6gH').map(([name]) => name)).size).toBe(20);
    expect(
      called('Ab3dE6gH').every(
        ([name, other]) => name !== undefined && other !== undefined && name !== other,
      ),
    ).toBe(true);
  });
  test('two learners get different names for the travellers of a queue', () => {
    expect(called('Ab3dE6gH')).not.toEqual(called('Zz9yX8wV'));
  });
});

describe('the booth in device storage', () => {
  test.each([
    newBooth,
    boothAfter(begin, {type: 'ask'}),
    boothAfter({...begin, hasClock: true}, {type: 'ask'}, decide('urgent')),
    boothAfter(begin, decide('go'), {type: 'stop'}),
  ])('boothIn restores %j', booth => {
    expect(boothIn(JSON.parse(JSON.stringify(booth)))).toEqual(booth);
  });
  const queue = {number: 0, length: 10, turns: [], asked: false, isOver: false};
  test('boothIn restores a queue that an earlier release stored as `shift`', () => {
    expect(boothIn({next: 1, hasClock: false, shift: queue})).toEqual({next: 1, hasClock: false, queue});
  });
  test.each([
    undefined,
    'booth',
    {next: -1},
    {next: 1, queue: null},
    {next: 1, queue: {...queue, length: 15}},
    {next: 1, queue: {...queue, turns: [{end: 'arrest', asked: false}]}},
    {next: 1, queue: {...queue, turns: Array.from({length: 11}, () => ({end: 'go'}))}},
  ])('boothIn rejects %j', saved => {
    expect(boothIn(saved)).toBeUndefined();
  });
});
