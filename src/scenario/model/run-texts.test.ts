import {describe, expect, test} from 'vitest';
import {everyFeature} from '../../../test/scenario/every-feature.ts';
import {runTexts} from './run-texts.ts';
import type {InterviewShown} from './scenario.ts';

const texts: Readonly<Record<string, string>> = {
  opening: '{{daro}} stands by the wall.',
  'facts.hand.note': 'The hand of {{daro}} is hurt, and {{nobody}} saw it.',
  'variants.aunt.opening': 'His aunt is here.',
  'variants.aunt.instead.facts.hand.note': 'The hand of {{daro}} is well.',
  'names.daro.pool.nilo.name': 'Nilo',
  'names.daro.pool.tamo.name': 'Tamo',
};
const shown: InterviewShown = {
  ...everyFeature.shown,
  variants: [{id: 'aunt', replaces: ['opening', 'facts.hand.note']}],
  names: [{id: 'daro', pool: ['nilo', 'tamo']}],
};
const words = (variant: string, seed = 'a learner') =>
  runTexts(shown, key => texts[key] ?? '', variant, seed);

describe('the texts of a run', () => {
  test('in all texts of a run, one placeholder becomes the same name', () => {
    const [name] = /Nilo|Tamo/.exec(words('')('opening')) ?? [''];
    expect(name).not.toBe('');
    expect(words('')('facts.hand.note')).toContain(`The hand of ${name} is hurt`);
  });
  test('over many learners, each possible name is chosen at least once', () => {
    const openings = new Set(Array.from({length: 40}, (_, n) => words('', `learner ${n}`)('opening')));
    expect([...openings].sort()).toEqual(['Nilo stands by the wall.', 'Tamo stands by the wall.']);
  });
  test('the texts of a run leave a placeholder unchanged if it is not the id of a name', () => {
    expect(words('')('facts.hand.note')).toContain('{{nobody}}');
  });
  test('in a run, a text of the variant replaces the common text', () => {
    expect(words('aunt')('opening')).toBe('His aunt is here.');
    expect(words('aunt')('facts.hand.note')).toMatch(/^The hand of (Nilo|Tamo) is well\.$/);
  });
});
