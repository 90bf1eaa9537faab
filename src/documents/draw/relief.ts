import type {Light} from '../terms.ts';
import {printedAgain} from './print.ts';
import type {Painter, Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** Light on the side of what is raised that looks at the lamp, and shadow on the other. */
const sides: Readonly<
  Partial<Record<Light, readonly (readonly [colour: string, opacity: number, by: number])[]>>
> = {
  oblique: [
    ['#1c180f', 0.55, 0.2],
    ['#fffdf2', 0.9, -0.16],
  ],
  tilt: [['#fff', 0.6, -0.12]],
};

/** How the engraved line itself looks. */
const engraved: Readonly<Partial<Record<Light, string>>> = {
  oblique: '#77716a',
  transmitted: '#40300f',
  uv: '#06051c',
  ir: '#3a3a3a',
};

const number = ({page, light}: Scene) => ({page, light, at: 'number', look: 'not-raised'}) as const;

/** The line under the given names. */
function line(scene: Scene, colour: string, opacity: number, by: number): readonly Shape[] {
  const box = scene.boxes('relief')[1];
  return box
    ? [
        shape('path', {
          d: `M${box.x + 0.2} ${box.y + box.height / 2 + by * 0.7}h${box.width - 0.4}`,
          stroke: colour,
          'stroke-opacity': opacity,
          'stroke-width': 0.2,
        }),
      ]
    : [];
}

/** The number and the line that the laser raised: fingers feel them, and light from the side shows them. */
export const relief: Painter = scene => {
  if (scene.has('relief', 'absent')) return [];
  const flatLine = scene.has('relief', 'not-raised');
  const flatNumber = flatLine || scene.has('number', 'not-raised');
  const raised = sides[scene.light] ?? [];
  return [
    ...raised.flatMap(([colour, opacity, by]) => [
      ...(flatLine ? [] : line(scene, colour, opacity, by)),
      ...(flatNumber
        ? []
        : [
            shape(
              'g',
              {transform: `translate(${by} ${by * 0.8})`},
              printedAgain(scene, number(scene), {fill: colour, 'fill-opacity': opacity}),
            ),
          ]),
    ]),
    ...line(scene, engraved[scene.light] ?? '#55555b', 0.75, 0),
  ];
};
