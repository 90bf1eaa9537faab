import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {z} from 'zod';
import type {AttemptAnswer} from '../../../src/desk/ledger/attempt.ts';
import {answerAt} from '../commits.ts';

/** Number of learners in the test group. */
export const learners = 35;

/**
 * The questions of the test course. `wrong` is the number of learners who answer wrong, and `sure` is the confidence
 * of all learners. Two of the questions are planted misconceptions: most learners are wrong and certain.
 */
export const questions = {
  'fraud.planted-one': {objective: 'fraud.chip', wrong: 22, sure: 3},
  'fraud.planted-two': {objective: 'fraud.chip', wrong: 18, sure: 3},
  'fraud.guessed': {objective: 'fraud.light', wrong: 30, sure: 1},
  'fraud.easy': {objective: 'fraud.light', wrong: 2, sure: 2},
} as const;
type Planted = (typeof questions)[keyof typeof questions];

/**
 * Adds texts to the readable file of a desk: those of these questions, of a pre-test and of a post-test. Also adds
 * the fields of `more` at the top level of the file.
 */
export function writeTexts(folder: string, more: object = {}): void {
  const file = join(folder, 'dist', 'readable', 'en.json');
  const texts = z
    .looseObject({questions: z.looseObject({}), parts: z.looseObject({})})
    .parse(JSON.parse(readFileSync(file, 'utf8')));
  const question = (id: string, {objective}: Planted) => ({
    ...{
      stem: `Stem of ${id}`,
      type: 'single-choice',
      options: ['zero', 'ten'],
      labels: {zero: 'Zero', ten: 'Ten'},
    },
    ...{address: '#/fraud/mrz/what', objectives: [objective]},
  });
  const part = {id: 'fraud.mrz', minutes: 25, kind: 'lesson', objectives: ['fraud.chip']};
  const planted = Object.entries(questions).map(([id, one]) => [id, question(id, one)] as const);
  const [before, after] = ['pre', 'post'].map(use => ({
    ...question(`fraud.${use}.item`, questions['fraud.planted-one']),
    address: `#/fraud/${use}`,
  }));
  writeFileSync(
    file,
    JSON.stringify({
      ...texts,
      objectives: {'fraud.chip': 'handle a silent chip', 'fraud.light': 'choose the light'},
      modules: [
        {
          ...{number: 1, title: 'Document fraud'},
          parts: [
            part,
            {id: 'fraud.pre', minutes: 5, kind: 'paper', role: 'pre-test'},
            {id: 'fraud.post', minutes: 5, kind: 'paper', role: 'post-test'},
          ],
        },
      ],
      questions: {
        ...texts.questions,
        ...Object.fromEntries(planted),
        'fraud.pre.item': {...before, item: {module: 1, paper: 1, item: 1}},
        'fraud.post.item': after,
      },
      ...more,
    }),
  );
}

/** Returns an answer to a question with the options of the test course. */
export const answerTo = (
  place: number,
  id: string,
  isWrong: boolean,
  more: Partial<AttemptAnswer> = {},
): AttemptAnswer =>
  answerAt(place, {id, response: isWrong ? 'b' : 'a', result: isWrong ? 'wrong' : 'correct', ...more});

/** Returns the first answers of a learner to all planted questions. Learners have numbers from 0. */
export const firstAnswers = (number: number): AttemptAnswer[] =>
  Object.entries(questions).map(([id, {wrong, sure}], at) =>
    answerTo(at, `${id}.t1.c${sure}`, number < wrong),
  );

/** Returns the titles of the rows in one table of the report, from top to bottom. */
export const rowsOf = (page: string, kind: 'objective' | 'question'): readonly string[] =>
  [...page.matchAll(new RegExp(`/records/hard/${kind}[?][^>]*>([^<]*)<`, 'g'))].map(
    ([, title = '']) => title,
  );

/** Returns the text of a page without its markup. */
export const flat = (text: string): string => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
