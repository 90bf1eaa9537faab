import {expect, test} from 'vitest';
import {overBudget} from './budget.ts';
import {weigh} from './sizes.ts';

const files = new Map([
  ['a.js', new Uint8Array(1000)],
  ['b.css', new Uint8Array(500)],
  ['font.woff2', new Uint8Array(9000)],
]);

test('a screen weighs what it fetched, twice if fetched twice, and its font is weighed apart', () => {
  const weight = weigh(['a.js', 'b.css', 'a.js', 'font.woff2'], files);
  expect(weight).toMatchObject({requests: 4, raw: 2500, fontRaw: 9000});
  expect(weight.gzip).toBeLessThan(100);
});

test('a request that found nothing counts as a request', () => {
  expect(weigh(['missing.js'], files)).toMatchObject({requests: 1, raw: 0});
});

test('what is over its budget is named with both figures; what just keeps it is not', () => {
  expect(
    overBudget([
      {name: 'requests', value: 9, budget: 8},
      {name: 'calls', value: 20, budget: 20},
    ]),
  ).toEqual(['requests: 9, budget 8, over by 1']);
});
