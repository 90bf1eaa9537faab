import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  questionElementSuite,
  show,
  type QuestionCase,
} from '../../../test/elements/question-element-suite.ts';
import {scored} from '../../score/score.ts';
import type {Outcome} from '../../content/question-type.ts';

const givenOutcome: Outcome = {response: ['some'], judged: {score: scored(0, 0), marks: {}}};

const question: QuestionCase = {
  type: 'rating',
  shown: {id: 'ready', ...{steps: ['little', 'some', 'much']}},
  texts: {
    stem: 'How ready do you feel to lead such a talk?',
    'steps.little.text': 'Not yet',
    'steps.some.text': 'With help',
    'steps.much.text': 'Ready',
    feedback: '<p>Practice makes most of the difference.</p>',
  },
  outcomes: {'an answer is begun': {response: ['much']}, 'the answer is given': givenOutcome},
  judged: givenOutcome,
  isUnmarked: true,
  keys: ['Space', 'ArrowDown'],
  responses: [['little'], ['some']],
  change: ['ArrowDown'],
  responseIn: root =>
    [...root.querySelectorAll('input')].filter(input => input.checked).map(input => input.value),
};

describe('question-rating', () => {
  questionElementSuite(question);

  it('the rating question shows the same feedback for every response, and marks nothing as right or wrong', async () => {
    const {root} = await show(question, givenOutcome);
    assert.strictEqual(
      root.querySelector('.note')?.textContent.trim(),
      'Practice makes most of the difference.',
    );
    assert.isNull(root.querySelector('.mark'));
  });

  it('the scale of a rating question has a single tab stop', async () => {
    const {element} = await show(question, givenOutcome);
    for (const press of ['Tab', 'Tab']) await sendKeys({press});
    assert.notStrictEqual(document.activeElement, element);
  });
});
