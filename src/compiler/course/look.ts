import type {CourseSource} from '../../content/course-file.ts';

/** The colours and fonts that course.yaml sets. */
export type CourseLook = Pick<CourseSource, 'colours' | 'fonts'>;

/** Colours by token, for example `accent` to `#98281f`. */
export type CoursePalette = ReadonlyMap<string, string>;

const colour = (token: string) => `--(?:light-)?${token}: (#[0-9a-f]{6});`;

/**
 * Splits tokens.css into three texts: up to the start of the dark colours, the dark colours, and the rest of
 * the file. The first text contains the light colours.
 */
function partsOf(tokens: string): readonly [light: string, dark: string, rest: string] {
  const [dark, rest] = [tokens.indexOf('prefers-color-scheme: dark'), tokens.indexOf('prefers-contrast')];
  if (dark < 0 || rest < dark)
    throw new Error('tokens.css has no part for dark colours before "prefers-contrast"');
  return [tokens.slice(0, dark), tokens.slice(dark, rest), tokens.slice(rest)];
}

/** Returns the colours of tokens.css for light and for dark mode. */
export function palettesOf(tokens: string): {readonly light: CoursePalette; readonly dark: CoursePalette} {
  const [light, dark] = partsOf(tokens).map(
    part =>
      new Map(
        [...part.matchAll(new RegExp(colour('([\\w-]+?)'), 'g'))].map(([, name = '', value = '']) => [
          name,
          value,
        ]),
      ),
  );
  return {light: light ?? new Map(), dark: dark ?? new Map()};
}

/** Returns tokens.css with the colours and fonts of the course. */
export function withLook(tokens: string, {colours, fonts}: CourseLook): string {
  const [light, dark, rest] = partsOf(tokens);
  const coloured = [
    [light, colours?.light],
    [dark, colours?.dark],
  ] as const;
  const painted = coloured.map(([part, own = {}]) =>
    Object.entries(own).reduce(
      (css, [token, value]) =>
        css.replace(new RegExp(colour(token)), found => found.replace(/#[0-9a-f]{6}/, value.toLowerCase())),
      part,
    ),
  );
  return Object.entries(fonts ?? {}).reduce(
    (css, [token, families]) =>
      css.replace(new RegExp(`--${token}:[^;]+;`, 'g'), `--${token}: ${families?.join(', ') ?? ''};`),
    [...painted, rest].join(''),
  );
}
