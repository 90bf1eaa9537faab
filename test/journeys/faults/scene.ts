import {expect, type BrowserContext} from '@playwright/test';
import {patience} from '../../../tools/suite/machine.mjs';
import type {Machine} from './browser.ts';
import {opensNaive, type Opens, type Seat} from './seat.ts';
import type {FaultsServer} from './server.ts';

/** The course to open, and the kind of LMS to open it in. */
export interface FaultsSceneOptions {
  /** Standard of the package; SCORM 1.2 by default. */
  readonly standard?: 'scorm2004-4' | 'cmi5' | 'standalone';
  /** Name of the fault of the LMS; undefined if the LMS has none. */
  readonly fault?: string;
  /** The habit of the naive course that makes this fault harmful. */
  readonly naive?: string;
}

/** A learner with a course in a browser. */
export class FaultsScene {
  readonly server: FaultsServer;
  readonly learner: string;
  answerCount = 0;
  /** Number of answers that the screen has reported either as saved or as kept on this device. */
  claimed = 0;
  /** Number of answers that a learner saw although another learner gave them. */
  leaked = 0;
  readonly #course: FaultsSceneOptions;
  readonly #machine: Machine;
  readonly #opens: Opens;

  constructor(
    course: FaultsSceneOptions,
    machine: Machine,
    server: FaultsServer,
    opens: Opens,
    learner: string,
  ) {
    this.#course = course;
    this.#machine = machine;
    this.server = server;
    this.#opens = opens;
    this.learner = learner;
  }

  get context(): BrowserContext {
    return this.#machine.context;
  }

  get #isNaive(): boolean {
    return this.#opens === opensNaive;
  }

  /** Opens the course from the LMS in a new window. */
  opens(learner = this.learner): Promise<Seat> {
    const {standard = 'scorm12', fault = '', naive = ''} = this.#course;
    const {origin} = this.server;
    if (standard === 'standalone') return this.#opens(this.context, `${origin}/standalone/index.html`);
    if (standard === 'cmi5') return this.#opens(this.context, this.server.launch(learner));
    const course = this.#isNaive ? `naive?${naive}` : `${standard}/index.html`;
    const query = new URLSearchParams({learner, fault, course});
    return this.#opens(this.context, `${origin}/lms?${query.toString()}`);
  }

  /** Gives `count` answers, beginning after the last answer given. */
  async gives(seat: Seat, count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      await seat.give(this.answerCount++);
      await this.hears(seat);
    }
  }

  /** Cuts the network while the learner reads. */
  async goesOffline(seat: Seat): Promise<void> {
    await seat.reads();
    await this.context.setOffline(true);
  }

  /** Signs in to an LMS that clears local storage for its whole origin at each login. */
  async signsIn(): Promise<void> {
    const page = await this.context.newPage();
    await page.goto(`${this.server.origin}/other`);
    await page.evaluate(() => {
      localStorage.clear();
    });
    await page.close();
  }

  async hears(seat: Seat): Promise<void> {
    if (['saved', 'device', 'closed'].includes(await seat.saveState())) this.claimed = this.answerCount;
  }

  /** Waits until the save line of the real course says how the last save ended. */
  async hearsOutcome(seat: Seat): Promise<void> {
    if (this.#isNaive) return;
    await expect.poll(() => seat.saveState()).not.toMatch(/^(opening|saving)?$/);
    await this.hears(seat);
  }

  /** Waits until the save line of the real course has this state, and checks that its text contains the words. */
  async waitsFor(seat: Seat, kind: string, words = ''): Promise<void> {
    if (this.#isNaive) return;
    await expect.poll(() => seat.saveState()).toBe(kind);
    expect(await seat.line()).toContain(words);
    await this.hears(seat);
  }

  /**
   * Closes the window, and waits until it is gone. The last request of the window may then still be on its way to the
   * server. To affect this request, a fault must last as long as the session (see `refuses`).
   */
  async closes(seat: Seat): Promise<void> {
    const closeEvent = seat.page.waitForEvent('close');
    await seat.page.close({runBeforeUnload: true});
    await closeEvent;
  }

  /**
   * Continues in a page that the back-forward cache has restored. The learner left this page at `since` (milliseconds
   * since 1970). The naive course continues in this page. The real course reloads, finds that its session is over and
   * says so. The learner then opens the course again from the LMS.
   */
  async wakes(seat: Seat, since: number): Promise<void> {
    const number = this.answerCount++;
    // Playwright does not see the frames of a restored page.
    const inFrame = "document.getElementById('frame').contentWindow";
    if (this.#isNaive) {
      await seat.page.evaluate(`${inFrame}.give(${number})`);
      return;
    }
    const loadedAt = () => seat.page.evaluate<number>(`${inFrame}.performance.timeOrigin`).catch(() => 0);
    await expect.poll(loadedAt).toBeGreaterThan(since);
    const again = await this.opens();
    await again.give(number);
    await this.closes(again);
  }

  /** Crashes the renderer process of the window. */
  async crashes(seat: Seat): Promise<void> {
    const crashEvent = seat.page.waitForEvent('crash');
    const session = await this.context.newCDPSession(seat.page);
    void session.send('Page.crash').catch(() => undefined);
    await crashEvent;
    await seat.page.close();
  }

  /**
   * Kills the whole browser. Chromium writes local storage to its disk after some seconds, or after a minute if it has
   * just written. A kill before then loses the last writes of any page. Therefore this method first waits until the
   * disk has what the page has at that moment. It compares only the first characters of each value, because the files
   * of Chromium split long values. These characters differ in every write.
   */
  async isKilled(seat: Seat): Promise<void> {
    const storedValues = () =>
      seat.page.evaluate(() => Object.values({...localStorage}).map(value => String(value).slice(0, 64)));
    await expect
      .poll(async () => this.#machine.hasOnDisk(await storedValues()), {timeout: patience(120)})
      .toBe(true);
    await this.#machine.kill();
  }

  async end(): Promise<void> {
    await this.#machine.close();
  }
}
