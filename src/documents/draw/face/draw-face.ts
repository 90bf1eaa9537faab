import {filledBox} from '../forms.ts';
import {shape, type Shape} from '../shape.ts';
import type {Box} from '../../model/places.ts';
import type {Light} from '../../model/terms.ts';
import {bonesOf, type Bones} from './bones.ts';
import {ears} from './ears.ts';
import {browPair, eyePair} from './eyes.ts';
import type {Face} from '../../model/face.ts';
import {chin, marks, mouth, nose} from './features.ts';
import {modelling, outline, shoulders} from './figure.ts';
import {hairBefore, hairBehind} from './hair.ts';
import {inksOf, softGradients, type FaceStyle, type Inks} from './inks.ts';
import {fill} from './paint.ts';
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
      shape('clipPath', {id: `${name}-box`}, filledBox(box, [inks.skin])),
      shape('clipPath', {id: `${name}-skin`}, fill(outline(bones), inks.skin)),
      softGradients(inks, name),
    ),
    shape(
      'g',
      {
        'clip-path': `url(#${name}-box)`,
        opacity: style === 'live' ? 1 : light === 'transmitted' ? 0.42 : 0.92,
      },
      backdrop(box, style, light, inks),
      shape('g', {transform: place}, figure(face, inks, bones, name)),
    ),
  ];
}

/** What is behind a head: a pale wall, of which a laser leaves most to the plastic. */
const backdrop = (box: Box, style: FaceStyle, light: Light, inks: Inks): Shape =>
  filledBox(box, [inks.tint('#d2d9de'), style === 'engraved' ? 0.35 : light === 'uv' ? 0.3 : 1]);

function figure(face: Face, inks: Inks, bones: Bones, name: string): readonly Shape[] {
  const {lasting, passing} = face;
  return [
    ...shoulders(face, inks, bones, name),
    ...hairBehind(passing, inks, bones),
    ...ears(lasting, inks, bones),
    fill(outline(bones), `url(#${name}-round)`),
    shape(
      'g',
      {'clip-path': `url(#${name}-skin)`},
      modelling(inks, bones),
      eyePair(lasting, inks, name),
      nose(lasting, inks),
      mouth(lasting, inks),
      chin(lasting, inks, bones),
      years(face, inks, bones),
    ),
    ...browPair(lasting, inks),
    ...beard(passing, inks, bones),
    ...marks(lasting, inks),
    ...hairBefore(passing, inks, bones),
    ...spectacles(face, inks, bones),
  ];
}
