import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {compileWith, withEdit, faultLines, type Changes} from '../../../../test/content/course-fixture.ts';
import {filesBelow} from '../../build/disk.ts';
import {format} from '../../source/fault.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const lesson = 'modules/sample/01-first.md';
const bank = 'modules/sample/check.questions.yaml';

interface QuestionChanges {
  readonly stem?: string;
  readonly options?: readonly string[];
  readonly key?: number;
  readonly feedback?: string;
}

const three = ['Ask her alone', 'Look once more', 'Call the shift'];

/** Returns the YAML lines of one question. */
const question = (
  n: number,
  {stem = `What do you do first, ${n}?`, ...more}: QuestionChanges,
): readonly string[] => {
  const {options = three, key = n % 3, feedback = 'That is the reason.'} = more;
  return [
    `id: q${n}`,
    `stem: ${JSON.stringify(stem)}`,
    'options:',
    ...options.map(
      (text, o) =>
        `  - {id: o${o}, text: ${JSON.stringify(text)}, feedback: ${JSON.stringify(feedback)}${o === key ? ', correct: true' : ''}}`,
    ),
    'atTheCounter: Begin there.',
  ];
};

/** Adds questions before the first question of a lesson. */
const inLesson = (questions: readonly (readonly string[])[]): Changes => {
  const fence = '```question single-choice\n';
  const fences = questions.map(lines => `${fence}${lines.join('\n')}\n\`\`\`\n\n`);
  return withEdit(lesson, fence, `${fences.join('')}${fence}`);
};

/** Adds items before the first item of a bank. */
const inBank = (questions: readonly (readonly string[])[]): Changes => {
  const head =
    '  - type: single-choice\n    objective: read\n    level: 1\n    source: A page\n    review: draft\n';
  const items = questions.map(
    lines => `${head}    question:\n${lines.map(line => `      ${line}\n`).join('')}`,
  );
  return withEdit(bank, 'questions:\n', `questions:\n${items.join('')}`);
};

const places = [
  ['a lesson', inLesson],
  ['a bank', inBank],
] as const;

