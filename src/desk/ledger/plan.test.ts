import {describe, expect, test} from 'vitest';
import {sessionMethods as writtenMethods} from '../../content/author-files.ts';
import type {HardReport, ObjectiveCounts} from './hard.ts';
import {
  moveSession,
  proposePlan,
  reasonFor,
  sessionMethods,
  textsOf,
  timetableOf,
  withTexts,
  workshopSchema,
  type WorkshopPlan,
} from './plan.ts';

const session = (id: string, minutes: number, more: object = {}) => ({
  ...{id, minutes, title: `Title of ${id}`, aim: 'Aim', method: 'pairs', always: false},
  ...{objectives: [`m.${id}`], parts: [`m.${id}`], room: 'Tables'},
  ...more,
});
const workshop = workshopSchema.parse({
  ...{days: 2, start: '09:00', minutes: 120},
  sessions: [
    session('opening', 30, {always: true}),
    ...['one', 'two', 'three', 'four'].map(id => session(id, 60)),
    session('closing', 30, {always: true}),
  ],
});

const objective = (id: string, wrong: number, certain = 0): ObjectiveCounts => ({
  ...{id: `m.${id}`, learners: 35, answers: 35, points: 1 - wrong / 35, wrong, sure: 35, certain},
  ...{before: undefined, after: undefined},
});
const reportOf = (...objectives: readonly ObjectiveCounts[]): HardReport => ({
  ...{objectives, questions: [], learners: 35, answers: 35 * objectives.length},
});
const ids = ({sessions}: WorkshopPlan): readonly string[] => sessions.map(({from}) => from);

// The desk does not import the types of author files, so it has its own list of methods. Both lists must be the same.
test('the desk knows every method that an author may give to a workshop session', () => {
  expect(sessionMethods).toEqual(writtenMethods);
});

describe('the proposal of a plan', () => {
  test('without answers, a plan has the first workshop sessions of the course that fit, in the order of the course', () => {
    expect(ids(proposePlan(workshop, reportOf()))).toEqual([
      ...['opening', 'one', 'two', 'three', 'closing'],
    ]);
  });

  test('a plan has all sessions marked `always`, and the sessions whose objectives are hardest for the group', () => {
    const report = reportOf(objective('two', 30), objective('three', 10), objective('four', 20));
    expect(ids(proposePlan(workshop, report))).toEqual(['opening', 'two', 'three', 'four', 'closing']);
  });

  test('a workshop session against a misconception comes before a session with more wrong answers, and is one and a half times as long', () => {
    const report = reportOf(objective('one', 34), objective('two', 33), objective('four', 12, 12));
    const {sessions} = proposePlan(workshop, report);
    expect(sessions.map(({from, minutes}) => [from, minutes])).toEqual([
      ['opening', 30],
      ['one', 60],
      ['four', 90],
      ['closing', 30],
    ]);
  });

  test('a workshop session against a misconception keeps its usual length if the days have no more time', () => {
    const report = reportOf(objective('one', 34), objective('four', 12, 12));
    const {sessions} = proposePlan({...workshop, days: 1}, report);
    expect(sessions.map(({from, minutes}) => [from, minutes])).toEqual([
      ['opening', 30],
      ['four', 60],
      ['closing', 30],
    ]);
  });

  test('a workshop session that does not fit into a day begins the next day, and the last day takes all remaining sessions', () => {
    expect(proposePlan(workshop, reportOf()).sessions.map(({day}) => day)).toEqual([1, 1, 2, 2, 2]);
  });

  test('the reason for a workshop session is its hardest objective; a session has no reason if nobody got its objectives wrong', () => {
    const rows = [objective('two', 30), objective('one', 0)];
    expect([reasonFor('two', workshop, rows)?.id, reasonFor('one', workshop, rows)]).toEqual([
      'm.two',
      undefined,
    ]);
  });
});

describe('the timetable of a day', () => {
  const plan = (...minutes: readonly number[]): WorkshopPlan => ({
    start: '09:00',
    sessions: minutes.map(length => ({from: '', day: 1, minutes: length, method: 'talk', own: {}})),
  });
  const lines = (...minutes: readonly number[]) =>
    timetableOf(plan(...minutes), 1).map(({at, session: what}) => `${at} ${what}`);

  test('a break comes after an hour and a half of work, and lunch after noon', () => {
    expect(lines(45, 45, 60, 30, 45)).toEqual([
      ...['09:00 0', '09:45 1', '10:30 break', '10:45 2', '11:45 3', '12:15 lunch', '13:15 4'],
    ]);
  });

  test('a day with only one workshop session has no break', () => {
    expect(lines(180)).toEqual(['09:00 0']);
  });
});

describe('changes of a plan', () => {
  const plan = proposePlan(workshop, reportOf());

  test('a workshop session moves down within its day, and from the end of its day to the next day', () => {
    expect(ids(moveSession(plan, 0, 1))).toEqual(['one', 'opening', 'two', 'three', 'closing']);
    expect(moveSession(plan, 1, 1).sessions.map(({day}) => day)).toEqual([1, 2, 2, 2, 2]);
  });

  test('a text that a trainer changes replaces the text of the course in one language only', () => {
    const [first] = plan.sessions;
    if (!first) throw new Error('the plan is empty');
    const titles = {'m.opening': 'Opening'};
    const texts = {...textsOf(first, workshop, titles, 'en'), title: 'Coffee first'};
    const changed = withTexts(first, texts, workshop, titles, 'en');
    expect(changed.own).toEqual({en: {title: 'Coffee first'}});
    expect(textsOf(changed, workshop, titles, 'en')).toEqual(texts);
    expect(textsOf(changed, workshop, titles, 'mn').title).toBe('Title of opening');
    expect(withTexts(changed, textsOf(first, workshop, titles, 'en'), workshop, titles, 'en').own).toEqual(
      {},
    );
  });
});
