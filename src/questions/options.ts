import {z} from 'zod';
import {id, prose, text} from '../content/fields.ts';

const option = z.strictObject({
  id,
  text,
  /** Set to true only for a right option. Missing means false. */
  correct: z.boolean().optional(),
  feedback: prose,
});

/** Source of one option of a choice. */
export type ChoiceOption = z.infer<typeof option>;

const words = {2: 'two', 3: 'three'} as const;

/** Schema of a list of entries with ids of their own: `listOf(item, 'items', 2, 8)`. */
export const listOf = <T extends z.ZodType<{readonly id: string}>>(
  entry: T,
  name: string,
  least: keyof typeof words,
  most: number,
): z.ZodArray<T> =>
  z
    .array(entry)
    .min(least, `write at least ${words[least]} ${name}`)
    .max(most, `write at most ${most} ${name}`)
    .check(distinct);

/**
 * Schema of the options of a choice, in the author's order. There are at most ten, because a saved response
 * names each option and a learner reads all of them.
 */
export const options = listOf(option, 'options', 2, 10);

/** Reports an entry whose id an earlier entry has already. */
export function distinct({value, issues}: z.core.ParsePayload<readonly {readonly id: string}[]>): void {
  value.forEach((entry, i) => {
    if (value.findIndex(other => other.id === entry.id) === i) return;
    issues.push(issue([i, 'id'], `"${entry.id}" is used twice here; give each an id of its own`));
  });
}

/** Returns a fault for the `check` of a schema. */
export const issue = (path: (string | number)[], message: string): z.core.$ZodRawIssue => ({
  code: 'custom',
  path,
  input: undefined,
  message,
});

/** An option or a place that may be right. */
type Choosable = Pick<ChoiceOption, 'id' | 'correct'>;

/** Ids of the right options, in the author's order. */
export const correctOf = (all: readonly Choosable[]): readonly string[] => idsOf(all.filter(o => o.correct));

/** Returns whether exactly one option is right. */
export const exactlyOne = (all: readonly Choosable[]): boolean => correctOf(all).length === 1;

/** Id of the right option in a question that has passed its schema. Throws when there is none. */
export function theCorrect(q: {readonly id: string; readonly options: readonly Choosable[]}): string {
  const [correct] = correctOf(q.options);
  if (correct === undefined)
    throw new Error(`"${q.id}" has no right option: read it through \`source\` before it is split`);
  return correct;
}

/** Ids in the author's order. */
export const idsOf = (all: readonly {readonly id: string}[]): readonly string[] => all.map(o => o.id);
