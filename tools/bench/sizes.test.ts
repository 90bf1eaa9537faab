import {expect, test} from 'vitest';
import {overBudget} from './budget.ts';
import {weigh} from './sizes.ts';

const files = new Map([
  ['a.js', new Uint8Array(1000)],
  ['b.css', new Uint8Array(500)],
  ['font.woff2', new Uint8Array(9000)],
]);

test('weigh counts each request of a screen, and counts the bytes of fonts separately', () => {
  const weight = weigh(['a.js', 'b.css', 'a.js', 'font.woff2'], files);
  expect(weight).toMatchObject({requests: 4, raw: 2500, fontRaw: 9000});
  expect(weight.gzip).toBeLessThan(100);
});

test('weigh counts a request for a missing file as a request', () => {
  expect(weigh(['missing.js'], files)).toMatchObject({requests: 1, raw: 0});
});

test('a value above its budget is reported with the budget, and a value at its budget is not reported', () => {
  expect(
    overBudget([
      {name: 'requests', value: 9, budget: 8},
      {name: 'calls', value: 20, budget: 20},
    ]),
  ).toEqual(['requests: 9, budget 8, over by 1']);
});
