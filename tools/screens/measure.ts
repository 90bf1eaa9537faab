import {isActivity} from '../../src/content/activity.ts';
import type {Lesson} from '../../src/content/course.ts';
import {compileFolder} from '../../src/compiler/build/compile-folder.ts';
import {partAddress} from '../../src/pages/place.ts';
import type {CourseWindow} from './course-window.ts';
import type {ScreenSize} from './modes.ts';

/** The measurements of one screen at one window size. */
export interface ScreenMeasurements {
  readonly address: string;
  /** Height of the page in CSS pixels. */
  readonly height: number;
  /** True if "Next" is visible before the learner scrolls. Undefined for a screen without "Next". */
  readonly showsNext?: boolean;
}

/** A lesson with the addresses of its sections. */
interface MeasuredLesson {
  readonly name: string;
  readonly sections: readonly {readonly address: string; readonly hasActivity: boolean}[];
}

/** Maximum height of a lesson section, in window heights, at each size. The limit keeps scrolling short. */
const windowsAllowed: Readonly<Record<string, number>> = {desktop: 1.5, phone: 2};

/** Minimum share of the lesson sections that must be no higher than `windowsAllowed`. */
export const goal = 0.8;

const worst = 20;

/** Returns the lessons of the course. Throws if the course has faults. */
export function lessonsOf(root: string): readonly MeasuredLesson[] {
  const {course} = compileFolder(root, {pseudo: false});
  if (!course) throw new Error('the course has faults: run npm run build to read them');
  return course.modules.flatMap(({id, parts}) =>
    parts.filter(isLesson).map(lesson => ({
      name: `${id}/${lesson.id}`,
      sections: lesson.sections.map(section => ({
        address: partAddress(id, lesson.id, section.id),
        hasActivity: section.blocks.some(isActivity),
      })),
    })),
  );
}

const isLesson = (part: {readonly kind: string}): part is Lesson => part.kind === 'lesson';

/** Opens every address in a window of one size, and measures its screen. */
export async function measureScreens(
  {course, open}: CourseWindow,
  addresses: readonly string[],
): Promise<readonly ScreenMeasurements[]> {
  const found: ScreenMeasurements[] = [];
  for (const address of addresses) {
    await open(address);
    const height = await course.locator('html').evaluate(html => html.scrollHeight);
    const next = course.locator('page-footer').locator('[rel=next], [data-rel=next]');
    const showsNext = (await next.count()) === 0 ? undefined : await next.first().evaluate(isInView);
    found.push({address, height, ...(showsNext !== undefined && {showsNext})});
  }
  return found;
}

const isInView = (element: Element): boolean => {
  const {top, bottom} = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
};

/** Totals of the lesson sections at one size. */
interface Totals {
  /** Share of the sections in which "Next" is visible before the learner scrolls. */
  readonly showsNext: number;
  /** Median height of the sections in CSS pixels. */
  readonly median: number;
  /** Share of the sections that are no higher than `windowsAllowed`. */
  readonly fits: number;
}

export function totalsOf(size: ScreenSize, measured: readonly ScreenMeasurements[]): Totals {
  const heights = measured.map(({height}) => height).toSorted((a, b) => a - b);
  const share = (count: number) => count / measured.length;
  return {
    showsNext: share(measured.filter(({showsNext}) => showsNext === true).length),
    median: heights[Math.floor(heights.length / 2)] ?? 0,
    fits: share(heights.filter(height => height <= allowed(size)).length),
  };
}

const allowed = ({name, height}: ScreenSize): number => height * (windowsAllowed[name] ?? 1);

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** Returns the report on the screens at one size: totals of the lesson sections, and the longest screens. */
export function reportOf(
  size: ScreenSize,
  measured: readonly ScreenMeasurements[],
  lessons: readonly MeasuredLesson[],
): string {
  const inLessons = new Set(lessons.flatMap(({sections}) => sections.map(({address}) => address)));
  const sections = measured.filter(({address}) => inLessons.has(address));
  const others = measured.filter(({address}) => !inLessons.has(address));
  const {showsNext, median, fits} = totalsOf(size, sections);
  return [
    `${size.name}, ${size.width} x ${size.height}: ${sections.length} lesson sections and ${others.length} other screens`,
    `  sections with Next in view:         ${percent(showsNext)}`,
    `  median height of a section:         ${median} px`,
    `  sections of at most ${allowed(size)} px:      ${percent(fits)} (goal ${percent(goal)})`,
    '  longest sections:',
    ...longest(sections),
    '  longest other screens:',
    ...longest(others),
  ].join('\n');
}

const longest = (measured: readonly ScreenMeasurements[]): readonly string[] =>
  measured
    .toSorted((a, b) => b.height - a.height)
    .slice(0, worst)
    .map(
      ({address, height, showsNext}) =>
        `${String(height).padStart(8)} px  ${address}${showsNext === false ? '  Next is out of view' : ''}`,
    );

/** Returns the names of the lessons that have no activity in their first three sections. */
export const lateLessons = (lessons: readonly MeasuredLesson[]): readonly string[] =>
  lessons
    .filter(({sections}) => !sections.slice(0, 3).some(({hasActivity}) => hasActivity))
    .map(({name}) => name);
