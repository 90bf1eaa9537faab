import {filled, palettes} from './palette.ts';
import type {Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** Type of a State's own: with serifs. */
export const serif = 'Georgia, "Times New Roman", "Liberation Serif", serif';

/** The name of the State at the left and of the document at the right, each in its two languages. */
export function titles(
  scene: Scene,
  [state, document]: readonly (readonly [string, string])[],
): readonly Shape[] {
  const box = scene.box('header');
  const fill = filled(scene.light, palettes[scene.specimen.series].deep);
  const rows = [
    [box.y + 2.7, 3.4],
    [box.y + 5.25, 1.8],
  ] as const;
  return rows.flatMap(([y, size], row) =>
    [state, document].map((words, column) =>
      shape(
        'text',
        {
          x: box.x + column * box.width,
          y,
          'font-size': size,
          'font-family': serif,
          'letter-spacing': size * 0.08,
          'text-anchor': column === 0 ? 'start' : 'end',
          ...fill,
        },
        words?.[row] ?? '',
      ),
    ),
  );
}
