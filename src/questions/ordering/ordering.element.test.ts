import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {dragSuite} from '../../../test/elements/drag-suite.ts';
import {
  drag,
  questionElementSuite,
  show,
  type QuestionCase,
} from '../../../test/elements/question-element-suite.ts';
import {scored} from '../../score/score.ts';
import type {Outcome} from '../../content/question-type.ts';

const steps = ['ask', 'greet', 'refer'];
const wrong: Outcome = {
  response: ['greet', 'refer', 'ask'],
  judged: {score: scored(2, 3), marks: {greet: 'right', refer: 'wrong', ask: 'right', '': 'wrong'}},
};
const right: Outcome = {
  response: ['greet', 'ask', 'refer'],
  judged: {score: scored(3, 3), marks: {greet: 'right', refer: 'right', ask: 'right', '': 'right'}},
};

const stepsOn = (root: ShadowRoot) =>
  [...root.querySelectorAll<HTMLElement>('li')].map(li => li.dataset['step'] ?? '');

const question: QuestionCase = {
  type: 'ordering',
  shown: {id: 'talk', ...{steps}},
  texts: {
    stem: 'In which order?',
    'steps.ask.text': 'Ask what she needs',
    'steps.greet.text': 'Greet her and say <b>who you are</b>',
    'steps.refer.text': 'Hand over to the support organisation',
    feedback: '<p>Safety comes first.</p>',
  },
  outcomes: {
    'an answer is begun': {response: ['refer', 'ask', 'greet']},
    'the answer is right': right,
    'the answer is right in part': wrong,
  },
  judged: wrong,
  edge: '.grip',
  keys: ['Tab', 'Space', 'Space'],
  responses: [
    ['greet', 'ask', 'refer'],
    ['greet', 'refer', 'ask'],
  ],
  change: ['Tab', 'Space'],
  responseIn: root => (stepsOn(root).join() === steps.join() ? [] : stepsOn(root)),
};

const focused = (root: ShadowRoot) => root.activeElement?.getAttribute('aria-label');

describe('question-ordering', () => {
  questionElementSuite(question);
  dragSuite(question, {piece: 'refer', spot: 'ask', response: ['refer', 'ask', 'greet']});

  it('the ordering question labels each button with the text of its step', async () => {
    const {root} = await show(question);
    assert.deepEqual(
      [...root.querySelectorAll('button')].slice(0, 4).map(button => button.getAttribute('aria-label')),
      [
        'Move up: Ask what she needs',
        'Move down: Ask what she needs',
        'Move up: Greet her and say who you are',
        'Move down: Greet her and say who you are',
      ],
    );
  });

  it('the ordering question keeps the focus on a moved step and announces its position', async () => {
    const {root} = await show(question);
    for (const press of ['Tab', 'Tab', 'Space']) await sendKeys({press});
    assert.strictEqual(focused(root), 'Move down: Ask what she needs');
    assert.strictEqual(root.querySelector('[role="status"]')?.textContent, 'Ask what she needs: now 2 of 3');
  });

  for (const [end, key] of [
    ['first', '#up-ask'],
    ['last', '#down-refer'],
  ] as const) {
    it(`the ordering question does not move the ${end} step beyond the end of the list, and disables its button`, async () => {
      const {root, responses} = await show(question);
      const button = root.querySelector<HTMLElement>(key);
      button?.click();
      assert.strictEqual(button?.getAttribute('aria-disabled'), 'true');
      assert.deepEqual(responses, []);
    });
  }

  it('the ordering question marks each step as in order or out of place, and keeps its arrows visible', async () => {
    const {root} = await show(question, wrong);
    assert.deepEqual(
      [...root.querySelectorAll('li')].map(li => li.querySelector('.mark')?.textContent),
      ['In order', 'Out of place', 'In order'],
    );
    for (const path of root.querySelectorAll('.moves path')) {
      const arrow = path.closest('svg') ?? path;
      assert.strictEqual(getComputedStyle(path).stroke, getComputedStyle(arrow).stroke);
    }
  });

  it('the learner drags a step with the mouse to the place of another step', async () => {
    const {root, responses} = await show(question);
    await drag(root, '[data-piece="refer"]', '[data-spot="ask"]');
    assert.deepEqual(responses, [['refer', 'ask', 'greet']]);
    assert.strictEqual(
      root.querySelector('[role="status"]')?.textContent,
      'Hand over to the support organisation: now 1 of 3',
    );
  });

  it('in a checked ordering question, the description of a button is the mark of its own step only', async () => {
    const {root} = await show(question, wrong);
    const descriptions = ['ask', 'greet', 'refer'].map(step => {
      const id = root.querySelector(`#up-${step}`)?.getAttribute('aria-describedby') ?? '';
      return root.getElementById(id)?.textContent;
    });
    assert.deepEqual(descriptions, ['In order', 'In order', 'Out of place']);
  });

  it('the ordering question shows the initial order when the saved order is invalid', async () => {
    const {root} = await show(question, {response: ['refer', 'lost']});
    assert.deepEqual(stepsOn(root), steps);
  });
});
