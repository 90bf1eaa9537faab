import type {Light} from '../terms.ts';
import {palettes} from './palette.ts';
import type {Painter, Scene} from './scene.ts';
import {seeded} from './seeded.ts';
import {shape, type Shape} from './shape.ts';
import {bare, sheet} from './sheet.ts';

/** The index stripe in each light that shows it: its colour and strength. */
const stripe: Readonly<Partial<Record<Light, readonly [colour: string, opacity: number]>>> = {
  white: ['#d9a878', 0.62],
  tilt: ['#d9a878', 0.62],
  loupe: ['#d9a878', 0.62],
  uv: ['#ff8a2e', 0.95],
};

/** Between two sheets, and where one is not: the dark that is seen there. */
const shade: Readonly<Record<Light, string>> = {
  white: '#7f7460',
  tilt: '#7f7460',
  loupe: '#7f7460',
  oblique: '#3f392c',
  transmitted: '#2a1c0a',
  uv: '#0b0722',
  ir: '#777',
};

const boards: Readonly<Partial<Record<Light, string>>> = {
  transmitted: '#1b1108',
  uv: '#0f0b26',
  ir: '#4c4c4c',
};

/** A closed book from the side that opens: between two boards its sheets, with a stripe that steps down from sheet to sheet. */
export const edge: Painter = scene => {
  const {light} = scene;
  const leaves = scene.series.pages / 2;
  const {x, y, width, height} = scene.box('edge-stripe');
  const thick = height / leaves;
  const board = boards[light] ?? palettes[scene.specimen.series].cover;
  const [fall, dark] = [`${scene.name}-fall`, shade[light]];
  return [
    ...sheet(scene, 0).slice(0, -1),
    shape('defs', {}, roundness(fall)),
    shape('rect', {
      x: x + 0.6,
      y,
      width: width - 1.2,
      height,
      fill: light === 'transmitted' ? '#3a2812' : bare(light),
    }),
    sheets(scene, dark, thick),
    ...index(scene, thick),
    ...scene.specimen.missing
      .filter(page => page % 2 === 1)
      .map(page => absence(scene, (page - 1) / 2, thick)),
    shape('rect', {x, y, width, height, fill: `url(#${fall})`}),
    ...[y - 1.9, y + height].map(top => shape('rect', {x, y: top, width, height: 1.9, rx: 0.5, fill: board})),
    ...[y - 1.9, y + height].map(top =>
      shape('rect', {
        x,
        y: top,
        width,
        height: 0.5,
        rx: 0.25,
        fill: '#fff',
        'fill-opacity': light === 'uv' ? 0.03 : 0.16,
      }),
    ),
  ];
};

/** The middle sheets lie a little further out than those beside the boards. */
const roundness = (id: string): Shape =>
  shape(
    'linearGradient',
    {id, x1: 0, y1: 0, x2: 0, y2: 1},
    [0.34, 0, 0.02, 0.4].map((part, n) =>
      shape('stop', {offset: n / 3, 'stop-color': '#000', 'stop-opacity': part}),
    ),
  );

/** Fine lines between the sheets: no two are of one length or quite straight. */
function sheets(scene: Scene, stroke: string, thick: number): Shape {
  const next = seeded('edge');
  const {x, y, width, height} = scene.box('edge-stripe');
  const d = Array.from({length: Math.round(height / thick) + 1}, (_, n) => {
    const [left, right] = [0.6 + next() * 0.7, 0.6 + next() * 0.7];
    const bend = () => ((next() - 0.5) * thick * 0.24).toFixed(3);
    const third = ((width - left - right) / 3).toFixed(2);
    return `M${(x + left).toFixed(2)} ${(y + n * thick).toFixed(3)}l${third} ${bend()}l${third} ${bend()}l${third} ${bend()}`;
  }).join('');
  return shape('path', {d, fill: 'none', stroke, 'stroke-width': 0.12, 'stroke-opacity': 0.7});
}

/** Where the mark of one sheet stands. */
function markOf(scene: Scene, leaf: number, thick: number) {
  const {x, y, width} = scene.box('edge-stripe');
  const step = (width - 16) / (scene.series.pages / 2);
  return {x: x + 8 + leaf * step - 1, y: y + leaf * thick + 0.03, width: step + 2, height: thick - 0.06};
}

/** The stripe: a mark on each sheet, a little further along than that of the sheet above. */
function index(scene: Scene, thick: number): readonly Shape[] {
  const own = stripe[scene.light];
  if (!own || scene.specimen.series === 'atlantara' || scene.specimen.series === 'other') return [];
  const [fill, opacity] = own;
  return Array.from({length: scene.series.pages / 2}, (_, leaf) => leaf)
    .filter(leaf => !scene.specimen.missing.includes(2 * leaf + 1))
    .map(leaf => shape('rect', {...markOf(scene, leaf, thick), fill, 'fill-opacity': opacity}));
}

/** A sheet that is not there: its neighbours do not quite close. */
function absence(scene: Scene, leaf: number, thick: number): Shape {
  const {y} = markOf(scene, leaf, thick);
  const {x, width} = scene.box('edge-stripe');
  return shape('rect', {
    x: x + 1.4,
    y,
    width: width - 2.8,
    height: thick - 0.06,
    fill: shade[scene.light],
    'fill-opacity': stripe[scene.light] ? 0.72 : 0,
  });
}
