import type {Box} from '../../model/box.ts';
import type {Light} from '../../model/terms.ts';
import {arrayOf, filledBox, group, sans, pathData, lettering} from '../forms.ts';
import type {Imitation} from '../lights/watermark.ts';
import {imitation} from '../palette.ts';
import type {Shape} from '../shape.ts';

/**
 * The security thread inside the paper. In transmitted light it is a dark line with a repeated word. In other lights
 * it is almost invisible. A printed imitation (`flat`) is a line without letters. If the imitation is `visible`, it
 * also shows without light from behind.
 */
export function thread(word: string, light: Light, box: Box, look: Imitation): readonly Shape[] {
  if (look.visible || look.flat) return [filledBox(box, [imitation[light], 0.5])];
  if (light !== 'transmitted')
    return light === 'white' || light === 'loupe' ? [filledBox(box, ['#b9b3a2', 0.14])] : [];
  const {x, y, width, height} = box;
  return [
    filledBox(box, ['#54350f', 0.82]),
    ...arrayOf(9, n =>
      group(
        {transform: pathData`translate(${x + width * 0.24} ${y + ((n + 0.5) * height) / 9})rotate(90)`},
        lettering(word, 0, 0, width * 0.8, ['#f4d896'], {'font-family': sans, 'letter-spacing': 0.5}),
      ),
    ),
  ];
}
