import {expect, test} from 'vitest';
import type {CountryEntry} from '../../src/content/country.ts';
import {thisCourse} from './this-course.ts';

const {course} = thisCourse();

const {modules, country} = course;

const blocks = modules.flatMap(({id, parts}) =>
  parts.flatMap(part =>
    part.kind === 'lesson'
      ? part.sections.flatMap(section =>
          section.blocks.flatMap(block =>
            block.kind === 'country' ? [{...block, where: `${id}/${part.id}/${section.id}`}] : [],
          ),
        )
      : [],
  ),
);

test('at least one lesson shows the country pack', () => {
  expect(blocks.length).toBeGreaterThan(0);
});

test('the neutral pack has an entry for each country block of the lessons', () => {
  const {xx} = country;
  if (!xx) throw new Error('there is no neutral pack');
  const empty = blocks.filter(({of, about}) => {
    const entries: readonly CountryEntry[] = xx[of];
    return !entries.some(entry => about === undefined || entry.about.includes(about));
  });
  // A crossing point always belongs to a country, so the neutral pack has no crossing points.
  expect(empty.filter(({of}) => of !== 'posts').map(({where, of, about}) => ({where, of, about}))).toEqual(
    [],
  );
});

test('the neutral pack has no verified entry, no entry for officers only, and no phone number', () => {
  const {xx} = country;
  const all: readonly CountryEntry[] = xx ? [...xx.laws, ...xx.bodies, ...xx.lines, ...xx.forms] : [];
  expect(all.length).toBeGreaterThan(15);
  expect(all.filter(entry => entry.verified || entry.officersOnly || 'number' in entry)).toEqual([]);
});

test('the crossing points of Mongolia are for officers only', () => {
  expect(country['mn']?.posts.length).toBeGreaterThan(10);
  expect(country['mn']?.posts.filter(post => !post.officersOnly)).toEqual([]);
});
