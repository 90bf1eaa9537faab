import {faceIn} from './engraved-face.ts';
import {area, clipped, oval, way} from './forms.ts';
import {byLight} from './palette.ts';
import type {Painter} from './scene.ts';

/** What lies behind the document, the table or the lamp, as one sees it through the window; and how the window mirrors. */
const panes = byLight<readonly [pane: string, gloss: number]>(
  ['#e2e3df', 0.2],
  ['#8b8577', 0.12],
  ['#fff7dc', 0.24],
  ['#120d33', 0.02],
  ['#c2c2c2', 0.12],
);

/** The clear window with a second, small portrait of the holder in it. */
export const portraitWindow: Painter = scene => {
  const {light, name, tilt, palette} = scene;
  const box = scene.box('ghost');
  const {x, y, width, height} = box;
  const [pane, gloss] = panes[light];
  const [stroke, opacity] = scene.ink(palette.deep, 0.9);
  const rim = {x: x + 0.3, y: y + 0.3, width: width - 0.6, height: height - 0.6};
  return [
    oval(rim, [pane]),
    ...clipped(
      `${name}-pane`,
      oval(rim, [pane]),
      scene.has('ghost', 'absent') ? [] : faceIn(scene, box, 0.5),
      area(
        way`M${x + width * 0.2 + tilt * 2} ${y + height}l${width * 0.55} ${-height}h${width * 0.14}l${-width * 0.55} ${height}z`,
        ['#fff', gloss],
      ),
    ),
    oval(rim, ['none'], {stroke, 'stroke-opacity': opacity, 'stroke-width': 0.3}),
  ];
};
