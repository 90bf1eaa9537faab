import type {Box} from '../../model/box.ts';
import type {LookKind} from '../../model/look-kinds.ts';
import {area, filledBox, pathData} from '../forms.ts';
import {border, glints, hair, middle, plate, ridge, soft, strewn, wave, waved} from '../looks/look-spot.ts';
import {mix} from '../palette.ts';
import {secondLayer} from '../portrait.ts';
import {extentsOf} from '../characters.ts';
import {cast, facing, type LookPainter} from '../scene.ts';
import {materialOf} from '../sheet.ts';
import {corner, least} from './corner.ts';
import {wear} from './look-wear.ts';

const raisedFibres: LookPainter = spot => {
  const {box, scene} = spot;
  // In oblique light, the whole place is darker than the paper around it. No other light darkens the place.
  const shade = scene.light === 'oblique' ? 0.16 : 0;
  return [
    ...soft(middle(box, 0.3, least(box) / 2), glints[scene.light][1], least(box) * 0.9, shade),
    ...ridge(strewn(spot, Math.min(150, 14 + Math.round(box.width * box.height * 0.5)), 1), scene, 0.09),
  ];
};

/** Paper that has lost fibres. Light from behind comes through in bright patches. */
const thin: LookPainter = ({box}) =>
  [0.9, 0.6, 0.3].map(part => hair(middle(box, 0.3, least(box) / 2), '#fff3cc', least(box) * part, 0.2));

/** A second layer on the page. The two layers together let less light through from behind. */
const dense: LookPainter = ({box}) => [secondLayer(box), hair(border(box, 0.2), '#1d1002', 0.4, 0.6)];

/**
 * Film that was rubbed: milky in white light. In oblique light it is dull: it neither reflects the lamp nor lies in full
 * shadow. The film around it is higher, so one edge of the hollow is lit and the opposite edge is dark.
 */
const cloudy: LookPainter = spot => {
  const {box, scene} = spot;
  const [milk, shade] = glints[scene.light];
  const size = least(box);
  const d = middle(box, 0.4, size / 2);
  if (scene.light === 'oblique')
    return [
      ...[shade, milk].map((tone, n) => hair(d, tone, size * 0.9, 0.2, cast(scene, n * 0.6 - 0.3))),
      hair(d, '#a59f8f', size * 0.84, 0.36),
    ];
  return [...soft(d, milk, size * 0.88, 0.34), ...soft(strewn(spot, 4, size * 0.7), milk, size * 0.4, 0.16)];
};

const filmEdge: LookPainter = ({box: {x, y, width, height}, scene}) =>
  plate({x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1}, scene, 0.22);

/**
 * A cut in the surface. At the place `device` (the optical device) the cut runs along the border of the
 * portrait, at any other place along the border of the place.
 */
const cut: LookPainter = ({box, look, scene}) => {
  const along = look.at === 'device' ? border(scene.box('portrait'), 0) : border(box, 0.5);
  const [bright, shade] = glints[scene.light];
  // In a groove, the wall that faces the lamp is bright, and the wall on the side of the lamp lies in shadow.
  return [
    hair(along, bright, 0.3, 0.75, cast(scene, 0.09)),
    hair(along, shade, 0.13, 0.95, cast(scene, -0.06)),
  ];
};

/**
 * Film that has lifted at the lower right corner of a place: it bends up, reflects the lamp and casts a
 * shadow.
 */
const lifted: LookPainter = ({box, scene}) => {
  const {x, y, width, height} = corner(box, 4.4);
  // The bent film faces the lower right: a lamp on that side lights the bend and leaves its back in shadow.
  const lit = scene.light === 'oblique' ? (1 + facing(scene, [1, 1])) / 2 : 0;
  const [bright, shade] = glints[scene.light];
  const [front, back] = [mix(bright, shade, lit), mix(shade, bright, lit)];
  const bend = pathData`M${x + width} ${y + height * 0.3}q${-width * 0.42} ${height * 0.28} ${-width * 0.7} ${height * 0.7}`;
  const shifted = (by: number) => ({transform: `translate(${by} ${by})`});
  return [
    hair(bend, back, 0.5, 0.5),
    hair(bend, front, 0.4, 0.5, shifted(0.26)),
    hair(bend, front, 0.16, 0.9, shifted(0.26)),
    hair(bend, front, 1.8, 0.24, shifted(1.1)),
  ];
};

/**
 * Returns the line along which two pieces of material are joined. In a narrow box, the line runs through the middle.
 * In a wide box, it runs around the box, 1.5 mm inside the edge.
 */
