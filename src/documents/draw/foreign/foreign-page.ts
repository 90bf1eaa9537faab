import type {Box} from '../../model/box.ts';
import {atlantaraArms} from '../ornaments/arms.ts';
import {area, filledBox, lines, tile, pathData, lettering} from '../forms.ts';
import {border, hair, plate} from '../looks/look-spot.ts';
import {gold} from '../ornaments/gold.ts';
import {inkPage} from '../paper-page.ts';
import {byLight} from '../palette.ts';
import {secondLayer, smoothPortrait} from '../portrait.ts';
import {facing, stacked, type Painter, type Scene} from '../scene.ts';
import type {Shape} from '../shape.ts';
import {bare, over} from '../sheet.ts';

/** A repeated ornament in one colour, inside a heavy gold frame. */
const wallpaper: Painter = scene => {
  const [colour, strength] = scene.ink(scene.palette.second);
  const id = `${scene.name}-ornament`;
  const paint = `url(#${scene.name}-gold)`;
  const frame = (inset: number, wide: number) =>
    lines(pathData`M${inset} ${inset}H${125 - inset}V${64.4 - inset}H${inset}Z`, wide, [paint, strength]);
  return [
    over(scene, colour, 0.12 * strength),
    tile(
      id,
      5,
      5,
      0,
      lines('M0 2.5L2.5 0L5 2.5L2.5 5ZM1.2 2.5L2.5 1.2L3.8 2.5L2.5 3.8Z', 0.13, [colour, 0.62 * strength]),
    ),
    filledBox(scene.box('background'), [`url(#${id})`]),
    atlantaraArms({x: 68, y: 14, width: 46, height: 46}, [colour, 0.26 * strength]),
    gold(scene, ['#8a6518', '#d9b75f', '#f4e3a6', '#b58a2e'], 190),
    frame(0.9, 0.9),
    frame(2, 0.3),
    atlantaraArms(scene.box('emblem'), scene.ink('#8a6518')),
  ];
};

/** The name that the fictional State gives itself, in gold on purple. */
export const banner: Painter = scene => {
  const {x, y, width} = scene.box('header');
  return [
    filledBox(around(scene), scene.ink('#43215c'), 0.7),
    lettering('FREE TERRITORY OF ATLANTARA · PASSPORT', x + width / 2, y + 4.4, 3.3, scene.ink('#f4e3a6')),
  ];
};

/** Paints the golden rim of the banner. */
const rim: Painter = scene => [
  filledBox(around(scene), ['none'], 0.7, {
    ...{stroke: `url(#${scene.name}-gold)`, 'stroke-width': 0.4, opacity: scene.ink('')[1]},
  }),
];

function around(scene: Scene): Box {
  const {x, y, width} = scene.box('header');
  return {x: x - 1, y: y + 0.6, width: width + 0.6, height: 5.4};
}

/** The raster of a print head: rows and columns that are slightly paler than the squares between them. */
const squares = ({name, ...scene}: Scene): readonly Shape[] => [
  tile(`${name}-head`, 0.17, 0.17, 0, lines('M0 0H.17M0 0V.17', 0.05, ['#fff', 0.3])),
  filledBox(scene.box('portrait'), [`url(#${name}-head)`]),
];

/** How strongly the photograph reflects each light. */
const gloss = byLight(0.3, 0.3, 0, 0, 0);

/**
 * A photograph with a glossy reflection, made by dye diffusion. The photograph lies on the paper, so it covers the
 * pattern and the fibres. Its dyes are invisible in infrared. Under the loupe, the photograph has smooth tones
 * without dots, and the faint squares of the print head.
 */
const photograph: Painter = scene => {
  const {light} = scene;
  if (light === 'ir') return [];
  const box = scene.box('portrait');
  const {x, y, height} = box;
  // In oblique light the reflection and the lit side of the edge move with the lamp.
  const gleam = light === 'oblique' ? 3.5 * facing(scene, [1, 0]) + 3.5 : 0;
  const shine = gloss[light] * (1 + Math.abs(scene.tilt) / 2);
  return [
    ...smoothPortrait(scene),
    ...(light === 'loupe' ? squares(scene) : []),
    ...(light === 'transmitted' ? [secondLayer(box)] : []),
    area(pathData`M${x + 14 + gleam} ${y}h11l-14 ${height}h-11z`, ['#fff', shine]),
    hair(border(box, 0), '#fff', 0.5, 0.2 + shine),
    ...(light === 'oblique'
      ? [filledBox(box, [`url(#${scene.name}-lamp)`]), ...plate(box, scene, 0.16)]
      : []),
  ];
};

/** The data page of a State that does not exist. It has much gold, but no feature that needs a security press. */
export const atlantaraPage: Painter = stacked(
  inkPage([wallpaper, banner, rim], [scene => (gloss[scene.light] ? [] : photograph(scene))]),
  // If the photograph reflects the light, it hides the fibres below it. Otherwise, the fibres lie on top.
  scene =>
    gloss[scene.light] ? [filledBox(scene.box('portrait'), [bare(scene.light)]), ...photograph(scene)] : [],
);
