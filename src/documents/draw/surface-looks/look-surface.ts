import type {Box} from '../../model/page-layout.ts';
import type {LookKind} from '../../model/specimen.ts';
import {about, area, filledBox, gradient, oval, pathData} from '../forms.ts';
import {border, glints, hair, middle, ridge, soft, strewn} from '../looks/look-spot.ts';
import {mix} from '../palette.ts';
import {extentsOf} from '../print.ts';
import {cast, type LookPainter} from '../scene.ts';
import type {Shape} from '../shape.ts';
import {materialOf} from '../sheet.ts';

const least = ({width, height}: Box): number => Math.min(width, height);

/**
 * Returns the rectangle at the lower right corner of a place. It is at most `side` millimetres wide and high.
 */
const corner = ({x, y, width, height}: Box, side: number): Box => ({
  ...{x: x + Math.max(0, width - side), width: Math.min(side, width)},
  ...{y: y + Math.max(0, height - side), height: Math.min(side, height)},
});

const raisedFibres: LookPainter = spot => {
  const {box, scene} = spot;
  return [
    ...soft(middle(box, 0.3, least(box) / 2), glints[scene.light][1], least(box) * 0.9, 0.16),
    ...ridge(strewn(spot, Math.min(150, 14 + Math.round(box.width * box.height * 0.5)), 1), scene, 0.09),
  ];
};

/** Paper that has lost fibres: more light comes through, in patches. */
const thin: LookPainter = spot => {
  const {box} = spot;
  return [
    ...soft(middle(box, 0.3, least(box) / 2), '#fff3cc', least(box) * 0.94, 0.4),
    ...soft(strewn(spot, 7, 2), '#fff9e0', least(box) * 0.5, 0.2),
  ];
};

const cloudy: LookPainter = spot => {
  const {box, scene} = spot;
  const [milk] = glints[scene.light];
  return [
    ...soft(middle(box, 0.4, least(box) / 2), milk, least(box) * 0.88, 0.34),
    ...soft(strewn(spot, 4, least(box) * 0.7), milk, least(box) * 0.4, 0.16),
  ];
};

const filmEdge: LookPainter = ({box, scene}) => ridge(border(box, 0.4), scene, 0.14, 0.85);

/**
 * A cut in the surface. At the place `device` (the optical device) the cut runs along the border of the
 * portrait, at any other place along the border of the place.
 */
const cut: LookPainter = ({box, look, scene}) => {
  const along = look.at === 'device' ? border(scene.box('portrait'), 0) : border(box, 0.5);
  const [bright, shade] = glints[scene.light];
  // The wall of a groove that faces the lamp is bright, and the wall under the lamp lies in shadow.
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
  const {x, y, width, height} = corner(box, 10);
  const [lit, dark] = glints[scene.light];
  // The bent film faces the lower right: a lamp on that side lights the bend and leaves its back in shadow.
  const [bright, shade] = scene.shadow[0] + scene.shadow[1] > 0 ? [lit, dark] : [dark, lit];
  const bend = pathData`M${x + width} ${y + height * 0.3}q${-width * 0.42} ${height * 0.28} ${-width * 0.7} ${height * 0.7}`;
  const shifted = (by: number) => ({transform: `translate(${by} ${by})`});
  return [
    hair(bend, shade, 1.1, 0.2),
    hair(bend, shade, 0.4, 0.4),
    hair(bend, bright, 0.7, 0.5, shifted(0.5)),
    hair(bend, bright, 0.22, 0.9, shifted(0.5)),
    hair(bend, bright, 4, 0.2, shifted(2.3)),
    hair(bend, bright, 0.5, 0.24, shifted(1.7)),
  ];
};

/**
 * Returns the line along which two parts are joined: the middle of a narrow box, or the border of a wide one.
 */
function seam(box: Box, sway: number): string {
  if (least(box) < 12) return middle(box, sway);
  const {x, y, width, height} = box;
  const across = {x, width, height: 2.6};
  const down = {y, height, width: 2.6};
  return [
    {...across, y},
    {...across, y: y + height - 2.6},
    {...down, x},
    {...down, x: x + width - 2.6},
  ]
    .map(side => middle(side, sway))
    .join('');
}

const wavy: LookPainter = ({box, scene}) => {
  const [bright, shade] = glints[scene.light];
  const d = seam(box, 0.7);
  return [
    ...soft(d, bright, 1.8, 0.22),
    hair(d, bright, 0.3, 0.3),
    hair(d, shade, 0.6, 0.2, cast(scene, 0.6)),
  ];
};

