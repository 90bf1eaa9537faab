import {shape, type Shape} from '../draw/shape.ts';
import {area, bristles, curve, moved, type Run} from './curve.ts';
import type {Lasting} from './face.ts';
import type {Inks} from './inks.ts';
import {both, burin, fill, line} from './paint.ts';

/** How far the middle of an eye is from the middle of the face. */
const distances: Readonly<Record<Lasting['spacing'], number>> = {close: 12.8, medium: 14.2, wide: 15.8};

/** Where the middle of an eye is. */
export const eyeAt = ({spacing}: Lasting): number => distances[spacing];

/** Upper and lower lid of the right eye from the nose outwards, and the fold above it. */
const eyeRuns: Readonly<Record<Lasting['eye'], readonly [upper: Run, lower: Run, fold: Run]>> = {
  round: [
    [-6, 1.1, -3.8, -1.9, 0, -3.05, 3.8, -2.2, 6.2, 0.5],
    [-6, 1.1, -3, 2.1, 0.4, 2.4, 3.8, 2, 6.2, 0.5],
    [-5.8, -1.4, -3.6, -4.3, 0, -5.5, 4.2, -4.4, 7.2, -1.2],
  ],
  almond: [
    [-6.4, 1.3, -3.8, -1.3, -0.2, -2.7, 3.8, -2.2, 6.8, -0.5],
    [-6.4, 1.3, -3, 1.9, 0.4, 2.3, 3.8, 1.7, 6.8, -0.5],
    [-5.6, -1.3, -3.6, -3.2, 0, -4.4, 4.2, -3.9, 7.6, -1.6],
  ],
  hooded: [
    [-6.2, 1.2, -3.8, -1.4, 0, -2.2, 3.8, -1.5, 6.4, 0.9],
    [-6.2, 1.2, -3, 2, 0.4, 2.4, 3.8, 2.1, 6.4, 0.9],
    [-5.6, -1, -3.4, -2.7, 0, -3, 4.4, -2, 8, 1.6],
  ],
  'single-lid': [
    [-6.7, 1.9, -3.8, -0.9, -0.2, -2.1, 3.8, -1.9, 6.8, -0.2],
    [-6.7, 1.9, -3, 1.8, 0.4, 2, 3.8, 1.6, 6.8, -0.2],
    [-7.4, 2.6, -6.4, 0.6, -5, -0.9, -3.4, -1.7, -1.6, -2.3],
  ],
};

/** Both eyes in their sockets. */
export function eyePair(lasting: Lasting, inks: Inks, name: string): readonly Shape[] {
  const x = eyeAt(lasting);
  const single = lasting.eye === 'single-lid';
  const depth = single ? 0.3 : 0.5;
  const [upper, lower, fold] = eyeRuns[lasting.eye];
  const at = (run: Run, dx = 0, dy = 0, wide = 1) => moved(run, x + dx, 60 + dy, wide);
  const opening = area(at(upper), at(lower));
  return [
    shape('clipPath', {id: `${name}-eye`}, shape('path', {d: opening})),
    ...both(
      inks.soft('shade', x - 1, 57.5, 11, 8, depth),
      inks.soft('shade', x - 8, 56.5, 5, 6, depth + 0.1),
      inks.soft('light', x + 1, 53.6, 7, 2, 0.3),
      fill(opening, inks.tint(lasting.skin > 5 ? '#d6cabd' : '#dfd8d1')),
      shape(
        'g',
        {'clip-path': `url(#${name}-eye)`},
        eyeball(x, inks),
        line(curve(at(upper, 0, 0.9)), inks.deep, 2, 0.42),
      ),
      burin(at(lower, 0, 0.15), inks.deep, 0.55, 0.5),
      burin(at(lower, 0.2, 3.4, 0.9), inks.shade, 0.7, 0.22),
      burin(at(fold), inks.deep, 0.8, single ? 0.4 : 0.62),
      burin(at(upper, 0.15, -0.15, 1.03), inks.tint('#1c1210'), 1.25, 0.88),
    ),
  ];
}

/** What is seen between the lids. */
function eyeball(cx: number, inks: Inks): readonly Shape[] {
  const ring = (r: number, fill: string, opacity = 1, dy = 0) =>
    shape('circle', {cx, cy: 59.5 + dy, r, fill, 'fill-opacity': opacity});
  return [
    inks.soft('shade', cx - 6, 60, 4.5, 5, 0.7),
    inks.soft('shade', cx + 6, 60, 4.5, 5, 0.7),
    ring(2.95, inks.tint('#2a201c'), 0.9),
    ring(2.55, inks.iris),
    ring(1.6, inks.light, 0.18, 1),
    ring(1.25, inks.tint('#120d0c')),
    ring(0.55, inks.tint('#f4f1ea'), 0.75, -1.2),
  ];
}

/** Lower and upper edge of the right brow from the nose outwards. */
const browRuns: Readonly<Record<Lasting['brow'], readonly [lower: Run, upper: Run]>> = {
  straight: [
    [-7.4, -5.8, -3, -6.9, 3, -7.6, 9, -7.3],
    [-7, -8.2, -3, -10, 3, -10.4, 9.4, -7.6],
  ],
  arched: [
    [-7, -6.2, -2, -8.2, 3.8, -9.8, 9.4, -6.6],
    [-6.6, -8.2, -2, -10.8, 3.8, -12, 9.8, -6.9],
  ],
  low: [
    [-7.8, -3.6, -3, -4.8, 3, -5.6, 9.2, -5.2],
    [-7.4, -6.6, -3, -8.2, 3, -8.6, 9.8, -5.5],
  ],
  thin: [
    [-6.6, -7.1, -2, -8.8, 3.6, -9.6, 9, -7.6],
    [-6.4, -8.3, -2, -10.1, 3.6, -10.6, 9.2, -7.8],
  ],
};

/** Both brows: their line stays, their colour goes with the hair. */
export function browPair(lasting: Lasting, inks: Inks): readonly Shape[] {
  const [lower, upper] = browRuns[lasting.brow];
  const x = eyeAt(lasting);
  const [under, over] = [moved(lower, x, 60), moved(upper, x, 60)];
  return both(
    fill(area(over, under), inks.hairDark, 0.45),
    line(bristles(under, over, 24, {lean: 0.12, over: 0.25}), inks.hairDark, 0.5, 0.62),
  );
}
