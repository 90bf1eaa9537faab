import {textAt} from '../../model/places.ts';
import type {LookKind} from '../../model/look-kinds.ts';
import type {Place} from '../../model/terms.ts';
import {stitches} from '../binding.ts';
import {digitalSeal} from '../digital-seal.ts';
import {area, clipped, filledBox, group, pathData, tile} from '../forms.ts';
import {signature} from '../features.ts';
import {border, glints, hair, middle, soft} from '../looks/look-spot.ts';
import {paperPortrait} from '../portrait.ts';
import {captions, entries, machineLines, printedAgain} from '../characters.ts';
import {device} from '../paper/optical-device.ts';
import {engravedPortrait} from '../plastic/engraved-face.ts';
import {strip} from '../plastic/strip.ts';
import {facing, type LookPainter, type Painter, type Scene, type Spot} from '../scene.ts';
import {shape, type Shape} from '../shape.ts';
import {printedPaper} from '../sheet.ts';

const isPrint = ({scene, look}: Spot): boolean =>
  look.at === 'entries' || textAt(scene.specimen, scene.page, look.at) !== '';

/** Fills the whole place. */
const field = ({box}: Spot, fill: string, opacity = 1): Shape => filledBox(box, [fill, opacity]);

/** Returns the stamps of a page. Only pages of a book can have stamps. */
const stampsOf = (scene: Scene): readonly Shape[] => scene.book?.stamps(scene) ?? [];

/** Draws the print above the background again at this spot, because a look has covered both. */
function above({scene, look, id}: Spot): readonly Shape[] {
  const again = {...scene, name: id};
  const data = [...captions(again), ...entries(again), ...digitalSeal(again), ...machineLines(again)];
  if (look.at !== 'portrait') return data;
  return scene.series.technique === 'laser'
    ? [...engravedPortrait(again), ...data, ...strip(again)]
    : [...paperPortrait(again), ...data, ...device(again)];
}

/**
 * Paints a veil over a place without characters. If the place has characters, paints nothing, because `characters.ts`
 * changes their ink instead.
 */
const veil =
  (opacity: number, colour?: string): LookPainter =>
  spot =>
    isPrint(spot) ? [] : [field(spot, colour ?? printedPaper(spot.scene), opacity)];

const gap: LookPainter = spot => {
  const least = Math.min(spot.box.width, spot.box.height);
  // In UV light, a gap in the shining ink shows the dark print of the background, not the bare material. In any other
  // light, traces of the background stay.
  const [bare, opacity] =
    spot.scene.light === 'uv' ? (['#201849', 0.99] as const) : ([printedPaper(spot.scene), 0.82] as const);
  return [...soft(middle(spot.box, least * 0.07, least / 2), bare, least * 0.9, opacity), ...above(spot)];
};

/** The background ends around the place, with a clean edge. */
const stops: LookPainter = spot => {
  const material = printedPaper(spot.scene);
  const isLit = spot.scene.light === 'oblique';
  return [
    field(spot, material),
    ...above(spot),
    // The filled area covers the light of the lamp on the page. So draw this light again above the area.
    ...(isLit ? [field(spot, `url(#${spot.scene.name}-lamp)`)] : []),
    hair(border(spot.box, 0.2), material, 0.4, 0.9),
    hair(border(spot.box, 0.42), glints[spot.scene.light][1], 0.07, 0.45),
  ];
};

/** The inks of a colour printer: cyan, magenta, yellow and black. */
const process = ['#1f9fca', '#cf3f80', '#e3cb34', '#2b2b2f'];

/** The centres of the four dots of a pattern. */
const spots = ['.125 .125', '.375 .125', '.125 .375', '.375 .375'];

/**
 * A pattern of dots. A layer of bare material has four holes, through which the print below shows as beads. Each hole
 * contains a dot of ink.
 */
function screen({id, scene}: Spot, scale: number, bare: number, ink: number, inks = process): Shape {
  const holes = spots.map(at => `M${at}m-.1 0a.1 .1 0 1 0 .2 0a.1 .1 0 1 0-.2 0`).join('');
  const side = 0.5 * scale;
  return tile(
    id,
    side,
    side,
    17,
    group(
      {transform: `scale(${scale})`},
      area(`M0 0h.5v.5h-.5z${holes}`, [printedPaper(scene), bare], {'fill-rule': 'evenodd'}),
      spots.map((at, n) => hair(`M${at}h0`, inks[n] ?? '', 0.2, ink)),
    ),
  );
}

/** Places that have ink but no line of characters, with their painters. */
const inks: Readonly<Partial<Record<Place, Painter>>> = {stamps: stampsOf, signature};

