import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import type {ActivityAuthoring, ActivityIssue} from '../schema.ts';

const source = z.strictObject({
  /**
   * The blocks from top to bottom. The text `missing` is shown when the learner takes away a block that the person
   * needs.
   */
  blocks: z
    .array(z.strictObject({id, name: text, text, missing: text}))
    .min(2)
    .max(4),
  /**
   * The persons on whom the learner tries the definition. `needs` has the ids of the blocks that apply to a person.
   * `whole` is the text for a person when all these blocks are there.
   */
  people: z
    .array(z.strictObject({id, name: text, needs: z.array(id).min(1), whole: text}))
    .min(1)
    .max(3),
});

type Source = z.infer<typeof source>;

/** The author's data for the activity, without texts. */
export interface ThreeBlocksData {
  readonly blocks: readonly {readonly id: string}[];
  readonly people: readonly {readonly id: string; readonly needs: readonly string[]}[];
}

/** Authoring definition of an activity in which the learner takes away blocks of a definition. */
export const authoring: ActivityAuthoring<Source> = {
  source,
  check({blocks, people}) {
    const names = blocks.map(block => block.id);
    return people.flatMap(({needs}, n) =>
      needs.flatMap((need, m): readonly ActivityIssue[] =>
        names.includes(need)
          ? []
          : [
              {
                path: ['people', n, 'needs', m],
                message: `no block has the id "${need}": write one of ${names.join(', ')}`,
              },
            ],
      ),
    );
  },
};
