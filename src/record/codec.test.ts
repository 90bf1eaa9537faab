import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {arbitraryRecord} from '../../test/doubles/arbitrary-record.ts';
import {large, small, syntheticCourse} from '../../test/doubles/synthetic-course.ts';
import type {CourseIndex, ModuleData, QuestionBlock} from '../content/course.ts';
import {decode, encode, unseal} from './codec.ts';
import {maxPlace} from './header-text.ts';
import {maxLanguage, maxLength, maxRevision} from './max-length.ts';
import {optionsOf} from './names.ts';
import {progress, type Loaded} from './progress.ts';
import {questionsOf, sectionsOf} from './questions.ts';
import type {Answer, CourseRecord} from './record.ts';
import {empty, maxTries, reduce} from './reduce.ts';
import {scored} from '../score/score.ts';

/** Four fifths of SCORM 1.2's 4096 characters. */
const budget = 3276;

const {course, all} = syntheticCourse(small);
const records = arbitraryRecord(course, all);

function opened(record: CourseRecord, of: CourseIndex, loaded: Loaded): CourseRecord {
  const modules = Object.entries(record.modules).map(([id, module]) => {
    const data = loaded[id];
    const version = of.modules.find(m => m.id === id)?.contentVersion ?? 0;
    return [id, module.kind === 'sealed' && data ? unseal(module, data, version).module : module] as const;
  });
  return {...record, modules: Object.fromEntries(modules)};
}

function whole(saved: string, of: CourseIndex): CourseRecord {
  const found = decode(saved, of);
  if (found.kind !== 'whole') throw new Error(`not whole: ${JSON.stringify(found)}`);
  return found.record;
}

describe('a saved state', () => {
  test('gives back the record that was saved, once its modules are open', () => {
    fc.assert(
      fc.property(records, record => {
        expect(opened(whole(encode(record, course, all), course), course, all)).toEqual(record);
      }),
    );
  });

  test('has only characters that any LMS keeps', () => {
    fc.assert(
      fc.property(records, record => {
        expect(encode(record, course, all)).toMatch(/^[A-Za-z0-9._~-]+$/);
      }),
    );
  });

  test('tells an LMS the same progress before any module is loaded, but for the points of single parts', () => {
    fc.assert(
      fc.property(records, record => {
        const sealed = progress(whole(encode(record, course, all), course), course, {}, 80);
        const open = progress(record, course, all, 80);
        const plain = ({parts, ...rest}: typeof open) => ({
          ...rest,
          parts: parts.map(({id, state}) => ({id, state})),
        });
        // A module in which nothing was done is not saved, and what it holds is known only once it is loaded.
        if (open.done || Object.values(record.modules).every(m => m.kind === 'open'))
          expect(plain(sealed)).toEqual(plain(open));
      }),
    );
  });

  test('passes on a module that nobody opened as it came', () => {
    fc.assert(
      fc.property(records, record => {
        const saved = encode(record, course, all);
        expect(encode(whole(saved, course), course, {})).toBe(saved);
      }),
    );
  });

  test('does not say how parts stand once another release has other parts', () => {
    const seen = reduce(empty('Ab3dE6gH', 'en', course), {
      kind: 'seen',
      module: 'module-1',
      section: 'l0/s0',
    });
    const parts = (of: CourseIndex) => {
      const module = whole(encode(seen, course, all), of).modules['module-1'];
      return module?.kind === 'sealed' ? module.parts : undefined;
    };
    expect(parts(course)).toEqual(['in-progress', 'not-started', 'not-started']);
    expect(parts({...course, modules: course.modules.map(m => ({...m, contentVersion: 2}))})).toEqual([]);
  });

  test('is never larger than the caps say', () => {
    fc.assert(
      fc.property(records, record => {
        expect(encode(record, course, all).length).toBeLessThanOrEqual(maxLength(course, all));
      }),
    );
  });
});

/** The answer that takes most room: the longest words, as many as may be, and points that differ from the best ones. */
function largest(question: QuestionBlock, data: ModuleData): Answer {
  const options = [...optionsOf(question.id, data)].sort(([, a], [, b]) => b - a);
  const word = options[0]?.[0] ?? '9'.repeat(20);
  const {cap, possible} = question;
  return {
    response: Array.from({length: cap}, () => word),
    score: scored(0, possible),
    best: possible,
    tries: maxTries,
  };
}

function largestRecord(of: CourseIndex, loaded: Loaded): CourseRecord {
  const modules = Object.values(loaded).map(
    data =>
      [
        data.id,
        {
          kind: 'open',
          contentVersion: 1,
          seen: data.parts.flatMap(sectionsOf).sort(),
          answers: Object.fromEntries(data.parts.flatMap(questionsOf).map(q => [q.id, largest(q, data)])),
        },
      ] as const,
  );
  const start = empty('Ab3dE6gH', 'x'.repeat(maxLanguage), of);
  return {...start, revision: maxRevision, place: 'p'.repeat(maxPlace), modules: Object.fromEntries(modules)};
}

test('the largest record takes exactly the room that was reckoned, and the largest course stays under four fifths of 4096 characters', () => {
  const big = syntheticCourse(large);
  const saved = encode(largestRecord(big.course, big.all), big.course, big.all);
  console.log(
    `saved state of 5 modules, 500 questions, 6 interviews: at most ${saved.length} of ${budget} characters`,
  );
  // The checksum is one character shorter now and then.
  expect(maxLength(big.course, big.all) - saved.length).toBeOneOf([0, 1]);
  expect(maxLength(big.course, big.all)).toBeLessThan(budget);
});

