import {expect, test} from 'vitest';
import {z} from 'zod';
import {withEdit, soundCourse} from '../../../test/content/course-fixture.ts';
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

test('readable files contain the texts of questions and responses for tools outside the course', () => {
  const anything: unknown = expect.anything();
  const readable: unknown = JSON.parse(readableFiles(soundCourse()).get('readable/en.json') ?? '');
  const choice = {
    type: 'single-choice',
    options: ['blank', 'letter'],
    labels: {blank: 'A blank', letter: 'A letter'},
  };
  const typed = {type: 'numeric', options: [], labels: {}};
  const reading = {address: '#/sample/first/try', objectives: ['sample.read', 'sample.count']};
  const at = (paper: string, objective = 'read') => ({
    address: `#/exam/${paper}`,
    objectives: [`sample.${objective}`],
  });
  // A refresher names an item by numbers. It takes items only from papers that do not count for the score.
  const item = (paper: number) => ({item: {module: 3, paper, item: 1}});
  expect(readable).toEqual({
    ...{version: '1.2.3', coreModules: anything, places: anything},
    parts: {
      'sample.first': 'The first lesson',
      'talks.tea-house': 'The tea house',
      'exam.pre-test': 'Before',
      'exam.opener': 'What you still know',
      'exam.test': 'Test',
      'exam.post-test': 'Afterwards',
    },
    modules: [
      {
        ...{number: 1, title: 'Sample module'},
        parts: [
          {id: 'sample.first', minutes: 2, kind: 'lesson', objectives: ['sample.read', 'sample.count']},
        ],
      },
      {number: 2, title: 'Talks', parts: [{id: 'talks.tea-house', minutes: 4, kind: 'interview'}]},
      {
        ...{number: 3, title: 'Exam'},
        parts: [
          {id: 'exam.pre-test', minutes: 1, kind: 'paper', role: 'pre-test'},
          {id: 'exam.opener', minutes: 1, kind: 'paper', role: 'opener'},
          {id: 'exam.test', minutes: 3, kind: 'paper', role: 'module-test'},
          {id: 'exam.post-test', minutes: 1, kind: 'paper', role: 'post-test'},
        ],
      },
    ],
    objectives: {
      'sample.read': 'read a line',
      'sample.count': 'count to three',
      'talks.listen': 'listen first',
    },
    questions: {
      'sample.filler': {
        stem: 'What does the filler < count as?',
        type: 'single-choice',
        options: ['zero', 'ten'],
        labels: {zero: 'Zero', ten: '10.'},
        ...reading,
      },
      'sample.how-many': {stem: 'How many wheels?', ...typed, ...reading},
      'talks.tea-house': {
        stem: 'The tea house',
        type: 'interview',
        options: ['greet', 'wait'],
        labels: {greet: 'Good evening.', wait: 'Say nothing.'},
        ...{address: '#/talks/tea-house', objectives: []},
      },
      'exam.pre-test.before': {
        stem: 'What stands before the name?',
        ...choice,
        ...at('pre-test'),
        ...item(1),
      },
      'exam.opener.chevron': {
        stem: 'What is a chevron?',
        ...choice,
        labels: {blank: 'The blank', letter: 'A letter'},
        ...{...at('opener'), ...item(2)},
      },
      'exam.test.between': {stem: 'What stands between two names?', ...choice, ...at('test')},
      'exam.test.last': {stem: 'What ends the line?', ...choice, ...at('test')},
      'exam.test.lines': {stem: 'How many lines has a card?', ...typed, ...at('test', 'count')},
      'exam.test.signs': {stem: 'How many signs has a line?', ...typed, ...at('test', 'count')},
      'exam.post-test.behind': {
        stem: 'What stands behind the name?',
        ...{...choice, ...at('post-test'), ...item(4)},
      },
    },
  });
});

test("readable files list the items and the targets of a matching question in the author's order", () => {
  const course = soundCourse(withEdit(lesson, '```question single-choice\nid: filler', matching));
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

test('readable files give a number to each item that a refresher can ask: to items of papers that do not count for the score', () => {
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
