import {beforeAll, expect, test} from 'vitest';
import {bench} from '../../tools/bench/run.ts';
import type {Findings} from '../../tools/bench/table.ts';
import {course} from './course.ts';
import {root} from './fixture.ts';

let found: Findings;
beforeAll(async () => {
  found = await bench(root, await course(), 0);
}, 180_000);

test('the course keeps the budgets of budgets.json; npm run bench shows where the bytes are', () => {
  expect(found.figures).toHaveLength(4 * found.languages.length + 2);
  expect(found.over).toEqual([]);
});

test('every language is weighed, and its first screen is not empty', () => {
  expect(found.languages.map(({language}) => language)).toEqual(['en', 'mn']);
  for (const {firstScreen, lesson} of found.languages) {
    expect(firstScreen.raw).toBeGreaterThan(10_000);
    expect(lesson.requests).toBeGreaterThan(0);
  }
});

test('nothing is asked of any other server, and nothing breaks the policy', () => {
  expect(found.languages.flatMap(({strays}) => strays)).toEqual([]);
});
