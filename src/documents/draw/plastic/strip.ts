import {about, arrayOf, filledBox, iris, lines, oval, rulings} from '../forms.ts';
import {printedEmblem} from '../emblem.ts';
import {standing, type Painter} from '../scene.ts';

/**
 * The strip beside the portrait. With the tilt, the sign of the State and the colours move along the strip. An
 * imitation keeps one image and one colour. The strip is invisible in infrared light.
 */
export const strip: Painter = standing('device', (scene, box) => {
  const {light, name, motif} = scene;
  const isStill = scene.has('device', 'one-colour');
  const tilt = isStill ? 0 : scene.tilt;
  if (light === 'ir' || !motif) return [];
  if (light === 'uv' || light === 'transmitted') return [filledBox(box, ['#120d0c', 0.4])];
  const {x, y, width, height} = box;
  const id = `${name}-strip`;
  const turned = light === 'tilt';
  const sun = about(x + width / 2, y + height / 2 - (tilt * (height - width)) / 2, width - 0.4);
  // The colours move along the strip with the tilt.
  const colours = arrayOf(
    7,
    n =>
      `hsl(${isStill ? 205 : Math.round(n * 60 + 200 * tilt + 590) % 360} ${turned ? '48% 66%' : '16% 70%'})`,
  );
  return [
    iris(id, colours, {x, y, width, height: height * 5}),
    filledBox(box, [`url(#${id})`, 0.34]),
    filledBox(box, ['none'], 0, {stroke: '#fff', 'stroke-opacity': 0.6, 'stroke-width': 0.12}),
    lines(rulings(box, 0.45), 0.08, [`url(#${id})`, turned ? 0.9 : 0.7]),
    oval(sun, ['#fff', turned ? 0.62 : 0.3]),
    ...printedEmblem(
      motif.moving,
      sun,
      turned ? [`hsl(${Math.round(34 + 24 * tilt)} 74% 36%)`, 0.95] : ['#8b8f98', 0.6],
    ),
  ];
});
