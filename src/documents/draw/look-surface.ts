import type {Box} from '../places.ts';
import type {LookKind} from '../specimen.ts';
import {
  at,
  glints,
  hair,
  inset,
  outline,
  patch,
  ridge,
  strewn,
  type LookPainter,
  type Spot,
} from './look-spot.ts';
import {extentsOf} from './print.ts';
import {shape} from './shape.ts';

const raisedFibres: LookPainter = spot => {
  const {box, scene} = spot;
  const count = Math.min(150, 14 + Math.round(box.width * box.height * 0.5));
  return [...patch(spot, glints[scene.light][1], 0.14), ...ridge(strewn(spot, count, 1), scene.light, 0.09)];
};

const cloudy: LookPainter = spot => {
  const [milk] = glints[spot.scene.light];
  const {x, y, width, height} = spot.box;
  const part = (share: number): Box => ({
    ...{x: x + width * (share - 0.3), width: width * 0.6},
    ...{y: y + height * 0.12 * spot.chance(), height: height * 0.86},
  });
  return [
    ...patch(spot, milk, 0.3),
    ...[0.32, 0.62].flatMap(share => patch({...spot, box: part(share)}, milk, 0.26)),
  ];
};

const filmEdge: LookPainter = ({box, scene}) => ridge(outline(inset(box, 0.4)), scene.light, 0.14, 0.85);

/** A cut: through the device along the border of the portrait, where else along the border of the place. */
const cut: LookPainter = ({box, look, scene}) => {
  const along = look.at === 'device' ? scene.box('portrait') : inset(box, 0.5);
  return [
    hair(outline(along), glints[scene.light][0], 0.3, 0.75),
    hair(outline(along), glints[scene.light][1], 0.13, 0.95),
  ];
};

/** Film that has come off at the outer corner: it bends up, mirrors the lamp, and throws a shadow. */
const lifted: LookPainter = spot => {
  const {x, y, width, height} = spot.box;
  const [bright, shade] = glints[spot.scene.light];
  const [right, foot] = [x + width, y + height];
  const bend = at`M${right} ${y + height * 0.3}C${x + width * 0.72} ${y + height * 0.42} ${x + width * 0.42} ${y + height * 0.7} ${x + width * 0.3} ${foot}`;
  return [
    shape('path', {d: `${bend}H${right}z`, fill: bright, 'fill-opacity': 0.2}),
    hair(bend, shade, 1.1, 0.2),
    hair(bend, shade, 0.4, 0.4),
    shape('g', {transform: 'translate(.5 .45)'}, hair(bend, bright, 0.7, 0.5), hair(bend, bright, 0.22, 0.9)),
    shape('g', {transform: 'translate(1.7 1.5)'}, hair(bend, bright, 0.5, 0.22)),
  ];
};

/** Where two things are joined: the middle of a narrow box, or the border of a wide one. */
function seam({box, chance}: Pick<Spot, 'box' | 'chance'>, swing: number): string {
  const wave = (x: number, y: number, dx: number, dy: number): string => {
    const length = Math.hypot(dx, dy);
    const count = Math.max(2, Math.round(length / 7));
    const [ux, uy] = [dx / count, dy / count];
    const rows = Array.from({length: count}, (_, n) => {
      const out = (n % 2 ? 1 : -1) * swing * (0.5 + chance());
      return at`q${ux / 2 - (out * dy) / length} ${uy / 2 + (out * dx) / length} ${ux} ${uy}`;
    });
    return at`M${x} ${y}` + rows.join('');
  };
  if (box.height < 12) return wave(box.x, box.y + box.height / 2, box.width, 0);
  if (box.width < 12) return wave(box.x + box.width / 2, box.y, 0, box.height);
  const {x, y, width, height} = inset(box, 1.3);
  return [
    wave(x, y, width, 0),
    wave(x, y + height, width, 0),
    wave(x, y, 0, height),
    wave(x + width, y, 0, height),
  ].join('');
}

const wavy: LookPainter = spot => {
  const [bright, shade] = glints[spot.scene.light];
  const d = seam(spot, 1.5);
  return [
    shape('g', {transform: 'translate(.4 .5)'}, hair(d, shade, 1.5, 0.16), hair(d, shade, 0.6, 0.22)),
    hair(d, bright, 0.9, 0.4),
    hair(d, bright, 0.3, 0.6),
  ];
};

