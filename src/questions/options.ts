import {z} from 'zod';
import {id, prose, text} from '../content/fields.ts';

const option = z.strictObject({
  id,
  text,
  /** True only for a right option. A missing value means false. */
  correct: z.boolean().optional(),
  feedback: prose,
});

/** Source of one option in a question with options. */
export type ChoiceOption = z.infer<typeof option>;

const words = {2: 'two', 3: 'three'} as const;

/**
 * Creates the schema of a list whose entries have different ids. For example, `listOf(item, 'items', 2, 8)` is for a
 * list of two to eight items.
 */
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
 * Schema of the options of a question, in the order of the author. The maximum is ten: a saved response
 * stores the id of each chosen option, and a learner has to read all options.
 */
export const options = listOf(option, 'options', 2, 10);

/** Reports an entry that has the same id as an earlier entry. */
export function distinct({value, issues}: z.core.ParsePayload<readonly {readonly id: string}[]>): void {
  value.forEach((entry, i) => {
    if (value.findIndex(other => other.id === entry.id) === i) return;
    issues.push(issue([i, 'id'], `"${entry.id}" is used twice here; give each an id of its own`));
  });
}

/** Creates a fault that the `check` function of a schema can report. */
export const issue = (path: (string | number)[], message: string): z.core.$ZodRawIssue => ({
  code: 'custom',
  path,
  input: undefined,
  message,
});

/** The fields that decide whether an option or a place is right. */
type Choosable = Pick<ChoiceOption, 'id' | 'correct'>;

/** Returns the ids of the right options, in the order of the author. */
export const correctOf = (all: readonly Choosable[]): readonly string[] => idsOf(all.filter(o => o.correct));

/** Returns true if exactly one option is right. */
export const exactlyOne = (all: readonly Choosable[]): boolean => correctOf(all).length === 1;

/**
 * Returns the id of the right option. The schema must have accepted the question. Throws if there is no right
 * option.
 */
export function theCorrect(q: {readonly id: string; readonly options: readonly Choosable[]}): string {
  const [correct] = correctOf(q.options);
  if (correct === undefined)
    throw new Error(`"${q.id}" has no right option: read it through \`source\` before it is split`);
  return correct;
}

/** Returns the ids of entries, in the order of the author. */
export const idsOf = (all: readonly {readonly id: string}[]): readonly string[] => all.map(o => o.id);
