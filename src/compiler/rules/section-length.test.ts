import {expect, test} from 'vitest';
import {inCourse, reportLines, withEdits} from '../../../test/content/course-fixture.ts';

const lesson = 'modules/sample/01-first.md';

/** Adds this many paragraphs to a section, and returns the warnings about the length of the section. */
const lengthWarnings = (paragraphs: number, house = 'lessons: {lastSection: On your next shift}') => {
  const more = '\n\nThe bus of that evening came and went without her.'.repeat(paragraphs);
  const changes = {...inCourse(house), ...withEdits(lesson, ['**late**.', `**late**.${more}`])};
  return reportLines(changes).filter(line => line.includes('section-length'));
};

test('a section that fills more than two and a half windows of a phone gives a warning with its line', () => {
  expect(lengthWarnings(5)).toEqual([]);
  expect(lengthWarnings(20)).toEqual([
    `${lesson}:9:4  warning: on a phone this section fills about 2.9 windows, and at most 2.5 are good to read: begin a new section at its second idea, or fold an example into a :::reveal  (section-length)`,
  ]);
});

test('a course without `lessons` in course.yaml may have sections of any length', () => {
  expect(lengthWarnings(20, '')).toEqual([]);
});
