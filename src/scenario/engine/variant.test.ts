import {describe, expect, test} from 'vitest';
import {bestTalk} from '../../../test/scenario/talks.ts';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {bestPath} from './best-path.ts';
import {debriefOf} from '../debrief/debrief.ts';
import {replay} from './play.ts';
import {start} from './step.ts';
import {drawVariant, responseOf, runOf} from './variant.ts';

const single = {...everyFeature.rubric, variants: []};

describe('responses and variants', () => {
  test.each([
    ['begins with its variant', {variant: 'aunt', choices: ['secure-alike']}, ['aunt', 'secure-alike']],
    ['is empty before the first choice', {variant: 'aunt', choices: []}, []],
    [
      'contains no variant if the scenario has none',
      {variant: '', choices: ['secure-alike']},
      ['secure-alike'],
    ],
  ])('`responseOf` returns a response that %s', (_, run, response) => {
    expect(responseOf(run)).toEqual(response);
  });
  test('runOf parses a response into its variant and its choices', () => {
    expect(runOf(everyFeature.rubric, ['aunt', 'secure-alike'])).toEqual({
      variant: 'aunt',
      choices: ['secure-alike'],
    });
  });
  test('a response that names no variant is a run of the first variant', () => {
    expect(runOf(everyFeature.rubric, ['secure-alike'])).toEqual({
      variant: 'at-risk',
      choices: ['secure-alike'],
    });
  });
  test('if a scenario has no variants, a response is a run without a variant', () => {
    expect(runOf(single, ['secure-alike'])).toEqual({variant: '', choices: ['secure-alike']});
  });
});

describe('the draw of a variant', () => {
  const seeds = Array.from({length: 2000}, (_, n) => `learner ${n}`);

  test('the draw gives the same variant for the same learner', () => {
    for (const seed of seeds.slice(0, 20))
      expect(drawVariant(everyFeature.rubric, seed)).toBe(drawVariant(everyFeature.rubric, seed));
  });
  test('the draw gives each variant with the probability that its share states', () => {
    const aunts = seeds.filter(seed => drawVariant(everyFeature.rubric, seed) === 'aunt').length;
    expect(aunts / seeds.length).toBeGreaterThan(0.22);
    expect(aunts / seeds.length).toBeLessThan(0.28);
  });
  test('the draw returns an empty id when the scenario has no variants', () => {
    expect(drawVariant(single, 'a learner')).toBe('');
  });
});

describe('facts of one variant', () => {
  test('a fact of one variant is known from the start only in that variant', () => {
    expect(start(everyFeature.rubric, 'at-risk').known).toContain('kin');
    expect(start(everyFeature.rubric, 'aunt').known).not.toContain('kin');
  });
  test('a fact of one variant is told only in that variant', () => {
    const talk = bestTalk.slice(0, 6);
    expect(replay(everyFeature.rubric, ['at-risk', ...talk]).known).toContain('debt');
    expect(replay(everyFeature.rubric, ['aunt', ...talk]).known).not.toContain('debt');
  });
  test('an indicator counts only in a variant where one of its facts is true', () => {
    const signs = (variant: string) => {
      const debrief = debriefOf(everyFeature.rubric, [variant, ...bestPath(everyFeature.rubric, variant)]);
      return [...(debrief?.noticed ?? []), ...(debrief?.missed ?? [])].map(({id}) => id);
    };
    const onlyDebt = everyFeature.rubric.indicators.present.filter(i =>
      i.facts.every(f => f === 'debt' || f === 'kin'),
    );
    expect(onlyDebt.length).toBeGreaterThan(0);
    for (const {id} of onlyDebt) {
      expect(signs('at-risk')).toContain(id);
      expect(signs('aunt')).not.toContain(id);
    }
  });
});
