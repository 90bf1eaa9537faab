import {about, lines, squareIn, lettering} from '../forms.ts';
import {rosette, waves} from '../ground.ts';
import {arms as armsAbout} from '../ornaments/arms.ts';
import {standing, type Painter} from '../scene.ts';
import {fibres, printedThreads} from './fibres.ts';
import {uvEmblem} from './uv-emblem.ts';
import {watermark} from './watermark.ts';

/** The watermark of a paper data page. */
export const dataWatermark: Painter = standing('watermark', (scene, box) =>
  scene.motif
    ? watermark(scene.motif.sign, scene.light, squareIn(box), {
        flat: scene.has('watermark', 'flat'),
        visible: scene.has('watermark', 'visible'),
      })
    : [],
);

/**
 * The fibres of a data page. Genuine fibres shine only in UV light. Printed threads are visible in each light for
 * which their look is declared.
 */
export const strands: Painter = standing('fibres', (scene, box) => {
  const printed = scene.has('fibres', 'surface-threads');
  return printed || scene.light === 'uv'
    ? fibres(box, `${scene.specimen.id} data`, 28, printed ? printedThreads : (scene.motif?.fibres ?? []))
    : [];
});

/** The coat of arms in two yellows, visible only in UV light. A painted imitation has only one yellow. */
export const arms: Painter = standing('overprint', (scene, box) => {
  if (scene.light !== 'uv') return [];
  const flat = scene.has('overprint', 'one-colour');
  const [bright, dull] = ['#f2e14a', '#c9a93c'] as const;
  const charge = [
    ...uvEmblem('compass', about(0, 0, 17), [bright, flat ? bright : dull]),
    lettering('UTOPIA', 0, 17.9, 2.4, [bright]),
  ];
  return [armsAbout(box, [bright, 0.9], charge, flat ? 0.7 : 0.16)];
});

/** The sun in two colours over the portrait, between rosettes of fine lines; visible only in UV light. */
export const sun: Painter = standing('overprint', ({light, palette: {glow}}, box) => {
  if (light !== 'uv') return [];
  const square = squareIn(box, 0.97);
  return [
    lines(rosette(square, {lines: 6, petals: 20, hole: 0.8}), 0.12, [glow[0], 0.75]),
    ...uvEmblem('sun', square, glow),
    lines(rosette(squareIn(box, 0.43), {lines: 5, petals: 14, hole: 0.2}), 0.14, [glow[1], 0.85]),
  ];
});

/** A line of the tide in two colours, with a lighthouse above it; visible only in UV light. */
export const tide: Painter = standing('overprint', (scene, box) => {
  if (scene.light !== 'uv') return [];
  const {x, y, width, height} = box;
  const [blue, orange] = scene.palette.glow;
  const crest = scene.has('overprint', 'one-colour') ? blue : orange;
  const sea = {x, y: y + height * 0.46, width, height: height * 0.5};
  return [
    lines(waves(sea, {lines: 15, amplitude: height / 14, count: 2.5, slip: 0.5}), 0.26, [blue, 0.9]),
    lines(waves(sea, {lines: 9, amplitude: height / 9, count: 2.5, slip: 0.9}), 0.34, [crest, 0.95]),
    ...uvEmblem('lighthouse', about(x + width * 0.68, y + height * 0.25, height * 0.42), [blue, crest]),
  ];
});
