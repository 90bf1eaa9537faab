import type {SeriesId} from '../model/series.ts';
import type {Light} from '../model/terms.ts';
import type {Ink} from './forms.ts';

/** The inks of a series in white light. */
export interface Palette {
  /** The two colours of the background, blended from left to right. */
  readonly iris: readonly [string, string];
  /** The second colour of the background. */
  readonly second: string;
  /** The colour of header, emblem and frame. */
  readonly deep: string;
  /** The colour of the cover cloth. */
  readonly cover: string;
  /** The two colours of the UV overprint. */
  readonly glow: readonly [string, string];
}

const palette = (
  one: string,
  other: string,
  second: string,
  deep: string,
  cover = deep,
  glow: Palette['glow'] = ['#e9c63a', '#e2704a'],
): Palette => ({iris: [one, other], second, deep, cover, glow});

/** The UV colours of the tide line of Norvale. */
const tide = ['#4f9bff', '#ff9a3c'] as const;

/** The inks of every series. */
export const palettes: Readonly<Record<SeriesId, Palette>> = {
  s2014: palette('#3f78b0', '#5d9a49', '#c08a78', '#7a2b36', '#6d1f2b'),
  s2020: palette('#b0646a', '#c08c5c', '#7a94ab', '#74202b', '#5a1620'),
  's2026-d': palette('#4c74ae', '#6c8fb4', '#b29a63', '#1f3a6e', '#1b2f57'),
  'r-2024': palette('#6d8596', '#8b93a8', '#a59a86', '#3c4f60', '#5b636b'),
  'i-2021': palette('#6f8fb5', '#b7a26b', '#c58f86', '#2f5575'),
  'b-2021': palette('#6f9c78', '#b3a35d', '#7f97ad', '#2f5d48'),
  'v-2022': palette('#5f9a86', '#a183a8', '#cf9a76', '#2d5c58', '', ['#e0543f', '#5fcf62']),
  'n-2019': palette('#2f8f78', '#5f7fb8', '#b98a5a', '#17564a', '#12402f', tide),
  'n-e2025': palette('#86b096', '#a3b585', '#a9a08a', '#3a6a4c', '#a3c4a0', tide),
  'n-id': palette('#4f9a80', '#7f9cc4', '#c0987a', '#20624e', '', tide),
  'n-r2022': palette('#8a78b4', '#ab8cb8', '#7fa09a', '#4c3b78', '', tide),
  'n-v2021': palette('#4f9f70', '#4a82c8', '#c6a05c', '#1d5a5c', '', ['#5f9bff', '#5f9bff']),
  atlantara: palette('#b8963e', '#b8963e', '#b8963e', '#9a7418', '#3a1d4f'),
};

/** Returns one value per light. White, tilt and loupe share the daylight value. */
export const byLight = <T>(day: T, oblique: T, transmitted: T, uv: T, ir: T): Readonly<Record<Light, T>> => ({
  ...{white: day, tilt: day, loupe: day},
  ...{oblique, transmitted, uv, ir},
});

/**
 * The effect of a light on ink without carbon. `instead` replaces the colour of the ink; '' if the ink keeps its
 * colour. `strength` is the remaining opacity, from 0 to 1.
 */
const faded = byLight<readonly [instead: string, strength: number]>(
  ['', 1],
  ['#5f5a4c', 0.6],
  ['#8a5c22', 0.4],
  ['#0d0a30', 0.55],
  ['#8c8c8c', 0.14],
);

/** Returns a coloured ink without carbon as it looks in a light. Infrared shows almost none of it. */
export function inkIn(light: Light, colour: string, opacity = 1): readonly [colour: string, opacity: number] {
  const [instead, strength] = faded[light];
  return [instead || colour, opacity * strength];
}

/** The grey ink that imitates a watermark or a thread, in each light. The ink hides the glow of the paper below it. */
export const imitation = byLight('#8f8b80', '#6a6559', '#6b4a1c', '#17134c', '#c8c8c8');

/** The colour of ink with carbon in each light. Signatures and engravings are made with this ink. */
export const carbonInk = byLight<Ink>(
  ['#24242a', 0.88],
  ['#3b372f', 0.75],
  ['#44300f', 0.6],
  ['#05041a', 0.62],
  ['#161616', 0.9],
);

type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb => {
  const value = parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** Mixes two colours; both need six hexadecimal digits. */
export function mix(from: string, to: string, part: number): string {
  const end = rgb(to);
  const all = rgb(from).map((value, n) => Math.round(value + ((end[n] ?? 0) - value) * part));
  return `#${all.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * Returns the colour of paper under an ink through which the light falls: bright under a pale ink, nearly black under
 * a dark one.
 */
export function below(ink: string, paper: string): string {
  const [r, g, b] = rgb(ink);
  return mix('#000000', paper, (0.3 * r + 0.59 * g + 0.11 * b) / 255);
}

export const grey = (hex: string): string => below(hex, '#ffffff');

/**
 * The tint of each light: the colour towards which the light shifts all other colours, and the strength of this shift
 * from 0 to 1.
 */
const casts = byLight<readonly [colour: string, part: number]>(
  ['#000000', 0],
  ['#8b8472', 0.42],
  ['#e3b877', 0.5],
  ['#0d0433', 0.86],
  ['#b4b4b4', 0.5],
);

/** Returns the colour of a material, or of a print in many colours, in a light. */
export const seenIn = (light: Light, colour: string): string =>
  mix(light === 'ir' ? grey(colour) : colour, ...casts[light]);
