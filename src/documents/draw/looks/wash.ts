import {about, filledBox, gradient, oval, pathData} from '../forms.ts';
import {soft} from './look-spot.ts';
import type {LookPainter} from '../scene.ts';

/**
 * The glow of paper that was washed with soap. A whitening agent of the soap has stayed in the fibres, most of it at
 * the edges and in folds. The agent is in the paper, so all print and the security fibres lie above the glow.
 */
export const wash: LookPainter = ({box, id, chance}) => {
  const {x, y, width, height} = box;
  const pale = '#b4c6ff';
  const cloud = () => {
    const side = 18 + 30 * chance();
    return oval(about(x + width * chance(), y + height * chance(), side, side * (0.6 + 0.5 * chance())), [
      `url(#${id}-cloud)`,
    ]);
  };
  const crease = () =>
    soft(
      pathData`M${x} ${y + height * chance()}q${width * 0.3} ${(chance() - 0.5) * 30} ${width * 0.55} ${(chance() - 0.5) * 16}t${width * 0.5} ${(chance() - 0.5) * 24}`,
      pale,
      1.1,
      0.22,
    );
  return [
    gradient(
      id,
      [
        [pale, 0.14],
        [pale, 0.24],
        [pale, 0.55],
      ],
      {r: 0.72},
      'radialGradient',
    ),
    gradient(
      `${id}-cloud`,
      [
        [pale, 0.3],
        [pale, 0.16],
        [pale, 0],
      ],
      {},
      'radialGradient',
    ),
    filledBox(box, [`url(#${id})`]),
    ...Array.from({length: 14}, cloud),
    ...Array.from({length: 4}, crease).flat(),
  ];
};
