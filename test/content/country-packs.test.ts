import {expect, test} from 'vitest';
import type {CountryEntry} from '../../src/content/country.ts';
import {thisCourse} from './this-course.ts';

const {course} = thisCourse();

const {country} = course;

test('the neutral pack has no verified entry, no entry for officers only, and no phone number', () => {
  const {xx} = country;
  const all: readonly CountryEntry[] = xx ? [...xx.laws, ...xx.bodies, ...xx.lines, ...xx.forms] : [];
  expect(all.length).toBeGreaterThan(15);
  expect(all.filter(entry => entry.verified || entry.officersOnly || 'number' in entry)).toEqual([]);
});
