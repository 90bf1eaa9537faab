import {expect, test} from 'vitest';
import {printed} from './cards-fixture.ts';
import {ruleInWords} from './rules.ts';

const uncle = printed.find(({title}) => title === 'two-words-for-uncle (en)')?.deck;
const none = {all: [], any: [], none: []};

test.each([
  [none, ''],
  [{...none, all: [{chosen: {point: 'refer-child', option: 'child-home'}}]}, '6c'],
  [{...none, all: [{variant: 'true-kin'}, {stopped: true}]}, 'Card B; ended for safety'],
  [
    {...none, any: [{chosen: {point: 'flight-call', option: 'call-deal'}}, {paused: 'pause-big'}]},
    'one of event 4c, pause c',
  ],
  [
    {...none, none: [{known: 'show'}]},
    'none of known: “He is going “to train, then show”. He names no place.”',
  ],
  [
    {...none, all: [{trustBelow: 50}, {distressAtLeast: 70}]},
    'trust below “talking”; distress at least “high”',
  ],
])('ruleInWords writes a rule with the marks of the answer key: %j', (rule, words) => {
  expect(uncle && String(ruleInWords(uncle, rule))).toBe(words);
});
