import {expect, test} from 'vitest';
import {daysFor, progressIn} from './assignments.ts';

const all = [
  {group: '', part: 'fraud.mrz', due: '2026-11-30'},
  {group: 'North', part: 'fraud.mrz', due: '2026-12-02'},
  {group: 'North', part: 'fraud.test', due: '2026-12-03'},
  {group: 'South', part: 'fraud.light', due: '2026-12-01'},
];

test.each([
  [
    'North',
    [
      ['fraud.mrz', '2026-12-02'],
      ['fraud.test', '2026-12-03'],
    ],
  ],
  [
    'South',
    [
      ['fraud.mrz', '2026-11-30'],
      ['fraud.light', '2026-12-01'],
    ],
  ],
  ['', [['fraud.mrz', '2026-11-30']]],
])(
  'the group "%s" has its own parts and the parts for everybody; for a part in both, the last day of the group counts',
  (group, days) => {
    expect([...daysFor(all, group)]).toEqual(days);
  },
);

test.each([
  ['2026-12-02', [], {assigned: 2, done: 0, isLate: false}],
  ['2026-12-03', [], {assigned: 2, done: 0, isLate: true}],
  ['2026-12-03', ['fraud.mrz', 'fraud.light'], {assigned: 2, done: 1, isLate: false}],
  ['2027-01-01', ['fraud.mrz', 'fraud.test'], {assigned: 2, done: 2, isLate: false}],
])('on %s, a learner of the group North who has done %j has the progress %j', (today, done, progress) => {
  expect(progressIn(daysFor(all, 'North'), new Set(done), today)).toEqual(progress);
});
