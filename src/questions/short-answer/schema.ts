import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {distinct} from '../options.ts';
import {fit} from '../typed.ts';
import {mostBytes} from './most-bytes.ts';
import {isSame} from './same.ts';

/** What stands in a document, so it is the same in every language of the course. */
const typed = z
  .string()
  .trim()
  .min(1, 'write what is to be typed')
  .refine(word => fit(word, mostBytes) === word, `write at most ${mostBytes} bytes`);

const source = z
  .strictObject({
    id,
    stem: text,
    /** Every way of writing it that counts as right; capitals and spaces are ignored unless `exactly` says no. */
    accepted: z.array(typed).min(1, 'write at least one accepted answer'),
    exactly: z.boolean().optional(),
    right: prose,
    wrong: prose,
    mistakes: z
      .array(z.strictObject({id, typed, feedback: prose}))
      .check(distinct)
      .optional(),
    atTheCounter: prose,
  })
  .check(({value: {accepted, exactly = false, mistakes = []}, issues}) => {
    mistakes.forEach((mistake, at) => {
      if (!accepted.some(word => isSame(word, mistake.typed, exactly))) return;
      issues.push({
        code: 'custom',
        path: ['mistakes', at, 'typed'],
        input: mistake,
        message: `"${mistake.typed}" counts as right; a mistake needs another text`,
      });
    });
  });

/** What an author writes as a question whose answer is typed as it stands in a document: a code, a number, a name. */
export type Source = z.infer<typeof source>;

/** What may be seen: that something is to be typed. */
export interface Shown {
  readonly id: string;
}

/** What only scoring may know: what counts as right, and known slips that have notes of their own. */
export interface Rubric {
  readonly accepted: readonly string[];
  readonly exactly: boolean;
  readonly slips: readonly {readonly id: string; readonly typed: string}[];
}

/** A few characters to be typed. */
export const authoring: Authoring<Source, Shown, Rubric> = {
  source,
  split: ({id: own, accepted, exactly = false, mistakes = []}) => ({
    shown: {id: own},
    rubric: {accepted, exactly, slips: mistakes.map(({id: name, typed: word}) => ({id: name, typed: word}))},
  }),
  bounds: () => ({possible: 1, cap: 1, ids: []}),
};
