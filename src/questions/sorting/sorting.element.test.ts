import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  questionElementSuite,
  show,
  type QuestionCase,
} from '../../../test/elements/question-element-suite.ts';
import {scored} from '../../score/score.ts';
import type {Outcome} from '../../content/question-type.ts';

const mixed: Outcome = {
  response: ['debt', 'reason', 'clothes', 'reason', 'fear', 'none'],
  judged: {score: scored(1, 3), marks: {debt: 'right', clothes: 'wrong', fear: 'wrong'}},
};

const question: QuestionCase = {
  type: 'sorting',
  shown: {id: 'signs', ...{items: ['debt', 'clothes', 'fear'], targets: ['reason', 'none']}},
  texts: {
    stem: 'Which is a reason to ask?',
    'groups.reason.text': 'A reason to ask',
    'groups.none.text': 'No reason',
    'items.debt.text': 'A debt to the agency',
    'items.debt.feedback': '<p>A means of control.</p>',
    'items.clothes.text': 'Poor clothes',
    'items.clothes.feedback': '<p>They say nothing.</p>',
    'items.fear.text': 'Answers are given by another',
    'items.fear.feedback': '<p>Speak with her alone.</p>',
  },
  outcomes: {'an answer is begun': {response: ['clothes', 'none']}, 'the answer is right in part': mixed},
  judged: mixed,
  keys: ['Space', 'Tab', 'Space', 'ArrowDown'],
  told: [
    ['debt', 'reason'],
    ['debt', 'reason', 'clothes', 'reason'],
    ['debt', 'reason', 'clothes', 'none'],
  ],
  change: ['ArrowDown'],
  seen: root =>
    [...root.querySelectorAll('input')].flatMap(({name, value, checked}) => (checked ? [name, value] : [])),
};

describe('question-sorting', () => {
  questionElementSuite(question);

  it('each item of a sorting question is a named group, so that a screen reader reads the text of the item', async () => {
    const {root} = await show(question);
    assert.deepEqual(
      [...root.querySelectorAll('.item legend')].map(legend => legend.textContent.trim()),
      ['A debt to the agency', 'Poor clothes', 'Answers are given by another'],
    );
  });

  it('each item of a sorting question has a single tab stop', async () => {
    const {root} = await show(question, mixed);
    const reached: string[] = [];
    for (const press of ['Tab', 'Tab', 'Tab']) {
      await sendKeys({press});
      reached.push(root.querySelector<HTMLInputElement>('input:focus')?.name ?? '');
    }
    assert.deepEqual(reached, ['debt', 'clothes', 'fear']);
  });

  it('the sorting question dispatches equal responses for equal choices, in whatever order the learner makes them', async () => {
    const {told, root} = await show(question);
    for (const chosen of ['fear', 'debt'])
      root.querySelector<HTMLElement>(`input[name="${chosen}"]`)?.click();
    assert.deepEqual(told.at(-1), ['debt', 'reason', 'fear', 'reason']);
  });
});
