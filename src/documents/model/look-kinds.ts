import {lights, type Light} from './terms.ts';

/**
 * The kinds of look, with the lights that can show each one. `draw/looks` draws them, and the text keys
 * `look.<kind>` describe them.
 */
const looks = {
  // Looks of a feature that is missing, incomplete or visible in the wrong light.
  absent: lights,
  // A field of lenses without an image, as in a blank book.
  blank: lights,
  gap: ['white', 'transmitted', 'uv', 'loupe'],
  stops: ['white', 'oblique', 'uv', 'loupe'],
  visible: ['white', 'uv', 'oblique', 'loupe'],
  // Looks that change the colour or position of print.
  darker: ['white', 'ir', 'loupe'],
  lighter: ['white', 'uv', 'ir', 'loupe'],
  bluish: ['white', 'loupe'],
  'coloured-edges': ['white', 'loupe'],
  glossy: ['white', 'tilt', 'oblique'],
  lower: ['white', 'loupe'],
  'one-colour': ['white', 'tilt', 'uv'],
  flat: ['transmitted', 'tilt'],
  // Looks that come from a printing technique.
  dots: ['loupe'],
  'two-kinds': ['loupe'],
  'other-edges': ['loupe'],
  toner: ['loupe'],
  traces: ['oblique', 'ir', 'loupe'],
  unreadable: ['white', 'loupe'],
  'even-holes': ['white', 'transmitted', 'loupe'],
  // Looks that change how ink and paper behave in invisible light.
  vanishes: ['ir'],
  fades: ['ir'],
  stays: ['ir'],
  bright: ['uv'],
  washed: ['uv'],
  'faint-glow': ['uv'],
  partly: ['uv'],
  'surface-threads': ['white', 'uv', 'loupe'],
  // Looks of the surface.
  'raised-fibres': ['oblique', 'loupe'],
  thin: ['transmitted'],
  dense: ['transmitted'],
  cloudy: ['white', 'oblique'],
  'film-edge': ['oblique'],
  cut: ['white', 'tilt', 'oblique', 'loupe'],
  lifted: ['white', 'oblique', 'loupe'],
  wavy: ['white', 'oblique', 'loupe'],
  glue: ['white', 'oblique', 'uv'],
  'extra-holes': ['white', 'oblique', 'transmitted', 'loupe'],
  torn: ['white', 'oblique', 'loupe'],
  'not-raised': ['oblique', 'loupe'],
  'surface-film': ['oblique'],
  'not-continued': lights,
  loose: ['white', 'oblique', 'uv', 'loupe'],
  stub: ['white', 'oblique'],
  // Looks that come from wear.
  scratches: ['white', 'oblique', 'loupe'],
  stain: ['white', 'oblique', 'transmitted', 'uv', 'loupe'],
  worn: ['white', 'oblique', 'loupe'],
} as const satisfies Readonly<Record<string, readonly Light[]>>;
export type LookKind = keyof typeof looks;
/**
 * Looks of print that are the same in white light and under the loupe. A place with such a look in one of these
 * lights has this look in the other light too.
 */
export const sameUnderLoupe: readonly LookKind[] = [
  'darker',
  'bluish',
  'coloured-edges',
  'lower',
  'unreadable',
];

/** The lights that can show each kind of look. Drawing needs only the type above, so the browser loads this table late. */
export const lightsOfLook: Readonly<Record<LookKind, readonly Light[]>> = looks;
