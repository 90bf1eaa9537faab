import type {Light} from '../terms.ts';
import {printedEmblem} from './emblem.ts';
import {lines} from './ground.ts';
import type {Painter, Scene} from './scene.ts';
import {shape, type Shape} from './shape.ts';

/** How the strip looks where it does not mirror; infrared goes through it. */
const dull: Readonly<Partial<Record<Light, readonly [colour: string, opacity: number]>>> = {
  transmitted: ['#2a1c06', 0.5],
  uv: ['#04031a', 0.28],
};

/** Colours along the strip: they wander as it is turned. */
const colours = ({light, tilt}: Scene): readonly string[] =>
  [0, 60, 120, 180, 240, 300, 360].map(hue =>
    light === 'tilt'
      ? `hsl(${Math.round(hue + 200 * tilt + 400) % 360} 48% 66%)`
      : `hsl(${(hue + 190) % 360} 16% 70%)`,
  );

/** How far the sun stands from the middle: turned one way it wanders up, the other way down. */
const focus = ({light, tilt}: Scene): number => (light === 'tilt' ? -tilt : 0);

/** The strip beside the portrait, with a sun that wanders along it when the document is turned. */
export const strip: Painter = scene => {
  if (scene.has('device', 'absent') || scene.light === 'ir') return [];
  const {x, y, width, height} = scene.box('device');
  const plain = dull[scene.light];
  if (plain) return [shape('rect', {x, y, width, height, fill: plain[0], 'fill-opacity': plain[1]})];
  const id = `${scene.name}-strip`;
  const paint = `url(#${id})`;
  const turned = scene.light === 'tilt';
  const middle = y + height / 2 + focus(scene) * (height / 2 - width / 2);
  const sun = {x: x + 0.5, y: middle - width / 2 + 0.5, width: width - 1, height: width - 1};
  return [
    shape(
      'linearGradient',
      {id, gradientUnits: 'userSpaceOnUse', x1: x, y1: y, x2: x + width * 0.8, y2: y + height},
      colours(scene).map((colour, n) => shape('stop', {offset: n / 6, 'stop-color': colour})),
    ),
    shape('rect', {x, y, width, height, fill: paint, 'fill-opacity': turned ? 0.36 : 0.3}),
    lines(rulings(scene), paint, 0.08, turned ? 0.9 : 0.7),
    edges(scene),
    shape('circle', {
      cx: x + width / 2,
      cy: middle,
      r: width / 2 - 0.2,
      fill: '#fff',
      'fill-opacity': turned ? 0.62 : 0.3,
    }),
    ...printedEmblem('sun', sun, {
      colour: turned ? `hsl(${Math.round(34 + 24 * scene.tilt)} 74% 36%)` : '#8b8f98',
      opacity: turned ? 0.95 : 0.6,
    }),
  ];
};

/** Fine lines across, such as split light into its colours. */
function rulings(scene: Scene): string {
  const {x, y, width, height} = scene.box('device');
  const count = Math.floor(height / 0.45);
  return Array.from({length: count}, (_, n) => `M${x} ${(y + 0.2 + n * 0.45).toFixed(2)}h${width}`).join('');
}

const edges = (scene: Scene): Shape => {
  const {x, y, width, height} = scene.box('device');
  return shape('path', {
    d: `M${x + 0.1} ${y}v${height}M${x + width - 0.1} ${y}v${height}`,
    stroke: '#fff',
    'stroke-opacity': 0.6,
    'stroke-width': 0.16,
  });
};
