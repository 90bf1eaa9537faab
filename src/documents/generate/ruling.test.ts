import {expect, test} from 'vitest';
import {rulingOf, type Ruling} from './ruling.ts';

test.each<[response: string, verdict: 'clear' | 'refer', ruling: Ruling]>([
  ['refer sure the-document', 'refer', 'found'],
  ['check uv-light then-refer open-question fairly-sure', 'refer', 'found'],
  ['clear sure nothing-open', 'refer', 'missed'],
  ['check uv-light then-clear open-question sure', 'refer', 'missed'],
  ['clear sure nothing-open', 'clear', 'passed'],
  ['check uv-light then-clear open-question sure', 'clear', 'passed'],
  ['refer unsure the-manner', 'clear', 'held'],
  ['check uv-light then-refer open-question unsure', 'clear', 'held'],
])('the response "%s" to a document with the verdict %s has the ruling %s', (response, verdict, ruling) => {
  expect(rulingOf(response.split(' '), {verdict})).toBe(ruling);
});
