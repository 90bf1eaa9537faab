import {expect, test} from 'vitest';
import {edited, soundCourse} from '../../../test/content/course-fixture.ts';
import {chunksOf, englishFiles, titlesOf} from './chunks.ts';
import {readableFiles} from './readable.ts';

const lesson = 'modules/sample/01-first.md';
const banks = ['check', 'module-test', 'post', 'pre'].map(use => `sample.${use}`);

const alternative =
  'The card says **GO**. It has three lines: the first holds the name of the officer, the second the number of the bus, and the third the hour at which it leaves. Its corners are round. A thin line runs around it, and a small star stands at the foot, in the middle.';

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

test('English catalogues hold every text as its author wrote it, under a key that is made from ids', () => {
  const files = englishFiles(soundCourse());
  expect([...files.keys()].filter(file => file.endsWith('.json'))).toEqual(
    ['interface', 'interview', 'desk', 'country', 'sample', 'talks', 'exam', ...banks, 'tea-house'].map(
      name => `locales/en/${name}.json`,
    ),
  );
  expect(JSON.parse(files.get('locales/en/sample.json') ?? '')).toEqual({
    title: 'Sample *module*',
    summary: 'What a compiler has to understand.',
    'objectives.read.text': 'read a line',
    'objectives.count.text': 'count to three',
    'first.title': 'The first lesson',
    'first.sources.manual.text': 'The manual of the office, page 3',
    'first.why.title': 'Why it matters',
    'first.why.prose': 'The bus came at 10:30, see :this and `<<`.\nIt was **late**.',
    'first.real-thing.title': 'On the *real* thing',
    'first.real-thing.text': 'A list:\n\n- one\n- two',
    'first.after.real-thing': 'After the note, a [link](https://example.org/a).',
    'first.card.caption': 'A card, seen from the front.',
    'first.card.alternative': `${alternative}\n\n- It is flat.`,
    'first.card.svg.go': 'GO & stop',
    'first.card.svg.mark': 'SPECIMEN',
    'first.try.title': 'Try it',
    'first.filler.stem': 'What does the filler `<` count as?',
    'first.filler.options.zero.text': 'Zero',
    'first.filler.options.zero.feedback': 'It stands for nothing.',
    'first.filler.options.ten.text': '10.',
    'first.filler.options.ten.feedback': 'That is the letter A.',
    'first.filler.atTheCounter': 'Read it as a blank.',
    'first.how-many.stem': 'How many wheels?',
    'first.how-many.right': 'Three it is.',
    'first.how-many.wrong': 'Count again.',
    'first.how-many.atTheCounter': 'Count twice.',
  });
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

test('the order of the options of a question changes no text key', () => {
  const option = '  - id: zero\n    text: Zero\n    correct: true\n    feedback: It stands for nothing.\n';
  const swapped = edited(lesson, option, '');
  const text = String(swapped[lesson]).replace('atTheCounter: Read', `${option}atTheCounter: Read`);
  const keys = (files: ReadonlyMap<string, string>) =>
    (files.get('locales/en/sample.json') ?? '').replace(/,$/gm, '').split('\n').sort();
  expect(keys(englishFiles(soundCourse({[lesson]: text})))).toEqual(keys(englishFiles(soundCourse())));
});

test('data chunks have stable names and contain only a default export', () => {
  const chunks = chunksOf(soundCourse());
  expect([...chunks.keys()]).toEqual([
    ...['sample', 'talks', 'exam', ...banks].flatMap(name => [`data/${name}.js`, `rubric/${name}.js`]),
    'data/contents.js',
    'data/country/xx.js',
    ...['en', 'mn'].flatMap(code =>
      [
        ...[
          'course',
          'contents',
          'interview',
          'sample',
          'sample/first',
          'talks',
          'exam',
          ...banks,
          'tea-house',
          'country/xx',
        ],
      ].map(name => `text/${code}/${name}.js`),
    ),
  ]);
  for (const source of chunks.values()) expect(source).toMatch(/^export default \{.*\};\n$/);
});

test('one chunk holds the texts of a lesson, and another chunk holds the other texts of its module', () => {
  const chunks = chunksOf(soundCourse());
  const [own, rest] = [chunks.get('text/en/sample/first.js') ?? '', chunks.get('text/en/sample.js') ?? ''];
  expect(own).toContain('"first.filler.stem"');
  expect(own).not.toContain('"objectives.');
  expect(rest).toContain('"objectives.');
  expect(rest).not.toContain('"first.');
});

test('interview texts are plain text in a separate chunk; no package contains the texts of the desk', () => {
  const course = soundCourse();
  expect(chunksOf(course).get('text/en/interview.js')).toBe(
    'export default {"talk.begin":"Begin & listen"};\n',
  );
  expect(JSON.stringify([...chunksOf(course)])).not.toContain('Your name');
  expect(englishFiles(course).get('locales/en/desk.json')).toBe('{\n  "entry.name": "Your name"\n}\n');
});

test('no lesson chunk is needed for the titles in the menu; titles of modules and titles of parts are in separate chunks', () => {
  const course = soundCourse();
  const [english] = course.languages;
  if (!english) throw new Error('there is no English');
  const modules = titlesOf(course, english, 'modules');
  expect(Object.keys(modules).filter(key => !/^[^.]+[.]title$/.test(key))).toEqual([]);
  expect({...modules, ...titlesOf(course, english, 'parts')}).toEqual({
    'sample.title': 'Sample <em>module</em>',
    'sample.summary': 'What a compiler has to understand.',
    'sample.first.title': 'The first lesson',
    'talks.title': 'Talks',
    'talks.summary': 'One talk.',
    'talks.tea-house.title': 'The tea house',
    'exam.title': 'Exam',
    'exam.summary': 'What a compiler has to draw.',
    'exam.pre-test.title': 'Before',
    'exam.opener.title': 'What you <em>still</em> know',
    'exam.test.title': 'Test',
    'exam.post-test.title': 'Afterwards',
  });
});

test('the compiled course does not contain the phone number of an unverified country entry', () => {
  const {lines} = soundCourse().country['xx'] ?? {lines: []};
  expect(lines.map(({id, number, verified}) => ({id, number, verified}))).toEqual([
    {id: 'police', number: undefined, verified: false},
    {id: 'doctor', number: '103', verified: true},
  ]);
});

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
