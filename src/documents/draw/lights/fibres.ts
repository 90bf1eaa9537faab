import type {Box} from '../../model/page-layout.ts';
import {counted, lines, pathData} from '../forms.ts';
import {seeded} from '../seeded.ts';
import type {Shape} from '../shape.ts';

/** Returns short bent lines, scattered over a box. */
export const strewn = ({x, y, width, height}: Box, seed: string, count: number, length: number): string => {
  const next = seeded(seed);
  return counted(count, () => {
    const [left, top] = [
      x + length + next() * (width - 2 * length),
      y + length + next() * (height - 2 * length),
    ];
    const [angle, bend] = [next() * 2 * Math.PI, next() - 0.5];
    const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length];
    return pathData`M${left} ${top}q${dx / 2 - bend * dy} ${dy / 2 + bend * dx} ${dx} ${dy}`;
  }).join('');
};

/** Draws security fibres in the given colours, at positions that depend on the seed. */
export const fibres = (box: Box, seed: string, count: number, colours: readonly string[]): readonly Shape[] =>
  colours.map((colour, n) => lines(strewn(box, `${seed} ${n}`, count / colours.length, 2.8), 0.19, [colour]));

/** UV colours of printed threads that imitate fibres. */
export const printedThreads = ['#e0605a', '#5f8dff', '#d8c04a'];
