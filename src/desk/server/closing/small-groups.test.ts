import fc from 'fast-check';
import {expect, test} from 'vitest';
import {smallGroups} from './small-groups.ts';

const people = fc
  .array(fc.constantFrom('Airport', 'Altanbulag', 'Zamyn-Uud', ''), {maxLength: 60})
  .map(posts => posts.map((post, at) => ({id: `p${at}`, post})));

test('everybody is in exactly one small group, no group is smaller than requested, and the sizes differ by at most one', () => {
  fc.assert(
    fc.property(people, fc.integer({min: 2, max: 6}), fc.string(), (all, size, seed) => {
      const groups = smallGroups(all, size, seed);
      expect(groups.flat().toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
        all.toSorted((a, b) => a.id.localeCompare(b.id)),
      );
      const sizes = groups.map(({length}) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      if (all.length >= size) expect(Math.min(...sizes)).toBeGreaterThanOrEqual(size);
    }),
  );
});

test('people of one post are in different groups as long as there are enough groups', () => {
  fc.assert(
    fc.property(people, fc.string(), (all, seed) => {
      const groups = smallGroups(all, 3, seed);
      for (const post of new Set(all.map(person => person.post))) {
        const most = Math.ceil(all.filter(person => person.post === post).length / groups.length);
        for (const group of groups)
          expect(group.filter(person => person.post === post).length).toBeLessThanOrEqual(most);
      }
    }),
  );
});

test('small groups are the same for the same seed, and differ for another seed', () => {
  const all = Array.from({length: 35}, (_, at) => ({id: `p${at}`, post: `post ${at % 6}`}));
  expect(smallGroups(all, 3, 'one')).toEqual(smallGroups(all, 3, 'one'));
  expect(smallGroups(all, 3, 'two')).not.toEqual(smallGroups(all, 3, 'one'));
});
