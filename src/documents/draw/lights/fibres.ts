import type {Box} from '../../model/box.ts';
import {lines} from '../forms.ts';
import {strewn} from '../looks/look-spot.ts';
import {seeded} from '../seeded.ts';
import type {Shape} from '../shape.ts';

/** Draws security fibres in the given colours, at positions that depend on the seed. */
export const fibres = (box: Box, seed: string, count: number, colours: readonly string[]): readonly Shape[] =>
  colours.map((colour, n) =>
    lines(strewn({box, chance: seeded(`${seed} ${n}`)}, count / colours.length, 2.8), 0.19, [colour]),
  );

/** UV colours of printed threads that imitate fibres. */
export const printedThreads = ['#e0605a', '#5f8dff', '#d8c04a'];
