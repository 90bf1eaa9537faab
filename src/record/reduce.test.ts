import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {arbitraryEvents, arbitraryRecord} from '../../test/doubles/arbitrary-record.ts';
import {small, syntheticCourse} from '../../test/doubles/synthetic-course.ts';
import {incomplete, scored} from '../score/score.ts';
import {decode, encode} from './codec.ts';
import {merge} from './merge.ts';
import {isReopened, nextStep, phase, progress, summary, summaryOf} from './progress.ts';
import type {CourseRecord, RecordEvent} from './record.ts';
import {empty, maxTries, reduce} from './reduce.ts';

const {course, all} = syntheticCourse(small);
const start = empty('Ab3dE6gH', 'en', course);
const answered = (question: string, earned: number, possible = 1, module = 'module-1'): RecordEvent =>
  ({kind: 'answered', module, question, response: ['option-1'], score: scored(earned, possible)});
const answerOf = (record: CourseRecord, question: string) => {
  const module = record.modules['module-1'];
  return module?.kind === 'open' ? module.answers[question] : undefined;
};
const run = (...events: readonly RecordEvent[]) => events.reduce(reduce, start);
const [first] = course.modules;
const data = all['module-1'];
if (!first || !data) throw new Error('no module');

describe('a record', () => {
  test('keeps the last response and the best points', () => {
    const record = run(answered('m1-l0-q2', 4, 5), answered('m1-l0-q2', 2, 5));
    expect(answerOf(record, 'm1-l0-q2')).toEqual({response: ['option-1'], score: scored(2, 5), best: 4, tries: 2});
  });

  test('counts no try and loses no points by a draft', () => {
    const draft = {kind: 'answered', module: 'module-1', question: 'm1-l0-q0', response: ['option-2'], score: incomplete()} as const;
    expect(answerOf(run(answered('m1-l0-q0', 1), draft), 'm1-l0-q0')).toEqual({response: ['option-2'], score: incomplete(), best: 1, tries: 1});
  });

  test(`counts tries up to ${maxTries}`, () => {
    expect(answerOf(run(...Array.from({length: 20}, () => answered('m1-l0-q0', 0))), 'm1-l0-q0')?.tries).toBe(maxTries);
  });

  test('has a new revision after every event, so that no two saves are alike', () => {
    fc.assert(fc.property(arbitraryEvents(all), events => { expect(events.reduce(reduce, start).revision).toBe(events.length); }));
  });

  test('loses no points and no step by anything that happens', () => {
    fc.assert(fc.property(arbitraryEvents(all), events => {
      let before = progress(start, course, all, 80);
      for (const record of events.map((_, n) => events.slice(0, n + 1).reduce(reduce, start))) {
        const now = progress(record, course, all, 80);
        expect(now.fraction).toBeGreaterThanOrEqual(before.fraction);
        if (before.scaled !== undefined) expect(now.scaled).toBeGreaterThanOrEqual(before.scaled);
        if (before.passed) expect(now.passed).toBe(true);
        before = now;
      }
    }));
  });

  test('refuses what happens in a module that was not opened, since that is a mistake in the program', () => {
    const found = decode(encode(run(answered('m1-l0-q0', 1)), course, all), course);
    if (found.kind !== 'whole') throw new Error('not whole');
    expect(() => reduce(found.record, answered('m1-l0-q0', 1))).toThrow('module "module-1" is sealed');
  });
});

