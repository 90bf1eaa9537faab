import {arrayOf, gradient, lines, pathData, type Ink} from './forms.ts';
import {facing, fromLamp, type Painter, type Scene} from './scene.ts';
import {seeded} from './seeded.ts';
import type {Shape} from './shape.ts';
import {over} from './sheet.ts';

/**
 * How strongly a film reflects the lamp, by light. In a light that is not listed, a film reflects nothing.
 */
export const sheen: Readonly<Partial<Record<Scene['light'], number>>> = {
  white: 0.1,
  tilt: 0.34,
  loupe: 0.02,
  oblique: 0.24,
};

/**
 * Limits an opacity to the range from 0 to 1. The calculated opacity of a motif that is strongest at one tilt may
 * leave this range.
 */
export const part = (value: number): number => Math.max(0, Math.min(1, value));

/**
 * The fingerprint of somebody who turned the page. It is fat on a smooth surface, so it shows only in reflected
 * light.
 */
function fingerprint(scene: Scene): readonly Shape[] {
  const {x, y, width, height} = scene.box('paper');
  const next = seeded(scene.specimen.id);
  // Centre of the fingerprint. The whole fingerprint must fit on the page.
  const [cx, cy] = [
    x + width * (0.6 + 0.26 * next()),
    y + Math.min(height * (0.76 + 0.1 * next()), height - 10.5),
  ];
  const ridges = arrayOf(13, n => {
    const r = 0.5 + n * 0.5;
    return pathData`M${-r} ${r * 0.9 + n * 0.16}C${-r * 1.3} ${-r * 1.4} ${r * 1.3} ${-r * 1.5} ${r} ${r * 0.7 + n * 0.1}`;
  }).join('');
  // In oblique light, the film reflects the lamp most at the lower right. The fingerprint is visible there.
  const ink: Ink =
    scene.light === 'tilt'
      ? ['#4a463c', 0.14 + 0.12 * Math.abs(scene.tilt)]
      : ['#fffdf2', 0.05 + 0.27 * part(facing(scene, [1, 1]))];
  return [
    lines(ridges, 0.24, ink, {
      transform: pathData`translate(${cx} ${cy})rotate(${70 * next() - 35})`,
      'stroke-dasharray': '2.2 .4 3.1 .6 .9 .3',
    }),
  ];
}

/**
 * The reflection of the lamp on a film or a plastic body: a pale band that moves with the tilt. In oblique light, the
 * band is on the side of the lamp.
 */
export const film: Painter = scene => {
  const strength = sheen[scene.light] ?? 0;
  const id = `${scene.name}-sheen`;
  const from = 0.2 + scene.tilt * 0.25;
  const across =
    scene.light === 'oblique' ? fromLamp(scene, -0.06) : {x1: from, y1: 0, x2: from + 0.5, y2: 0.3};
  return strength
    ? [
        gradient(
          id,
          [0, strength, strength * 0.7, 0].map(opacity => ['#fff', opacity]),
          across,
        ),
        over(scene, `url(#${id})`),
        ...(scene.light === 'tilt' || scene.light === 'oblique' ? fingerprint(scene) : []),
      ]
    : [];
};
