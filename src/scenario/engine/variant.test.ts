import {describe, expect, test} from 'vitest';
import {bestTalk} from '../../../test/content/restaurant-talks.ts';
import {restaurant} from '../../../test/content/scenario-fixture.ts';
import {twoTruths} from '../../../test/content/two-truths.ts';
import {bestPath} from './best-path.ts';
import {debriefOf} from '../debrief/debrief.ts';
import {replay} from './engine.ts';
import {start} from './step.ts';
import {drawVariant, responseOf, runOf} from './variant.ts';

describe('responses and variants', () => {
  test.each([
    ['says its variant first', {variant: 'aunt', choices: ['secure-alike']}, ['aunt', 'secure-alike']],
    ['says nothing before anything was chosen', {variant: 'aunt', choices: []}, []],
    [
      'has no such word where there are no variants',
      {variant: '', choices: ['secure-alike']},
      ['secure-alike'],
    ],
  ])('a response %s', (_, run, response) => {
    expect(responseOf(run)).toEqual(response);
  });
  test('runOf parses a response into its variant and its choices', () => {
    expect(runOf(twoTruths, ['aunt', 'secure-alike'])).toEqual({variant: 'aunt', choices: ['secure-alike']});
  });
  test('a response that names no variant is a run of the first variant', () => {
    expect(runOf(twoTruths, ['secure-alike'])).toEqual({variant: 'at-risk', choices: ['secure-alike']});
    expect(runOf(restaurant.rubric, ['secure-alike'])).toEqual({variant: '', choices: ['secure-alike']});
  });
});

describe('the draw of a variant', () => {
  const seeds = Array.from({length: 2000}, (_, n) => `learner ${n}`);

  test('the draw gives the same variant for the same learner', () => {
    for (const seed of seeds.slice(0, 20))
      expect(drawVariant(twoTruths, seed)).toBe(drawVariant(twoTruths, seed));
  });
  test('the draw gives each variant as often as its share says', () => {
    const aunts = seeds.filter(seed => drawVariant(twoTruths, seed) === 'aunt').length;
    expect(aunts / seeds.length).toBeGreaterThan(0.22);
    expect(aunts / seeds.length).toBeLessThan(0.28);
  });
  test('the draw returns an empty id when the scenario has no variants', () => {
    expect(drawVariant(restaurant.rubric, 'a learner')).toBe('');
  });
});

describe('facts of one variant', () => {
  test('a fact of one variant is known from the start in that variant only', () => {
    expect(start(twoTruths, 'at-risk').known).toContain('kin');
    expect(start(twoTruths, 'aunt').known).not.toContain('kin');
  });
  test('a fact of one variant is told in that variant only', () => {
    const talk = bestTalk.slice(0, 6);
    expect(replay(twoTruths, ['at-risk', ...talk]).known).toContain('debt');
    expect(replay(twoTruths, ['aunt', ...talk]).known).not.toContain('debt');
  });
  test('an indicator counts only in a variant where one of its facts is true', () => {
    const signs = (variant: string) => {
      const debrief = debriefOf(twoTruths, [variant, ...bestPath(twoTruths, variant)]);
      return [...(debrief?.noticed ?? []), ...(debrief?.missed ?? [])].map(({id}) => id);
    };
    const onlyDebt = twoTruths.indicators.present.filter(i =>
      i.facts.every(f => f === 'debt' || f === 'kin'),
    );
    expect(onlyDebt.length).toBeGreaterThan(0);
    for (const {id} of onlyDebt) {
      expect(signs('at-risk')).toContain(id);
      expect(signs('aunt')).not.toContain(id);
    }
  });
});
