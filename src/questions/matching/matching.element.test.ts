import {assert, expect} from '@open-wc/testing';
import {dragSuite} from '../../../test/elements/drag-suite.ts';
import {
  drag,
  questionElementSuite,
  show,
  type QuestionCase,
} from '../../../test/elements/question-element-suite.ts';
import {waitUntil} from '../../../test/elements/wait-until.ts';
import {scored} from '../../score/score.ts';
import type {Outcome} from '../../content/question-type.ts';

const mixed: Outcome = {
  response: ['line', 'second', 'digit', 'first'],
  judged: {score: scored(1, 2), marks: {line: 'right', digit: 'wrong'}},
};

const question: QuestionCase = {
  type: 'matching',
  shown: {id: 'zones', ...{items: ['line', 'digit'], targets: ['first', 'second', 'third']}},
  texts: {
    stem: 'Where does each stand?',
    'items.line.text': 'The machine readable zone',
    'items.line.feedback': '<p>It is at the foot.</p>',
    'items.digit.text': 'The check digit of the number',
    'items.digit.feedback': '<p>It follows the number.</p>',
    'targets.first.text': 'In the heading',
    'targets.second.text': 'At the foot of the page',
    'targets.third.text': 'After the <b>number</b>',
  },
  outcomes: {'an answer is begun': {response: ['digit', 'third']}, 'the answer is right in part': mixed},
  judged: mixed,
  keys: ['Tab', 'Space', 'Tab', 'Space'],
  responses: [
    ['line', 'first'],
    ['line', 'first', 'digit', 'second'],
  ],
  change: ['Space', 'Tab', 'Space'],
  responseIn: root =>
    [...root.querySelectorAll<HTMLElement>('[data-item]')].flatMap(item => {
      const match = item.querySelector<HTMLElement>('[data-match]')?.dataset['match'];
      return match === undefined ? [] : [item.dataset['item'] ?? '', match];
    }),
};

const choose = async (root: ShadowRoot, item: string, target: string) => {
  root.querySelector<HTMLElement>(`input[value="${item}"]`)?.click();
  await new Promise(requestAnimationFrame);
  root.querySelector<HTMLElement>(`[data-spot="${target}"] .target`)?.click();
  await new Promise(requestAnimationFrame);
};

describe('question-matching', () => {
  questionElementSuite(question);
  dragSuite(question, {piece: 'digit', spot: 'third', response: ['digit', 'third']});

  it('the matching question dispatches equal responses for equal choices, in whatever order the learner makes them', async () => {
    const {responses, root} = await show(question);
    await choose(root, 'digit', 'third');
    await choose(root, 'line', 'second');
    assert.deepEqual(responses.at(-1), ['line', 'second', 'digit', 'third']);
  });

  it('the matching question replaces the target of an item when the learner matches the item again', async () => {
    const {responses, root} = await show(question, {response: ['line', 'second', 'digit', 'third']});
    await choose(root, 'line', 'first');
    assert.deepEqual(responses, [['line', 'first', 'digit', 'third']]);
  });

  it('the matching question joins each item to its target with a line', async () => {
    const {root} = await show(question, {response: ['line', 'second']});
    const box = (selector: string) => root.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const lines = [...root.querySelectorAll('.lines path')].map(line => line.getBoundingClientRect());
    assert.lengthOf(lines, 1);
    assert.approximately(lines[0]?.left ?? 0, box('[data-item="line"]').right, 1);
    assert.approximately(lines[0]?.right ?? 0, box('[data-spot="second"]').left, 1);
  });

  it('the lines of a matching question follow a change of the width', async () => {
    const {root, element} = await show(question, {response: ['line', 'second']});
    element.style.inlineSize = '300px';
    await waitUntil(() => {
      const line = root.querySelector('.lines path')?.getBoundingClientRect();
      const target = root.querySelector('[data-spot="second"]')?.getBoundingClientRect();
      return Math.abs((line?.right ?? 0) - (target?.left ?? 9)) < 1;
    }, 'the line still has its old end');
  });

  it('the learner matches an item by dragging it to its target with the mouse', async () => {
    const {responses, root} = await show(question);
    await drag(root, '[data-piece="digit"]', '[data-spot="third"]');
    assert.deepEqual(responses, [['digit', 'third']]);
  });

  it('the matching question tells a screen reader the target of an item as part of its name', async () => {
    const {root} = await show(question, {response: ['line', 'second']});
    expect(root.querySelector('[data-item="line"] label')?.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'The machine readable zone At the foot of the page',
    );
  });
});
