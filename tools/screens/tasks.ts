import type {FrameLocator, Locator} from '@playwright/test';
import type {ModuleData} from '../../src/content/course.ts';
import {compileFolder} from '../../src/compiler/build/compile-folder.ts';
import {partAddress} from '../../src/pages/place.ts';
import type {CourseWindow} from './course-window.ts';
import type {ScreenSize} from './modes.ts';

/** What a task costs a learner at one size. */
export interface TaskCost {
  readonly task: TaskName;
  readonly clicks: number;
  /** Number of scrolls by one window that the learner needs to reach a control or to read to the end. */
  readonly scrolls: number;
}

/**
 * The eight tasks. `review` says what the design review of November 2026 found about the task, before the redesign of
 * the course.
 */
export const tasks = {
  first: {name: 'From the start page to the first lesson', review: '2 clicks'},
  next: {name: 'From the start page to the next unfinished step', review: 'led backwards'},
  lesson: {
    name: 'Read a lesson of eight sections, without its questions',
    review: '7 clicks, 8 to 12 scrolls',
  },
  interview: {name: 'Take part in an interview', review: 'about 30 clicks, 1 or 2 scrolls a turn'},
  debrief: {name: 'Read the debrief of this interview', review: '7,658 px'},
  traveller: {name: 'Clear one traveller of a document shift', review: '2 to 4 clicks, 2 scrolls'},
  booth: {name: 'A booth of ten people', review: '17 clicks, no scroll'},
  mark: {name: 'Mark one place of a document', review: 'not stated'},
} as const satisfies Readonly<Record<string, {readonly name: string; readonly review: string}>>;
type TaskName = keyof typeof tasks;

/** Space below the last text of a page in CSS pixels. A learner does not scroll for it. */
const margin = 40;
/** Height that the header and the footer cover. */
const covered = 96;

/** Acts on the course as a learner does. Counts the clicks, and the scrolls by one window. */
class Hand {
  clicks = 0;
  scrolls = 0;
  readonly course: FrameLocator;

  constructor(course: FrameLocator) {
    this.course = course;
  }

  /** Scrolls until nothing covers the control, and clicks it. */
  async click(control: Locator): Promise<void> {
    const one = control.first();
    await one.waitFor({state: 'attached'});
    this.scrolls += await one.evaluate(scrollTo, covered);
    await one.evaluate(element => element instanceof HTMLElement && element.click());
    this.clicks += 1;
  }

  /** Scrolls to the end of the page, like a learner who reads it. Counts the heights of the window that the page scrolls. */
  async read(): Promise<void> {
    this.scrolls += await this.course.locator('html').evaluate(scrollToEnd, [covered, margin] as const);
  }
}

/**
 * Scrolls to an element if it is outside the window or covered. Returns the distance scrolled, in heights of the
 * window, rounded up.
 */
function scrollTo(element: Element, covered: number): number {
  const {left, top, width, height} = element.getBoundingClientRect();
  const [x, y] = [left + width / 2, top + height / 2];
  let hit = document.elementFromPoint(x, y);
  for (;;) {
    const inner: Element | null = hit?.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (inner === null || inner === hit) break;
    hit = inner;
  }
  if (hit && (element.contains(hit) || hit.closest('label')?.contains(element))) return 0;
  const before = scrollY;
  element.scrollIntoView({block: 'center', behavior: 'instant'});
  return Math.ceil(Math.abs(scrollY - before) / (innerHeight - covered));
}

/** Scrolls to the end of the page. Returns the distance scrolled, in heights of the window, rounded up. */
function scrollToEnd(html: Element, [covered, margin]: readonly [number, number]): number {
  const rest = html.scrollHeight - innerHeight - scrollY - margin;
  scrollBy({top: html.scrollHeight, behavior: 'instant'});
  return Math.max(0, Math.ceil(rest / (innerHeight - covered)));
}

/** Addresses that the tasks need. */
interface TaskPlaces {
  readonly lesson: string;
  readonly interview: string;
  readonly document: string;
}

const sectionsOfLesson = 8;

/** Returns the first lesson of eight sections, the first interview and the first document of the course. */
export function taskPlaces(root: string): TaskPlaces {
  const {course} = compileFolder(root, {pseudo: false});
  if (!course) throw new Error('the course has faults: run npm run build to read them');
  const first = (what: string, is: (part: ModuleData['parts'][number]) => boolean): string => {
    for (const module of course.modules)
      for (const part of module.parts) if (is(part)) return partAddress(module.id, part.id);
    throw new Error(`the course has no ${what}, so its task cannot be measured`);
  };
  return {
    lesson: first(
      'lesson of eight sections',
      part => part.kind === 'lesson' && part.sections.length === sectionsOfLesson,
    ),
    interview: first('interview', part => part.kind === 'interview'),
    document: first('document', part => part.kind === 'examination'),
  };
}

type Task = (hand: Hand, window: CourseWindow, places: TaskPlaces) => Promise<void>;

/** Maximum number of clicks in a task with repeated steps. A task with more clicks has failed. */
const patience = 120;

