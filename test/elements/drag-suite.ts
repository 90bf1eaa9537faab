import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {Response} from '../../src/score/response.ts';
import {show, type QuestionCase} from './question-element-suite.ts';

/** A drag in a question, and the response that it gives. */
interface Drag {
  /** Value of `data-piece` of the dragged element. */
  readonly piece: string;
  /** Value of `data-spot` of the element where the drag ends. */
  readonly spot: string;
  readonly response: Response;
}

type FingerEvent = 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel';

/** A finger on the screen. It dispatches the events of a touch pointer at the middle of the elements that it touches. */
class Finger {
  readonly #root: ShadowRoot;
  readonly #pointerId: number;

  constructor(root: ShadowRoot, pointerId = 2) {
    this.#root = root;
    this.#pointerId = pointerId;
  }

  at(selector: string, ...types: readonly FingerEvent[]): void {
    const meant = this.#root.querySelector(selector);
    if (!meant) throw new Error(`nothing matches ${selector}`);
    const box = meant.getBoundingClientRect();
    const [clientX, clientY] = [box.x + box.width / 2, box.y + box.height / 2];
    const place = {clientX, clientY, pointerId: this.#pointerId, pointerType: 'touch'};
    for (const type of types) {
      const touched = this.#root.elementFromPoint(clientX, clientY) ?? meant;
      touched.dispatchEvent(new PointerEvent(type, {...place, button: 0, bubbles: true, composed: true}));
    }
  }
}

/** Selector of the spot under a dragged piece. */
const over = '.is-over, .is-over-start, .is-over-end';

/**
 * Returns the number of elements that match `selector`. Tests compare this number, because a failed assertion on an
 * element itself never ends.
 */
const count = (root: ShadowRoot, selector: string): number => root.querySelectorAll(selector).length;

/** Tests for a question whose pieces a finger can drag. */
export function dragSuite(question: QuestionCase, {piece, spot, response: expected}: Drag): void {
  const [pieceSelector, gripSelector, spotSelector] = [
    `[data-piece="${piece}"]`,
    `[data-piece="${piece}"] .grip`,
    `[data-spot="${spot}"]`,
  ];

  it('the learner drags a piece of the question by its grip with a finger', async () => {
    const {root, responses, element} = await show(question);
    const finger = new Finger(root);
    finger.at(gripSelector, 'pointerdown');
    finger.at(spotSelector, 'pointermove');
    assert.strictEqual(count(root, `${pieceSelector}[data-dragged]`), 1);
    assert.deepEqual(responses, []);
    finger.at(spotSelector, 'pointerup');
    await element.updateComplete;
    assert.deepEqual(responses, [expected]);
    assert.strictEqual(count(root, '[data-dragged]'), 0);
  });

  it('a finger that moves over the text of a piece scrolls the page and drags nothing', async () => {
    const {root, responses} = await show(question);
    const finger = new Finger(root);
    finger.at(`${pieceSelector} .text`, 'pointerdown');
    finger.at(spotSelector, 'pointermove');
    assert.strictEqual(count(root, '[data-dragged]'), 0);
    finger.at(spotSelector, 'pointerup');
    assert.deepEqual(responses, []);
    const isScrolled = (selector: string) =>
      [...root.querySelectorAll(selector)].map(one => getComputedStyle(one).touchAction !== 'none');
    assert.notInclude(isScrolled('.grip'), true);
    assert.notInclude(isScrolled('fieldset, [data-piece], .text'), false);
  });

  it('a second finger does not move a piece that the first finger drags', async () => {
    const {root, responses, element} = await show(question);
    const [first, second] = [new Finger(root), new Finger(root, 3)];
    first.at(gripSelector, 'pointerdown');
    second.at(spotSelector, 'pointermove', 'pointerup');
    assert.strictEqual(count(root, '[data-dragged]'), 0);
    first.at(spotSelector, 'pointermove', 'pointerup');
    await element.updateComplete;
    assert.deepEqual(responses, [expected]);
  });

  const ends: readonly [string, (finger: Finger) => unknown][] = [
    ['the learner presses Escape', () => sendKeys({press: 'Escape'})],
    ['the browser takes the finger for itself', finger => finger.at(spotSelector, 'pointercancel')],
  ];
  for (const [how, end] of ends)
    it(`a drag in the question changes nothing if ${how} before its end`, async () => {
      const {root, responses, element} = await show(question);
      const finger = new Finger(root);
      finger.at(gripSelector, 'pointerdown');
      finger.at(spotSelector, 'pointermove');
      await element.updateComplete;
      assert.strictEqual(count(root, over), 1);
      await end(finger);
      await element.updateComplete;
      assert.strictEqual(count(root, `[data-dragged], ${over}`), 0);
      finger.at(spotSelector, 'pointermove', 'pointerup');
      await element.updateComplete;
      assert.deepEqual(responses, []);
    });
}
