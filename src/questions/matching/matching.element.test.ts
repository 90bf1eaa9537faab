import {assert, expect} from '@open-wc/testing';
import {
  questionElementSuite,
  show,
  type QuestionCase,
} from '../../../test/elements/question-element-suite.ts';
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
  edge: 'label',
  keys: ['ArrowDown', 'Tab', 'ArrowDown', 'ArrowDown'],
  told: [
    ['line', 'first'],
    ['line', 'first', 'digit', 'first'],
    ['line', 'first', 'digit', 'second'],
  ],
  change: ['ArrowDown'],
  seen: root =>
    [...root.querySelectorAll('select')].flatMap(({name, value}) => (value === '' ? [] : [name, value])),
};

const choose = (root: ShadowRoot, name: string, value: string) => {
  const select = root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (!select) throw new Error(`there is no list for ${name}`);
  select.value = value;
  select.dispatchEvent(new Event('change'));
};

describe('question-matching', () => {
  questionElementSuite(question);

  it('the matching question dispatches equal responses for equal choices, in whatever order the learner makes them', async () => {
    const {told, root} = await show(question);
    choose(root, 'digit', 'third');
    choose(root, 'line', 'second');
    assert.deepEqual(told.at(-1), ['line', 'second', 'digit', 'third']);
  });

  it('the matching question removes an item from the response when the learner clears its choice', async () => {
    const {told, root} = await show(question, {response: ['line', 'second', 'digit', 'third']});
    choose(root, 'line', '');
    assert.deepEqual(told, [['digit', 'third']]);
  });

  it('the matching question shows all targets in full, with the same numbers as in each select element', async () => {
    const {root} = await show(question);
    expect([...root.querySelectorAll('ol li')].map(line => line.textContent.trim())).to.deep.equal([
      'In the heading',
      'At the foot of the page',
      'After the number',
    ]);
    expect(
      [...root.querySelectorAll('#digit option')].map(option =>
        option.textContent.replace(/\s+/g, ' ').trim(),
      ),
    ).to.deep.equal(['Choose', '1. In the heading', '2. At the foot of the page', '3. After the number']);
  });
});
