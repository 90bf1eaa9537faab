import {shape, type Shape} from '../draw/shape.ts';
import {area, curve, mirrored, moved, strands, type Run} from './curve.ts';
import type {Bones} from './bones.ts';
import type {FaceMark, Lasting} from './face.ts';
import type {Inks} from './inks.ts';

const stroke = (d: string, colour: string, width: number, opacity = 1): Shape =>
  shape('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-opacity': opacity,
  });

const fill = (d: string, colour: string, opacity = 1): Shape =>
  shape('path', {d, fill: colour, 'fill-opacity': opacity});

/** The upper rim of an ear, from the temple outwards; x from the edge of the cheek. */
const helixRuns: Readonly<Record<Lasting['helix'], Run>> = {
  even: [-2, 60, 1.4, 54.6, 5.2, 53.8, 7.6, 58, 7.2, 65, 5.8, 71],
  thick: [-2, 60, 1.6, 53, 6.4, 52.2, 9, 57.6, 8.2, 65, 5.8, 71],
  thin: [-2, 60, 0.6, 56.6, 4.4, 56, 6.8, 59.6, 6.6, 65, 5.8, 71],
  'notch-left': [-2, 60, 1.4, 54.6, 5.2, 53.8, 7.4, 57, 5.6, 59.8, 7.6, 62, 5.8, 71],
};

const lobeRuns: Readonly<Record<Lasting['lobe'], Run>> = {
  free: [5.8, 71, 4.9, 75.6, 2.8, 77.8, 0.8, 76.6, 0.2, 74.4],
  'free-round': [5.8, 71, 6, 75.6, 4.2, 80, 1.2, 79.6, 0, 75.6],
  attached: [5.8, 71, 4.2, 75.4, 1.8, 79, -1, 83, -2.4, 85],
};

const foldWidths: Readonly<Record<Lasting['helix'], number>> = {
  even: 1.5,
  thick: 2.9,
  thin: 0.6,
  'notch-left': 1.5,
};

function ear(lasting: Lasting, inks: Inks, cheek: number, left: boolean): readonly Shape[] {
  const kind = lasting.helix === 'notch-left' && !left ? 'even' : lasting.helix;
  const side = (run: Run) => (left ? mirrored(moved(run, cheek - 0.6, 0)) : moved(run, cheek - 0.6, 0));
  const rim = helixRuns[kind];
  const fold = foldWidths[kind];
  const inner = moved(rim, -fold * 0.75, fold * 1.05, 0.94);
  return [
    fill(`${curve(side([...rim, ...lobeRuns[lasting.lobe].slice(2)]))}Z`, inks.skin),
    fill(
      area(side(moved(rim, -2.6, 4.2, 0.62, 0.96)), side([-2, 62, -2, 64, -1, 66, 0, 68, 1, 70, 2, 72])),
      inks.shade,
      0.5,
    ),
    stroke(curve(side([...rim, ...lobeRuns[lasting.lobe].slice(2)])), inks.deep, 0.7, 0.6),
    stroke(curve(side(inner.slice(2))), inks.deep, 0.6, 0.6),
  ];
}

/** Both ears, as they stand out behind the cheeks. */
export const ears = (lasting: Lasting, inks: Inks, {cheek}: Bones): readonly Shape[] => [
  ...ear(lasting, inks, cheek, true),
  ...ear(lasting, inks, cheek, false),
];

const baseWidths: Readonly<Record<Lasting['base'], number>> = {narrow: 7.2, medium: 9.2, wide: 12};

/** How strongly the sides of the nose are shaded, how broad its ridge is, and how far it bends out. */
const bridgeForms: Readonly<
  Record<Lasting['bridge'], readonly [shade: number, ridge: number, bend: number]>
> = {
  straight: [0.5, 3, 0],
  curved: [0.6, 3, 1.6],
  flat: [0.22, 4.6, 0],
  high: [0.8, 2.2, 0],
};

