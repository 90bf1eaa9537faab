import {expect, test} from 'vitest';
import {withEdit, soundCourse} from '../../../test/content/course-fixture.ts';
import {chunksOf, englishFiles, titlesOf} from './chunks.ts';

const lesson = 'modules/sample/01-first.md';
const banks = ['check', 'module-test', 'post', 'pre'].map(use => `sample.${use}`);

const alternative =
  'The card says **GO**. It has three lines: the first holds the name of the officer, the second the number of the bus, and the third the hour at which it leaves. Its corners are round. A thin line runs around it, and a small star stands at the foot, in the middle.';

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

test('the order of the options of a question changes no text key', () => {
  const option = '  - id: zero\n    text: Zero\n    correct: true\n    feedback: It stands for nothing.\n';
  const swapped = withEdit(lesson, option, '');
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
