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
  /** The id that the indicator has in the catalogue of the fact base, in lower case. */
  id,
  group: z.enum(indicatorGroups),
  weight: z.enum(weights),
  when: z.enum(moments).default('seen'),
  /** The reason why this indicator alone is enough for a referral. Missing if it is not enough alone. */
  alone: z.enum(alone).optional(),
  text,
});

const truth = z.strictObject({
  id,
  /** True if the answer leaves the doubt open. The right decision is then to ask, and to let the traveller go on. */
  unclear: z.literal(true).optional(),
  answer: text,
  signs: z.array(indicator).default([]),
  /** A description of something that looks odd but is ordinary. */
  odd: text.optional(),
  why: text,
  sources: z.array(id).min(1),
});

const appearance = z.strictObject({
  id,
  /** The description of what the learner sees and hears. */
  seen: prose,
  papers: text,
  /** Who the traveller is, in a few words, if `seen` has no `{{name}}`. */
  who: text.optional(),
  /** The age in years that the drawing of the face shows. Set only if a text tells the age. */
  age: z.number().int('write whole years').min(16).max(90).optional(),
  /** Who comes with the traveller. */
  with: z.enum(companions).optional(),
  /** The one question that the learner may ask. */
  question: text,
  /**
   * The truths that may be behind the appearance. Each truth has its own answer to the question, and its own
   * indicators.
   */
  truths: z.array(truth).min(1),
});

type AppearanceSource = z.infer<typeof appearance>;

const encountersOf = ({id: own, who, age, with: company, truths}: AppearanceSource): readonly Encounter[] =>
  truths.map(({id: name, signs, odd, unclear, sources}) => ({
    ...{id: name, appearance: own},
    signs: signs.map(({id: sign, group, weight, when, alone: enough}) => ({
      ...{id: sign, group, weight, when},
      ...(enough === undefined ? {} : {alone: enough}),
    })),
    isUnclear: unclear === true,
    isOdd: odd !== undefined,
    isNamed: who === undefined,
    ...(age === undefined ? {} : {age}),
    ...(company === undefined ? {} : {with: company}),
    sources,
  }));

/**
 * Returns true if the first look already leads to a referral, although the question would still reveal or explain
 * something. The schema reports such an encounter as a fault of the author. A learner who already has to refer a
 * traveller must not ask further only to be sure.
 */
const needless = (one: Encounter): boolean => isWorthAsking(one) && endOf(indicatorsBefore(one)) !== 'go';

const fields = z.strictObject({
  /**
   * The longest queue has 20 travellers, and each of them has another appearance. So at least 20 appearances are
   * needed.
   */
  appearances: z.array(appearance).min(20),
  /**
   * Names that reveal nothing about a person. The list is long enough for a whole queue. Names chosen at
   * random from this list replace {{name}} and {{other}}.
   */
  names: z.array(z.strictObject({id, name: text})).min(20),
  sources: z.array(z.strictObject({id, text})).min(1),
});

function faultsOf({appearances, sources}: z.infer<typeof fields>): readonly SourceFault[] {
  const known = sources.map(source => source.id);
  const all = appearances.flatMap(encountersOf);
  const ordinary = all.filter(one => rightEnd(one) === 'go').length;
  return [
    ...appearances.flatMap((one, at) => {
      const place = ['appearances', at];
      const truths = encountersOf(one);
      return [
        ...faultIf(
          one.seen.includes('{{name}}') !== (one.who === undefined),
          [...place, 'seen'],
          'the review must name the traveller: write {{name}} here, or say in `who` who it is, and not both',
        ),
        ...faultIf(
          truths.every(encounter => rightEnd(encounter) !== 'go'),
          [...place, 'truths'],
          'the appearance gives the answer away: add a truth with which the traveller may go on',
        ),
        ...truths.flatMap((encounter, nth) => faultsOfTruth(encounter, known, [...place, 'truths', nth])),
      ];
    }),
    ...faultIf(
      ordinary * 10 < all.length * 7,
      ['appearances'],
      `only ${ordinary} of ${all.length} may go on: at least 7 in 10 must be ordinary people`,
    ),
  ];
}

function faultsOfTruth(
  encounter: Encounter,
  known: readonly string[],
  place: SourceFault['path'],
): readonly SourceFault[] {
  const missing = encounter.sources.find(source => !known.includes(source));
  return [
    ...faultIf(
      missing !== undefined,
      [...place, 'sources'],
      `there is no source "${missing ?? ''}": add it to \`sources\``,
    ),
    ...faultIf(
      needless(encounter),
      [...place, 'signs'],
      'the signs seen are enough already: write `when: seen`, or leave one out',
    ),
    ...faultIf(
      encounter.isUnclear && rightEnd(encounter) !== 'go',
      [...place, 'unclear'],
      'the signs are enough for a referral: leave out `unclear`, or leave out a sign',
    ),
  ];
}

/**
 * The schema of the file of encounters. There is no field for the right end of an encounter, because this end follows
 * from the indicators.
 */
export const encountersSource = refined(fields, faultsOf).transform(({appearances, names}): Encounters => ({
  encounters: appearances.flatMap(encountersOf),
  names: names.map(({id: own}) => own),
}));
