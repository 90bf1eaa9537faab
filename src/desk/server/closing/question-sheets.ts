import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {z} from 'zod';
import type {Readable} from '../../ledger/readable.ts';
import type {PrintedQuestion} from '../../pages/closing/questions-page.ts';
import type {DeskCourse} from '../desk-course.ts';

/** The fields of a built answer key that a sheet needs. In an ordering question, `right` is the position of a step. */
const answerKeySchema = z.array(
  z.object({
    id: z.string(),
    module: z.string(),
    part: z.string(),
    answers: z.array(z.object({words: z.string(), right: z.union([z.boolean(), z.number()]).optional()})),
  }),
);
type AnswerKey = z.infer<typeof answerKeySchema>;

/**
 * Reads the answer key that lies beside the readable texts, in this language or in English. Returns no questions if
 * there is no answer key.
 */
export function readAnswerKey({readable}: Pick<DeskCourse, 'readable'>, language: string): AnswerKey {
  const file = [language, 'en']
    .map(code => join(dirname(readable), 'answer-key', `${code}.json`))
    .find(existsSync);
  return file === undefined ? [] : answerKeySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Question types that have a screen of their own and make no sense on a sheet. */
const onScreenOnly: readonly string[] = ['interview', 'examination', 'hotspot'];

/**
 * Returns the questions of a part that a sheet can print, in the order of the answer key. The id of an item begins
 * with the id of its paper. Any other question is found by the title of its part.
 */
const keyOf = (part: string, key: AnswerKey, {parts, questions}: Readable): AnswerKey =>
  key.filter(({id, module, part: title}) => {
    const known = questions[id];
    const isHere = id.startsWith(`${part}.`) || (part.startsWith(`${module}.`) && title === parts[part]);
    return known !== undefined && isHere && !onScreenOnly.includes(known.type);
  });

/** Returns each module with questions for a sheet, together with its parts that have such questions. */
export const partsWithQuestions = (key: AnswerKey, readable: Readable) =>
  readable.modules
    .map(({title, parts}) => ({
      title,
      parts: parts
        .filter(({id}) => keyOf(id, key, readable).length > 0)
        .map(({id}) => ({id, title: readable.parts[id] ?? id})),
    }))
    .filter(({parts}) => parts.length > 0);

/** Returns the questions of a part as a sheet prints them. */
export const questionsIn = (part: string, key: AnswerKey, readable: Readable): readonly PrintedQuestion[] =>
  keyOf(part, key, readable).flatMap(entry => {
    const question = readable.questions[entry.id];
    return question ? [printedQuestion(entry, question)] : [];
  });

function printedQuestion(
  {answers}: AnswerKey[number],
  {stem, type, options, targets, labels}: Readable['questions'][string],
): PrintedQuestion {
  // Sort the options. In the author's order, the first option may be the right one, or the steps may be in the right
  // order.
  const optionTexts = options.map(id => labels[id] ?? id).toSorted();
  const right = answers.filter(answer => answer.right === true).map(({words}) => words);
  if (type === 'ordering') {
    const steps = answers.toSorted((a, b) => Number(a.right) - Number(b.right));
    return {
      stem,
      kind: 'order',
      options: optionTexts,
      targets: [],
      right: steps.map(({words}, at) => `${at + 1}. ${words}`),
    };
  }
  if (targets.length > 0) {
    const letters = targets.map(id => labels[id] ?? id);
    return {stem, kind: 'assign', options: optionTexts, targets: letters, right};
  }
  return {stem, kind: optionTexts.length > 0 ? 'tick' : 'write', options: optionTexts, targets: [], right};
}
