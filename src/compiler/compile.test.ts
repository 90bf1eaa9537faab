import {expect, test} from 'vitest';
import {soundCourse} from '../../test/content/course-fixture.ts';

test('the course index holds the data that a menu needs, but no lesson content', () => {
  expect(soundCourse().index).toEqual({
    version: '1.2.3',
    extras: [],
    modules: [
      {
        id: 'sample',
        number: 1,
        contentVersion: 1,
        steps: 4,
        minutes: 2,
        testMinutes: 0,
        firstLesson: 'first',
        parts: [{kind: 'lesson', id: 'first', minutes: 2, steps: 4}],
      },
      {
        id: 'talks',
        number: 2,
        contentVersion: 1,
        steps: 1,
        minutes: 4,
        testMinutes: 0,
        parts: [{kind: 'interview', id: 'tea-house', minutes: 4, steps: 1}],
      },
      {
        id: 'exam',
        number: 3,
        contentVersion: 1,
        steps: 0,
        minutes: 0,
        test: 'module-test',
        testMinutes: 3,
        parts: [
          {kind: 'paper', id: 'pre-test', minutes: 1, steps: 0, role: 'pre-test', from: ['sample']},
          {kind: 'paper', id: 'opener', minutes: 1, steps: 0, role: 'opener', from: ['sample']},
          {kind: 'paper', id: 'test', minutes: 3, steps: 1, role: 'module-test', from: ['sample']},
          {kind: 'paper', id: 'post-test', minutes: 1, steps: 0, role: 'post-test', from: ['sample']},
        ],
      },
    ],
  });
});

test('a section holds its blocks in the order of the lesson', () => {
  const [module] = soundCourse().modules;
  const [part] = module?.parts ?? [];
  const sections = part?.kind === 'lesson' ? part.sections : [];
  expect(
    sections.map(({id, blocks}) => [
      id,
      ...blocks.map(block => (block.kind === 'prose' ? block.key : block.id)),
    ]),
  ).toEqual([
    ['why', 'first.why.prose', 'real-thing', 'first.after.real-thing', 'card'],
    ['try', 'filler', 'how-many'],
  ]);
});

test('the module data contain no right answers; only the rubrics contain them', () => {
  const {modules, rubrics} = soundCourse();
  expect(JSON.stringify(modules)).not.toContain('correct');
  expect(rubrics['sample']).toEqual({
    filler: {options: ['zero', 'ten'], correct: 'zero'},
    'how-many': {min: 3, max: 3, slips: []},
  });
});

test('an interview compiles to one question with its own catalogue', () => {
  const [, talks] = soundCourse().modules;
  expect(talks?.parts).toEqual([
    {
      kind: 'interview',
      id: 'tea-house',
      minutes: 4,
      question: {
        kind: 'question',
        id: 'tea-house',
        type: 'interview',
        shown: ['greet', 'wait'],
        possible: 100,
        cap: 5,
        words: '',
      },
    },
  ]);
  expect(talks?.numbers).toEqual({'tea-house': 1, 'tea-house/greet': 1, 'tea-house/wait': 2});
});

test('every key in the module data has a text in every language', () => {
  const course = soundCourse({}, {pseudo: true});
  for (const {code, catalogues} of course.languages) {
    for (const module of course.modules) {
      const keys = JSON.stringify(module.parts).match(/"(?:first\.[\w.-]+)"/g) ?? [];
      const missing = keys
        .map(key => String(JSON.parse(key)))
        .filter(key => !key.endsWith('.') && !catalogues[module.id]?.[key]);
      expect(missing, code).toEqual([]);
    }
  }
});

test('the compiled course does not contain the phone number of an unverified country entry', () => {
  const {lines} = soundCourse().country['xx'] ?? {lines: []};
  expect(lines.map(({id, number, verified}) => ({id, number, verified}))).toEqual([
    {id: 'police', number: undefined, verified: false},
    {id: 'doctor', number: '103', verified: true},
  ]);
});
