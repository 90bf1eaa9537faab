import type {Box} from '../model/box.ts';
import {area, arrayOf, lines, pathData} from './forms.ts';
import {seenIn} from './palette.ts';
import {cast, facing, type Painter, type Scene} from './scene.ts';
import type {Shape} from './shape.ts';

/**
 * Draws even stitches along the longer side of a box. Each stitch has two strands: a straight strand, and a
 * strand that winds around it. The winding strand shines in UV light, in the colour of the State. Between two stitches
 * is a needle hole. At both ends the thread is knotted and goes back through its last holes.
 */
export function stitches(
  {x, y, width, height}: Box,
  scene: Pick<Scene, 'light' | 'motif' | 'shadow'>,
): readonly Shape[] {
  const {light, motif} = scene;
  const across = width > height;
  const count = Math.floor(Math.max(width, height) / 5);
  const from = (Math.max(width, height) - count * 5) / 2;
  const sewn = (strand: string) =>
    arrayOf(count, n => {
      const at = from + n * 5 + 0.85;
      return pathData`M${x + (across ? at : width / 2)} ${y + (across ? height / 2 : at)}${strand}`;
    }).join('');
  const straight = sewn(across ? 'h3.3' : 'v3.3');
  const holes = arrayOf(count + 1, n => {
    const at = from + n * 5 - 0.02;
    return pathData`M${x + (across ? at : width / 2)} ${y + (across ? height / 2 : at)}h0`;
  });
  const ends = [holes[1], holes[count - 1]].join('');
  const half = across ? '.825 0' : '0 .825';
  const winding = sewn((across ? 'q.41 -.36 ' : 'q-.36 .41 ') + half + `t${half}`.repeat(3));
  const dark = light === 'transmitted';
  const yarn = dark ? '#5e3f16' : seenIn(light, '#f1ede3');
  return [
    lines(holes.join(''), 0.62, [dark ? '#fff0c4' : '#1d160b', 0.85]),
    // The thread lies on the paper. In oblique light, it casts its shadow away from the lamp.
    light === 'oblique'
      ? lines(straight + ends, 0.6, ['#000', 0.5], cast(scene, 0.3))
      : lines(straight + ends, 0.84, ['#000', 0.3]),
    lines(straight, 0.6, [yarn]),
    lines(ends, 1.3, [yarn]),
    lines(ends, 0.4, ['#000', 0.22]),
    lines(winding, 0.24, [
      light === 'uv' ? (motif?.strand ?? '#b08a4c') : dark ? '#5e3f16' : seenIn(light, '#b08a4c'),
    ]),
  ];
}

/**
 * Draws the low step from the strip down to the page. It is lit by a lamp at the foot of the page, and dark under a
 * lamp at the head.
 */
function step(scene: Scene): readonly Shape[] {
  const lit = facing(scene, [0, 1]);
  return [lines('M0 .1H125', 0.2, lit > 0 ? ['#fff6df', 0.5 * lit] : ['#000', -0.6 * lit])];
}

/** The flat strip that binds a data page into its book. The thread of the sewing is in the middle of the book. */
export const hinge: Painter = scene => {
  const colour = scene.light === 'transmitted' ? '#b98f50' : seenIn(scene.light, '#ebe5d6');
  return [
    // The stroke of the strip hides the edge of the page. A page may shine in UV light, and its edge would then be
    // visible around the strip.
    area('M0 0v-1.82a3.18 3.18 0 0 1 3.18-3.18h118.64a3.18 3.18 0 0 1 3.18 3.18v1.82Z', [colour], {
      stroke: colour,
      'stroke-width': 0.4,
    }),
    ...(scene.light === 'oblique' ? step(scene) : [lines('M0 0H125', 0.16, ['#000', 0.22])]),
  ];
};
