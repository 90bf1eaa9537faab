import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  questionElementSuite,
  show,
  type QuestionCase,
} from '../../../test/elements/question-element-suite.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {Outcome} from '../../content/question-type.ts';

const right: Outcome = {response: ['UTO'], judged: {score: scored(1, 1), marks: {'': 'right'}}};
const wrong: Outcome = {response: ['UT0'], judged: {score: scored(0, 1), marks: {'': 'wrong'}}};
const slip: Outcome = {response: ['UT'], judged: {score: scored(0, 1), marks: {'': 'wrong', short: 'wrong'}}};

const question: QuestionCase = {
  type: 'short-answer',
  shown: {id: 'state'},
  texts: {
    stem: 'Which code has the issuing State?',
    right: '<p>Three letters.</p>',
    wrong: '<p>Look at the first line.</p>',
    'mistakes.short.feedback': '<p>That is the code of two letters.</p>',
  },
  outcomes: {
    'an answer is begun': {response: ['U']},
    'the answer is right': right,
    'the answer is wrong': wrong,
    'nothing is typed': {response: [' '], judged: {score: incomplete('text'), marks: {}}},
  },
  judged: wrong,
  keys: ['U', 'T', 'O'],
  responses: [['U'], ['UT'], ['UTO']],
  change: ['End', 'O'],
  responseIn: root =>
    [...root.querySelectorAll('input')].map(input => input.value).filter(value => value !== ''),
};

describe('question-short-answer', () => {
  questionElementSuite(question);

  for (const [what, outcome, note] of [
    ['a right answer', right, 'Right Three letters.'],
    ['a wrong answer', wrong, 'Not this Look at the first line.'],
    ['a known slip', slip, 'Not this That is the code of two letters.'],
  ] as const) {
    it(`the short-answer question shows the right feedback for ${what}`, async () => {
      const {root} = await show(question, outcome);
      assert.strictEqual(root.querySelector('.note')?.textContent.replace(/\s+/g, ' ').trim(), note);
    });
  }

  it('the short-answer question keeps the first 32 bytes of the typed text and drops the rest', async () => {
    const {element, responses} = await show(question);
    element.focus();
    await sendKeys({type: 'Ө'.repeat(20)});
    assert.deepEqual(responses.at(-1), ['Ө'.repeat(16)]);
  });
});
