import type {BrowserContextOptions} from '@playwright/test';

/** The frame of a real LMS, in CSS pixels. */
export interface ScreenSize {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Sizes of the frame in which a real LMS shows the course, on a desktop and on a phone. */
export const sizes: readonly [desktop: ScreenSize, phone: ScreenSize] = [
  {name: 'desktop', width: 714, height: 666},
  {name: 'phone', width: 367, height: 666},
];

/** One way in which learners see the course: the size of the frame, the colours and the settings. */
export interface ScreenMode {
  readonly name: string;
  readonly size: ScreenSize;
  readonly context?: Pick<BrowserContextOptions, 'colorScheme' | 'forcedColors'>;
  readonly media?: 'print';
  /** Attributes of the root element of the course, such as the text size that the learner has chosen. */
  readonly root?: Readonly<Record<string, string>>;
}

const [desktop, phone] = sizes;
const largest = {'data-text': 'largest'};

/** The modes for screenshots of every screen in every language. */
export const usualModes: readonly ScreenMode[] = sizes.map(size => ({name: size.name, size}));

/** Further modes, for screenshots in the first language only. */
export const otherModes: readonly ScreenMode[] = [
  {name: 'dark-desktop', size: desktop, context: {colorScheme: 'dark'}},
  {name: 'dark-phone', size: phone, context: {colorScheme: 'dark'}},
  {name: 'forced-colours', size: desktop, context: {forcedColors: 'active'}},
  {name: 'largest-text', size: phone, root: largest},
  // WCAG 2.2, 1.4.10 (Reflow): no scrolling in two dimensions at a width of 320 CSS pixels.
  {name: 'narrow', size: {name: 'narrow', width: 320, height: 666}},
  {name: 'right-to-left', size: phone, root: {dir: 'rtl'}},
  {name: 'print', size: desktop, media: 'print'},
];

/**
 * Returns the modes in which to take the screenshots of a language. `wanted` names some modes; if it is empty, all are
 * wanted.
 */
export const modesFor = (isFirstLanguage: boolean, wanted: readonly string[]): readonly ScreenMode[] =>
  [...usualModes, ...(isFirstLanguage ? otherModes : [])].filter(
    ({name}) => wanted.length === 0 || wanted.includes(name),
  );

/**
 * Returns the modes of the pictures in docs/screens.md: a desktop and a phone in each language, and a desktop in dark
 * colours.
 */
export const docsModes = (isFirstLanguage: boolean): readonly ScreenMode[] =>
  modesFor(isFirstLanguage, [...usualModes.map(({name}) => name), 'dark-desktop']);
