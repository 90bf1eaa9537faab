import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import {faultIf, refined, type SourceFault} from '../../content/source-fault.ts';
import {indicatorGroups} from '../model/indicator-groups.ts';
import {
  alone,
  companions,
  endOf,
  isWorthAsking,
  moments,
  rightEnd,
  indicatorsBefore,
  weights,
} from './encounter.ts';
import type {Encounter, Encounters} from './encounter.ts';

const indicator = z.strictObject({
  /** Id of the indicator in the catalogue of the fact base, in lower case. */
  id,
  group: z.enum(indicatorGroups),
  weight: z.enum(weights),
  when: z.enum(moments).default('seen'),
  /** The reason why this indicator is enough alone. Missing if the indicator is not enough alone. */
  alone: z.enum(alone).optional(),
  text,
});

const encounter = z.strictObject({
  id,
  /** The description of what the learner sees and hears. */
  seen: prose,
  papers: text,
  /** Who the traveller is, in a few words, if `seen` has no `{{name}}`. */
  who: text.optional(),
  /** The age in years of the face at the counter, if a text tells it. */
  age: z.number().int('write whole years').min(16).max(90).optional(),
  /** Who comes with the traveller. */
  with: z.enum(companions).optional(),
  /** The one question that the learner may ask, and the answer to it. */
  question: text,
  answer: text,
  signs: z.array(indicator).default([]),
  /** A description of something that looks odd but is ordinary. */
  odd: text.optional(),
  why: text,
  sources: z.array(id).min(1),
});

type EncounterSource = z.infer<typeof encounter>;

const toEncounter = ({
  id: own,
  signs,
  odd,
  sources,
  who,
  age,
  with: company,
}: EncounterSource): Encounter => ({
  id: own,
  signs: signs.map(({id: name, group, weight, when, alone: enough}) => ({
    ...{id: name, group, weight, when},
    ...(enough === undefined ? {} : {alone: enough}),
  })),
  isOdd: odd !== undefined,
  isNamed: who === undefined,
  ...(age === undefined ? {} : {age}),
  ...(company === undefined ? {} : {with: company}),
  sources,
});

/**
 * Returns true if the indicators of the first look already lead to a referral, but the question would still
 * reveal or explain something. The schema reports such an encounter as a fault of the author. A learner who
 * already has to refer a traveller must not ask further only to be sure.
 */
const needless = (one: EncounterSource): boolean => {
  const met = toEncounter(one);
  return isWorthAsking(met) && endOf(indicatorsBefore(met)) !== 'go';
};

const fields = z.strictObject({
  encounters: z.array(encounter).min(20),
  /**
   * Names that reveal nothing about a person. The list is long enough for a whole shift. Names chosen at
   * random from this list replace {{name}} and {{other}}.
   */
  names: z.array(z.strictObject({id, name: text})).min(20),
  sources: z.array(z.strictObject({id, text})).min(1),
});

function faultsOf({encounters, sources}: z.infer<typeof fields>): readonly SourceFault[] {
  const known = sources.map(source => source.id);
  const ordinary = encounters.filter(one => rightEnd(toEncounter(one)) === 'go').length;
  return [
    ...encounters.flatMap((one, at) => {
      const missing = one.sources.find(source => !known.includes(source));
      return [
        ...faultIf(
          missing !== undefined,
          ['encounters', at, 'sources'],
          `there is no source "${missing ?? ''}": add it to \`sources\``,
        ),
        ...faultIf(
          one.seen.includes('{{name}}') !== (one.who === undefined),
          ['encounters', at, 'seen'],
          'the review must name the traveller: write {{name}} here, or say in `who` who it is, and not both',
        ),
        ...faultIf(
          needless(one),
          ['encounters', at, 'signs'],
          'the signs seen are enough already: write `when: seen`, or leave one out',
        ),
      ];
    }),
    ...faultIf(
      ordinary * 10 < encounters.length * 7,
      ['encounters'],
      `only ${ordinary} of ${encounters.length} may go on: at least 7 in 10 must be ordinary people`,
    ),
  ];
}

/**
 * The schema of the file of encounters. The schema has no field for the right end, because the indicators
 * determine the right end.
 */
export const encountersSource = refined(fields, faultsOf).transform(({encounters, names}): Encounters => ({
  encounters: encounters.map(toEncounter),
  names: names.map(({id: own}) => own),
}));
