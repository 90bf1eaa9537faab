import {z} from 'zod';
import {id, prose, text} from '../content/fields.ts';

/** Most options an author may write: a saved answer names each of them, and a learner reads all of them. */
const mostOptions = 10;

const option = z.strictObject({
  id,
  text,
  /** Written only where it is so; leaving it out means no. */
  correct: z.boolean().optional(),
  feedback: prose,
});

/** What an author writes as one option of a choice. */
export type Option = z.infer<typeof option>;

/** The options of a choice, in the order in which the learner sees them. */
export const options = z
  .array(option)
  .min(2, 'write at least two options')
  .max(mostOptions, `write at most ${mostOptions} options`)
  .check(distinct);

/** Faults the second of two entries with one id. */
export function distinct({value, issues}: z.core.ParsePayload<readonly {readonly id: string}[]>): void {
  value.forEach((entry, i) => {
    if (value.findIndex(other => other.id === entry.id) === i) return;
    issues.push({
      code: 'custom',
      path: [i, 'id'],
      input: value,
      message: `"${entry.id}" is used twice here; give each an id of its own`,
    });
  });
}

/** Something to choose that may be right. */
type Choosable = Pick<Option, 'id' | 'correct'>;

/** Ids of the options that are right, in the author's order. */
export const correctOf = (all: readonly Choosable[]): readonly string[] => idsOf(all.filter(o => o.correct));

/** Whether one is right and no other. */
export const exactlyOne = (all: readonly Choosable[]): boolean => correctOf(all).length === 1;

/** The id of the right one, in a question that has passed its schema. */
export function theCorrect(q: {readonly id: string; readonly options: readonly Choosable[]}): string {
  const [correct] = correctOf(q.options);
  if (correct === undefined)
    throw new Error(`"${q.id}" has no right option: read it through \`source\` before it is split`);
  return correct;
}

/** Ids in the author's order. */
export const idsOf = (all: readonly {readonly id: string}[]): readonly string[] => all.map(o => o.id);
