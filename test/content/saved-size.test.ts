import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {CourseIndex} from '../../src/content/course.ts';
import {encode} from '../../src/record/codec/codec.ts';
import {maxLength, maxLengthByType} from '../../src/record/codec/max-length.ts';
import type {LoadedModules} from '../../src/record/progress.ts';
import {overBudget, readBudgets, type BudgetFigure} from '../../tools/bench/budget.ts';
import {largestRecord} from '../doubles/largest-record.ts';
import {readBack} from '../doubles/saved.ts';
import {plannedSize, small, syntheticCourse, type CourseSize} from '../doubles/synthetic-course.ts';
import {root} from './museum.ts';
import {thisCourse} from './this-course.ts';

const {course} = thisCourse();

const {savedState: budgets} = readBudgets(join(root, 'budgets.json'));

const total = (numbers: Iterable<number>): number => [...numbers].reduce((sum, n) => sum + n, 0);

/** Returns the maximum size of each part of the saved state, with its budget. Both numbers are in characters. */
function sizesOf(course: CourseIndex, all: LoadedModules): readonly BudgetFigure[] {
  const {
    examination: bench = 0,
    interview: interviews = 0,
    paper: papers = 0,
    ...others
  } = maxLengthByType(course, all);
  const questions = total(Object.values(others));
  const whole = maxLength(course, all);
  const rest = whole - questions - papers - bench - interviews;
  return [
    {name: 'saved state, questions', value: questions, budget: budgets.questions},
    {name: 'saved state, papers', value: papers, budget: budgets.papers},
    {name: 'saved state, bench', value: bench, budget: budgets.bench},
    {name: 'saved state, interviews', value: interviews, budget: budgets.interviews},
    {name: 'saved state, rest', value: rest, budget: budgets.rest},
    {name: 'saved state, whole', value: whole, budget: budgets.atMost},
  ];
}

const tell = (figures: readonly BudgetFigure[]) =>
  figures.map(({name, value, budget}) => `${name}: ${value} of ${budget}`).join('\n');

test('the budgets of the parts of the saved state add up to at most nine tenths of the 4096 characters of SCORM 1.2', () => {
  const {atMost, ...parts} = budgets;
  expect(total(Object.values(parts))).toBeLessThanOrEqual(atMost);
  expect(atMost).toBeLessThanOrEqual(4096 * 0.9);
});

function courseToSave() {
  return {
    course: course.index,
    all: Object.fromEntries(course.modules.map(m => [m.id, m])),
    banks: course.banks,
  };
}

describe.each([
  ['this course', courseToSave],
  ['the planned course', () => syntheticCourse(plannedSize)],
])('the largest possible saved state of %s', (_, build) => {
  const {course, all, banks} = build();
  const record = largestRecord(course, all, banks);
  const saved = encode(record, course, all);

  test('each part of the largest saved state fits its budget', () => {
    const sizes = sizesOf(course, all);
    console.log(tell(sizes));
    expect(overBudget(sizes)).toEqual([]);
  });

  test('the largest saved state has the computed length and at most nine tenths of 4,096 characters', () => {
    // The computed length includes a checksum of maximum length. The real checksum may have one character less.
    expect(maxLength(course, all) - saved.length).toBeOneOf([0, 1]);
    expect(saved.length).toBeLessThanOrEqual(budgets.atMost);
  });

  test('the largest saved state decodes to the same record', () => {
    expect(readBack(saved, course, all)).toEqual(record);
  });
});

describe('a run of an interview', () => {
  const {course, all, banks} = courseToSave();
  const record = largestRecord(course, all, banks);
  const runs = Object.values(all).flatMap(({id, parts}) =>
    parts.flatMap(part => (part.kind === 'interview' ? [[part.id, id] as const] : [])),
  );

  test.each(runs)('a run of %s takes less than 96 characters in the saved state', (interview, module) => {
    const work = record.modules[module];
    if (work?.kind !== 'open') throw new Error(`${module} is not open`);
    const {[interview]: _, ...others} = work.answers;
    const without = {...record, modules: {...record.modules, [module]: {...work, answers: others}}};
    const size = encode(record, course, all).length - encode(without, course, all).length;
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThan(96);
  });
});

test('a part of the saved state that exceeds its budget is reported with the excess in characters', () => {
  const size: CourseSize = {
    ...small,
    questions: 6,
    mix: [{type: 'short-answer', options: 0, cap: 1, possible: 1}],
  };
  const {course, all} = syntheticCourse(size);
  expect(overBudget(sizesOf(course, all))).toEqual(['saved state, questions: 1136, budget 960, over by 176']);
});
