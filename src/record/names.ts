import type {ModuleData, QuestionBlock} from '../content/course.ts';
import type {Answer, ModuleRecord} from './record.ts';
import {questionsOf, sectionsOf} from './questions.ts';
import type {RawAnswer, RawModule} from './segment.ts';
import {isSaved, typedBytes, type Word} from './word.ts';

/** The numbers of a question's options, by id; empty where its answer is typed. */
export function optionsOf(question: string, data: ModuleData): ReadonlyMap<string, number> {
  const prefix = `${question}/`;
  const own = Object.entries(data.numbers).filter(([key]) => key.startsWith(prefix));
  return new Map(own.map(([key, n]) => [key.slice(prefix.length), n]));
}

const questionsByNumber = (data: ModuleData): ReadonlyMap<number, QuestionBlock> =>
  new Map(
    data.parts.flatMap(questionsOf).flatMap(q => {
      const n = data.numbers[q.id];
      return n === undefined ? [] : [[n, q] as const];
    }),
  );

const isNumber = (n: number | undefined): n is number => n !== undefined;

/** Turns names into the numbers of ids.lock. What has no number, and typed words that are too long, are left out. */
export function toNumbers(module: ModuleRecord, data: ModuleData): RawModule {
  const answers = new Map<number, RawAnswer>();
  for (const [n, question] of questionsByNumber(data)) {
    const answer = module.answers[question.id];
    if (answer) answers.set(n, {...standing(answer), words: wordsOf(answer, question, data)});
  }
  return {seen: module.seen.map(key => data.numbers[key]).filter(isNumber), answers};
}

const standing = ({score, best, tries}: Answer) => ({score, best, tries});

function wordsOf(answer: Answer, question: QuestionBlock, data: ModuleData): readonly Word[] {
  const options = optionsOf(question.id, data);
  const words = answer.response.slice(0, question.cap);
  if (options.size > 0) return words.map(word => options.get(word)).filter(isNumber);
  return words.filter(word => isSaved(word, typedBytes(question.type)));
}

/** Turns numbers into names again. What this release does not know is dropped and counted. */
export function fromNumbers(
  raw: RawModule,
  data: ModuleData,
  contentVersion: number,
): {module: ModuleRecord; dropped: number} {
  const questions = questionsByNumber(data);
  const sections = new Map(data.parts.flatMap(sectionsOf).map(key => [data.numbers[key], key]));
  const seen = raw.seen
    .map(n => sections.get(n))
    .filter(key => key !== undefined)
    .sort();
  let dropped = raw.seen.length - seen.length;
  const answers: Record<string, Answer> = {};
  for (const [n, answer] of raw.answers) {
    const question = questions.get(n);
    const found = question && named(answer, question, data);
    if (!found?.isWhole) dropped++;
    if (found) answers[question.id] = found.answer;
  }
  return {module: {kind: 'open', contentVersion, seen, answers}, dropped};
}

/**
 * An answer in names, up to the first word that this release does not know: of pairs, of an order and of a talk the rest
 * would mean something else without it. The points stay.
 */
function named(
  {words, score, best, tries}: RawAnswer,
  question: QuestionBlock,
  data: ModuleData,
): {readonly answer: Answer; readonly isWhole: boolean} {
  const byNumber = new Map([...optionsOf(question.id, data)].map(([id, n]) => [n, id]));
  const isTyped = byNumber.size === 0;
  const names = words.map(w => (typeof w === 'number' ? byNumber.get(w) : isTyped ? w : undefined));
  const unknown = names.indexOf(undefined);
  const known = unknown < 0 ? names : names.slice(0, unknown);
  return {
    answer: {response: known.filter(w => w !== undefined), score, best, tries},
    isWhole: unknown < 0,
  };
}
