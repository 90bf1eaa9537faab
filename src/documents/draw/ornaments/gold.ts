import {iris} from '../forms.ts';
import type {Scene} from '../scene.ts';
import type {Shape} from '../shape.ts';

/** A gradient of gold that reflects the lamp. The bands of the gradient move with the tilt. */
export const gold = (scene: Scene, band: readonly string[], reach: number): Shape =>
  iris(
    `${scene.name}-gold`,
    [...band, ...band, ...band].map(tone => scene.ink(tone)[0]),
    {
      ...{x: 25 * scene.tilt - 40, y: 0, width: reach, height: 300},
    },
  );
