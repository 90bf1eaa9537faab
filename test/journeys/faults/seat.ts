import {existsSync, readFileSync} from 'node:fs';
import {expect, type BrowserContext, type Frame, type Page} from '@playwright/test';
import {z} from 'zod';
import {patience} from '../../../tools/suite/machine.mjs';

/** A course in a window as the learner uses it: the real course, or a naive one for comparison. */
export interface Seat {
  readonly page: Page;
  /** Answers the question with this number, starting at 0. */
  give(number: number): Promise<void>;
  /**
   * Tries to answer the question `number` in a window that another window has replaced. The real course shows no
   * question there.
   */
  triesOn(number: number): Promise<void>;
  /** Waits until the course has prefetched the next lessons, as it does while the learner reads. */
  reads(): Promise<void>;
  /** Returns how many of the first `of` answers the course still has. */
  count(of: number): Promise<number>;
  /** Returns the current state of the save line. */
  saveState(): Promise<string>;
  /** Returns the text of the save line. */
  line(): Promise<string>;
  leave(): Promise<void>;
  /** Fires `beforeunload`, on which a course saves at once. */
  mayGo(): Promise<void>;
  /** Hides the window for a moment. With every standard, a course saves at once when its window is hidden. */
  hides(): Promise<void>;
}

export type Opens = (context: BrowserContext, address: string) => Promise<Seat>;

const answersFile = new URL('../../course/answers.json', import.meta.url);

/**
 * Four questions of the course, each alone on its page, and one option of each question. The list is empty if the
 * course has not named its questions.
 */
export const answers = existsSync(answersFile)
  ? z.array(z.tuple([z.string(), z.string()])).parse(JSON.parse(readFileSync(answersFile, 'utf8')))
  : [];

/** Waits for the frame that contains the course, however deeply it is nested. Returns this frame. */
async function courseIn(page: Page): Promise<Frame> {
  const isCourse = (frame: Frame) => /\/(scorm12|scorm2004-4|cmi5|standalone|naive)\b/.test(frame.url());
  await expect.poll(() => page.frames().some(isCourse), 'no course has opened').toBe(true);
  return page.frames().find(isCourse) ?? page.mainFrame();
}

class RealSeat implements Seat {
  readonly page: Page;
  readonly #course: Frame;

  constructor(page: Page, course: Frame) {
    this.page = page;
    this.#course = course;
  }

  async give(number: number): Promise<void> {
    const [place, option] = this.#answer(number);
    await this.#at(place, option);
    await this.#course.locator(`input[value=${option}]`).check();
    await this.#course.locator('question-frame button').first().click();
    await this.#course.locator('question-frame .result').first().waitFor();
  }

  async triesOn(): Promise<void> {
    await this.#course.locator('other-window').waitFor();
  }

  async reads(): Promise<void> {
    const texts = answers.map(([place]) => `/text/en/${place.split('/').slice(0, 2).join('/')}.js`);
    const hasAll = () =>
      this.#course.evaluate(wanted => {
        const fetched = performance.getEntriesByType('resource').map(({name}) => new URL(name).pathname);
        return wanted.every(text => fetched.some(path => path.endsWith(text)));
      }, texts);
    await expect.poll(hasAll, 'the course has not prefetched the next lessons').toBe(true);
  }

  async count(of: number): Promise<number> {
    let found = 0;
    for (let number = 0; number < of; number++) {
      const [place, option] = this.#answer(number);
      await this.#at(place, option);
      const checked = this.#course.locator(`input[value=${option}]:checked`);
      const isThere = await checked.waitFor({timeout: patience(5)}).then(
        () => true,
        () => false,
      );
      if (isThere) found++;
    }
    return found;
  }

  async saveState(): Promise<string> {
    const lines = await this.#course.locator('[data-save-line]').all();
    return (await lines[0]?.getAttribute('data-save-line', {timeout: 1_000}).catch(() => null)) ?? '';
  }

  line(): Promise<string> {
    return this.#course.locator('[data-save-line]').first().innerText();
  }

  async mayGo(): Promise<void> {
    await this.#course.evaluate(() => dispatchEvent(new Event('beforeunload')));
  }

  async hides(): Promise<void> {
    await this.#course.evaluate(() => {
      for (const value of ['hidden', 'visible']) {
        Object.defineProperty(document, 'visibilityState', {value, configurable: true});
        document.dispatchEvent(new Event('visibilitychange'));
      }
    });
  }

  async leave(): Promise<void> {
    await this.#goes('#/left');
    await this.#course.locator('[data-save-line="closed"]').waitFor();
  }

  /** Continues past the questions that the course may ask before it opens. */
  async settles(): Promise<void> {
    const goesOn = 'journal-question [data-choice=continue], other-window button.primary';
    const ask = this.#course.locator(goesOn).first();
    let looks = 0;
    const isOpen = async () => {
      if (await ask.isVisible()) await ask.click();
      const state = await this.saveState();
      // A learner does not wait for the end of a long search for the LMS. So this wait ends after 50 checks.
      return !['', 'elsewhere', 'taken'].includes(state) && (state !== 'opening' || ++looks > 50);
    };
    await expect.poll(isOpen, {message: 'the course does not open', intervals: [50]}).toBe(true);
  }

  #answer(number: number): readonly [place: string, option: string] {
    return answers[number] ?? answers[0] ?? ['', ''];
  }

  async #at(place: string, option: string): Promise<void> {
    await this.#goes(`#/${place}`);
    await this.#course.locator(`input[value=${option}]`).waitFor();
  }

  async #goes(hash: string): Promise<void> {
    await this.#course.evaluate(to => {
      location.hash = to;
    }, hash);
  }
}

/** Opens the real course. */
export const opensReal: Opens = async (context, address) => {
  const page = await context.newPage();
  await page.goto(address);
  const seat = new RealSeat(page, await courseIn(page));
  await seat.settles();
  return seat;
};

class NaiveSeat implements Seat {
  readonly page: Page;
  readonly #course: Frame;

  constructor(page: Page, course: Frame) {
    this.page = page;
    this.#course = course;
  }

  async give(number: number): Promise<void> {
    await this.#calls('give', number);
  }

  triesOn(number: number): Promise<void> {
    return this.give(number);
  }

  async reads(): Promise<void> {
    // The naive course is a single file and prefetches nothing.
  }

  async count(): Promise<number> {
    const answers = await this.#course.evaluate<unknown>('answers').catch(() => []);
    return Array.isArray(answers) ? new Set(answers).size : 0;
  }

  async saveState(): Promise<string> {
    return '';
  }

  async line(): Promise<string> {
    return '';
  }

  async mayGo(): Promise<void> {
    // The naive course does not listen for this event.
  }

  async hides(): Promise<void> {
    // The naive course does nothing when its window is hidden.
  }

  async leave(): Promise<void> {
    await this.#calls('leave');
  }

  /** Calls a function of the course. Ignores errors, as a browser ignores an uncaught error in a page. */
  async #calls(name: 'give' | 'leave', ...numbers: readonly number[]): Promise<void> {
    await this.#course.evaluate(`${name}(${numbers.join()})`).catch(() => undefined);
  }
}

/** Opens the naive course instead of the real one. */
export const opensNaive: Opens = async (context, address) => {
  const page = await context.newPage();
  await page.goto(address);
  return new NaiveSeat(page, await courseIn(page));
};
