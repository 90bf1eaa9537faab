import {z} from 'zod';
import {id, prose, text} from '../../content/fields.ts';
import type {Authoring} from '../../content/question-type.ts';
import {distinct, exactlyOne, idsOf, theCorrect} from '../options.ts';

const mostZones = 10;

/** Per cent of the drawing's width or height. */
const share = z.number().min(0, 'use 0 or more').max(100, 'use 100 or less');
const size = share.min(3, 'a finger needs at least 3 per cent');

const zone = z
  .strictObject({
    id,
    /** The place by its neutral name, which tells nothing of what is to be seen there. */
    text,
    /** From the left and the top edge of the drawing. */
    at: z.strictObject({left: share, top: share, width: size, height: size}),
    /** Written only where it is so; leaving it out means no. */
    correct: z.boolean().optional(),
    feedback: prose,
  })
  .check(({value: {at}, issues}) => {
    if (at.left + at.width <= 100 && at.top + at.height <= 100) return;
    issues.push({
      code: 'custom',
      path: ['at'],
      input: at,
      message: 'the zone reaches beyond the drawing; left and width, and top and height, come to 100 at most',
    });
  });

const source = z.strictObject({
  id,
  stem: text,
  /** An SVG file in the folder `figures` beside this one. */
  drawing: z.string(),
  /** All that the drawing shows, in words that tell as much as it does and no more. */
  alternative: prose,
  options: z
    .array(zone)
    .min(2, 'write at least two zones')
    .max(mostZones, `write at most ${mostZones} zones`)
    .check(distinct)
    .refine(exactlyOne, 'exactly one zone must say `correct: true`'),
  atTheCounter: prose,
});

/** What an author writes as a question that is answered by pointing at a place in a drawing. */
export type Source = z.infer<typeof source>;

/** A place in the drawing, in per cent of its width and height. */
export interface Area {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What may be seen: the places by id, in the author's order, and where each is. */
export interface Shown {
  readonly id: string;
  readonly options: readonly string[];
  readonly areas: readonly Area[];
}

/** What only scoring may know: the id of the right place, and those of all. */
export interface Rubric {
  readonly options: readonly string[];
  readonly correct: string;
}

const areaOf = ({id: zoneId, at}: Source['options'][number]): Area => ({id: zoneId, ...at});

/** A drawing with places in it, one of them right. */
export const authoring: Authoring<Source, Shown, Rubric> = {
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
