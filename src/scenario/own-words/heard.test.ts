import {describe, expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {play} from '../engine/play.ts';
import {offered} from '../engine/step.ts';
import {heardIn} from './heard.ts';
import type {OwnWordsRules} from './rules.ts';

const never = '(?!)';
const rules: OwnWordsRules = {
  ...{fold: 'none', lists: [], strip: [never]},
  unsure: [{id: 'no-words', match: '^[^\\p{L}]*$', tell: 'No words.'}],
  rules: [
    {id: 'open', type: 'open', match: '^tell me', tell: 'An invitation.'},
    {id: 'threat', type: 'threat', match: 'prison', tell: 'A harm.'},
  ],
  count: {split: '[.]', trim: never, starts: never, not: never, exempt: never},
  ...{topics: [], facts: []},
};
const {rubric: scenario, shown, words} = everyFeature;
const book = {scenario, shown, words};

/** Reads own words after these choices. */
function hear(typed: string, choices: readonly string[] = ['secure-alike']) {
  const {state} = play(scenario, {variant: 'at-risk', choices: [...choices]});
  return {...heardIn(rules, book, state, offered(scenario, state), 'seed', typed), state};
}

describe('own words in an interview', () => {
  test('typed words of the type `unsure` never count as a wording, even if they resemble one', () => {
    const {found, meant, near} = hear('The officer says tell-rights, in a sentence');
    expect(found.type).toBe('unsure');
    expect(meant).toBeUndefined();
    expect(near.length).toBeGreaterThan(0);
  });

  test('typed words get at most three wordings as suggestions, all of them choices of the current state', () => {
    const {near, state} = hear('The officer says a sentence');
    expect(near.length).toBeLessThanOrEqual(3);
    for (const {id} of near) expect(offered(scenario, state)).toContain(id);
  });

  test('no wording is offered for typed words that have nothing in common with the interview', () => {
    expect(hear('Xyzzy')).toMatchObject({meant: undefined, near: []});
  });

  test.each(['', '   ', '?!', 'x'.repeat(100_000)])(
    'typed words that cannot be read get the type `unsure` and match no wording: case %#',
    typed => {
      expect(hear(typed)).toMatchObject({found: {type: 'unsure'}, meant: undefined});
    },
  );

  test('typed words that threaten get the type `threat` and never count as an offered wording', () => {
    expect(hear('prison')).toMatchObject({found: {type: 'threat'}, meant: undefined});
  });
});
