import {shape, type Shape} from '../draw/shape.ts';
import type {Box} from '../places.ts';
import type {Light} from '../terms.ts';
import {bonesOf, outline, type Bones} from './bones.ts';
import {symmetric} from './curve.ts';
import type {Face} from './face.ts';
import {browPair, ears, eyePair, marks, mouth, nose} from './features.ts';
import {hairBefore, hairBehind} from './hair.ts';
import {inksOf, softGradients, type FaceStyle, type Inks} from './inks.ts';
import {beard, spectacles, years} from './wear.ts';

/** Where and how a face is drawn. */
export interface FaceOptions {
  readonly box: Box;
  readonly style: FaceStyle;
  readonly light: Light;
  /** Unique among the drawings around it: ids inside begin with it. */
  readonly name: string;
}

/** The part of the figure that is shown, in its own units: a head from crown to chin is about 93 high. */
const frames = {portrait: {y: 0, width: 100, height: 131}, live: {y: -9, width: 132, height: 168}};

/** How strongly a style covers what is under it. */
const coverage: Readonly<Record<FaceStyle, number>> = {'ink-jet': 0.92, engraved: 0.92, live: 1, ghost: 0.42};

const coats = ['#39424f', '#4c4a48', '#3d4a44', '#4b3f44', '#54585c'];

/** Head and shoulders from the front, as on a passport: fills its box and nothing beside it. */
export function drawFace(face: Face, {box, style, light: seen, name}: FaceOptions): readonly Shape[] {
  const light = style === 'live' ? 'white' : seen;
  const inks = inksOf(face, style, light, name);
  const bones = bonesOf(face);
  const {y, width, height} = frames[style === 'live' ? 'live' : 'portrait'];
  const scale = Math.max(box.width / width, box.height / height);
  const place = `translate(${box.x + box.width / 2} ${box.y}) scale(${scale}) translate(0 ${-y})`;
  return [
    shape(
      'defs',
      {},
      shape('clipPath', {id: `${name}-box`}, shape('rect', {...box})),
      shape('clipPath', {id: `${name}-skin`}, shape('path', {d: symmetric(outline(bones))})),
      softGradients(inks, name),
    ),
    shape(
      'g',
      {'clip-path': `url(#${name}-box)`, opacity: coverage[style] * (light === 'transmitted' ? 0.45 : 1)},
      ground(box, style, inks),
      shape('g', {transform: place}, figure(face, inks, bones, name)),
    ),
  ];
}

function ground(box: Box, style: FaceStyle, inks: Inks): Shape {
  const colour = {'ink-jet': '#d5dde3', engraved: '#e4e4e2', live: '#c9cdcb', ghost: '#ededeb'}[style];
  return shape('rect', {
    ...box,
    fill: inks.tint(colour),
    'fill-opacity': style === 'engraved' || style === 'ghost' ? 0.35 : 1,
  });
}

function figure(face: Face, inks: Inks, bones: Bones, name: string): readonly Shape[] {
  const {lasting, passing} = face;
  return [
    ...hairBehind(passing, inks, bones),
    ...shoulders(face, inks, bones),
    ...ears(lasting, inks, bones),
    shape('path', {d: symmetric(outline(bones)), fill: inks.skin}),
    shape(
      'g',
      {'clip-path': `url(#${name}-skin)`},
      modelling(inks, bones),
      eyePair(lasting, inks, name),
      nose(lasting, inks),
      mouth(lasting, inks),
      years(face, inks),
    ),
    ...browPair(lasting, inks),
    ...beard(passing, inks, bones),
    ...marks(lasting, inks),
    ...hairBefore(passing, inks, bones),
    ...spectacles(face, inks, bones),
  ];
}

function modelling(inks: Inks, {cheek, chin}: Bones): readonly Shape[] {
  return [
    inks.soft('shade', cheek + 2, 62, 14, 46, 0.7),
    inks.soft('shade', -cheek - 3, 62, 11, 44, 0.5),
    inks.soft('shade', 0, chin + 4, 30, 12, 0.6),
    inks.soft('light', -7, 36, 20, 14, 0.5),
    inks.soft('blush', -20, 74, 11, 9, 0.45),
    inks.soft('blush', 20, 74, 11, 9, 0.45),
    inks.soft('light', -19, 70, 8, 5, 0.35),
    inks.soft('light', -1, chin - 6, 7, 4, 0.3),
  ];
}

function shoulders({passing}: Face, inks: Inks, {chin, fat}: Bones): readonly Shape[] {
  const neck = 19.5 + fat * 0.9;
  const coat = coats[passing.age % coats.length] ?? '';
  return [
    shape('path', {
      d: symmetric([0, 80, neck, 84, neck, 104, neck + 3, 114, neck + 12, 122, 0, 150]),
      fill: inks.skin,
    }),
    inks.soft('shade', 0, chin + 3, neck + 10, 17, 0.9),
    shape('path', {
      d: symmetric([0, 128, 10, 125, neck + 1, 113, neck + 9, 115.5, 48, 124, 62, 134, 70, 175, 0, 175]),
      fill: inks.tint(coat),
    }),
  ];
}