describe('decoding never throws', () => {
  test('whatever an LMS gives back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({unit: 'binary'}),
          fc.string().map(s => `1.x.${s}`),
        ),
        text => {
          expect(['empty', 'damaged']).toContain(decode(text, course).kind);
        },
      ),
    );
  });

  test('and of a state that was cut says so, and saves what stands before the cut', () => {
    fc.assert(
      fc.property(records, fc.double({min: 0, max: 1, noNaN: true}), (record, at) => {
        const saved = encode(record, course, all);
        const cut = saved.slice(0, Math.floor(at * saved.length));
        if (cut === saved) return;
        const found = decode(cut, course);
        expect(found.kind).toBe(cut === '' ? 'empty' : 'damaged');
        if (found.kind !== 'damaged' || !found.record) return;
        const rest = opened(found.record, course, all);
        for (const [id, module] of Object.entries(rest.modules)) {
          const before = record.modules[id];
          if (module.kind !== 'open' || before?.kind !== 'open') continue;
          // The last answer of the cut may be half an answer.
          const wrong = Object.keys(module.answers).filter(
            q => JSON.stringify(module.answers[q]) !== JSON.stringify(before.answers[q]),
          );
          expect(wrong.length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('nor does opening a module whose segment is nonsense', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'ABCxyz019-_!')}), segment => {
        const data = all['module-1'];
        if (!data) throw new Error('no module');
        unseal(
          {kind: 'sealed', contentVersion: 1, done: 0, possible: 0, earned: 0, parts: [], segment},
          data,
          1,
        );
      }),
    );
  });

  test.each([
    ['2.abc.1.Ab3dE6gH.en.~x', 'version'],
    ['1.abc.1.Ab3dE6gH.en.', 'checksum'],
    ['hello', 'shape'],
  ])('%s has a fault of its %s', (saved, fault) => {
    expect(decode(saved, course)).toMatchObject({kind: 'damaged', fault});
  });

  test('a module, a question and an option that this release does not know are dropped and counted', () => {
    const both = [
      {
        kind: 'answered',
        module: 'module-1',
        question: 'm1-l0-q0',
        response: ['option-4'],
        score: scored(1, 1),
      },
      {
        kind: 'answered',
        module: 'module-1',
        question: 'm1-l0-q1',
        response: ['option-1'],
        score: scored(1, 1),
      },
      {
        kind: 'answered',
        module: 'module-2',
        question: 'm2-l0-q0',
        response: ['option-1'],
        score: scored(0, 1),
      },
    ] as const;
    const saved = encode(both.reduce(reduce, empty('Ab3dE6gH', 'en', course)), course, all);
    const [first] = course.modules;
    const data = all['module-1'];
    if (!first || !data) throw new Error('no module');
    const found = decode(saved, {...course, modules: [first]});
    expect(found).toMatchObject({kind: 'whole', dropped: 1});
    const sealed = found.kind === 'whole' ? found.record.modules['module-1'] : undefined;
    const numbers = Object.entries(data.numbers).filter(
      ([key]) => key !== 'm1-l0-q1' && key !== 'm1-l0-q0/option-4',
    );
    if (sealed?.kind !== 'sealed') throw new Error('not sealed');
    const {module, dropped} = unseal(sealed, {...data, numbers: Object.fromEntries(numbers)}, 2);
    expect(dropped).toBe(1);
    expect(module.answers).toEqual({'m1-l0-q0': {response: [], score: scored(1, 1), best: 1, tries: 1}});
  });
});

test.each([
  ['20 figures', '1234567890.123456789', true],
  ['21 figures', '1234567890.1234567890', false],
  ['10 bytes of other text', '\u0416'.repeat(5), true],
  ['11 bytes of other text', `${'\u0416'.repeat(5)}x`, false],
  ['three digits of Mongolian script', '\u1811'.repeat(3), true],
  ['half a character', '\ud800', false],
])('of a typed word 20 figures or 10 bytes are saved, and its points in any case: %s', (_, word, isKept) => {
  const ten = syntheticCourse({...small, questions: 10});
  const event = {
    kind: 'answered',
    module: 'module-1',
    question: 'm1-l0-q5',
    response: [word],
    score: scored(1, 1),
  } as const;
  const saved = encode(reduce(empty('Ab3dE6gH', 'en', ten.course), event), ten.course, ten.all);
  const module = opened(whole(saved, ten.course), ten.course, ten.all).modules['module-1'];
  expect(module).toMatchObject({answers: {'m1-l0-q5': {response: isKept ? [word] : [], best: 1}}});
});

/** Each with the course of its day, and what was then read from it. */
interface Kept {
  readonly saved: string;
  readonly record: CourseRecord;
  readonly course: CourseIndex;
  readonly modules: Loaded;
}

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  ['saved', 'record', 'course', 'modules'].every(name => name in value);

test('a save of version 1 is read for ever', () => {
  const kept: unknown = JSON.parse(
    readFileSync(new URL('../../test/fixtures/saves/version-1.json', import.meta.url), 'utf8'),
  );
  if (!isKept(kept)) throw new Error('the fixture lacks something');
  expect(opened(whole(kept.saved, kept.course), kept.course, kept.modules)).toEqual(kept.record);
});
