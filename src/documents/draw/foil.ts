import {gradient} from './forms.ts';
import type {Painter, Scene} from './scene.ts';
import {over} from './sheet.ts';

/**
 * How strongly a film reflects the lamp, by light. In a light that is not listed, a film reflects nothing.
 */
export const sheen: Readonly<Partial<Record<Scene['light'], number>>> = {
  white: 0.1,
  tilt: 0.34,
  loupe: 0.02,
  oblique: 0.16,
};

/**
 * Limits an opacity to the range 0 to 1. Used for motifs that are strongest at one tilt, because their
 * calculated opacity may leave this range.
 */
export const part = (value: number): number => Math.max(0, Math.min(1, value));

/** The reflection of the lamp on a film or a plastic body: a pale band that moves with the tilt. */
export const film: Painter = scene => {
  const strength = sheen[scene.light] ?? 0;
  const id = `${scene.name}-sheen`;
  const from = 0.2 + scene.tilt * 0.25;
  return strength
    ? [
        gradient(
          id,
          [0, strength, strength * 0.7, 0].map(opacity => ['#fff', opacity]),
          {x1: from, y1: 0, x2: from + 0.5, y2: 0.3},
        ),
        over(scene, `url(#${id})`),
      ]
    : [];
};
