import type {Box} from '../model/box.ts';
import type {SeriesId} from '../model/series.ts';
import {about, clipped, filledBox, group, iris, lines} from './forms.ts';
import {braid, rosette, waves} from './ground.ts';
import {seenIn} from './palette.ts';
import type {Painter, Scene} from './scene.ts';
import {shape} from './shape.ts';
import {isShining, materialOf, over} from './sheet.ts';

/**
 * Parameters of a background pattern. `x` and `y` are the centre of the rosettes. `size` and `petals` belong to the
 * outer rosette, and `star` is the number of points in its outline. `count` is the number of waves.
 */
type Plan = readonly [x: number, y: number, size: number, petals: number, star: number, count: number];

const compassStar: Plan = [90, 33, 58, 16, 8, 5];
const small: Plan = [53, 30, 42, 18, 6, 4];

const plans: Readonly<Partial<Record<SeriesId, Plan>>> = {
  s2020: [84, 62, 116, 36, 0, 4],
  's2026-d': [62, 34, 60, 20, 10, 6],
  'r-2024': [84, 34, 50, 14, 0, 3],
  'i-2021': small,
  'b-2021': small,
  // The centre of the rosettes is at one side. So their lines spread across the page like the light of a lighthouse.
  'n-2019': [20, 66, 150, 44, 0, 2],
  'n-e2025': [102, 58, 64, 9, 5, 7],
  'n-id': [70, 16, 66, 24, 10, 3],
  'n-r2022': [30, 46, 60, 12, 12, 5],
  'n-v2021': [30, 60, 100, 30, 0, 3],
};

/** The colour of a plastic body. In UV light, a body that shines has the colour of its glow. */
const bodyColour = (scene: Scene): string =>
  isShining(scene)
    ? materialOf(scene)
    : scene.light === 'transmitted'
      ? '#553b14'
      : seenIn(scene.light, '#f4f8fa');

/**
 * The background pattern of a data page or card: two families of unbroken waves and two rosettes. One family and one
 * rosette change their colour from left to right. The other family and the other rosette have one colour.
 */
export const ground: Painter = scene => {
  const {name, specimen, palette, kind} = scene;
  const field = scene.box('background');
  const [x, y, size, petals, star, count] = plans[specimen.series] ?? compassStar;
  const [first, last] = palette.iris.map(colour => scene.ink(colour)[0]);
  const [second, strength] = scene.ink(palette.second);
  const paint = `url(#${name}-iris)`;
  const colours = [first ?? '', last ?? '', first ?? ''];
  // The background of a label has fewer lines, because the label is drawn twice: as a page of its own, and in its
  // opening.
  const [dense, outer, inner] = kind === 'visa' ? ([0.54, 8, 7] as const) : ([0.84, 10, 8] as const);
  const all = {lines: field.height * dense, swell: 3};
  return [
    iris(`${name}-iris`, colours, field),
    ...(scene.series.technique === 'laser' && kind !== 'visa' ? [over(scene, bodyColour(scene), 0.75)] : []),
    over(scene, paint, 0.16 * strength),
    group(
      {id: `${name}-ground`, opacity: strength},
      ...clipped(
        `${name}-field`,
        filledBox(field, ['#000'], kind === 'data' ? 0 : 3.18),
        lines(
          waves(field, {...all, amplitude: 2.2, count, slip: 2.4}) +
            rosette(about(x, y, size), {lines: outer, petals, hole: 0.45, star}),
          0.12,
          [paint, 0.72],
        ),
        lines(
          waves(field, {...all, amplitude: 1.8, count: count + 2, slip: -2}) +
            rosette(about(x, y, size * 0.52), {lines: inner, petals, hole: 0.32, star: star && 4}),
          0.1,
          [second, 0.62],
        ),
      ),
    ),
  ];
};

/**
 * Draws the lines of the background over the portrait too. The background and the portrait are inks in the same
 * paper, so the portrait does not hide the lines. If the background of a copy consists of dots, these dots cross the
 * portrait too.
 */
export const throughPortrait: Painter = ({name, looks, ...scene}) => {
  const box = scene.box('portrait');
  const dots = looks.findIndex(({at}) => at === 'background');
  return [
    ...clipped(
      `${name}-through`,
      filledBox(box, ['#000']),
      shape('use', {href: `#${name}-ground`, opacity: 0.5}),
    ),
    // Only the look `dots` of the background makes `endOfForm` define the pattern of this fill. With any other look,
    // the fill paints nothing.
    ...(dots < 0 ? [] : [filledBox(box, [`url(#${name}-look-${dots}-0-own)`, 0.7])]),
  ];
};

/** Draws a braid across the whole width of a box, in the colours of the background. */
export const border =
  (box: Box): Painter =>
  ({name, ink}) => [
    lines(braid(box, {lines: 6, count: box.width / 6, swell: 20}), 0.09, [
      `url(#${name}-iris)`,
      ink('', 0.9)[1],
    ]),
  ];
