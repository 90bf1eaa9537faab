import {expect, test} from 'vitest';
import {packageId} from './context.ts';

const facts = {course: {id: 'harbour'}};

test.each([[['first', 'second']], [['second', 'first']], [['new', 'first', 'second']]])(
  'the id of the whole course, under which devices store work, does not depend on its modules: %j',
  modules => {
    expect(packageId(facts, {modules, whole: {modules: true, languages: true}})).toBe('harbour');
  },
);

test('the id of a package with only some modules names these modules', () => {
  const whole = {modules: false, languages: true};
  expect(packageId(facts, {modules: ['first', 'new'], whole})).toBe('harbour.first.new');
});
