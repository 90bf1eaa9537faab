import type {Box} from '../../model/box.ts';
import {area, arrayOf, group, lines, pathData, type Ink} from '../forms.ts';
import type {Shape} from '../shape.ts';

const shield = 'M-9-11q9 2.4 18 0v11q-1 9.5-9 13.5q-8-4-9-13.5Z';
const scroll = 'M-14 13q14 6 28 0l1.6 3.4q-15.6 6.4-31.2 0Z';

/** Two rising laurel branches with leaves in pairs. */
const laurels = (ink: Ink): readonly Shape[] =>
  arrayOf(36, n => {
    const turn = n % 2 ? 1 : -1;
    return area('M0 0q1.7-2.2 0-4.8q-1.7 2.6 0 4.8', ink, {
      transform: `rotate(${turn * (36 + 13 * (n >> 2))})translate(0 17)rotate(${turn * (n & 2 ? -60 : -120)})`,
    });
  });

/**
 * Draws a coat of arms: a shield with a figure (`charge`), between laurels and above a scroll. The middle of the
 * figure is at 0, 0.
 */
export const arms = (
  {x, y, width, height}: Box,
  [colour, opacity = 1]: Ink,
  charge: Shape | readonly Shape[],
  full = 0.2,
): Shape =>
  group(
    {transform: pathData`translate(${x + width / 2} ${y + height / 2})scale(${width / 40} ${height / 40})`},
    laurels([colour, opacity]),
    area(shield + scroll, [colour, opacity * full]),
    lines(shield + scroll, 0.4, [colour, opacity]),
    charge,
  );

/** The arms of a State that does not exist: a tower under a crown. No real State bears them. */
export const atlantaraArms = (box: Box, ink: Ink): Shape =>
  arms(
    box,
    ink,
    area('M-4 8v-11h-1v-3h2v1h2v-1h2v1h2v-1h2v3h-1v11ZM-7-11l-2-6 4 2.6 5-4.6 5 4.6 4-2.6-2 6Z', ink),
  );
