import {group, lines, pathData, type Ink} from '../forms.ts';
import {carbonInk} from '../palette.ts';
import {printedAgain} from '../characters.ts';
import {cast, standing, type Painter, type Scene} from '../scene.ts';
import type {Light} from '../../model/terms.ts';

/** Highlights and shadows of raised print for each light. Each one has an offset, a colour and an opacity. */
const sides: Readonly<Partial<Record<Light, readonly (readonly [by: number, ...ink: Ink])[]>>> = {
  oblique: [
    [0.2, '#1c1210', 0.55],
    [-0.16, '#fffdf2', 0.9],
  ],
  tilt: [[-0.12, '#fff', 0.6]],
};

/**
 * The inks of the line under the given names. The line has the inks and the dots of the entries, because it is
 * printed together with them.
 */
function inksOfLine({light, looks, whole}: Scene): readonly string[] {
  const [ink] = carbonInk[light];
  if (light !== 'loupe') return [light === 'oblique' ? '#77716a' : ink];
  const printed = looks.findIndex(({at, look}) => at === 'entries' && look === 'dots');
  return printed < 0 ? [`url(#${whole}-entries)`] : [ink, `url(#${whole}-look-${printed}-0-own)`];
}

/**
 * Draws the raised print: the document number, and the line under the given names. A laser has raised the surface in
 * both places, so a finger can feel the print and oblique light shows it.
 */
export const relief: Painter = standing('relief', scene => {
  const {x, y, width, height} = scene.boxes('relief')[1] ?? scene.box('relief');
  const line = (by: number, ...ink: Ink) =>
    lines(pathData`M${x + 0.2} ${y + height / 2}h${width - 0.4}`, 0.2, ink, cast(scene, by * 0.7));
  const flatLine = scene.has('relief', 'not-raised');
  const flatNumber = flatLine || scene.has('number', 'not-raised');
  return [
    ...(sides[scene.light] ?? []).flatMap(([by, fill, opacity = 1]) => [
      ...(flatLine ? [] : [line(by, fill, opacity)]),
      ...(flatNumber
        ? []
        : [group(cast(scene, by), printedAgain(scene, {at: 'number'}, {fill, 'fill-opacity': opacity}))]),
    ]),
    ...(scene.has('entries', 'vanishes') ? [] : inksOfLine(scene).map(ink => line(0, ink, 0.75))),
  ];
});
