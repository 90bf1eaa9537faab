import type {SeriesId} from '../series.ts';
import type {Light} from '../terms.ts';
import type {Shape} from './shape.ts';

/** The inks of a series, as they look in white light. */
interface Palette {
  /** The first colour of the ground, which changes from left to right. */
  readonly iris: readonly [string, string, string];
  /** The second colour of the ground. */
  readonly second: string;
  /** Header, emblem and frame. */
  readonly deep: string;
  /** What the ultraviolet overprint shines in: its two colours. */
  readonly glow: readonly [string, string];
  /** The leather of the cover. */
  readonly cover: string;
}

const sun = ['#e9c63a', '#e2704a'] as const;
const plain = {glow: ['#e6dc4e', '#7fd069'] as const, cover: '#6d1f2b'};

/** The inks of every series. */
export const palettes: Readonly<Record<SeriesId, Palette>> = {
  s2014: {...plain, iris: ['#3f78b0', '#2f9694', '#5d9a49'], second: '#c08a78', deep: '#7a2b36'},
  s2020: {
    glow: sun,
    iris: ['#b0646a', '#a97a8f', '#c08c5c'],
    second: '#7a94ab',
    deep: '#74202b',
    cover: '#5a1620',
  },
  's2026-d': {
    glow: sun,
    iris: ['#4c74ae', '#5b8fb8', '#6c7fb4'],
    second: '#b29a63',
    deep: '#1f3a6e',
    cover: '#1b2f57',
  },
  'r-2024': {
    glow: sun,
    iris: ['#6d8596', '#7f97a0', '#8b93a8'],
    second: '#a59a86',
    deep: '#3c4f60',
    cover: '#5b636b',
  },
  'i-2021': {
    glow: sun,
    iris: ['#6f8fb5', '#7fa79e', '#b7a26b'],
    second: '#c58f86',
    deep: '#2f5575',
    cover: '#2f5575',
  },
  'b-2021': {
    glow: sun,
    iris: ['#6f9c78', '#8aa869', '#b3a35d'],
    second: '#7f97ad',
    deep: '#2f5d48',
    cover: '#2f5d48',
  },
  'v-2022': {
    glow: ['#e0543f', '#5fcf62'],
    iris: ['#5f9a86', '#6a93b0', '#a183a8'],
    second: '#cf9a76',
    deep: '#2d5c58',
    cover: '#2d5c58',
  },
  other: {
    ...plain,
    iris: ['#7d93a8', '#8d9bab', '#7d93a8'],
    second: '#a8a08c',
    deep: '#3d4d5c',
    cover: '#2c3a47',
  },
  atlantara: {
    ...plain,
    iris: ['#b8963e', '#b8963e', '#b8963e'],
    second: '#b8963e',
    deep: '#9a7418',
    cover: '#3a1d4f',
  },
};

/** One thing for each light: three of them are daylight. */
export const byLight = <T>(day: T, oblique: T, transmitted: T, uv: T, ir: T): Readonly<Record<Light, T>> => ({
  white: day,
  tilt: day,
  loupe: day,
  oblique,
  transmitted,
  uv,
  ir,
});

/** What a light makes of an ink without carbon: the colour that takes its place, if any, and how much of it is left. */
const faded = byLight<readonly [colour: string | undefined, strength: number]>(
  [undefined, 1],
  ['#5f5a4c', 0.6],
  ['#8a5c22', 0.4],
  ['#0d0a30', 0.55],
  ['#8c8c8c', 0.14],
);

/** A coloured ink in a light, as stroke or fill; infrared sees almost none of it. */
export function ink(
  light: Light,
  colour: string,
  opacity = 1,
): {readonly colour: string; readonly opacity: number} {
  const [instead, strength] = faded[light];
  return {colour: instead ?? colour, opacity: opacity * strength};
}

/** The same as a shape's fill. */
export function filled(light: Light, colour: string, opacity = 1): Shape['attributes'] {
  const own = ink(light, colour, opacity);
  return {fill: own.colour, 'fill-opacity': own.opacity};
}

/** The same as a shape's stroke. */
export function stroked(light: Light, colour: string, width: number, opacity = 1): Shape['attributes'] {
  const own = ink(light, colour, opacity);
  return {fill: 'none', stroke: own.colour, 'stroke-width': width, 'stroke-opacity': own.opacity};
}
