import type {Light} from '../terms.ts';
import {faceIn} from './engraved-face.ts';
import {stroked, palettes} from './palette.ts';
import type {Painter} from './scene.ts';
import {shape} from './shape.ts';

/** The window, through which one sees what lies behind the document: the table, or the lamp. */
const panes: Readonly<Record<Light, readonly [pane: string, gloss: number]>> = {
  white: ['#e2e3df', 0.5],
  tilt: ['#e2e3df', 0.8],
  loupe: ['#e2e3df', 0.5],
  oblique: ['#8b8577', 0.3],
  transmitted: ['#fff7dc', 0.6],
  uv: ['#120d33', 0.05],
  ir: ['#c2c2c2', 0.3],
};

/** The clear window with a second, small portrait of the holder in it. */
export const portraitWindow: Painter = scene => {
  const {light, name, specimen} = scene;
  const box = scene.box('ghost');
  const {x, y, width, height} = box;
  const [pane, gloss] = panes[light];
  const oval = (inset: number) => ({
    cx: x + width / 2,
    cy: y + height / 2,
    rx: width / 2 - inset,
    ry: height / 2 - inset,
  });
  const rim = palettes[specimen.series].deep;
  const shift = light === 'tilt' ? scene.tilt * 2 : 0;
  return [
    shape('ellipse', {...oval(0.4), fill: pane}),
    shape('clipPath', {id: `${name}-pane`}, shape('ellipse', oval(0.5))),
    shape(
      'g',
      {'clip-path': `url(#${name}-pane)`},
      scene.has('ghost', 'absent') ? [] : faceIn(scene, box, 0.5),
      shape('path', {
        d: `M${x + width * 0.2 + shift} ${y + height}l${width * 0.55} ${-height}h${width * 0.14}l${-width * 0.55} ${height}z`,
        fill: '#fff',
        'fill-opacity': gloss * 0.4,
      }),
    ),
    shape('ellipse', {...oval(0.2), ...stroked(light, rim, 0.1, 0.8)}),
    shape('ellipse', {...oval(0.5), ...stroked(light, rim, 0.22, 0.9)}),
  ];
};
