import {assert} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {
  questionElementSuite,
  show,
  type QuestionCase,
} from '../../../test/elements/question-element-suite.ts';
import {scored} from '../../score/score.ts';
import type {Outcome} from '../../content/question-type.ts';

const wrong: Outcome = {response: ['line'], judged: {score: scored(0, 1), marks: {line: 'wrong'}}};
const right: Outcome = {response: ['portrait'], judged: {score: scored(1, 1), marks: {portrait: 'right'}}};

const question: QuestionCase = {
  type: 'hotspot',
  shown: {
    id: 'page',
    ...{
      options: ['portrait', 'line'],
      areas: [
        {id: 'portrait', left: 10, top: 20, width: 30, height: 50},
        {id: 'line', left: 0, top: 80, width: 100, height: 20},
      ],
    },
  },
  texts: {
    stem: 'Which place shows it?',
    drawing: '<svg viewBox="0 0 125 88" role="presentation"><rect width="125" height="88"></rect></svg>',
    alternative: '<p>A page with a portrait and two lines at its foot.</p>',
    'options.portrait.text': 'The portrait',
    'options.portrait.feedback': '<p>There is a second edge.</p>',
    'options.line.text': 'The two lines',
    'options.line.feedback': '<p>They agree.</p>',
  },
  outcomes: {
    'an answer is begun': {response: ['portrait']},
    'the answer is right': right,
    'the answer is wrong': wrong,
  },
  judged: wrong,
  keys: ['Tab', 'Space', 'ArrowDown'],
  responses: [['portrait'], ['line']],
  change: ['ArrowDown'],
  responseIn: root =>
    [...root.querySelectorAll('input')].filter(input => input.checked).map(input => input.value),
};

const zone = (root: ShadowRoot, id: string) => root.querySelector<SVGElement>(`[data-zone="${id}"]`);
const point = (root: ShadowRoot, id: string) => zone(root, id)?.dispatchEvent(new MouseEvent('click'));

describe('question-hotspot', () => {
  questionElementSuite(question);

  it('a click on a place answers the hotspot question and checks its radio button', async () => {
    const {element, responses, root} = await show(question);
    point(root, 'line');
    await element.updateComplete;
    point(root, 'line');
    assert.deepEqual(responses, [['line']]);
    assert.deepEqual(question.responseIn(root), ['line']);
  });

  it('a click on a place does nothing when the hotspot question is locked', async () => {
    const {element, responses, root} = await show(question, wrong);
    element.toggleAttribute('locked', true);
    await element.updateComplete;
    point(root, 'portrait');
    assert.deepEqual(responses, []);
  });

  for (const [width, colorScheme] of [
    [320, 'light'],
    [714, 'dark'],
  ] as const) {
    it(`the hotspot question shows a place at the position that the author has set, at ${width} px in ${colorScheme}`, async () => {
      await emulateMedia({colorScheme});
      const {element, root} = await show(question);
      element.style.inlineSize = `${width}px`;
      const drawing = root.querySelector('.drawing svg:not(.zones) rect')?.getBoundingClientRect();
      const box = zone(root, 'portrait')?.getBoundingClientRect();
      if (!drawing || !box) throw new Error('nothing is drawn');
      assert.approximately((box.left - drawing.left) / drawing.width, 0.1, 0.003);
      assert.approximately((box.top - drawing.top) / drawing.height, 0.2, 0.003);
      assert.approximately(box.width / drawing.width, 0.3, 0.003);
      assert.approximately(box.height / drawing.height, 0.5, 0.003);
    });
  }

  it('the chosen place of a hotspot question has a ring, also in forced colours', async () => {
    await emulateMedia({forcedColors: 'active'});
    const {root} = await show(question, {response: ['line']});
    const rings = ['portrait', 'line'].map(id => getComputedStyle(zone(root, id) ?? root.host).strokeWidth);
    assert.deepEqual(rings, ['1px', '3px']);
  });

  it('the hotspot question shows the text alternative of its drawing', async () => {
    const {root} = await show(question);
    assert.strictEqual(
      root.querySelector('details .prose')?.textContent.trim(),
      'A page with a portrait and two lines at its foot.',
    );
  });
});
