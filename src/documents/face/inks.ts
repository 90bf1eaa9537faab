import {shape, type Shape} from '../draw/shape.ts';
import type {Light} from '../terms.ts';
import type {Face} from './face.ts';

/** How a face is drawn: printed in colour, engraved in grey, alive, or as a small second portrait. */
export type FaceStyle = 'ink-jet' | 'engraved' | 'live' | 'ghost';

type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb => {
  const value = parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** A colour on the way from one to another. */
function mix(from: string, to: string, part: number): string {
  const end = rgb(to);
  const all = rgb(from).map((value, n) => Math.round(value + ((end[n] ?? 0) - value) * part));
  return `#${all.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}

function grey(hex: string): string {
  const [r, g, b] = rgb(hex);
  return mix('#000000', '#ffffff', (0.3 * r + 0.59 * g + 0.11 * b) / 255);
}

const skins = ['#f0d3c0', '#e9c3a8', '#ddb090', '#cd9b76', '#b5815d', '#946346', '#734a36', '#57372b'];

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

/** Towards which colour a light draws what is printed in colour, and how far. */
const casts: Readonly<Partial<Record<Light, readonly [colour: string, part: number]>>> = {
  oblique: ['#8b8472', 0.42],
  transmitted: ['#e3b877', 0.5],
  uv: ['#0d0a24', 0.84],
  ir: ['#a4a4a4', 0.5],
};

/** Laser engraving is carbon: infrared sees it as it is. */
const engravedCasts: typeof casts = {...casts, ir: ['#000000', 0.45]};

/** The inks of one face, as they look in a style and a light. */
export interface Inks {
  readonly skin: string;
  /** Skin that faces the light, and skin that turns away from it. */
  readonly lit: string;
  readonly turned: string;
  readonly shade: string;
  readonly deep: string;
  readonly light: string;
  readonly blush: string;
  readonly lip: string;
  readonly hair: string;
  readonly hairDark: string;
  readonly hairLight: string;
  readonly iris: string;
  /** Any other colour, as it looks here. */
  tint(hex: string): string;
  /** A spot of one ink that fades outwards. */
  soft(ink: SoftInk, x: number, y: number, wide: number, high: number, strength: number): Shape;
}

const softInks = ['shade', 'deep', 'light', 'blush'] as const;
type SoftInk = (typeof softInks)[number];

export function inksOf({lasting, passing}: Face, style: FaceStyle, light: Light, name: string): Inks {
  const inGrey = style === 'engraved' || style === 'ghost';
  const cast = (inGrey ? engravedCasts : casts)[light];
  const tint = (hex: string) => {
    const seen = inGrey || (cast && light === 'ir') ? grey(hex) : hex;
    return cast ? mix(seen, ...cast) : seen;
  };
  const skin = skins[lasting.skin - 1] ?? skins[3] ?? '';
  const hair = hairInks[passing.colour];
  return {
    skin: tint(skin),
    lit: tint(mix(skin, '#fff4e6', 0.16)),
    turned: tint(mix(skin, '#3a170e', 0.16)),
    shade: tint(mix(skin, '#3a170e', 0.42)),
    deep: tint(mix(skin, '#1d0a08', 0.76)),
    light: tint(mix(skin, '#fff4e6', 0.56 - lasting.skin * 0.045)),
    blush: tint(mix(skin, '#b23a36', 0.34)),
    lip: tint(mix(skin, '#8f3438', lasting.skin > 5 ? 0.36 : 0.46)),
    hair: tint(hair),
    hairDark: tint(mix(hair, '#0a0708', 0.5)),
    hairLight: tint(mix(hair, '#fff0dd', 0.28)),
    iris: tint(irisInks[lasting.iris]),
    tint,
    soft: (ink, cx, cy, rx, ry, strength) =>
      shape('ellipse', {cx, cy, rx, ry, fill: `url(#${name}-${ink})`, 'fill-opacity': strength}),
  };
}

/** How the light, which comes from above and a little from the left, lies on a round thing such as a head. */
export const roundness = (inks: Inks, name: string): Shape =>
  shape(
    'radialGradient',
    {id: `${name}-round`, cx: 0.45, cy: 0.4, r: 0.6},
    [inks.lit, inks.skin, inks.skin, inks.turned, inks.shade].map((colour, n) =>
      shape('stop', {offset: [0, 0.3, 0.58, 0.82, 1][n] ?? 1, 'stop-color': colour}),
    ),
  );

/** The gradients of which `soft` is made. */
export const softGradients = (inks: Inks, name: string): readonly Shape[] =>
  softInks.map(ink =>
    shape(
      'radialGradient',
      {id: `${name}-${ink}`},
      [1, 0.72, 0.3, 0].map((opacity, n) =>
        shape('stop', {offset: n / 3, 'stop-color': inks[ink], 'stop-opacity': opacity}),
      ),
    ),
  );
