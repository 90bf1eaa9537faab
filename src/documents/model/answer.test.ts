import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {answerOf, responseOf, type ExaminationAnswer} from './answer.ts';
import {checks} from './checks.ts';
import {confidences, grounds, mostMarks, outcomes, places, reasons, tools, verdicts} from './terms.ts';
import {vocabulary} from './vocabulary.ts';

const finding = fc.record({
  place: fc.constantFrom(...places),
  reason: fc.constantFrom(...reasons),
  tool: fc.constantFrom(...tools),
});
const decided = {
  ground: fc.constantFrom(...grounds),
  confidence: fc.constantFrom(...confidences),
  findings: fc.uniqueArray(finding, {
    maxLength: mostMarks,
    selector: ({place, reason, tool}) => `${place} ${reason} ${tool}`,
  }),
};
const whole: fc.Arbitrary<ExaminationAnswer> = fc.oneof(
  fc.record({verdict: fc.constantFrom('clear' as const, 'refer' as const), ...decided}),
  fc.record({
    verdict: fc.constant('check' as const),
    check: fc.constantFrom(...checks),
    outcome: fc.constantFrom(...outcomes),
    ...decided,
  }),
);

test('answerOf restores every complete answer from its response', () => {
  fc.assert(
    fc.property(whole, answer => {
      expect(answerOf(responseOf(answer))).toEqual(answer);
    }),
    {numRuns: 1_000},
  );
});

test('responseOf and answerOf restore every answer that answerOf returns, even for responses with unknown ids', () => {
  const words = fc.array(fc.oneof({weight: 4, arbitrary: fc.constantFrom(...vocabulary)}, fc.string()), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(words, response => {
      const answer = answerOf(response);
      expect(answerOf(responseOf(answer))).toEqual(answer);
      expect(answer.findings.length).toBeLessThanOrEqual(mostMarks);
    }),
    {numRuns: 2_000},
  );
});

describe('answerOf ignores invalid ids', () => {
  test.each<[string, string, Partial<ExaminationAnswer>]>([
    ['an unknown word', 'refer perhaps', {verdict: 'refer'}],
    ['a check without the verdict `check`', 'refer uv-light', {verdict: 'refer'}],
    ['an outcome without a check', 'check then-refer', {verdict: 'check'}],
    ['a mark without its tool', 'refer expiry altered', {verdict: 'refer'}],
    [
      'all marks after an invalid one',
      'refer expiry altered uv film uv sex print loupe',
      {verdict: 'refer', findings: [{place: 'expiry', reason: 'altered', tool: 'uv'}]},
    ],
    [
      'a verdict among the marks',
      'expiry altered uv refer',
      {findings: [{place: 'expiry', reason: 'altered', tool: 'uv'}]},
    ],
  ])('answerOf ignores %s', (_what, response, answer) => {
    expect(answerOf(response.split(' '))).toEqual({findings: [], ...answer});
  });

  test('answerOf keeps two different marks at one place, but only one of two equal marks', () => {
    const [altered, print] = [
      ['expiry', 'altered', 'uv'],
      ['expiry', 'print', 'loupe'],
    ] as const;
    expect(answerOf([...altered, ...print, ...altered]).findings).toEqual([
      {place: 'expiry', reason: 'altered', tool: 'uv'},
      {place: 'expiry', reason: 'print', tool: 'loupe'},
    ]);
  });
});

test('answerOf ignores all marks after the maximum number of marks', () => {
  const words = places.slice(0, mostMarks + 1).flatMap(place => [place, 'altered', 'uv']);
  expect(answerOf(words).findings.map(({place}) => place)).toEqual(places.slice(0, mostMarks));
});

test('the answer vocabulary contains no duplicate ids', () => {
  expect([...vocabulary].sort()).toEqual([...new Set(vocabulary)].sort());
  expect(verdicts.every(word => vocabulary.includes(word))).toBe(true);
});