function seam(box: Box, sway: number): string {
  if (least(box) < 12) return middle(box, sway);
  const {x, y, width, height} = box;
  return waved({x: x + 1.5, y: y + 1.5, width: width - 3, height: height - 3}, sway);
}

const wavy: LookPainter = ({box, scene}) => {
  const [bright, shade] = glints[scene.light];
  const d = seam(box, wave);
  return [...soft(d, bright, 1.8, 0.22), hair(d, shade, 0.6, 0.2, cast(scene, 0.6))];
};

const glue: LookPainter = ({box, scene}) => {
  const d = seam(box, 0.3);
  const [halo, core] = scene.light === 'uv' ? ['#6f8fe8', '#b9cdfd'] : ['#cdb67a', '#fffdf2'];
  // The crest of dried glue is lit on the side of the lamp.
  const by = scene.light === 'oblique' ? -0.3 : 0;
  return [
    hair(d, halo, 1.7, 0.4),
    hair(d, core, 0.4, 0.5, {'stroke-dasharray': '3 2.2 6 1.4 1.2 3.4', ...cast(scene, by)}),
  ];
};

const extraHoles: LookPainter = ({box, scene}) => {
  const d = middle({...box, x: box.x + 0.8, y: box.y + 0.8}, 0.5);
  const [bright, shade] = glints[scene.light];
  const apart = {'stroke-dasharray': '0 7.3 0 9.6 0 6.1', 'stroke-dashoffset': -2.6};
  return [
    hair(d, bright, 0.66, 0.8, {...apart, ...cast(scene, 0.11)}),
    hair(d, scene.light === 'transmitted' ? bright : shade, 0.56, 0.95, apart),
  ];
};

/** Paper whose top layer is torn off at a corner. */
const torn: LookPainter = spot => {
  const box = corner(spot.box, 6.5);
  const [bright, shade] = glints[spot.scene.light];
  const foot = pathData`M${box.x + box.width} ${box.y + box.height}h0`;
  return [
    hair(foot, shade, 14, 0.3),
    ...soft(foot, bright, 12.6, 0.34),
    ...ridge(strewn({...spot, box}, 70, 1.1, 0.8), spot.scene, 0.07, 0.7),
  ];
};

/** A thin film under each line of characters, a little larger than the line: glossy, with lit and shadowed edges. */
const surfaceFilm: LookPainter = ({look, scene}) =>
  extentsOf(scene, look)
    .map(({x, y, width, height}) => ({x: x - 0.5, y: y - 0.4, width: width + 1, height: height + 0.8}))
    .flatMap(box => [filledBox(box, [glints[scene.light][0], 0.13], 0.5), ...plate(box, scene, 0.07)]);

/** A loose fold, with a dark gap between two leaves. Its raised edge is paper, so it does not glow in UV light. */
const loose: LookPainter = ({box: {x, y, width, height}, scene}) => {
  const [bright, shade] = glints[scene.light];
  // The raised edge of one leaf faces the lamp and is lit. The edge of the other leaf lies in shadow.
  const way = scene.shadow[0] < 0 ? -1 : 1;
  const bow = (by: number) => pathData`M${x + width / 2} ${y}q${way * by} ${height / 2} 0 ${height}`;
  return [
    hair(bow(-1.4), shade, 2.2, 0.2),
    hair(bow(-0.7), shade, 1.1, 0.7),
    hair(bow(1.3), scene.light === 'uv' ? materialOf(scene) : bright, 0.3, 0.85),
  ];
};

/** Draws the rest of a leaf that is cut out: a strip in the fold, with its shadow on the next page. */
const stub: LookPainter = ({box: {x, y, width, height}, scene, chance}) => {
  const fold = x + width / 2;
  const cutEdge = Array.from(
    {length: 12},
    () => pathData`l${(chance() - 0.5) * 0.5} ${(height - 6) / 12}`,
  ).join('');
  const strip = pathData`M${fold} ${y + 3}h3.4${cutEdge}L${fold} ${y + height - 3}Z`;
  return [
    area(strip, ['#000', 0.3], cast(scene, 0.5)),
    area(strip, [mix(materialOf(scene), '#3a3020', 0.1)]),
    ...ridge(pathData`M${fold + 3.4} ${y + 3}${cutEdge}`, scene, 0.12, 0.8),
  ];
};

/** Painters of the looks of a surface: changes that oblique light shows, and wear. */
export const surfaceLooks = {
  ...wear,
  ...{'raised-fibres': raisedFibres, 'film-edge': filmEdge, 'extra-holes': extraHoles},
  ...{'surface-film': surfaceFilm, thin, dense, cloudy, cut, lifted, wavy, glue, torn, loose, stub},
} satisfies Partial<Record<LookKind, LookPainter>>;
