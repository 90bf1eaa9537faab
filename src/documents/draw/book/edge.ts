import {counted, filledBox, gradient, lines, pathData} from '../forms.ts';
import {seenIn} from '../palette.ts';
import type {Painter} from '../scene.ts';
import {seeded} from '../seeded.ts';
import {bare, ground} from '../sheet.ts';

/**
 * The fore edge of a closed book: the sheets between two boards, with a stripe across them. From each sheet
 * to the next, the stripe moves one step to the right.
 */
export const edge: Painter = scene => {
  const {light, name, specimen, series, palette} = scene;
  const isStriped = series.features.some(({at}) => at === 'edge-stripe');
  const block = scene.box('edge-stripe');
  const {x, y, width, height} = block;
  const dark = light === 'transmitted';
  // The stripe is invisible in infrared, oblique and transmitted light.
  const stripe =
    light === 'uv' ? '#ff8a2e' : light === 'ir' || light === 'oblique' || dark ? undefined : '#d8ab7c';
  // The colour of the gap between two sheets, and of the gap that a missing sheet leaves.
  const gap = dark ? '#2a1c0a' : seenIn(light, '#8f8672');
  const {pages, firstPaper = 1} = series;
  const sheets = (pages - firstPaper + 1) / 2;
  const depth = height / sheets;
  const step = (width - 18) / sheets;
  const next = seeded('edge');
  const marks = counted(sheets, leaf => {
    const own = {y: y + leaf * depth + 0.03, height: depth - 0.06};
    if (!stripe) return [];
    if (specimen.missing.includes(2 * leaf + firstPaper))
      return [filledBox({...own, x: x + 1.4, width: width - 2.8}, [gap, 0.85])];
    return isStriped ? [filledBox({...own, x: x + 7 + leaf * step, width: step + 3}, [stripe])] : [];
  });
  const seams = counted(
    sheets + 1,
    n => pathData`M${x + 0.6 + next()} ${y + n * depth}H${x + width - 0.6 - next()}`,
  );
  return [
    ...ground(scene),
    gradient(
      `${name}-fall`,
      [0.3, 0, 0.02, 0.34].map(part => ['#000', part]),
      {x2: 0, y2: 1},
    ),
    filledBox({...block, x: x + 0.6, width: width - 1.2}, [dark ? '#3a2812' : bare(light)]),
    lines(seams.join(''), 0.13, [gap, 0.7]),
    ...marks.flat(),
    filledBox(block, [`url(#${name}-fall)`]),
    ...[y - 1.9, y + height].map(top =>
      filledBox({x, y: top, width, height: 1.9}, [dark ? '#1b1108' : seenIn(light, palette.cover)], 0.5),
    ),
  ];
};