export function nose({base, bridge}: Lasting, inks: Inks): readonly Shape[] {
  const half = baseWidths[base];
  const [shade, ridge, bend] = bridgeForms[bridge];
  const wing: Run = [half - 2.6, 74.5, half, 77.4, half - 0.6, 80.4, half - 3, 80.6];
  const nostril: Run = [half - 2.8, 80.6, half * 0.5, 79.4, 2.2, 81.2];
  const side: Run = [ridge + 2.4, 52, ridge + 0.6 + bend, 62, ridge + 1 + bend * 0.6, 69, half - 3, 76];
  return [
    inks.soft('shade', half * 0.8, 66, 5, 17, shade * 0.9),
    inks.soft('shade', -half * 0.8, 66, 3.6, 16, shade * 0.6),
    inks.soft('light', -0.4, 66, ridge, 16, 0.5),
    inks.soft('light', -0.4, 75.4, half * 0.42, 4, 0.55),
    inks.soft('shade', 0, 83, half, 4, 0.5),
    stroke(curve(side), inks.shade, 0.9, shade * 0.6),
    ...[wing, mirrored(wing)].map(run => stroke(curve(run), inks.deep, 0.7, 0.55)),
    ...[nostril, mirrored(nostril)].map(run => fill(area(run, moved(run, 0, 1.3)), inks.deep, 0.75)),
    stroke(curve([-3, 81.4, 0, 82.4, 3, 81.4]), inks.deep, 0.6, 0.5),
  ];
}

const spacingWidths: Readonly<Record<Lasting['spacing'], number>> = {close: 13.4, medium: 14.6, wide: 16};

/** Upper and lower lid of the right eye from the nose outwards, and the fold above it. */
const eyeRuns: Readonly<Record<Lasting['eye'], readonly [upper: Run, lower: Run, fold: Run]>> = {
  round: [
    [-6, 0.9, -3.6, -2.2, 0, -3.5, 3.8, -2.3, 6.3, 0.4],
    [-6, 0.9, -3, 2.2, 0.4, 2.8, 3.8, 2.2, 6.3, 0.4],
    [-5.6, -1.8, -3.4, -4.4, 0, -5.6, 4.2, -4.4, 7, -1.4],
  ],
  almond: [
    [-6.3, 1.1, -3.6, -1.5, 0, -2.8, 3.8, -2.2, 6.7, -0.5],
    [-6.3, 1.1, -3, 1.8, 0.4, 2.3, 3.8, 1.8, 6.7, -0.5],
    [-5.4, -1.6, -3.4, -3.4, 0, -4.6, 4.2, -4, 7.4, -1.8],
  ],
  hooded: [
    [-6.2, 1, -3.6, -1.6, 0, -2.3, 3.8, -1.5, 6.4, 0.8],
    [-6.2, 1, -3, 1.9, 0.4, 2.4, 3.8, 2, 6.4, 0.8],
    [-5.6, -1.2, -3.4, -3, 0, -3.3, 4.4, -2.2, 7.8, 1],
  ],
  'single-lid': [
    [-6.6, 1.7, -3.6, -1.1, 0, -2.2, 3.8, -1.9, 6.8, -0.4],
    [-6.6, 1.7, -3, 1.7, 0.4, 2, 3.8, 1.6, 6.8, -0.4],
    [-7.2, 2, -5.4, -0.6, -4, -1.6, -3, -2, -2, -2.3],
  ],
};

function eye(
  {iris: _iris, ...lasting}: Lasting,
  inks: Inks,
  x: number,
  left: boolean,
  clip: string,
): readonly Shape[] {
  const side = (run: Run) => (left ? mirrored(moved(run, x, 60)) : moved(run, x, 60));
  const [upper, lower, fold] = eyeRuns[lasting.eye];
  const cx = left ? -x : x;
  const opening = area(side(upper), side(lower));
  return [
    shape('clipPath', {id: clip}, shape('path', {d: opening})),
    fill(opening, inks.tint('#ded7cf')),
    shape(
      'g',
      {'clip-path': `url(#${clip})`},
      shape('circle', {
        cx,
        cy: 59.5,
        r: 3,
        fill: inks.iris,
        stroke: inks.tint('#231814'),
        'stroke-width': 0.5,
      }),
      shape('circle', {cx, cy: 59.5, r: 1.3, fill: inks.tint('#120d0c')}),
      stroke(curve(side(moved(upper, 0, 0.6))), inks.deep, 1.6, 0.45),
      shape('circle', {cx: cx - 0.9, cy: 58.5, r: 0.6, fill: inks.tint('#f4f1ea'), 'fill-opacity': 0.85}),
    ),
    stroke(curve(side(fold)), inks.deep, 0.6, 0.5),
    stroke(curve(side(lower)), inks.deep, 0.4, 0.45),
    stroke(curve(side(upper)), inks.tint('#1c1210'), 0.95, 0.88),
  ];
}

