import type {Box} from '../../model/box.ts';
import {emblemPaths, type Emblem} from '../emblem.ts';
import {area, lines} from '../forms.ts';
import type {Shape} from '../shape.ts';

/**
 * Draws an emblem as UV print, with sharp bright lines. The two halves of each ray have different colours.
 */
export function uvEmblem(
  emblem: Emblem,
  box: Box,
  [first, second]: readonly [string, string],
): readonly Shape[] {
  const {solid, open, ring} = emblemPaths(emblem, box);
  const thin = box.width / 160;
  return [
    lines(ring, box.width / 70, [first]),
    ...[[solid, first, 0.5] as const, [open, second, 0.16] as const].flatMap(([d, colour, opacity]) => [
      area(d, [colour, opacity]),
      lines(d, thin, [colour]),
    ]),
  ];
}
