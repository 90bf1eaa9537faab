import {expect, test} from 'vitest';
import {span12, span2004, timeOfDay, timestamp} from './time.ts';

test.each([
  [0, '0000:00:00.00', 'PT0H0M0.00S'],
  [-5, '0000:00:00.00', 'PT0H0M0.00S'],
  [NaN, '0000:00:00.00', 'PT0H0M0.00S'],
  [3661.239, '0001:01:01.23', 'PT1H1M1.23S'],
  [33.07, '0000:00:33.07', 'PT0H0M33.07S'],
  [1e12, '9999:59:59.99', 'PT9999H59M59.99S'],
])('a duration of %d seconds is %s in SCORM 1.2 and %s in SCORM 2004', (seconds, text, text2004) => {
  expect([span12(seconds), span2004(seconds)]).toEqual([text, text2004]);
});

test.each([
  [Date.UTC(2026, 10, 25, 10, 11, 12, 505), '2026-11-25T10:11:12.50Z'],
  [Date.UTC(2026, 10, 25, 10, 11, 12), '2026-11-25T10:11:12.00Z'],
  [-1, '1970-01-01T00:00:00.00Z'],
  [NaN, '1970-01-01T00:00:00.00Z'],
  [1e20, '2038-12-31T23:59:59.99Z'],
])('the time %d is written as %s, with two decimals and a year that LMSes accept', (at, text) => {
  expect(timestamp(at)).toBe(text);
});

test("a time of day has a valid format, whatever the device's clock says", () => {
  for (const at of [NaN, 1e20, -1e20]) expect(timeOfDay(at)).toMatch(/^\d\d:\d\d:\d\d$/);
});

test('a time of day is in local time and has whole seconds', () => {
  expect(timeOfDay(new Date(2026, 0, 1, 23, 4, 5, 999).getTime())).toBe('23:04:05');
});
