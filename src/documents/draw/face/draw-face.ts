import {filledBox, group} from '../forms.ts';
import {shape, type Shape} from '../shape.ts';
import type {Box} from '../../model/box.ts';
import type {Light} from '../../model/terms.ts';
import {bonesOf, type Bones} from './bones.ts';
import {ears} from './ears.ts';
import {browPair, eyePair} from './eyes.ts';
import type {Face, Lasting} from '../../model/face.ts';
import {chin, marks, mouth, nose} from './features.ts';
import {modelling, outline, shoulders} from './figure.ts';
import {byLight} from '../palette.ts';
import {hairBefore, hairBehind} from './hair.ts';
import {inksOf, softGradients, type FaceStyle, type Inks} from './inks.ts';
import {fill, line, penWidth} from './paint.ts';
import {beard, spectacles, years} from './wear.ts';

/** Position and style of a drawn face. */
export interface FaceOptions {
  readonly box: Box;
  readonly style: FaceStyle;
  readonly light: Light;
  /** The colour of paper that shines through the inks in UV light. */
  readonly paper?: string;
  /** Prefix of all ids in the drawing. It must be unique among all drawings in the same DOM tree. */
  readonly name: string;
}

/**
 * The visible area of the figure, by style, in the units of the face. A head is about 93 units high, from crown to
 * chin.
 */
const frames = {portrait: {y: 0, width: 100, height: 131}, live: {y: -9, width: 132, height: 168}};

/**
 * Draws head and shoulders from the front, as on a passport. The drawing fills the box and is clipped to the
 * box.
 */
export function drawFace(
  face: Face,
  {box, style, light: pageLight, name, paper}: FaceOptions,
): readonly Shape[] {
  const light = style === 'live' ? 'white' : pageLight;
  const inks = inksOf(face, style, light, name, paper);
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
        opacity: style === 'live' ? 1 : light === 'transmitted' && style !== 'engraved' ? 0.42 : 0.92,
      },
      backdrop(box, style, light, inks),
      shape('g', {transform: place}, figure(face, inks, bones, name)),
    ),
  ];
}

/**
 * The colour of the wall behind a portrait, and behind the person at the counter. The walls in interviews have the
 * same colour.
 */
const walls: Readonly<Record<FaceStyle, string>> = {
  'ink-jet': '#d2d9de',
  engraved: '#d2d9de',
  live: '#f1ede3',
};

/** Opacity of the pale wall behind an engraved head. In infrared and in transmitted light, the wall is invisible. */
const engravedWall = byLight(0.35, 0.35, 0, 0.35, 0);

/**
 * The background of a head: a pale wall. In an engraving, the wall is faint, because most of the plastic around the
 * head stays blank.
 */
const backdrop = (box: Box, style: FaceStyle, light: Light, inks: Inks): Shape =>
  filledBox(box, [
    inks.tint(walls[style]),
    style === 'engraved' ? engravedWall[light] : light === 'uv' ? 0.3 : 1,
  ]);

function figure(face: Face, inks: Inks, bones: Bones, name: string): readonly Shape[] {
  const {lasting, passing, mixedOf} = face;
  // A mixed picture shows the features of two people. The features of the second person are half transparent and lie
  // over those of the first person.
  const each = (draw: (own: Lasting, id: string) => readonly Shape[]): readonly Shape[] =>
    mixedOf
      ? mixedOf.map((own, n) => group({opacity: n ? 0.5 : 1}, draw(own, `${name}-${n}`)))
      : draw(lasting, name);
  return [
    ...shoulders(face, inks, bones, name),
    ...hairBehind(passing, inks, bones),
    ...each(own => ears(own, inks, bones)),
    fill(outline(bones), `url(#${name}-round)`),
    line(outline(bones), inks.pen, penWidth, 0.8),
    shape(
      'g',
      {'clip-path': `url(#${name}-skin)`},
      modelling(inks, bones),
      each((own, id) => [
        ...eyePair(own, inks, id),
        ...nose(own, inks),
        ...mouth(own, inks, bones),
        ...chin(own, inks, bones),
      ]),
      years(face, inks, bones),
    ),
    ...each(own => browPair(own, inks)),
    ...beard(passing, inks, bones),
    ...marks(lasting, inks),
    ...hairBefore(passing, inks, bones),
    ...spectacles(face, inks, bones),
  ];
}
