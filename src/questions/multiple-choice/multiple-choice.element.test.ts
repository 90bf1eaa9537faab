import {assert, fixture, html} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {LitElement} from 'lit';
import {customElement} from 'lit/decorators.js';
import {
  labels,
  questionElementSuite,
  show,
  type QuestionCase,
} from '../../../test/elements/question-element-suite.ts';
import {scored} from '../../score/score.ts';
import type {Outcome} from '../../content/question-type.ts';
import {common} from '../../ui/common.styles.ts';

const mixed: Outcome = {
  response: ['held', 'young'],
  judged: {score: scored(2, 4), marks: {held: 'right', debt: 'missed', young: 'wrong'}},
};

const question: QuestionCase = {
  type: 'multiple-choice',
  shown: {id: 'signs', ...{options: ['held', 'debt', 'young', 'poor']}},
  texts: {
    stem: 'Which are reasons to speak with her alone?',
    'options.held.text': 'Her companion holds her passport',
    'options.held.feedback': '<p>One of the strongest signs.</p>',
    'options.debt.text': 'She owes the agency for the ticket',
    'options.debt.feedback': '<p>A debt is a means of control.</p>',
    'options.young.text': 'She is young',
    'options.young.feedback': '<p>So are many travellers.</p>',
    'options.poor.text': 'She comes from a poor region',
    'options.poor.feedback': '<p>So do many travellers.</p>',
  },
  outcomes: {'an answer is begun': {response: ['debt']}, 'the answer is right in part': mixed},
  judged: mixed,
  keys: ['Tab', 'Space', 'Shift+Tab', 'Space', 'Tab', 'Space'],
  responses: [['debt'], ['held', 'debt'], ['held']],
  change: ['Space'],
  responseIn: root =>
    [...root.querySelectorAll('input')].filter(input => input.checked).map(input => input.value),
};

