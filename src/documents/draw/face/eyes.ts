import {clipped} from '../forms.ts';
import {shape, type Shape} from '../shape.ts';
import {bristles, curve, moveCurve, ribbon, through, type CurvePoints} from './curve.ts';
import type {Lasting} from '../../model/face.ts';
import type {Inks} from './inks.ts';
import {both, burin, fill, line} from './paint.ts';

/** Distance between the middle of an eye and the middle of the face. */
const distances: Readonly<Record<Lasting['spacing'], number>> = {close: 12.8, medium: 14.2, wide: 15.8};

/** Returns the x position of the middle of an eye. */
export const eyeAt = ({spacing}: Lasting): number => distances[spacing];

/**
 * The shape of an eye: the heights of its inner and outer corners, how far it opens up and down, and the
 * height of its fold.
 */
const openings: Readonly<
  Record<Lasting['eye'], readonly [inner: number, outer: number, up: number, down: number, fold: number]>
> = {
  round: [1.1, 0.5, 3.1, 2.4, 2.4],
  almond: [1.3, -0.5, 2.7, 2.3, 1.8],
  hooded: [1.2, 0.9, 2.2, 2.4, 0.8],
  'single-lid': [1.9, -0.2, 2.1, 2, 0.4],
};

/** Draws both eyes in their sockets. */
export function eyePair(lasting: Lasting, inks: Inks, name: string): readonly Shape[] {
  const x = eyeAt(lasting);
  const [inner, outer, up, down, high] = openings[lasting.eye];
  const hidden = high < 1 ? 0.4 : 0.62;
  const at = (run: CurvePoints, dy = 0, wide = 1) => moveCurve(run, x, 60 + dy, wide);
  const upper = through(
    [-6.4, inner],
    [-3.8, 0.6 * (inner - up)],
    [0, -up],
    [3.8, outer / 2 - up * 0.75],
    [6.6, outer],
  );
  const lower: CurvePoints = [-6.4, inner, -3, 0.85 * down, 0.4, down, 3.8, 0.8 * down, 6.6, outer];
  const opening = ribbon(at(upper), at(lower));
  const ring = (r: number, colour: string, opacity = 1, dy = 0) =>
    shape('circle', {cx: x, cy: 59.5 + dy, r, fill: colour, 'fill-opacity': opacity});
  const [clip, eyeball] = clipped(
    `${name}-eye`,
    fill(opening, inks.skin),
    inks.soft('shade', x - 6, 60, 4.5, 5, 0.7),
    inks.soft('shade', x + 6, 60, 4.5, 5, 0.7),
    ring(2.95, inks.tint('#2a201c'), 0.9),
    ring(2.55, inks.iris),
    ring(1.25, inks.tint('#120d0c')),
    ring(0.75, inks.tint('#f4f1ea'), 0.9, -1.2),
    line(curve(at(upper, 0.9)), inks.deep, 2, 0.42),
  );
  return [
    clip,
    ...both(
      inks.soft('shade', x - 1, 57.5, 11, 8, 0.8 * hidden),
      inks.soft('shade', x - 8, 56.5, 5, 6, hidden),
      inks.soft('light', x + 1, 53.6, 7, 2, 0.3),
      fill(opening, inks.tint('#dbd3cb')),
      eyeball,
      burin(at(lower), inks.deep, 0.55, 0.5),
      burin(at(lower, 3.4, 0.9), inks.shade, 0.7, 0.22),
      burin(at(upper, -high, 1.1), inks.deep, 0.8, hidden),
      burin(at(upper, 0, 1.03), inks.tint('#1c1210'), 1.25, 0.88),
    ),
  ];
}

/** The shape of a brow: the height of its lower edge, its arch, and its thickness. */
const browForms: Readonly<Record<Lasting['brow'], readonly [low: number, arch: number, thick: number]>> = {
  straight: [-5.8, 0, 2.8],
  arched: [-6.2, 2, 2.3],
  low: [-3.7, 0, 3.2],
  thin: [-7, 0.8, 1.3],
};

/** Draws both brows. Their shape is a lasting feature of the face; their colour follows the hair. */
export function browPair(lasting: Lasting, inks: Inks): readonly Shape[] {
  const [low, arch, thick] = browForms[lasting.brow];
  const edge = (by: number): CurvePoints =>
    moveCurve(
      through(
        [-7.2, low - 0.6 - by * 0.8],
        [-2.5, low - 1.4 - arch / 2 - by],
        [3.4, low - 1.9 - arch - by],
        [9.3, low - 1.3 - by * 0.1],
      ),
      eyeAt(lasting),
      60,
    );
  return both(
    fill(ribbon(edge(thick), edge(0)), inks.hairDark, 0.45),
    line(bristles(edge(0), edge(thick), 24, 0.12), inks.hairDark, 0.5, 0.62),
  );
}
