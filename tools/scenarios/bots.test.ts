import {expect, test} from 'vitest';
import {textsIn} from '../../src/content/texts.ts';
import {fields} from '../../src/scenario/schema/fields.ts';
import {everyFeature} from '../../test/scenario/every-feature.ts';
import {bots, pointsOfBots, politeness} from './bots.ts';

test.each([
  ['Thank you. Would you like some tea?', 'en', 4],
  ['Sit down and answer.', 'en', 0],
  ['Баярлалаа. Хүсвэл хэлж өгөөч.', 'mn', 4],
  ['Суу, хариул.', 'mn', 0],
] as const)('the text "%s" (%s) has %i polite words', (text, language, count) => {
  expect(politeness(text, language)).toBe(count);
});

test('longer and more polite best wordings give points only to the bots that look for length or politeness', () => {
  const {shown, rubric: scenario, source} = everyFeature;
  const texts = new Map(textsIn(fields, source).map(({key, text}) => [key, text]));
  const pointsWith = (say: string) => {
    const words = (key: string) => (/\.(say|act)$/.test(key) && best.test(key) ? say : (texts.get(key) ?? ''));
    return pointsOfBots({shown, scenario, words}, 'at-risk', 'en');
  };
  const ids = scenario.decisions.flatMap(d => d.options.filter(o => o.grade === 'b').map(o => o.id));
  const best = new RegExp(`\\.(${ids.join('|')})\\.`);
  const [short, long] = [pointsWith(''), pointsWith('Please, thank you. '.repeat(9))];
  const better = bots.filter((_, n) => (long[n] ?? 0) > (short[n] ?? 0));
  expect(better).toEqual(['longest', 'politest']);
  expect(bots.filter((_, n) => (long[n] ?? 0) < (short[n] ?? 0))).toEqual(['shortest']);
});
