/** One way to run the same tests: a browser, the size of the frame in CSS pixels, and the language of the learner. */
export interface Cell {
  readonly browser: 'chromium' | 'firefox';
  readonly width: number;
  readonly height: number;
  readonly language: string;
  /** Only tests whose title matches; without it, all. */
  readonly tag?: RegExp;
}

/** The frame of a real LMS on a desktop, on a phone, and the narrowest that must work. */
export const sizes = ['714x666', '367x666', '320x666'] as const;

/** English, Mongolian, and the pseudo-locale that lengthens and mirrors every string. */
export const languages = ['en', 'mn', 'qps'] as const;

/**
 * The cells of one run of the journeys: the one that `TAMGA_CELL` names, such as `chromium 320x666 mn`, or those of
 * `npm test`: both sizes of a real LMS, and Firefox for the journeys tagged `@firefox`.
 */
export function cellsOf(env: Readonly<Record<string, string | undefined>>): readonly Cell[] {
  const named = env['TAMGA_CELL'];
  if (named) return [cellNamed(named)];
  return [
    cellNamed(`chromium ${sizes[0]} en`),
    cellNamed(`chromium ${sizes[1]} en`),
    {...cellNamed(`firefox ${sizes[0]} en`), tag: /@firefox/},
  ];
}

/** Reads `chromium 320x666 mn`; throws where it is anything else. */
export function cellNamed(name: string): Cell {
  const [, browser, width, height, language] = /^(chromium|firefox) (\d+)x(\d+) ([a-z-]+)$/i.exec(name) ?? [];
  if ((browser !== 'chromium' && browser !== 'firefox') || !language) {
    throw new Error(`TAMGA_CELL is "${name}"; it should be like "chromium 320x666 mn".`);
  }
  return {browser, width: Number(width), height: Number(height), language};
}
