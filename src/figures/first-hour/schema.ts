import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import type {ActivityAuthoring, ActivityIssue} from '../schema.ts';

const source = z.strictObject({
  /**
   * Plain names of the two rings of the clock. `you` names the ring of the learner, and `colleague` the ring of a
   * colleague in the same hour.
   */
  you: text,
  colleague: text,
  /**
   * The learner's steps during the first hour, in order. `mark` is the one or two characters that the clock shows for
   * the step.
   */
  steps: z
    .array(z.strictObject({id, mark: z.string().min(1).max(2), name: text, text}))
    .min(3)
    .max(10),
  /** The tasks of a colleague. Each task lasts from one of the learner's `steps` to another. */
  beside: z.array(z.strictObject({id, name: text, from: id, to: id})).max(4),
});

type Source = z.infer<typeof source>;

/** The data without texts. */
export interface FirstHourData {
  readonly steps: readonly {readonly id: string; readonly mark: string}[];
  readonly beside: readonly {readonly id: string; readonly from: string; readonly to: string}[];
}

/** Authoring definition of an activity with the steps of an hour on the face of a clock. */
export const authoring: ActivityAuthoring<Source> = {
  source,
  check({steps, beside}) {
    const names = steps.map(step => step.id);
    return beside.flatMap(({from, to}, n): readonly ActivityIssue[] => {
      const unknown = (
        [
          ['from', from],
          ['to', to],
        ] as const
      ).find(([, step]) => !names.includes(step));
      if (unknown)
        return [
          {
            path: ['beside', n, unknown[0]],
            message: `no step has the id "${unknown[1]}": write one of ${names.join(', ')}`,
          },
        ];
      return names.indexOf(from) <= names.indexOf(to)
        ? []
        : [
            {
              path: ['beside', n, 'to'],
              message: `"${to}" comes before "${from}": exchange \`from\` and \`to\``,
            },
          ];
    });
  },
};
