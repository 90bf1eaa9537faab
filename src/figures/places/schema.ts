import {z} from 'zod';
import {id, text} from '../../content/fields.ts';
import type {ActivityAuthoring, ActivityIssue} from '../schema.ts';

/** Left, top, width and height of a place, in units of the drawing. */
const box = z.tuple([z.number(), z.number(), z.number().min(8), z.number().min(8)]);

const source = z.strictObject({
  places: z
    .array(z.strictObject({id, at: box, name: text, text: text.optional()}))
    .min(2)
    .max(12),
  /** Questions that the learner answers by pointing at a place. Without them, each place shows its own text. */
  asks: z
    .array(z.strictObject({id, place: id, text, why: text}))
    .max(11)
    .default([]),
});

type Source = z.infer<typeof source>;

/** The author's data for the activity, without texts. */
export interface PlacesData {
  readonly places: readonly {readonly id: string; readonly at: Source['places'][number]['at']}[];
  readonly asks: readonly {readonly id: string; readonly place: string}[];
}

/** Authoring definition of an activity in which the learner points at places in a drawing. */
export const authoring: ActivityAuthoring<Source> = {
  source,
  check({places, asks}, [left = 0, top = 0, width = 0, height = 0]) {
    const names = places.map(place => place.id);
    return [
      ...places.flatMap(({at: [x, y, w, h]}, n): readonly ActivityIssue[] =>
        x >= left && y >= top && x + w <= left + width && y + h <= top + height
          ? []
          : [
              {
                path: ['places', n, 'at'],
                message: `the place lies outside the drawing, which is ${width} wide and ${height} high: correct left, top, width or height`,
              },
            ],
      ),
      ...asks.flatMap(({place}, n): readonly ActivityIssue[] =>
        names.includes(place)
          ? []
          : [
              {
                path: ['asks', n, 'place'],
                message: `no place has the id "${place}": write one of ${names.join(', ')}`,
              },
            ],
      ),
      ...(asks.length === 0
        ? places.flatMap(({text: placeText}, n): readonly ActivityIssue[] =>
            placeText === undefined
              ? [
                  {
                    path: ['places', n],
                    message: 'the place has nothing to say: add its `text`, or write `asks`',
                  },
                ]
              : [],
          )
        : []),
    ];
  },
};
