import {z} from 'zod';
import {id, prose, savedNames, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {distinct, issue} from '../options.ts';
import {fit} from '../typed.ts';
import {mostBytes} from './most-bytes.ts';
import {isSame} from './same.ts';

/**
 * Schema of a text that the learner copies from a document. It is not translated, because it is the same in
 * every language of the course.
 */
const typedText = z
  .string()
  .trim()
  .min(1, 'write what is to be typed')
  .refine(word => fit(word, mostBytes) === word, `write at most ${mostBytes} bytes`);

const source = z
  .strictObject({
    ...savedNames,
    stem: text,
    /** All spellings that count as right. Case, spaces and hyphens are ignored unless `exactly` is true. */
    accepted: z.array(typedText).min(1, 'write at least one accepted answer'),
    exactly: z.boolean().optional(),
    right: prose,
    wrong: prose,
    mistakes: z
      .array(z.strictObject({id, typed: typedText, feedback: prose}))
      .check(distinct)
      .optional(),
    atTheCounter: prose,
  })
  .check(({value: {accepted, exactly = false, mistakes = []}, issues}) => {
    mistakes.forEach((mistake, at) => {
      if (!accepted.some(word => isSame(word, mistake.typed, exactly))) return;
      const message = `"${mistake.typed}" counts as right; a mistake needs another text`;
      issues.push(issue(['mistakes', at, 'typed'], message));
    });
  });

/** Source of a question whose response is a text from a document: a code, a number or a name. */
export type ShortAnswerSource = z.infer<typeof source>;

/** What the learner may see of a question: only its id. */
export interface ShortAnswerShown {
  readonly id: string;
}

/**
 * What only scoring may know: the accepted texts, and the known mistakes (`slips`). Each mistake has a feedback of
 * its own.
 */
export interface ShortAnswerRubric {
  readonly accepted: readonly string[];
  readonly exactly: boolean;
  readonly slips: readonly {readonly id: string; readonly typed: string}[];
}

/** Authoring definition of a question whose response is a short typed text. */
export const authoring: Authoring<ShortAnswerSource, ShortAnswerShown, ShortAnswerRubric> = {
  source,
  split: ({id: own, accepted, exactly = false, mistakes = []}) => ({
    shown: {id: own},
    rubric: {accepted, exactly, slips: mistakes.map(({id: name, typed: word}) => ({id: name, typed: word}))},
  }),
  bounds: () => ({possible: 1, cap: 1, ids: []}),
};