describe('progress', () => {
  const everything = (earned: (possible: number) => number): readonly RecordEvent[] => Object.values(all).flatMap(m => m.parts.flatMap(p =>
    p.kind === 'interview'
      ? [answered(p.question.id, earned(100), 100, m.id)]
      : p.sections.flatMap(s => [
          {kind: 'seen', module: m.id, section: `${p.id}/${s.id}`} as const,
          ...s.blocks.flatMap(b => (b.kind === 'question' ? [answered(b.id, earned(b.possible), b.possible, m.id)] : [])),
        ])));

  test('a part is not started, in progress, then done, and has a score once something was judged', () => {
    const part = (record: CourseRecord) => progress(record, course, all, 80).parts[0];
    expect(part(start)).toEqual({id: 'module-1.l0', state: 'not-started', scaled: undefined});
    expect(part(run({kind: 'seen', module: 'module-1', section: 'l0/s0'}))).toEqual({id: 'module-1.l0', state: 'in-progress', scaled: undefined});
    expect(part(run(...everything(p => p)))).toEqual({id: 'module-1.l0', state: 'done', scaled: 1});
  });

  test('the course has a score when all of it is done, and is passed at the mark', () => {
    expect(progress(start, course, all, 80)).toMatchObject({done: false, passed: undefined, scaled: undefined, fraction: 0});
    expect(progress(run(...everything(p => p)), course, all, 80)).toMatchObject({done: true, passed: true, scaled: 1, fraction: 1});
    expect(progress(run(...everything(() => 0)), course, all, 80)).toMatchObject({done: true, passed: undefined, scaled: 0, fraction: 1});
  });

  test('a score is rounded down to four decimals', () => {
    for (let earned = 0; earned < 100; earned++) {
      const record = run(...everything(p => (p === 100 ? earned : p)));
      const standings = course.modules.map(m => summaryOf(record, m, all));
      const [points, possible] = [standings.reduce((sum, m) => sum + m.earned, 0), standings.reduce((sum, m) => sum + m.possible, 0)];
      expect(progress(record, course, all, 80).scaled).toBe(Math.floor((points * 10_000) / possible) / 10_000);
    }
  });

  test('the mark itself passes, and just below it does not', () => {
    const record = run(...everything(p => Math.ceil(p * 0.8)));
    const {scaled = 0} = progress(record, course, all, 0);
    expect(progress(record, course, all, scaled * 100).passed).toBe(true);
    expect(progress(record, course, all, scaled * 100 + 0.01).passed).toBeUndefined();
  });

  test('the next step is the first section with something to read or to answer, then the interview, then none', () => {
    const of = (record: CourseRecord) => {
      const module = record.modules['module-1'];
      return module?.kind === 'open' ? nextStep(module, data) : undefined;
    };
    const events = everything(p => p).filter(e => 'module' in e && e.module === 'module-1');
    expect(of(start)).toEqual({part: 'l0', section: 's0'});
    expect(of(run({kind: 'seen', module: 'module-1', section: 'l0/s0'}))).toEqual({part: 'l0', section: 's0'});
    expect(of(run(...events.slice(0, -1)))).toEqual({part: 'interview-0', section: ''});
    expect(of(run(...events))).toBeUndefined();
  });

  test.each([
    [undefined, false, 'open'],
    [{tries: 0, best: 0}, false, 'open'],
    [{tries: 1, best: 1}, false, 'closed'],
    [{tries: 1, best: 0}, false, 'retry'],
    [{tries: 2, best: 0}, false, 'closed'],
    [{tries: 2, best: 0}, true, 'retry'],
    [{tries: 2, best: 1}, true, 'closed'],
  ])('a question with %j in a module that is open once more (%s) is %s', (standing, reopened, expected) => {
    expect(phase(standing && {response: [], score: scored(0, 1), ...standing}, 1, reopened)).toBe(expected);
  });

  test('a module is open once more when it is done below its mark, and no longer when it has reached it', () => {
    const of = (earned: (p: number) => number, passMark: number) => {
      const module = run(...everything(earned)).modules['module-1'];
      return module?.kind === 'open' && isReopened(summary(module, data), first, passMark);
    };
    const threeQuarters = (p: number) => (p === 100 ? 75 : p);
    expect([of(() => 0, 70), of(p => p, 70)]).toEqual([true, false]);
    // The higher of its own mark, 80, and that of the package.
    expect([of(threeQuarters, 70), of(p => (p === 100 ? 90 : p), 95)]).toEqual([true, true]);
  });
});

describe('two branches of one attempt', () => {
  const open = arbitraryRecord(course, all);
  const sealed = open.map(record => {
    const found = decode(encode(record, course, all), course);
    if (found.kind !== 'whole') throw new Error('not whole');
    return found.record;
  });

  test.each([['open', open], ['sealed', sealed]] as const)('are joined alike from either side, once or twice (%s)', (_, records) => {
    fc.assert(fc.property(records, records, (a, b) => {
      const both = merge(a, b);
      expect(merge(b, a)).toEqual(both);
      expect(merge(a, a)).toEqual(a);
      expect(merge(both, b)).toEqual(both);
    }));
  });

  test('and in any order', () => {
    fc.assert(fc.property(open, open, open, (a, b, c) => { expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c))); }));
  });

  test('lose no step and no point of either', () => {
    fc.assert(fc.property(open, open, (a, b) => {
      const standing = (r: CourseRecord) => ({fraction: progress(r, course, all, 80).fraction, earned: course.modules.map(m => summaryOf(r, m, all).earned)});
      const both = standing(merge(a, b));
      for (const one of [a, b].map(standing)) {
        expect(both.fraction).toBeGreaterThanOrEqual(one.fraction);
        one.earned.forEach((earned, n) => { expect(both.earned[n]).toBeGreaterThanOrEqual(earned); });
      }
    }));
  });

  test('are the same whether joined with or without their modules loaded', () => {
    fc.assert(fc.property(open, open, (a, b) => {
      const read = (record: CourseRecord) => {
        const found = decode(encode(record, course, all), course);
        return found.kind === 'whole' ? found.record : start;
      };
      const [joined, apart] = [encode(merge(a, b), course, all), encode(merge(read(a), read(b)), course, {})];
      const segments = (saved: string) => saved.split('~').slice(1).map(piece => piece.split('.').at(-1));
      expect(segments(apart)).toEqual(segments(joined));
    }));
  });

  test('of two attempts are refused', () => {
    expect(() => merge(start, empty('Zz3dE6gH', 'en', course))).toThrow('not branches of one');
  });
});
