import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {anyCharacter} from '../../../test/doubles/any-character.ts';
import {arbitraryRecord} from '../../../test/doubles/arbitrary-record.ts';
import {smallWithPapers, syntheticCourse} from '../../../test/doubles/synthetic-course.ts';
import {incomplete, scored, type Score} from '../../score/score.ts';
import {unsealed} from '../../session/open-segments.ts';
import {encode, unseal} from './codec.ts';
import {decode} from './decode.ts';
import type {CourseRecord, ItemAnswer, PaperRecord, RecordEvent} from '../record.ts';
import {empty, isBlank, reduce} from '../reduce.ts';
import {isSweep} from '../../../tools/suite/test-matrix.mjs';

/** The number of random cases for each property. Each run draws other cases. */
const draws = {numRuns: isSweep ? 100 : 30};

const {course, all, banks} = syntheticCourse(smallWithPapers);
const records = arbitraryRecord(course, all, banks);

/**
 * Decodes a damaged state and opens all its modules. Returns the reported fault, the number of dropped
 * entries, and the recovered record.
 */
function salvaged(saved: string): {
  readonly fault: string | undefined;
  readonly dropped: number;
  readonly record: CourseRecord | undefined;
} {
  const found = decode(saved, course);
  if (found.kind === 'empty') return {fault: undefined, dropped: 0, record: undefined};
  const fault = found.kind === 'damaged' ? found.fault : undefined;
  if (!found.record) return {fault, dropped: found.dropped, record: undefined};
  const {record, dropped} = unsealed(found.record, all, course);
  return {fault, dropped: found.dropped + dropped, record};
}

/**
 * Lists the completed steps of a module. A draft does not count as a step. The only paper that counts as a step is
 * the module test.
 */
function stepsIn(record: CourseRecord | undefined, id: string): readonly string[] {
  const module = record?.modules[id];
  if (module?.kind !== 'open') return [];
  const answers = Object.entries(module.answers).filter(([, {tries}]) => tries > 0);
  const test = module.papers[all[id]?.numbers['module-test'] ?? 0];
  const isTested = test && (test.handedIn || test.begun > 1);
  return [...module.seen, ...[...answers, ...(isTested ? [test] : [])].map(one => JSON.stringify(one))];
}

const isBegun = (record: CourseRecord, id: string): boolean => {
  const module = record.modules[id];
  return module?.kind === 'open' && !isBlank(module);
};

describe('`decode` and `unseal` never throw', () => {
  test('`decode` reports any arbitrary text as empty or damaged', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: anyCharacter}),
          fc.string().map(s => `1.x.${s}`),
        ),
        text => {
          expect(['empty', 'damaged']).toContain(decode(text, course).kind);
        },
      ),
      draws,
    );
  });

  test('`unseal` never throws, even if the segment of the module is nonsense', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'ABCxyz019-_!')}), segment => {
        const data = all['module-1'];
        if (!data) throw new Error('no module');
        const sealed = {
          contentVersion: 1,
          done: 0,
          core: 0,
          possible: 0,
          earned: 0,
          parts: [],
          isTested: false,
          segment,
        };
        unseal({kind: 'sealed', ...sealed}, data, 1);
      }),
      draws,
    );
  });

  test('`decode` reports a fault if one character of the saved state was changed', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.constantFrom(...'A9z_.~'), (record, at, character) => {
        const saved = encode(record, course, all);
        const changed = saved.slice(0, at % saved.length) + character + saved.slice((at % saved.length) + 1);
        fc.pre(changed !== saved);
        expect(salvaged(changed).fault).toBeOneOf(['shape', 'version', 'checksum']);
      }),
      draws,
    );
  });
});

describe('a truncated saved state', () => {
  const cuts = fc
    .tuple(records, fc.double({min: 0, max: 1, noNaN: true, maxExcluded: true}))
    .map(([record, at]) => {
      const saved = encode(record, course, all);
      return {record, cut: saved.slice(0, 1 + Math.floor(at * (saved.length - 1)))};
    });

  test('a truncated saved state reports a fault and adds no step that the original did not have', () => {
    fc.assert(
      fc.property(cuts, ({record, cut}) => {
        const found = salvaged(cut);
        expect(found.fault).toBeOneOf(['shape', 'checksum']);
        for (const id of Object.keys(record.modules))
          expect(stepsIn(record, id)).toEqual(expect.arrayContaining([...stepsIn(found.record, id)]));
      }),
      draws,
    );
  });

  test('a truncated saved state counts the lost entries of the module in which the text ends', () => {
    fc.assert(
      fc.property(cuts, ({record, cut}) => {
        const found = salvaged(cut);
        const pieces = cut.split('~').length - 1;
        const id = Object.keys(record.modules).filter(m => isBegun(record, m))[pieces - 1];
        if (id !== undefined && stepsIn(found.record, id).length < stepsIn(record, id).length)
          expect(found.dropped).toBeGreaterThan(0);
      }),
      draws,
    );
  });
});

