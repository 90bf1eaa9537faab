import {expect, test} from 'vitest';
import {z} from 'zod';
import {edited, soundCourse} from '../../../test/content/course-fixture.ts';
import {readableFiles} from './readable.ts';

const lesson = 'modules/sample/01-first.md';
const matching = `\`\`\`question matching
id: who-does-what
stem: Who does what?
items:
  - {id: guard, text: A guard, belongs: looks, feedback: "Yes."}
  - {id: nurse, text: A nurse, belongs: heals, feedback: "Yes."}
targets:
  - {id: heals, text: Heals}
  - {id: looks, text: Looks}
  - {id: sings, text: Sings}
atTheCounter: Ask the right one.
\`\`\`

\`\`\`question single-choice
id: filler`;

test("readable files list the items and the targets of a matching question in the author's order", () => {
  const course = soundCourse(edited(lesson, '```question single-choice\nid: filler', matching));
  const readable = z
    .looseObject({questions: z.record(z.string(), z.unknown())})
    .parse(JSON.parse(readableFiles(course).get('readable/en.json') ?? ''));
  expect(readable.questions['sample.who-does-what']).toEqual({
    stem: 'Who does what?',
    type: 'matching',
    options: ['guard', 'nurse'],
    targets: ['heals', 'looks', 'sings'],
    labels: {guard: 'A guard', nurse: 'A nurse', heals: 'Heals', looks: 'Looks', sings: 'Sings'},
    address: '#/sample/first/try',
    objectives: ['sample.read', 'sample.count'],
  });
});

test('readable files list the screens of each part, with the titles of each screen and the file and line of its source', () => {
  const {places} = z
    .looseObject({places: z.record(z.string(), z.unknown())})
    .parse(JSON.parse(readableFiles(soundCourse()).get('readable/en.json') ?? ''));
  const lesson = {module: 'Sample module', part: 'The first lesson', file: 'modules/sample/01-first.md'};
  expect(Object.entries(places)).toEqual([
    ['#/sample/first/why', {...lesson, section: 'Why it matters', line: 9}],
    ['#/sample/first/try', {...lesson, section: 'Try it', line: 31}],
    ['#/sample/first/whole', {...lesson, section: '', line: 2}],
    ...[
      ['#/talks/tea-house', 'Talks', 'The tea house', 'scenarios/tea-house.yaml'],
      ['#/exam/pre-test', 'Exam', 'Before', 'modules/exam/pre-test.paper.yaml'],
      ['#/exam/opener', 'Exam', 'What you still know', 'modules/exam/opener.paper.yaml'],
      ['#/exam/test', 'Exam', 'Test', 'modules/exam/test.paper.yaml'],
      ['#/exam/post-test', 'Exam', 'Afterwards', 'modules/exam/post-test.paper.yaml'],
    ].map(([address, module, part, file]) => [address, {module, part, section: '', file, line: 1}]),
  ]);
});

test('readable files list the modules in the order of the course, with the minutes of each part', () => {
  const {modules} = z
    .looseObject({
      modules: z.array(z.object({number: z.number(), title: z.string(), parts: z.array(z.unknown())})),
    })
    .parse(JSON.parse(readableFiles(soundCourse()).get('readable/en.json') ?? ''));
  expect(modules.map(({number, title}) => [number, title])).toEqual([
    [1, 'Sample module'],
    [2, 'Talks'],
    [3, 'Exam'],
  ]);
  expect(modules[0]?.parts).toEqual([
    {id: 'sample.first', minutes: 2, kind: 'lesson', objectives: ['sample.read', 'sample.count']},
  ]);
});

test('readable files have the version number of the course, and the number and title of each module on the core path', () => {
  const {version, coreModules} = z
    .looseObject({version: z.string(), coreModules: z.array(z.unknown())})
    .parse(JSON.parse(readableFiles(soundCourse()).get('readable/en.json') ?? ''));
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(coreModules).toEqual([
    {number: 1, title: 'Sample module'},
    {number: 2, title: 'Talks'},
    {number: 3, title: 'Exam'},
  ]);
});

test('readable files give the numbers of the items that a refresher can ask: the items of papers that do not count for the score', () => {
  const {questions} = z
    .looseObject({
      questions: z.record(z.string(), z.looseObject({item: z.record(z.string(), z.number()).optional()})),
    })
    .parse(JSON.parse(readableFiles(soundCourse()).get('readable/en.json') ?? ''));
  const numbered = Object.entries(questions).filter(([, {item}]) => item !== undefined);
  const papers = new Set(numbered.map(([id]) => id.split('.').slice(0, 2).join('.')));
  expect([...papers].sort()).toEqual(['exam.opener', 'exam.post-test', 'exam.pre-test']);
  for (const [id, {item}] of numbered)
    expect([id, Object.values(item ?? {}).every(number => number > 0)]).toEqual([id, true]);
});