const withoutPlace = (line: string) =>
  line
    .replace(/^.*?:\d+:\d+ {2}/, '')
    .replace(/\(line \d+\)/g, '(line …)')
    .replace(/(filler|chevron)(?= \(line)/, 'last');

/**
 * Adds eight valid questions before an existing question. `written` contains changes to these questions, by number.
 * Returns the faults without their places.
 */
const faultsWith = (written: Readonly<Record<number, QuestionChanges>>, put: (typeof places)[number][1]) => {
  const questions = Array.from({length: 8}, (_, n) => question(n, written[n] ?? {}));
  return faultLines(put(questions)).map(withoutPlace);
};

const all = (one: (n: number) => QuestionChanges) =>
  Object.fromEntries([...Array(8).keys()].map(n => [n, one(n)]));
const long =
  'After the officer had ascertained the circumstances of the undocumented individual’s transportation, ';

type Row = readonly [what: string, written: Readonly<Record<number, QuestionChanges>>, fault: string];

const rows: readonly Row[] = [
  [
    'the right option is too often in the same position',
    all(() => ({key: 1})),
    'in 89 % of the 9 questions here the right answer is number 2: q0 (line …), q1 (line …), q2 (line …), q3 (line …), q4 (line …), q5 (line …), q6 (line …), q7 (line …); move some, to 50 % at most  (key-position)',
  ],
  [
    'the right option is too often the longest',
    all(n => ({options: three.map((text, o) => (o === n % 3 ? `${text} at her side` : text))})),
    'in 100 % of the 9 questions here the right answer is the longest: q0 (line …), q1 (line …), q2 (line …), q3 (line …), q4 (line …), q5 (line …), q6 (line …), q7 (line …), last (line …); shorten some, to 35 % at most  (longest-answer)',
  ],
  [
    'one option is much shorter than another',
    {2: {options: ['Ask', 'Look once more at the page', 'Call the shift leader at once']}},
    'this option has 3 characters and the longest has 29; write at least 50 % of that, or shorten the others  (length-spread)',
  ],
  [
    'the stem is negative',
    {3: {stem: 'She is alone. Which of these would you not do?'}},
    'the question asks for what is not so, which is easily overlooked; ask for what is so  (negative-stem)',
  ],
  [
    'an option refers to the other options',
    {4: {options: ['Ask her alone', 'Look once more', 'All of the above']}},
    '"All of the above" speaks of other options; write what is so, or a question with several right answers  (all-of-the-above)',
  ],
  [
    'words and sentences are too long',
    {6: {feedback: `${long}${long}it was demonstrable that documentation had been confiscated.`}},
    'to read this question takes 16 years of school and may take 8; write shorter words and sentences  (reading-level)',
  ],
  [
    "a right option gives a person's looks as a reason",
    {7: {options: ['Ask her alone', 'Hold her for her clothes', 'Call the shift leader']}},
    '"clothes" in a right answer reads as a reason; name what was seen, heard or found in the document  (reason-in-key)',
  ],
];

describe.each(places)('the rules for questions in %s', (_where, put) => {
  test('the rules for questions report nothing about valid questions', () => {
    expect(faultsWith({}, put)).toEqual([]);
  });

  test.each(rows)('the rules for questions report a fault when %s', (_what, written, linesOf) => {
    expect(faultsWith(written, put)).toEqual([linesOf]);
  });

  test("the rules for questions allow a wrong answer to mention a person's looks, because the feedback says why the answer is wrong", () => {
    const options = ['Hold her for her clothes', 'Ask her alone', 'Call the shift leader'];
    expect(faultsWith({7: {options}}, put)).toEqual([]);
  });

  test('the rules for questions allow a negation in the story before the question', () => {
    expect(faultsWith({3: {stem: 'The reader does not take the page. What do you do?'}}, put)).toEqual([]);
  });

  test('the rules for questions report two questions with the same stem', () => {
    expect(faultsWith({5: {stem: 'What do you do first: 1?'}}, put)).toEqual([
      expect.stringMatching(
        /^these are the words of the question "q1" \(modules\/sample\/(01-first\.md|check\.questions\.yaml):\d+\); ask something else {2}\(twin-stems\)$/,
      ),
    ]);
  });
});

describe('a machine-readable zone that is complete in a text', () => {
  const lines = (birth: string) =>
    `The card reads \`I<UTOD231458907<<<<<<<<<<<<<<<\`, \`${birth}2F1204159UTO<<<<<<<<<<<6\` and \`ERIKSSON<<ANNA<MARIA<<<<<<<<<<\`. Go on?`;
  const ofDigit = (digit: string) => faultsWith({1: {stem: lines(`74081${digit}`)}}, inBank);

  test('a complete machine-readable zone must have right check digits', () => {
    expect(ofDigit('2')).toEqual([]);
    expect(ofDigit('5')).toEqual([
      'machine-readable zone, line 2: the check digit of the date of birth must be 5, not 2; the right line is: 7408155F1204159UTO<<<<<<<<<<<6  (mrz-digits)',
    ]);
  });

  test('a complete machine-readable zone that no document reader can read is a fault', () => {
    expect(faultsWith({1: {stem: lines('740812').replace('I<UTO', 'Z<UTO')}}, inLesson)).toEqual([
      'machine-readable zone, line 1 begins with "Z": a zone of this size begins with A or C or I  (mrz-digits)',
    ]);
  });

  test('a complete machine-readable zone must have a wrong check digit when its item sets `wrongDigits`', () => {
    const item = (digit: string) => {
      const changes = inBank([question(1, {stem: lines(`74081${digit}`)})]);
      const text = String(changes[bank]);
      const marked = text.replace(
        '    review: draft\n    question:\n      id: q1\n',
        word => `    wrongDigits: true\n${word}`,
      );
      return faultLines({...changes, [bank]: marked}).map(withoutPlace);
    };
    expect(item('5')).toEqual([]);
    expect(item('2')).toEqual([
      'it says `wrongDigits: true`, and no digit of its machine-readable zone is wrong: remove that line  (mrz-digits)',
    ]);
  });

  test('a machine-readable zone is not checked when a text contains only one of its lines', () => {
    expect(
      faultsWith(
        {1: {stem: 'Line 1 reads `P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<`. Go on?'}},
        inLesson,
      ),
    ).toEqual([]);
  });
});

test('rules about percentages check the lessons of a module and each bank separately, because learners see them separately', () => {
  const key = (first: number) => Array.from({length: 4}, (_, n) => question(first + n, {key: 1}));
  expect(faultLines({...inLesson(key(0)), ...inBank(key(4))})).toEqual([]);
});

test.each([
  [
    'a lesson and in a bank',
    withEdit(bank, 'What is a chevron?', 'How many wheels?'),
    `${bank}:10:13`,
    '"how-many" (modules/sample/01-first.md:49)',
  ],
  [
    'two banks',
    withEdit('modules/sample/pre.questions.yaml', 'What stands before the name?', 'What is a chevron?'),
    'modules/sample/pre.questions.yaml:11:13',
    `"chevron" (${bank}:10)`,
  ],
])('the twin-stems rule reports the same stem in %s', (_what, changes, at, twin) => {
  expect(faultLines(changes)).toEqual([
    `${at}  these are the words of the question ${twin}; ask something else  (twin-stems)`,
  ]);
});

describe('a stem that is similar to another', () => {
  const stem = 'Two brothers get off the night bus, and one holds both passports. What do you do first?';
  const near = 'Two sisters get off the night bus, and one holds both passports. What do you do next?';
  const other = 'Two brothers get off the night ferry. The older one speaks for both, and coughs. What now?';
  const linesOf = (words: string, put: (typeof places)[number][1]) =>
    faultLines({
      ...inLesson([question(1, {stem})]),
      ...put([question(2, {stem: words})]),
    }).map(withoutPlace);
  const twin =
    /^80 % of these words are those of the question "q1" \(modules\/sample\/01-first\.md:\d+\); ask something else {2}\(twin-stems\)$/;

  test('two similar stems are a fault when one of the two questions is in a lesson', () => {
    expect(linesOf(near, inBank)).toEqual([expect.stringMatching(twin)]);
    expect(faultsWith({1: {stem}, 5: {stem: near}}, inLesson)).toEqual([expect.stringMatching(twin)]);
  });

  test('two similar stems are allowed in one bank, because forms of one item are similar', () => {
    expect(faultsWith({1: {stem}, 5: {stem: near}}, inBank)).toEqual([]);
  });

  test('two stems are not a fault when they share only their beginning, or have few words', () => {
    expect(linesOf(other, inBank)).toEqual([]);
    expect(linesOf('Which bus?', inBank)).toEqual([]);
  });
});

describe('the minutes of a lesson', () => {
  const linesOf = (changes: Changes) =>
    compileWith(changes)
      .warnings.filter(({rule}) => rule === 'lesson-minutes')
      .map(format);
  const stating = (minutes: number) => withEdit(lesson, 'minutes: 2', `minutes: ${minutes}`);
  const words = (count: number) =>
    withEdit(lesson, 'It was **late**.', `It was **late**. ${'The bus is late. '.repeat(count / 4)}`);

  test.each([2, 3])('the minutes of a lesson may be %i when the estimate is about 2.2', minutes => {
    expect(linesOf(stating(minutes))).toEqual([]);
  });

  test('a lesson whose minutes are more than the estimate gives a warning', () => {
    expect(linesOf(stating(4))).toEqual([
      `${lesson}:4:10  warning: the lesson takes about 2 minutes by its words, questions and pictures, and says 4: correct that, or the lesson  (lesson-minutes)`,
    ]);
  });

  test('the minutes of a lesson are estimated from the number of words to read', () => {
    expect(linesOf(words(800))).toEqual([
      `${lesson}:4:10  warning: the lesson takes about 7 minutes by its words, questions and pictures, and says 2: correct that, or the lesson  (lesson-minutes)`,
    ]);
  });
});

test('docs/authors.md explains every lint rule', () => {
  const files = filesBelow(root, 'src/compiler/questions/lint').map(file => file.replace(/^.*\//, ''));
  const rules = files.filter(file => !/\.test\.ts$|^(item|rules)\.ts$/.test(file));
  const page = readFileSync(join(root, 'docs/authors.md'), 'utf8');
  expect(rules.length).toBeGreaterThan(9);
  expect(rules.filter(rule => !page.includes(`| \`${rule.replace('.ts', '')}\``))).toEqual([]);
});
