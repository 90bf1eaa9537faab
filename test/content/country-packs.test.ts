import {expect, test} from 'vitest';
import {thisCourse} from './this-course.ts';

const {course} = thisCourse();

const {country} = course;

test('the neutral pack has no verified entry, no entry for officers only, and no phone number', () => {
  const {xx} = country;
  const laws = xx?.laws ?? [];
  const others = xx ? [...xx.bodies, ...xx.lines, ...xx.forms] : [];
  expect(laws.length + others.length).toBeGreaterThan(15);
  expect(laws.filter(({read, officersOnly}) => read !== 'not-confirmed' || officersOnly)).toEqual([]);
  expect(others.filter(entry => entry.verified || entry.officersOnly || 'number' in entry)).toEqual([]);
});