/** Both eyes. */
export function eyePair(lasting: Lasting, inks: Inks, name: string): readonly Shape[] {
  const x = spacingWidths[lasting.spacing];
  return [true, false].flatMap(left => [
    inks.soft('shade', left ? -x + 2 : x - 2, 57, 12, 8, 0.45),
    ...eye(lasting, inks, x, left, `${name}-eye-${left ? 'left' : 'right'}`),
  ]);
}

/** Upper and lower edge of the right brow from the nose outwards. */
const browRuns: Readonly<Record<Lasting['brow'], readonly [upper: Run, lower: Run]>> = {
  straight: [
    [-7, -8.4, -3, -10.4, 3, -10.6, 8.6, -8],
    [-7, -5.9, -3, -7, 3, -7.7, 8.6, -8],
  ],
  arched: [
    [-6.8, -8, -2, -11, 3.6, -12.2, 9, -7.6],
    [-6.8, -5.6, -2, -8.2, 3.6, -9.9, 9, -7.6],
  ],
  low: [
    [-7.2, -6.4, -3, -8.4, 3, -8.8, 9, -5.6],
    [-7.2, -3.4, -3, -4.9, 3, -5.6, 9, -5.6],
  ],
  thin: [
    [-6.6, -8.4, -2, -10.3, 3.4, -10.8, 8.6, -8.2],
    [-6.6, -7.1, -2, -9, 3.4, -9.6, 8.6, -8.2],
  ],
};

/** Both brows: their line stays, their colour goes with the hair. */
export function browPair(lasting: Lasting, inks: Inks): readonly Shape[] {
  const x = spacingWidths[lasting.spacing];
  const [upper, lower] = browRuns[lasting.brow];
  return [mirrored, (run: Run) => run].flatMap(side => {
    const [over, under] = [side(moved(upper, x, 60)), side(moved(lower, x, 60))];
    return [
      fill(area(over, under), inks.hairDark, 0.62),
      stroke(strands(over, under, 5), inks.hairDark, 0.4, 0.7),
    ];
  });
}

/** Half the width of a mouth, and the height of its lips. */
const mouthSizes: Readonly<Record<Lasting['mouth'], readonly [half: number, upper: number, lower: number]>> =
  {
    full: [12, 3.6, 4.8],
    thin: [12, 1.7, 2.4],
    wide: [14.6, 2.4, 3.4],
    small: [9.4, 2.6, 3.6],
  };

export function mouth(lasting: Lasting, inks: Inks): readonly Shape[] {
  const [half, upper, lower] = mouthSizes[lasting.mouth];
  const line: Run = [-half, 90.4, -half * 0.5, 90.2, 0, 90.8, half * 0.5, 90.2, half, 90.4];
  return [
    fill(
      area(
        [-half, 90.4, -half * 0.3, 90.2 - upper, 0, 90.9 - upper, half * 0.3, 90.2 - upper, half, 90.4],
        line,
      ),
      inks.lip,
      0.9,
    ),
    fill(
      area(line, [
        -half,
        90.4,
        -half * 0.5,
        90 + lower * 0.85,
        0,
        90.6 + lower,
        half * 0.5,
        90 + lower * 0.85,
        half,
        90.4,
      ]),
      inks.lip,
      0.7,
    ),
    inks.soft('light', -0.6, 91 + lower * 0.5, half * 0.5, lower * 0.4, 0.35),
    inks.soft('shade', 0, 93 + lower, half * 0.8, 3, 0.55),
    stroke(curve(line), inks.deep, 0.8, 0.85),
  ];
}

/** Where a mark is, from the middle of the face. */
const markSpots: Readonly<Record<FaceMark['at'], readonly [x: number, y: number]>> = {
  'left-cheek': [-21, 77],
  'right-cheek': [21, 77],
  'below-left-eye': [-15, 69],
  'right-eyebrow': [18, 50.5],
  chin: [5, 101],
  forehead: [9, 38],
  'upper-lip': [6, 85.6],
};

export const marks = ({marks: all}: Lasting, inks: Inks): readonly Shape[] =>
  all.flatMap(({kind, at}) => {
    const [x, y] = markSpots[at];
    if (kind === 'mole')
      return [
        shape('ellipse', {cx: x, cy: y, rx: 1.25, ry: 1.1, fill: inks.deep}),
        inks.soft('light', x - 0.4, y - 0.5, 0.6, 0.5, 0.5),
      ];
    const line: Run = [x - 1.6, y - 4, x + 0.3, y, x + 1, y + 4];
    return [
      stroke(curve(line), inks.light, 1.3, 0.95),
      stroke(curve(moved(line, 0.7, 0.2)), inks.shade, 0.5, 0.8),
    ];
  });
