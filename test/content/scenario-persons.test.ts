import {describe, expect, test} from 'vitest';
import {textsIn} from '../../src/content/texts.ts';
import {fields, type ScenarioSource} from '../../src/scenario/schema/fields.ts';
import {splitScenario} from '../../src/scenario/schema/split.ts';
import {interviewIds} from '../../src/compiler/build/interview-file.ts';
import {sourceOf} from '../../tools/scenarios/read.ts';
import {root} from './museum.ts';

const pairs: readonly (readonly [string, string])[] = [
  ['she', 'he'],
  ['her', 'his'],
  ['hers', 'his'],
  ['woman', 'man'],
  ['women', 'men'],
  ['mother', 'father'],
  ['sister', 'brother'],
  ['daughter', 'son'],
  ['girl', 'boy'],
];
const swaps = new Map([...pairs, ...pairs.map(([a, b]) => [b, a] as const)]);

/** Rewrites a text for a person of the other sex, with other names and other places. */
const swapped = (text: string): string =>
  text
    .replace(/\b\p{Ll}+\b/gu, word => swaps.get(word) ?? word)
    .replace(/\b\p{Lu}\p{Ll}+\b/gu, name => [...name].reverse().join(''));

/** Returns the scenario with every text rewritten for another person. */
function aboutSomebodyElse(source: ScenarioSource): ScenarioSource {
  const copy = structuredClone(source);
  for (const {path, text} of textsIn(fields, copy)) {
    const field = path.at(-1);
    const within = path
      .slice(0, -1)
      .reduce<unknown>(
        (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
        copy,
      );
    if (typeof within === 'object' && within !== null && field !== undefined)
      Reflect.set(within, field, swapped(text));
  }
  return copy;
}

describe.each(interviewIds(root))('the identity of the person in %s', id => {
  const source = sourceOf(root, id);
  const other = aboutSomebodyElse(source);

  test('a rewritten scenario about another person has other words in more than half of its texts', () => {
    const texts = (of: ScenarioSource) => textsIn(fields, of).map(({text}) => text);
    const before = texts(source);
    const changed = texts(other).filter((text, i) => text !== before[i]);
    expect(changed.length).toBeGreaterThan(before.length / 2);
  });

  test('a change of the person changes no grade, no points, no trust and no rule', () => {
    expect(splitScenario(other).rubric).toEqual(splitScenario(source).rubric);
  });

  test('no rule refers to a name, because names are drawn at random', () => {
    const {rubric} = splitScenario(source);
    const rules = JSON.stringify(rubric);
    for (const {pool} of source.names) for (const {name} of pool) expect(rules).not.toContain(`"${name}"`);
  });
});
