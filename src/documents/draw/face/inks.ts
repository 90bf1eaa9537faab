import {gradient} from '../forms.ts';
import {below, grey, mix, seenIn} from '../palette.ts';
import {shape, type Shape} from '../shape.ts';
import type {Light} from '../../model/terms.ts';
import type {Face} from '../../model/face.ts';

/** The style of a drawn face: printed in colour, engraved in grey, or a living person. */
export type FaceStyle = 'ink-jet' | 'engraved' | 'live';

/**
 * The tones of skin, from pale to dark. No tone is much darker than a middle grey, as on a well-lit photograph. So
 * eyes, nose and mouth are darker than any skin, even in a small grey print.
 */
const skins = ['#f0d3c0', '#e9c3a8', '#ddb090', '#cd9b76', '#be8b67', '#ae7a5a', '#9d6c51', '#8e614b'];

const hairInks: Readonly<Record<Face['passing']['colour'], string>> = {
  black: '#19171b',
  dark: '#2e2420',
  brown: '#553b2a',
  fair: '#ad8c5e',
  red: '#8a4526',
  grey: '#8b8987',
  white: '#d3d0ca',
};

const irisInks: Readonly<Record<Face['lasting']['iris'], string>> = {
  brown: '#6b4426',
  dark: '#33211a',
  grey: '#7d8a92',
  green: '#71815c',
  blue: '#5a84a6',
};

/** The inks of one face in a style and a light. */
export interface Inks {
  readonly skin: string;
  readonly shade: string;
  readonly deep: string;
  readonly light: string;
  readonly blush: string;
  readonly lip: string;
  readonly hair: string;
  readonly hairDark: string;
  readonly hairLight: string;
  readonly iris: string;
  /** The colour of the outlines. */
  readonly pen: string;
  /** Converts a colour to the colour that it has in this style and light. */
  tint(hex: string): string;
  /** Draws a spot of one ink that fades outwards. */
  soft(ink: SoftInk, x: number, y: number, wide: number, high: number, strength: number): Shape;
}

const softInks = ['shade', 'deep', 'light', 'blush'] as const;
type SoftInk = (typeof softInks)[number];

/**
 * Returns the inks of a face. `paper` is a colour in UV light: the colour of the paper that shines through the inks.
 */
export function inksOf(
  {lasting, passing}: Face,
  style: FaceStyle,
  light: Light,
  name: string,
  paper?: string,
): Inks {
  const inGrey = style === 'engraved';
  const tint = (hex: string) => {
    if (paper) return below(hex, paper);
    const tone = inGrey ? grey(hex) : hex;
    // Infrared light: a laser engraving consists of carbon, so it keeps its tones. The material around it is a little
    // darker. Ink-jet pigments keep their tones too, while most other colours fade.
    if (light === 'ir') return inGrey ? mix(tone, '#000000', 0.16) : mix(grey(tone), '#a8a8a8', 0.16);
    // In transmitted light, carbon is darker than the plastic around it.
    if (light === 'transmitted' && inGrey) return mix(tone, '#000000', 0.5);
    return seenIn(light, tone);
  };
  const skin = skins[lasting.skin - 1] ?? '#cd9b76';
  const hair = hairInks[passing.colour];
  return {
    skin: tint(skin),
    shade: tint(mix(skin, '#3a170e', 0.42)),
    deep: tint(mix(skin, '#1d0a08', 0.76)),
    light: tint(mix(skin, '#fff4e6', 0.56 - lasting.skin * 0.025)),
    blush: tint(mix(skin, '#b23a36', 0.34)),
    lip: tint(mix(mix(skin, '#8f3438', 0.42), '#1d0a08', lasting.skin * 0.04)),
    hair: tint(hair),
    hairDark: tint(mix(hair, '#0a0708', 0.5)),
    hairLight: tint(mix(hair, '#fff0dd', 0.28)),
    iris: tint(irisInks[lasting.iris]),
    pen: tint('#2b2521'),
    tint,
    soft: (ink, cx, cy, rx, ry, strength) =>
      shape('ellipse', {cx, cy, rx, ry, fill: `url(#${name}-${ink})`, opacity: strength}),
  };
}

/**
 * The gradients that `soft` uses, and the gradient of the head. The head is darker towards its edge, like any
 * round body.
 */
export const softGradients = (inks: Inks, name: string): readonly Shape[] => [
  ...softInks.map(ink =>
    gradient(
      `${name}-${ink}`,
      [1, 0.72, 0.3, 0].map(opacity => [inks[ink], opacity]),
      {},
      'radialGradient',
    ),
  ),
  gradient(
    `${name}-round`,
    [[inks.skin], [inks.skin], [inks.skin], [inks.shade]],
    {cx: 0.45, cy: 0.4, r: 0.66},
    'radialGradient',
  ),
];
