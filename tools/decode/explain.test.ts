import {describe, expect, test} from 'vitest';
import {courseInPackage} from '../../src/content/package-filter.ts';
import {plainCode} from '../../src/record/codes/code-text.ts';
import {completionCode} from '../../src/record/codes/completion-code.ts';
import {resultCode} from '../../src/record/codes/result-code.ts';
import {plannedSize, syntheticCourse} from '../../test/doubles/synthetic-course.ts';
import {explain, type DecoderFacts} from './explain.ts';

const {course: index} = syntheticCourse(plannedSize);
const titles = Object.fromEntries(
  index.modules.flatMap(m => m.parts.map(p => [`${m.id}.${p.id}.title`, `Part ${p.id}`])),
);
const facts: DecoderFacts = {title: 'Recognise, ask, refer', index, titles};

const codeIn = (course = index, learnerId = 'bat.dorj') =>
  resultCode(course, {
    learnerId,
    progress: {
      done: false,
      passed: undefined,
      scaled: undefined,
      fraction: 0.25,
      place: '',
      parts: course.modules.flatMap(m =>
        m.parts.map((p, at) => ({
          id: `${m.id}.${p.id}`,
          state: at === 0 ? ('done' as const) : ('not-started' as const),
          scaled: undefined,
        })),
      ),
    },
    summaries: course.modules.map(() => ({done: 1, core: 1, possible: 4, earned: 3, parts: []})),
    at: Date.UTC(2026, 10, 26, 12),
  });
const code = codeIn();

test('the code of a course is decoded with the names of all modules and parts', () => {
  const {isGood, lines} = explain(code, facts, 'bat.dorj');
  expect(isGood).toBe(true);
  expect(lines).toEqual(
    expect.arrayContaining([
      'The code is whole.',
      `Course   Recognise, ask, refer, release ${index.version}`,
      'Learner  bat.dorj, whose id fits this code',
      'Made on  2026-11-26 (UTC)',
      'Result   not completed, 25 % of the steps done',
      'Score    75 % so far, in the modules that were opened',
    ]),
  );
  const parts = index.modules.flatMap(m =>
    m.parts.map((p, at) => `${at === 0 ? 'done' : 'not-started'} Part ${p.id}`),
  );
  expect(lines.filter(line => line.startsWith('  ')).map(line => line.trim().replace(/ +/, ' '))).toEqual(
    parts,
  );
  expect(lines.filter(line => line.startsWith('Module'))).toHaveLength(index.modules.length);
});

test('the code of a single-module package lists only the parts in that package', () => {
  let shown = 0;
  for (const {id} of index.modules) {
    const alone = courseInPackage(index, [id]);
    const {lines} = explain(codeIn(alone), facts, undefined);
    const parts = lines.filter(line => line.includes(' Part ')).map(line => line.replace(/.* Part /, ''));
    expect(parts).toEqual(alone.modules.flatMap(module => module.parts.map(part => part.id)));
    shown += parts.length;
  }
  expect(shown).toBeGreaterThan(index.modules.length);
});

test.each([
  [
    'a code of another learner',
    code,
    'dorj.bat',
    false,
    'Learner  WRONG: the code was not made for the id "dorj.bat"',
  ],
  ['a code without a learner to compare', code, undefined, true, 'add --learner ID'],
  ['a code made without a learner id', codeIn(index, ''), 'x', true, 'not named'],
  [
    'an older release with the same parts',
    codeIn({...index, version: '0.0.9'}),
    undefined,
    true,
    `release 0.0.9 (this folder holds ${index.version}: modules and parts may differ)`,
  ],
  [
    'an older release with other parts',
    codeIn({
      version: '0.0.9',
      modules: index.modules.map(m => ({...m, parts: [...m.parts, ...m.parts.slice(0, 1)]})),
    }),
    undefined,
    true,
    'Parts    cannot be named here: decode with release 0.0.9',
  ],
  [
    'a module of another course',
    codeIn({version: '0.3.0', modules: index.modules.map((m, at) => ({...m, number: 9 + at}))}),
    undefined,
    true,
    'Module   number 9, which this folder does not hold',
  ],
  [
    'a wrong letter',
    `${plainCode(code).slice(0, 5)}${code.charAt(6) === 'A' ? 'B' : 'A'}${plainCode(code).slice(6)}`,
    undefined,
    false,
    'at character 2 of group 2',
  ],
  [
    'a letter that no code contains',
    code.replace(/^../, '1U'),
    undefined,
    false,
    '"U" (at character 2 of group 1)',
  ],
  ['half a code', code.slice(0, 12), undefined, false, 'This code has 10 characters'],
  [
    'noise',
    `${code.slice(0, 5)}ZZZZ-ZZZZ-ZZZZ-ZZ${plainCode(code).slice(18)}`,
    undefined,
    false,
    'more than one character is wrong',
  ],
])('decode explains a result code: %s', (_, typed, learner, isGood, words) => {
  const explanation = explain(typed, facts, learner);
  expect(explanation.isGood).toBe(isGood);
  expect(explanation.lines.join('\n')).toContain(words);
});

describe('the code of a completion record', () => {
  const completed = completionCode({
    version: index.version,
    modules: index.modules,
    name: 'Dorj Bat',
    at: Date.UTC(2026, 10, 26, 12),
    score: 87,
  });

  test('the code of a completion record gives name, day, score and modules but no parts', () => {
    const {isGood, lines} = explain(completed, facts, 'dorj bat');
    expect(isGood).toBe(true);
    expect(lines).toEqual([
      'The code is whole. It stands on a completion record.',
      `Course   Recognise, ask, refer, release ${index.version}`,
      'Name     dorj bat, which fits this code',
      'Made on  2026-11-26',
      'Score    87 %',
      ...index.modules.map(({id}) => `Module   ${id}`),
      'A code is no proof: anybody can make one up. Compare with what the learning system has.',
    ]);
  });

  test.each([
    [
      'with another name',
      completed,
      'Dorj Bet',
      false,
      'WRONG: the code was not made for the name "Dorj Bet"',
    ],
    ['without a name to compare', completed, undefined, true, 'add --learner NAME'],
    [
      'that was printed without a name and a score',
      completionCode({version: '9.0.0', modules: [{number: 20}], name: '', at: 0, score: undefined}),
      'x',
      true,
      'Score    none\nModule   number 20, which this folder does not hold',
    ],
    [
      'with a wrong letter',
      `2${plainCode(completed).slice(1, 4)}V${plainCode(completed).slice(5)}`,
      undefined,
      false,
      'at character 1 of group 2',
    ],
  ])('decode explains the code of a completion record %s', (_, typed, name, isGood, words) => {
    const explanation = explain(typed, facts, name);
    expect(explanation.isGood).toBe(isGood);
    expect(explanation.lines.join('\n')).toContain(words);
  });
});