describe('a truncated saved state with two steps and a draft', () => {
  const answered = (question: string, score: Score): RecordEvent => ({
    kind: 'answered',
    module: 'module-1',
    question,
    response: ['option-2', 'option-1'],
    score,
  });
  const saved = encode(
    [
      {kind: 'seen', module: 'module-1', section: 'l0/s0'} as const,
      answered('m1-l0-q2', scored(3, 5)),
      answered('interview-0', incomplete()),
    ].reduce(reduce, empty('Ab3dE6gH', 'en', course)),
    course,
    all,
  );

  test.each([
    ['before the last character, which loses the draft', saved.slice(0, -1), 1],
    ['after the header, which loses both steps', saved.slice(0, saved.lastIndexOf('.') + 1), 2],
    ['within the header, which loses the module', saved.slice(0, saved.lastIndexOf('.')), 1],
  ])('`decode` counts the dropped entries of a saved state that is cut %s', (_, cut, dropped) => {
    expect(salvaged(cut)).toMatchObject({fault: 'checksum', dropped});
  });
});

test.each([
  ['2.abc.1.Ab3dE6gH.en.~x', 'version'],
  ['1.abc.1.Ab3dE6gH.en.', 'checksum'],
  ['hello', 'shape'],
])('for the text %s, `decode` reports the fault "%s"', (saved, fault) => {
  expect(decode(saved, course)).toMatchObject({kind: 'damaged', fault});
});

describe('entries that a release does not know', () => {
  const answered = (module: string, question: string, ...response: readonly string[]): RecordEvent => ({
    kind: 'answered',
    module,
    question,
    response,
    score: scored(1, 1),
  });
  const judged: ItemAnswer = {words: [1], score: scored(1, 1), sure: 0};
  const onTest = (answers: PaperRecord['answers']): readonly RecordEvent[] => {
    const event = {module: 'module-1', paper: all['module-1']?.numbers['module-test'] ?? 0};
    return [
      {...event, kind: 'began'},
      {...event, kind: 'handed-in', answers, percent: 33},
    ];
  };
  const saved = encode(
    [
      answered('module-1', 'm1-l0-q0', 'option-4'),
      answered('module-1', 'm1-l0-q1', 'option-1'),
      answered('module-1', 'interview-0', 'option-7', 'option-9', 'option-8'),
      ...onTest({1: judged, 2: judged}),
      answered('module-2', 'm2-l0-q0', 'option-1'),
    ].reduce(reduce, empty('Ab3dE6gH', 'en', course)),
    course,
    all,
  );

  /** Opens the first module with data in which the entries `gone` are missing, as after their removal in a release. */
  function without(...gone: readonly string[]) {
    const found = decode(saved, course);
    const sealed = found.kind === 'whole' ? found.record.modules['module-1'] : undefined;
    const data = all['module-1'];
    if (sealed?.kind !== 'sealed' || !data) throw new Error('not sealed');
    const numbers = Object.entries(data.numbers).filter(([key]) => !gone.includes(key));
    const {module, dropped} = unseal(sealed, {...data, numbers: Object.fromEntries(numbers)}, 2);
    return {answers: module.answers, papers: module.papers, dropped};
  }

  test('an unknown module in a saved state is dropped and counted', () => {
    const rest = {...course, modules: course.modules.filter(m => m.id === 'module-1')};
    expect(decode(saved, rest)).toMatchObject({kind: 'whole', dropped: 1});
  });

  test('an unknown question in a saved state is dropped and counted', () => {
    const {answers, dropped} = without('m1-l0-q1');
    expect(dropped).toBe(1);
    expect(Object.keys(answers).sort()).toEqual(['interview-0', 'm1-l0-q0']);
  });

  test('an unknown option in a saved state is dropped and counted, but the answer keeps its points', () => {
    const {answers, dropped} = without('m1-l0-q0/option-4');
    expect(dropped).toBe(1);
    expect(answers['m1-l0-q0']).toEqual({response: [], score: scored(1, 1), best: 1, tries: 1});
  });

  test('an unknown choice of an interview is dropped together with all later choices, and counted once', () => {
    const {answers, dropped} = without('interview-0/option-9');
    expect(dropped).toBe(1);
    expect(answers['interview-0']).toMatchObject({response: ['option-7'], best: 1});
  });

  test('an unknown paper in a saved state is dropped and counted', () => {
    const {papers, dropped} = without('module-test');
    expect(dropped).toBe(1);
    expect(papers).toEqual({});
  });

  test('an unknown item of a paper in a saved state is dropped and counted, but the paper keeps its result', () => {
    const {papers, dropped} = without('module-test/module-1.module-test/module-1-module-test-0');
    expect(dropped).toBe(1);
    expect(Object.values(papers)).toEqual([{begun: 1, handedIn: true, best: 33, answers: {2: judged}}]);
  });
});
