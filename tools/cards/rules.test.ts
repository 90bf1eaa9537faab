import {expect, test} from 'vitest';
import {readTree} from '../../src/compiler/build/disk.ts';
import {sampleRoot} from '../../test/fixtures/sample-root.ts';
import {root} from '../paths.mjs';
import {sourceOf} from '../scenarios/read.ts';
import {cardLanguageOf, deckOf} from './deck.ts';
import {readPrintable} from './printable.ts';
import {ruleInWords} from './rules.ts';

// Leave out the scenarios, documents and translations of the course, because they take long to compile. The sample
// supplies the scenario instead.
const texts = [...readTree(root)].filter(([file]) => !/^(?:scenarios|specimens|locales)\//.test(file));
const printable = readPrintable(new Map([...texts, ...readTree(sampleRoot)]), '0.1.0');
const [english] = printable.languages;
if (!english) throw new Error('English has no texts');
const uncle = deckOf(
  await cardLanguageOf(printable, english, 'xx'),
  english,
  sourceOf(sampleRoot, 'two-words-for-uncle'),
);
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
])('ruleInWords writes the rule %j in the notation of the answer key', (rule, words) => {
  expect(String(ruleInWords(uncle, rule))).toBe(words);
});