const glue: LookPainter = spot => {
  const d = seam(spot, 0.5);
  const blots = shape('g', {'stroke-dasharray': '3 2.2 6 1.4 1.2 3.4'}, hair(d, '#000', 1, 1));
  const [halo, core] = spot.scene.light === 'uv' ? ['#6f8fe8', '#b9cdfd'] : ['#cdb67a', '#fffdf2'];
  const run = (stroke: string, width: number, opacity: number) => ({
    ...blots,
    children: [hair(d, stroke, width, opacity)],
  });
  return [hair(d, halo, 1.7, 0.2), run(halo, 1.3, 0.4), run(core, 0.5, 0.6)];
};

const extraHoles: LookPainter = ({box, chance, scene}) => {
  const long = box.width > box.height;
  const reach = long ? box.width : box.height;
  const count = Math.max(3, Math.round(reach / 9));
  const d = Array.from({length: count}, (_, n) => {
    const along = ((n + 0.25 + 0.5 * chance()) / count) * reach;
    const beside = (chance() - 0.5) * 1.1 + 0.9;
    return long
      ? at`M${box.x + along} ${box.y + box.height / 2 + beside}h.01`
      : at`M${box.x + box.width / 2 + beside} ${box.y + along}h.01`;
  }).join('');
  const [bright, shade] = glints[scene.light];
  const through = scene.light === 'transmitted';
  return [
    shape('g', {transform: 'translate(.1 .12)'}, hair(d, bright, 0.66, 0.75)),
    hair(d, through ? bright : shade, 0.56, 0.95),
  ];
};

/** Paper whose top layer came away at the lower right corner. */
const torn: LookPainter = spot => {
  const {x, y, width, height} = spot.box;
  const side = Math.min(11, width, height);
  const corner: Box = {x: x + width - side, y: y + height - side, width: side, height: side};
  const [bright, shade] = glints[spot.scene.light];
  const own = {...spot, box: corner};
  const rag = Array.from({length: 9}, (_, n) => {
    const angle = (n / 8) * (Math.PI / 2);
    const reach = side * (0.62 + 0.3 * spot.chance());
    return at`L${x + width - reach * Math.cos(angle)} ${y + height - reach * Math.sin(angle)}`;
  }).join('');
  const d = at`M${x + width} ${y + height}` + rag + 'z';
  return [
    hair(d, shade, 0.5, 0.3),
    shape('path', {d, fill: bright, 'fill-opacity': 0.5}),
    ...ridge(strewn({...own, box: inset(corner, 1)}, 46, 1.5, Math.PI / 4), spot.scene.light, 0.1),
    hair(d, shade, 0.12, 0.5),
  ];
};

const surfaceFilm: LookPainter = ({box, look, scene}) => {
  const lines = extentsOf(scene, look);
  const boxes = lines.length > 0 ? lines : [inset(box, 0.4)];
  return boxes.flatMap(({x, y, width, height}) => [
    shape('rect', {x, y, width, height, rx: 0.5, fill: glints[scene.light][0], 'fill-opacity': 0.14}),
    ...ridge(outline({x, y, width, height}), scene.light, 0.11, 0.8),
  ]);
};

/** A fold that no longer holds: the two leaves leave a dark gap between them. */
const loose: LookPainter = ({box, scene}) => {
  const {x, y, width, height} = box;
  const [bright, shade] = glints[scene.light];
  const [middle, foot] = [x + width / 2, y + height];
  const lens = at`M${middle} ${y}C${middle - 1.3} ${y + height * 0.2} ${middle - 1.3} ${y + height * 0.8} ${middle} ${foot}C${middle + 0.9} ${y + height * 0.8} ${middle + 0.9} ${y + height * 0.2} ${middle} ${y}z`;
  return [
    hair(lens, shade, 1.6, 0.22),
    shape('path', {d: lens, fill: shade, 'fill-opacity': 0.72}),
    hair(
      at`M${middle + 0.95} ${y + height * 0.04}C${middle + 1.5} ${y + height * 0.3} ${middle + 1.5} ${y + height * 0.7} ${middle + 0.95} ${y + height * 0.96}`,
      bright,
      0.26,
      0.8,
    ),
  ];
};

/** What the surface of a place is like, as a lamp from the side shows it. */
export const surfaceLooks: Readonly<Partial<Record<LookKind, LookPainter>>> = {
  'raised-fibres': raisedFibres,
  cloudy,
  'film-edge': filmEdge,
  cut,
  lifted,
  wavy,
  glue,
  'extra-holes': extraHoles,
  torn,
  'surface-film': surfaceFilm,
  loose,
};
