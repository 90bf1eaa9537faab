import {expect, type Frame, type FrameLocator, type Locator, type Page} from '@playwright/test';
import type {QuestionBlock} from '../../../src/content/course.ts';
import type {Response} from '../../../src/score/response.ts';
import type {DeskLearner} from '../../journeys/desk-world.ts';

/** The focused control, with data that distinguish it from other controls. */
interface Focused {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly value: string;
  /** The target to which the control moves an item; '' for a control that moves none. */
  readonly spot: string;
}

/** Matches the entry in the accessibility tree for a control with a name. */
const namedControl = /^- '?(?:button|checkbox|combobox|link|radio|tab|textbox) "/;

/** A learner who uses only the keyboard and a screen reader. */
export class Keyboard {
  readonly #page: Page;
  readonly #course: FrameLocator;
  #frame: Frame | undefined;

  constructor({page, course}: DeskLearner) {
    this.#page = page;
    this.#course = course;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let pressed = 0; pressed < times; pressed++) await this.#page.keyboard.press(key);
  }

  /**
   * Presses a key until a matching control has the focus. Throws after 90 presses, or if the accessibility tree has no name
   * for the control.
   */
  async until(isMeant: (at: Focused) => boolean, key = 'Tab'): Promise<Focused> {
    for (let pressed = 0; pressed < 90; pressed++) {
      const at = await this.#focused();
      if (isMeant(at)) {
        expect(await this.accessibleEntry()).toMatch(namedControl);
        return at;
      }
      await this.press(key);
    }
    throw new Error(`"${key}" never comes there from ${JSON.stringify(await this.#focused())}`);
  }

  /**
   * Presses a key until the first element of a locator has the focus. Throws after 90 presses. Searches for the
   * element only once, because a search by role and name takes longer than many presses.
   */
  async reach(meant: Locator, key = 'Tab'): Promise<void> {
    let element = await meant.first().elementHandle();
    for (let pressed = 0; pressed < 90; pressed++) {
      if (await element.evaluate(at => at.matches(':focus'))) return;
      if (!(await element.evaluate(at => at.isConnected))) element = await meant.first().elementHandle();
      await this.press(key);
    }
    throw new Error(`"${key}" never comes to ${String(meant)} from ${JSON.stringify(await this.#focused())}`);
  }

  /** Tabs to the control with this role and name in the accessibility tree, and presses Enter. */
  async enter(role: 'button' | 'link' | 'tab', name: string | RegExp): Promise<void> {
    await this.reach(this.#course.getByRole(role, {name, exact: true}));
    await this.press('Enter');
  }

  /**
   * Returns the entry of the focused element in the accessibility tree. The entry has the role, name and states, such
   * as `- tab "Marks" [selected]`.
   */
  async accessibleEntry(): Promise<string> {
    const [first = ''] = (await this.focused.ariaSnapshot()).split('\n');
    return first;
  }

  /** The focused element, through all shadow roots. */
  get focused(): Locator {
    return this.#course.locator(':focus').last();
  }

  /** Waits until an element with the role `status` in the accessibility tree contains the words. */
  async isTold(words: string | RegExp): Promise<void> {
    await expect(this.#course.getByRole('status').filter({hasText: words}).first()).toBeAttached();
  }

  /** Answers the question on the screen. The focus must be before the question. */
  async answer({type}: Pick<QuestionBlock, 'type'>, response: Response): Promise<void> {
    switch (type) {
      case 'multiple-choice':
        return this.#tick(response);
      case 'matching':
      case 'sorting':
        return this.#place(new Map(pairs(response)));
      case 'ordering':
        return this.#order(response);
      case 'numeric':
        await this.until(at => at.type === 'text');
        return this.#page.keyboard.type(response.join());
      default:
        await this.until(at => at.type === 'radio');
        return this.#choose(response.join());
    }
  }

  /** Chooses a radio button in the focused group. */
  async #choose(value: string): Promise<void> {
    if ((await this.#focused()).value === value) return this.press('Space');
    await this.until(at => at.value === value, 'ArrowDown');
  }

  async #tick(values: Response): Promise<void> {
    let at = await this.until(({type}) => type === 'checkbox');
    while (at.type === 'checkbox') {
      if (values.includes(at.value)) await this.press('Space');
      await this.press('Tab');
      at = await this.#focused();
    }
  }

  /**
   * Places the items one after another: for each item, presses the button of its target. The question then picks the
   * next item by itself.
   */
  async #place(places: ReadonlyMap<string, string>): Promise<void> {
    let way = 'Tab';
    for (let left = places.size; left > 0; left--) {
      const {value} = await this.until(at => at.name === 'item', way);
      await this.until(at => at.spot === places.get(value));
      await this.press('Space');
      way = 'Shift+Tab';
    }
  }

  /** Moves each step up to its position, starting with the first. */
  async #order(steps: Response): Promise<void> {
    const before = await this.#steps();
    for (const [place, step] of steps.entries()) {
      const by = (await this.#steps()).indexOf(step) - place;
      if (by === 0) continue;
      await this.until(({id}) => id === `up-${step}`);
      await this.press('Enter', by);
    }
    if (before.join() !== steps.join()) return;
    // A response requires at least one moved step. If the steps were in the correct order from the start, move one
    // step away and back.
    await this.until(({id}) => id === `down-${steps[0] ?? ''}`);
    await this.press('Enter');
    await this.until(({id}) => id === `up-${steps[0] ?? ''}`, 'Shift+Tab');
    await this.press('Enter');
  }

  #steps(): Promise<readonly string[]> {
    return this.#course
      .locator('question-ordering [data-step]')
      .evaluateAll(rows => rows.map(row => row.getAttribute('data-step') ?? ''));
  }

  async #focused(): Promise<Focused> {
    this.#frame ??= (await (await this.#page.$('#course'))?.contentFrame()) ?? this.#page.mainFrame();
    return this.#frame.evaluate(() => {
      let {activeElement: at} = document;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      const propertyOf = (name: string): string => {
        const value: unknown = at === null ? '' : Reflect.get(at, name);
        return typeof value === 'string' ? value : '';
      };
      return {
        id: propertyOf('id'),
        type: propertyOf('type'),
        name: propertyOf('name'),
        value: propertyOf('value'),
        spot:
          propertyOf('localName') === 'button'
            ? (at?.closest('[data-spot]')?.getAttribute('data-spot') ?? '')
            : '',
      };
    });
  }
}

/** Converts a response to pairs. In the response, each item is followed by its target. */
function pairs(response: Response): readonly (readonly [string, string])[] {
  return response.flatMap((item, n) => (n % 2 === 0 ? [[item, response[n + 1] ?? ''] as const] : []));
}
