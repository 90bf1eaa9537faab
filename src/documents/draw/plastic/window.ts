import {faceIn} from './engraved-face.ts';
import {area, clipped, oval, pathData} from '../forms.ts';
import {seenIn} from '../palette.ts';
import type {Painter} from '../scene.ts';

/** The clear window with a second, small portrait of the holder. */
export const portraitWindow: Painter = scene => {
  const {light, name, tilt, palette} = scene;
  const box = scene.box('ghost');
  const {x, y, width, height} = box;
  // The window is clear. The table below is visible through it, or the lamp in transmitted light.
  const pane = light === 'transmitted' ? '#fff6df' : seenIn(light, '#e2e3df');
  const [stroke, opacity] = scene.ink(palette.deep, 0.9);
  // In oblique light the reflection moves with the lamp.
  const gleam = light === 'oblique' ? -1.6 * scene.shadow[0] : tilt * 2;
  const rim = {x: x + 0.3, y: y + 0.3, width: width - 0.6, height: height - 0.6};
  const reflection = area(
    pathData`M${x + width * 0.2 + gleam} ${y + height}l${width * 0.55} ${-height}h${width * 0.14}l${-width * 0.55} ${height}z`,
    [seenIn(light, '#ffffff'), 0.2],
  );
  return [
    oval(rim, [pane]),
    ...clipped(
      `${name}-pane`,
      oval(rim, [pane]),
      // In transmitted light, the engraved face is dark in the clear window.
      scene.has('ghost', 'absent') ? [] : faceIn(scene, box, light === 'transmitted' ? 1.7 : 0.5),
      ...(light === 'transmitted' || light === 'ir' || light === 'uv' ? [] : [reflection]),
    ),
    oval(rim, ['none'], {stroke, 'stroke-opacity': opacity, 'stroke-width': 0.3}),
  ];
};
