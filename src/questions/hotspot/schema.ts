import {z} from 'zod';
import {id, prose, savedNames, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import type {ChoiceShown, OneRightRubric} from '../one-right.ts';
import {exactlyOne, idsOf, issue, listOf, theCorrect} from '../options.ts';

/** A length as a share of the drawing's width or height, in per cent. */
const share = z.number().min(0, 'use 0 or more').max(100, 'use 100 or less');
const size = share.min(3, 'a finger needs at least 3 per cent');

const zone = z
  .strictObject({
    id,
    /** Neutral name of the place. It does not reveal what the learner can see there. */
    text,
    /** Position of the place from the left and top edges of the drawing, with its width and height. */
    at: z.strictObject({left: share, top: share, width: size, height: size}),
    /** True only for the place that is the right answer. A missing value means false. */
    correct: z.boolean().optional(),
    feedback: prose,
  })
  .check(({value: {at}, issues}) => {
    if (at.left + at.width <= 100 && at.top + at.height <= 100) return;
    const message =
      'the zone reaches beyond the drawing; left and width, and top and height, come to 100 at most';
    issues.push(issue(['at'], message));
  });

const source = z.strictObject({
  ...savedNames,
  stem: text,
  /** Name of an SVG file in the folder `figures` beside the author file. */
  drawing: z.string(),
  /** Text alternative of the drawing. The text must reveal as much as the drawing, and no more. */
  alternative: prose,
  options: listOf(zone, 'zones', 2, 10).refine(exactlyOne, 'exactly one zone must say `correct: true`'),
  atTheCounter: prose,
});

/** Source of a question that the learner answers by choosing a place in a drawing. */
export type HotspotSource = z.infer<typeof source>;

/** A place in the drawing. Its position and size are in per cent of the drawing's width and height. */
export type Area = {readonly id: string} & Readonly<HotspotSource['options'][number]['at']>;

/** Data that the learner may see: the ids of the places, in the author's order, and the positions of the places. */
export interface HotspotShown extends ChoiceShown {
  readonly areas: readonly Area[];
}

const areaOf = ({id: zoneId, at}: HotspotSource['options'][number]): Area => ({id: zoneId, ...at});

/** Authoring definition of a question about a drawing with several places, one of which is right. */
export const authoring: Authoring<HotspotSource, HotspotShown, OneRightRubric> = {
  source,
  split(q) {
    const all = idsOf(q.options);
    return {
      shown: {id: q.id, options: all, areas: q.options.map(areaOf)},
      rubric: {options: all, correct: theCorrect(q)},
    };
  },
  bounds: q => ({possible: 1, cap: 1, ids: idsOf(q.options)}),
  drawing: q => q.drawing,
};