const start: Task = async (hand, {open}) => {
  await open('#/');
  await hand.click(hand.course.locator('start-page a.button.primary'));
  await hand.course.locator('lesson-page').waitFor();
};

const steps: Readonly<Record<TaskName, Task>> = {
  first: start,
  next: start,
  async lesson(hand, {open}, {lesson}) {
    await open(lesson);
    for (let section = 1; section < sectionsOfLesson; section++) {
      await hand.read();
      const heading = await hand.course.locator('h1').first().innerText();
      await hand.click(hand.course.locator('page-footer [rel=next]'));
      await hand.course.locator('h1').filter({hasNotText: heading}).first().waitFor();
    }
    await hand.read();
  },
  async interview(hand, {open}, {interview}) {
    await open(interview);
    const {course} = hand;
    const ending = course.locator('interview-ending');
    const onward = course.locator(
      'interview-intro .confirm .primary, interview-room .go-on, interview-room .two .primary',
    );
    for (let turn = 0; turn < patience && (await ending.count()) === 0; turn++) {
      if ((await onward.count()) > 0) await hand.click(onward);
      else {
        await hand.click(course.locator('interview-choices input'));
        await hand.click(course.locator('interview-choices form button'));
      }
      await waitForFrames(course);
    }
    await ending.waitFor();
    await hand.click(course.locator('interview-talk .confirm .primary'));
    await course.locator('interview-debrief').waitFor();
  },
  async debrief(hand) {
    await waitForFrames(hand.course);
    await hand.read();
  },
  async traveller(hand, {open}) {
    await open('#/practice');
    await hand.course.locator('practice-choice .way button').nth(1).click();
    await hand.course.locator('document-bench').waitFor();
    await waitForFrames(hand.course);
    await chooseVerdict(hand, hand.course.locator('document-bench input[value="clear"]'));
    await hand.click(hand.course.locator('practice-page button.primary'));
  },
  async booth(hand, {open}) {
    await open('#/booth');
    const {course} = hand;
    await hand.click(course.locator('booth-intro input[value="10"]'));
    await hand.click(course.locator('booth-intro button.primary'));
    const act = course.locator('booth-counter .acts button');
    await act.first().waitFor();
    for (let person = 0; person < patience && (await act.count()) > 0; person++) {
      await hand.click(act);
      await waitForFrames(course);
    }
  },
  async mark(hand, {open}, {document}) {
    await open(document);
    const picture = hand.course.locator('bench-stage .page');
    await picture.locator('document-drawing svg').first().waitFor();
    const {width = 0, height = 0} = (await picture.boundingBox()) ?? {};
    await picture.click({position: {x: width * 0.4, y: height * 0.58}});
    hand.clicks += 1;
    await hand.click(hand.course.locator('bench-marks [data-reason]'));
    await hand.course.locator('bench-marks ol > li').first().waitFor();
  },
};

/** Chooses a verdict. On a phone, the learner opens the tab of the decision first. */
async function chooseVerdict(hand: Hand, verdict: Locator): Promise<void> {
  if (!(await verdict.first().isVisible())) await hand.click(hand.course.locator('document-bench #decision'));
  await hand.click(verdict);
}

const waitForFrames = (course: FrameLocator): Promise<unknown> =>
  course
    .locator('body')
    .evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Does all tasks one after another, in one window of a new learner. */
export async function measureTasks(window: CourseWindow, places: TaskPlaces): Promise<readonly TaskCost[]> {
  const costs: TaskCost[] = [];
  for (const task of Object.keys(tasks).filter(isTask)) {
    const hand = new Hand(window.course);
    await steps[task](hand, window, places);
    costs.push({task, clicks: hand.clicks, scrolls: hand.scrolls});
  }
  return costs;
}

const isTask = (name: string): name is TaskName => Object.hasOwn(tasks, name);

/** Returns the report on the tasks as a Markdown page, with a column for each size. */
export function tasksPage(
  measured: readonly {readonly size: ScreenSize; readonly costs: readonly TaskCost[]}[],
): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heads = measured.map(({size}) => `${size.width} x ${size.height}`);
  const costText = ({clicks, scrolls}: TaskCost) => `${count(clicks, 'click')}, ${count(scrolls, 'scroll')}`;
  return [
    '# What eight tasks cost',
    '',
    'A program does the eight tasks of the design review in the built course, as a new learner, and counts. A scroll is one',
    'window. To read a page is to scroll to its end. `npm run screens -- --tasks` writes this page. The second column has only',
    'what the review states; it gives no number for the rest.',
    '',
    row(['task', 'review of November 2026', ...heads]),
    row(['---', '---', ...heads.map(() => '---')]),
    ...Object.keys(tasks)
      .filter(isTask)
      .map(task =>
        row([
          tasks[task].name,
          tasks[task].review,
          ...measured.map(({costs}) => {
            const cost = costs.find(one => one.task === task);
            return cost ? costText(cost) : '';
          }),
        ]),
      ),
    '',
  ].join('\n');
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