const dots: LookPainter = spot => {
  const {scene, look, id} = spot;
  const fill = `url(#${id})`;
  if (isPrint(spot)) return [screen(spot, 0.62, 0.38, 0.85), ...printedAgain(scene, look, {fill})];
  const isFace = look.at === 'portrait';
  // A portrait on plastic is blank around the head, so the dots end at the head.
  const inked = isFace && scene.series.technique === 'laser' ? engravedPortrait : inks[look.at];
  const tones: readonly [number, number, number] = isFace
    ? [1, 0.2, 0.36]
    : inked
      ? [0.8, 0.5, 0.3]
      : [1, 0.82, 0.17];
  const pattern = screen(spot, ...tones);
  // A photograph has a white margin. The picture ends at this margin, and so do the dots.
  if (!inked)
    return [pattern, scene.has(look.at, 'stops') ? area(border(spot.box, 0.46), [fill]) : field(spot, fill)];
  const mask = `url(#${id}-ink)`;
  const masked = group({mask}, field(spot, fill));
  return [
    pattern,
    shape('mask', {id: `${id}-ink`, 'mask-type': 'alpha'}, inked({...scene, name: id})),
    // With the second mask, the dots cover only the face, not the pale wall behind it.
    isFace ? group({mask}, masked) : masked,
  ];
};

/** Prints one line in coarse black dots, unlike the lines beside it. */
const twoKinds: LookPainter = spot => {
  const {scene, look, id} = spot;
  const black = spots.map(() => '#101214');
  return [screen(spot, 0.7, 0.8, 0.95, black), ...printedAgain(scene, look, {fill: `url(#${id})`})];
};

/** Draws the characters of a place again, as outlines. */
const outlined = (
  {scene, look}: Spot,
  stroke: string,
  width: number,
  opacity: number,
  more: Shape['attributes'],
) =>
  printedAgain(scene, look, {
    ...{fill: 'none', stroke, 'stroke-width': width, 'stroke-opacity': opacity},
    ...more,
  });

const colouredEdges: LookPainter = spot => [
  ...outlined(spot, '#18a5cf', 0.07, 0.48, {transform: 'translate(-.12)'}),
  ...outlined(spot, '#d6307f', 0.07, 0.48, {transform: 'translate(.12)'}),
];

/** Draws characters whose ink has spread, so that their edges are not clean lines. */
const otherEdges: LookPainter = spot => [
  ...outlined(spot, '#19171b', 0.26, 0.5, {'stroke-dasharray': '.07 .13 .15 .09 .04 .17'}),
  ...outlined(spot, '#19171b', 0.38, 0.3, {'stroke-dasharray': '.03 .34 .05 .21'}),
];

/** Characters of molten powder: shiny, with lumps at their edges, and with grains of powder scattered around them. */
const toner: LookPainter = spot => [
  ...outlined(spot, '#0a0708', 0.08, 0.8, {
    transform: 'translate(.22 .2)',
    'stroke-dasharray': '0 .51 0 .73 0 .37',
    'stroke-linecap': 'round',
  }),
  ...outlined(spot, '#0a0708', 0.12, 1, {
    'stroke-dasharray': '0 .16 0 .37 .05 .23',
    'stroke-linecap': 'round',
  }),
  ...outlined(spot, '#fff', 0.06, 0.5, {
    transform: 'translate(-.05 -.06)',
    'stroke-dasharray': '.16 .4 .3 .5',
  }),
];

/** What is left of a former text: some of the dots that formed its characters, with gaps between the dots. */
const traces: LookPainter = ({scene, look, id}) => [
  tile(
    id,
    1.2,
    1.2,
    38,
    hair('M.1 .1h1v.2h-1v.2h1v.2h-1v.2h1v.2h-1', '#343234', 0.17, 0.7, {
      'stroke-dasharray': '0 .2 0 .2 0 .6 0 .2 0 .4 0 1',
    }),
  ),
  ...printedAgain(scene, look, {fill: `url(#${id})`}),
];

/** A band of reflected light across the place. It moves when the lamp or the page turns. */
const glossy: LookPainter = ({box: {x, y, width, height}, scene}) => {
  const by = scene.light === 'oblique' ? -facing(scene, [1, 1]) : scene.tilt;
  return [12, 9, 6, 3, 1].map(part =>
    hair(
      pathData`M${x + width * (by / 2 - 1)} ${y + height * 1.3}l${width * 2.3} ${height * -1.8}`,
      '#fff',
      (height * part) / 40,
      0.12,
    ),
  );
};

/**
 * Covers the end of a strand with straight stitches of another thread, which does not shine in UV light. Only the
 * beginning of the strand then shines.
 */
const partly: LookPainter = ({scene, box, id}) => {
  const {x, y, width, height} = box;
  const rest = width > height ? {x: x + width * 0.45, y} : {x, y: y + height * 0.45};
  return clipped(id, filledBox({...rest, width, height}, ['#000']), stitches(box, scene).slice(0, -1));
};

/** Painters of looks that concern print or stitching. */
export const printLooks = {
  gap,
  stops,
  dots,
  traces,
  toner,
  glossy,
  partly,
  'two-kinds': twoKinds,
  'coloured-edges': colouredEdges,
  'other-edges': otherEdges,
  darker: veil(0.24, '#17120a'),
  // In infrared light, the paper shows through the dyes of a photo print, but not through pigments.
  lighter: spot => veil(spot.scene.light === 'ir' ? 0.72 : 0.3)(spot),
  bluish: veil(0.24, '#3349a0'),
  vanishes: veil(0.97),
  fades: veil(0.78),
} satisfies Partial<Record<LookKind, LookPainter>>;
