import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import {faultIf, refined, type SourceFault} from '../../content/source-fault.ts';
import {utteranceTypes, type UtteranceType} from '../own-words/rules.ts';
import type {ShortTalks} from './short-talk.ts';

const byType = {
  ...{open: text.optional(), probing: text.optional(), closed: text.optional()},
  ...{'forced-choice': text.optional(), multiple: text.optional(), leading: text.optional()},
  ...{statement: text.optional(), promise: text.optional(), threat: text.optional()},
};

const moment = z.strictObject({
  id,
  /** What the person says or does. */
  scene: text,
  /** The types of wordings after which the learner may go on to the next moment. */
  wants: z.array(z.enum(utteranceTypes)).min(1),
  /** The person's answer to a wording of each type. `other` is for the types without an answer of their own. */
  answers: z.strictObject({...byType, other: text}),
  /** The closest wordings, by type. */
  near: z.strictObject(byType),
});

const fields = z.strictObject({
  talks: z
    .array(
      z.strictObject({
        id,
        title: text,
        /** Who comes, in a few words. */
        who: text,
        /** What the talk teaches. */
        point: text,
        moments: z.array(moment).min(1).max(3),
        /** The text that the learner reads at the end of the talk. */
        end: text,
      }),
    )
    .min(1),
});
type Source = z.infer<typeof fields>;

const writtenIn = (
  texts: Readonly<Partial<Record<UtteranceType, string | undefined>>>,
): readonly UtteranceType[] => utteranceTypes.filter(type => texts[type] !== undefined);

function faultsOf({talks}: Source): readonly SourceFault[] {
  return talks.flatMap(({moments}, at) =>
    moments.flatMap(({wants, answers, near}, nth) => {
      const place = ['talks', at, 'moments', nth];
      const [missing] = wants.filter(type => answers[type] === undefined);
      return [
        ...faultIf(
          missing !== undefined,
          [...place, 'answers'],
          `a wording of the type "${missing ?? ''}" is wanted: write its answer`,
        ),
        ...faultIf(
          !writtenIn(near).some(type => wants.includes(type)),
          [...place, 'near'],
          'nobody can go on with these wordings: add one of a type in `wants`',
        ),
      ];
    }),
  );
}

/** The schema of the file of short talks. */
export const shortTalksSource = refined(fields, faultsOf).transform(({talks}): ShortTalks => ({
  talks: talks.map(({id: talk, moments}) => ({
    id: talk,
    moments: moments.map(({id: own, wants, answers, near}) => ({
      ...{id: own, wants, answers: writtenIn(answers), near: writtenIn(near)},
    })),
  })),
}));