const glue: LookPainter = ({box, scene}) => {
  const d = seam(box, 0.3);
  const [halo, core] = scene.light === 'uv' ? ['#6f8fe8', '#b9cdfd'] : ['#cdb67a', '#fffdf2'];
  const blots = {'stroke-dasharray': '3 2.2 6 1.4 1.2 3.4'};
  return [hair(d, halo, 1.7, 0.2), hair(d, halo, 1.2, 0.4, blots), hair(d, core, 0.4, 0.5, blots)];
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

const surfaceFilm: LookPainter = ({look, scene}) =>
  extentsOf(scene, look).flatMap(box => ridge(border(box, 0), scene, 0.11, 0.8));

/** A loose fold, with a dark gap between the two leaves. */
const loose: LookPainter = ({box: {x, y, width, height}, scene}) => {
  const [bright, shade] = glints[scene.light];
  const bow = (by: number) => pathData`M${x + width / 2} ${y}q${by} ${height / 2} 0 ${height}`;
  return [
    hair(bow(-1.4), shade, 2.2, 0.2),
    hair(bow(-0.7), shade, 1.1, 0.7),
    hair(bow(1.3), bright, 0.3, 0.85),
  ];
};

/** The strip of a leaf that was cut out: it stands in the fold and throws its shadow on the next page. */
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

const scratches: LookPainter = spot => {
  const {box, scene} = spot;
  const [bright, shade] = glints[scene.light];
  const wide = least(box) > 20;
  const d = strewn(spot, wide ? 13 : 2, wide ? 15 : least(box) * 0.6, wide ? -0.5 : -0.9);
  return [
    hair(d, shade, 0.12, 0.5, cast(scene, 0.1)),
    hair(d + strewn(spot, wide ? 26 : 4, wide ? 4 : 1.4), bright, 0.1, 0.9),
  ];
};

const coffee = ['#8a5c2c', 1] as const;
const stains: Readonly<Partial<Record<string, readonly [colour: string, strength: number]>>> = {
  uv: ['#07041c', 1.5],
  ir: ['#9a9a9a', 0.5],
};

/**
 * The stain of a coffee cup: a ring that dried darker at its edge. If the cup is wider than the place, the
 * ring extends beyond the page.
 */
const stain: LookPainter = ({box, scene}) => {
  const radius = Math.max(7.4, Math.min(24, least(box) * 0.42));
  const [colour, strength] = stains[scene.light] ?? coffee;
  const round = (r: number) =>
    pathData`M${box.x + box.width * 0.94 - r} ${box.y + box.height * 0.94}a${r} ${r} 0 1 1 0 .1`;
  const ring = (r: number, width: number, opacity: number) =>
    hair(round(r), colour, width * radius, opacity * strength);
  return [
    ring(radius * 0.45, 0.9, 0.06),
    ring(radius * 0.9, 0.14, 0.17),
    ring(radius * 0.97, 0.03, 0.28),
    ring(radius * 0.86, 0.05, 0.14),
    // What a drying liquid carries to its edge glows.
    ...(scene.light === 'uv' ? [hair(round(radius), '#93a2ea', 0.5, 0.5)] : []),
  ];
};

/**
 * The glow of paper that was washed: a whitening agent of the soap has stayed in the fibres, more of it at the edges
 * and in folds. Print and security fibres show through it.
 */
const washed: LookPainter = ({box, id, chance}) => {
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

/**
 * Wear from years of handling. It softens the outer corner, all four corners of a cover, or the whole of a
 * narrow place.
 */
const worn: LookPainter = spot => {
  const {box, look, scene} = spot;
  const [pale] = glints[scene.light];
  const bright = look.at === 'cover' ? '#d5c09c' : pale;
  const rub = (d: string, width: number): readonly Shape[] =>
    [1, 0.8, 0.6, 0.4].flatMap(part => soft(d, bright, width * part, 0.2));
  if (least(box) < 6) return rub(middle(box, 0.2), least(box) * 0.5);
  const {x, y, width, height} = box;
  const foot = pathData`M${x + width} ${y + height}h0`;
  return rub(
    look.at === 'cover' ? foot + pathData`M${x} ${y}h0M${x + width} ${y}h0M${x} ${y + height}h0` : foot,
    12,
  );
};

/** Painters of the looks of a surface: changes that oblique light shows, wear and stains. */
export const surfaceLooks = {
  ...{'raised-fibres': raisedFibres, 'film-edge': filmEdge, 'extra-holes': extraHoles},
  ...{
    'surface-film': surfaceFilm,
    thin,
    cloudy,
    cut,
    lifted,
    wavy,
    glue,
    torn,
    loose,
    stub,
    scratches,
    stain,
    washed,
    worn,
  },
} satisfies Partial<Record<LookKind, LookPainter>>;
