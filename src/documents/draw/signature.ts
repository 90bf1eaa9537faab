import {lines, pathOf, type Curve} from './ground.ts';
import {byLight} from './palette.ts';
import type {Painter} from './scene.ts';
import {seeded} from './seeded.ts';

/** Ink of the signature, which is printed with the entries. */
const pen = byLight<readonly [colour: string, opacity: number]>(
  ['#24242c', 0.85],
  ['#3b372f', 0.7],
  ['#4a3013', 0.5],
  ['#05041a', 0.6],
  ['#222', 0.9],
);

/** A signature as a line without a break, of one hand for one name. */
export const signature: Painter = scene => {
  const box = scene.box('signature');
  const next = seeded(scene.specimen.entries.surname ?? scene.specimen.id);
  const [loops, lean, pace, from] = [
    5 + Math.floor(next() * 3),
    0.4 + next() * 0.7,
    4 + next() * 5,
    next() * 6,
  ];
  const curve: Curve = t => {
    const round = t * loops * 2 * Math.PI;
    const tall = (0.62 + 0.38 * Math.sin(from + pace * t)) * (1 - 0.55 * t);
    return [
      box.x + 3 + (box.width - 6) * t - lean * Math.sin(round) + 1.4 * tall * Math.cos(round),
      box.y + box.height * (0.58 - 0.42 * tall * Math.cos(round + lean)),
    ];
  };
  const [stroke, opacity] = pen[scene.light];
  return [lines(pathOf(curve, loops * 8), stroke, 0.28, opacity)];
};
