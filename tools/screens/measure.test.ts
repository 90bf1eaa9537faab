import {expect, test} from 'vitest';
import {lateLessons, reportOf, totalsOf} from './measure.ts';
import {sizes} from './modes.ts';

const [desktop, phone] = sizes;
const measured = [
  {address: '#/m/l/a', height: 666, showsNext: true},
  {address: '#/m/l/b', height: 999, showsNext: true},
  {address: '#/m/l/c', height: 1000, showsNext: false},
  {address: '#/m/l/d', height: 1332, showsNext: true},
];
const sectionsOf = (...hasActivity: readonly boolean[]) =>
  hasActivity.map((has, n) => ({address: measured[n]?.address ?? '', hasActivity: has}));

test.each([
  [desktop, 0.5],
  [phone, 1],
])('a section fits in a window and a half on a desktop, and in two windows on a phone', (size, fits) => {
  expect(totalsOf(size, measured)).toEqual({showsNext: 0.75, median: 1000, fits});
});

test('the report on screens lists lesson sections separately from other screens, and names screens where Next is out of view', () => {
  const lessons = [{name: 'm/l', sections: sectionsOf(true, false, false)}];
  const report = reportOf(desktop, measured, lessons);
  expect(report).toContain('3 lesson sections and 1 other screens');
  expect(report).toContain('1000 px  #/m/l/c  Next is out of view');
  expect(report).not.toContain('#/m/l/b  Next is out of view');
});

test('a lesson is late if its first activity comes after its third section', () => {
  expect(
    lateLessons([
      {name: 'early', sections: sectionsOf(false, false, true)},
      {name: 'late', sections: sectionsOf(false, false, false, true)},
    ]),
  ).toEqual(['late']);
});