/** Returns the computed value of a colour of `tokens.css`. */
function colourOf(token: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(--${token})`;
  document.body.append(probe);
  const {color} = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** Shows a link, a primary button, and a plain button such as "Erase". */
@customElement('sample-of-acts')
class SampleOfActs extends LitElement {
  static override styles = common;

  protected override render() {
    return html`<p><a href="#/contents">Contents</a></p>
      <button class="primary">Go on</button> <button class="plain">Erase</button>`;
  }
}

/**
 * Returns the computed style of the first element that matches the selector in a root. Throws if no element matches.
 */
function styleOf(root: ShadowRoot | null, selector: string, pseudo?: string): CSSStyleDeclaration {
  const found = root?.querySelector(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return getComputedStyle(found, pseudo);
}

/**
 * Returns one text that describes the border of an option and the shape of its mark. `at` is the number of the
 * option, from 1.
 */
function barOf(root: ShadowRoot, at: number): string {
  const option = `.option:nth-of-type(${at})`;
  const {borderInlineStartStyle, borderInlineStartWidth} = styleOf(root, option, '::before');
  const shape = root.querySelector(`${option} .mark path`)?.getAttribute('d') ?? 'no mark';
  return [borderInlineStartStyle, borderInlineStartWidth, shape].join();
}

async function actsOn(): Promise<ShadowRoot | null> {
  return (await fixture<SampleOfActs>(html`<sample-of-acts></sample-of-acts>`)).shadowRoot;
}

/** Returns how far apart two computed colours are, from 0 to 442. */
function distance(one: string, other: string): number {
  const [a, b] = [one, other].map(colour => (colour.match(/\d+/g) ?? []).map(Number));
  return Math.hypot(...[0, 1, 2].map(at => (a?.[at] ?? 0) - (b?.[at] ?? 0)));
}

describe('question-multiple-choice', () => {
  questionElementSuite(question);

  it('a click anywhere on the row of an option changes the response of a multiple-choice question', async () => {
    const {responses, root} = await show(question);
    const rows = [...root.querySelectorAll('label')];
    rows[3]?.click();
    rows[0]?.click();
    assert.deepEqual(responses, [['poor'], ['held', 'poor']]);
  });

  it('the multiple-choice question says that several options may apply', async () => {
    const {root} = await show(question);
    assert.strictEqual(root.querySelector('#how')?.textContent, 'Choose all that apply.');
  });

  it('the multiple-choice question shows feedback only for chosen options and for missed right options', async () => {
    const {root} = await show(question, mixed);
    const notes = [...root.querySelectorAll('.note')].map(note =>
      note.textContent.replace(/\s+/g, ' ').trim(),
    );
    assert.deepEqual(notes, [
      'Right One of the strongest signs.',
      'This too A debt is a means of control.',
      'Not this So are many travellers.',
    ]);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`each state of an option has a colour of its own in ${colorScheme} colours: chosen, right, wrong and missed`, async () => {
      await emulateMedia({colorScheme});
      const {element, root} = await show(question, {response: ['held']});
      const barOf = (at: number) =>
        getComputedStyle(root.querySelectorAll('.option')[at] ?? element, '::before').borderInlineStartColor;
      const boxOf = (at: number) =>
        getComputedStyle(root.querySelectorAll('input')[at] ?? element).accentColor;
      assert.deepEqual([barOf(0), boxOf(0)], [colourOf('chosen'), colourOf('chosen')]);
      const judged = await show(question, mixed);
      const states = [...judged.root.querySelectorAll('.option')].slice(0, 3);
      assert.deepEqual(
        states.map(row => getComputedStyle(row, '::before').borderInlineStartColor),
        [colourOf('right'), colourOf('caution'), colourOf('wrong')],
      );
      const [box] = judged.root.querySelectorAll('input');
      assert.strictEqual(getComputedStyle(box ?? element).accentColor, colourOf('right'));
      const all = ['accent', 'chosen', 'right', 'wrong', 'caution'].map(colourOf);
      assert.strictEqual(new Set(all).size, all.length);
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`no link, button or message beside an option has the colour of another meaning in ${colorScheme} colours`, async () => {
      await emulateMedia({colorScheme});
      const acts = await actsOn();
      const {root, element} = await show(question);
      element.show({
        shown: question.shown,
        words: key => key,
        outcome: undefined,
        labels,
        locked: false,
        problem: 'Choose.',
      });
      await element.updateComplete;
      const accent = colourOf('accent');
      assert.strictEqual(styleOf(acts, 'a').color, accent);
      assert.strictEqual(styleOf(acts, '.primary').backgroundColor, accent);
      assert.strictEqual(styleOf(root, '.problem').color, colourOf('caution'));
      const meanings = ['accent', 'chosen', 'right', 'wrong', 'caution'].map(colourOf);
      const {color, backgroundColor, borderTopColor} = styleOf(acts, '.plain');
      for (const own of [color, backgroundColor, borderTopColor]) assert.notInclude(meanings, own);
      for (const [at, one] of meanings.entries())
        for (const other of meanings.slice(at + 1))
          assert.isAbove(distance(one, other), 24, `${one} ${other}`);
    });
  }

  it('links, buttons, messages and the states of an option differ in shape or border in forced colours', async () => {
    await emulateMedia({forcedColors: 'active'});
    const acts = await actsOn();
    const looks = [
      ...['a', '.primary', '.plain'].map(selector => {
        const {textDecorationLine, borderTopStyle, backgroundColor} = styleOf(acts, selector);
        return [textDecorationLine, borderTopStyle, backgroundColor].join();
      }),
      await show(question, {response: ['held']}).then(({root}) => barOf(root, 1)),
      await show(question, mixed).then(({root}) => [1, 2, 3, 4].map(at => barOf(root, at))),
    ].flat();
    assert.strictEqual(new Set(looks).size, looks.length, looks.join(' | '));
  });

  it('the marks of a multiple-choice question differ in shape, also in forced colours and print', async () => {
    await emulateMedia({forcedColors: 'active'});
    const {root} = await show(question, mixed);
    const drawn = [...root.querySelectorAll('.mark path')].map(path => path.getAttribute('d'));
    assert.strictEqual(new Set(drawn).size, 3);
    const bars = [...root.querySelectorAll('.option')].map(
      row => getComputedStyle(row, '::before').borderInlineStartStyle,
    );
    assert.deepEqual(bars, ['solid', 'dotted', 'solid', 'none']);
  });
});
