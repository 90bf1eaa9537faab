import {expect, test} from 'vitest';
import {edited, faultLines} from '../../../test/content/course-fixture.ts';

const lesson = 'modules/sample/01-first.md';

interface Written {
  readonly stem?: string;
  readonly options?: readonly string[];
  readonly key?: number;
  readonly feedback?: string;
}

const three = ['Ask her alone', 'Look once more', 'Call the shift'];

const question = (n: number, {stem = `What do you do first, ${n}?`, ...more}: Written): string => {
  const {options = three, key = n % 3, feedback = 'That is the reason.'} = more;
  return [
    '```question single-choice',
    `id: q${n}`,
    `stem: ${JSON.stringify(stem)}`,
    'options:',
    ...options.map(
      (text, o) =>
        `  - {id: o${o}, text: ${JSON.stringify(text)}, feedback: ${JSON.stringify(feedback)}${o === key ? ', correct: true' : ''}}`,
    ),
    'atTheCounter: Begin there.',
    '```',
    '',
  ].join('\n');
};

/** What is told of a module with eight sound questions, some of which were written anew. */
const toldOf = (written: Readonly<Record<number, Written>>) => {
  const questions = Array.from({length: 8}, (_, n) => question(n, written[n] ?? {}));
  const changes = edited(
    lesson,
    '```question single-choice\n',
    `${questions.join('\n')}\n\`\`\`question single-choice\n`,
  );
  return faultLines(changes).map(line => line.replace(/^.*?:\d+:\d+ {2}/, ''));
};

const all = (one: (n: number) => Written) => Object.fromEntries([...Array(8).keys()].map(n => [n, one(n)]));
const long =
  'After the officer had ascertained the circumstances of the undocumented individual’s transportation, ';

test('says nothing of sound questions', () => {
  expect(toldOf({})).toEqual([]);
});

test.each<[string, Readonly<Record<number, Written>>, string]>([
  [
    'the right answer stands in one place too often',
    all(() => ({key: 1})),
    'in 89 % of the 9 questions here the right answer is number 2; move some, to 50 % at most  (key-position)',
  ],
  [
    'the right answer is the longest too often',
    all(n => ({options: three.map((text, o) => (o === n % 3 ? `${text} at her side` : text))})),
    'in 100 % of the 9 questions here the right answer is the longest, as in this one; shorten some, to 35 % at most  (longest-answer)',
  ],
  [
    'one option is much shorter than another',
    {2: {options: ['Ask', 'Look once more at the page', 'Call the shift leader at once']}},
    'this option has 3 characters and the longest has 29; write at least 50 % of that, or shorten the others  (length-spread)',
  ],
  [
    'the question asks for what is not so',
    {3: {stem: 'She is alone. Which of these would you not do?'}},
    'the question asks for what is not so, which is easily overlooked; ask for what is so  (negative-stem)',
  ],
  [
    'an option speaks of the others',
    {4: {options: ['Ask her alone', 'Look once more', 'All of the above']}},
    '"All of the above" speaks of other options; write what is so, or a question with several right answers  (all-of-the-above)',
  ],
  [
    'two questions ask the same',
    {5: {stem: 'What do you do first: 1?'}},
    `these are the words of the question "q1" (${lesson}:45); ask something else  (twin-stems)`,
  ],
  [
    'the words and sentences are too long',
    {6: {feedback: `${long}${long}it was demonstrable that documentation had been confiscated.`}},
    'to read this question takes 16 years of school and may take 8; write shorter words and sentences  (reading-level)',
  ],
  [
    'a right answer gives a look as its reason',
    {7: {options: ['Ask her alone', 'Hold her for her clothes', 'Call the shift leader']}},
    '"clothes" in a right answer reads as a reason; name what was seen, heard or found in the document  (reason-in-key)',
  ],
])('tells an author when %s', (_title, written, told) => {
  expect(toldOf(written)).toEqual([told]);
});

test('lets a wrong answer name a look, since its feedback says why it is wrong', () => {
  expect(
    toldOf({7: {options: ['Hold her for her clothes', 'Ask her alone', 'Call the shift leader']}}),
  ).toEqual([]);
});

test('lets the story before the question say what is not so', () => {
  expect(toldOf({3: {stem: 'The reader does not take the page. What do you do?'}})).toEqual([]);
});
