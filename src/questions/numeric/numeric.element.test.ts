import {assert} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {
  questionElementSuite,
  show,
  type QuestionCase,
} from '../../../test/elements/question-element-suite.ts';
import {incomplete, scored} from '../../score/score.ts';
import type {Outcome} from '../../content/question-type.ts';

const right: Outcome = {response: ['6'], judged: {score: scored(1, 1), marks: {'': 'right'}}};
const wrong: Outcome = {response: ['7'], judged: {score: scored(0, 1), marks: {'': 'wrong'}}};
const slip: Outcome = {
  response: ['86'],
  judged: {score: scored(0, 1), marks: {'': 'wrong', 'forgot-weights': 'wrong'}},
};
const word: Outcome = {response: ['six'], judged: {score: incomplete('number'), marks: {}}};

const question: QuestionCase = {
  type: 'numeric',
  shown: {id: 'check-digit', ...{unit: true}},
  texts: {
    stem: 'Which check digit belongs to L898902C3?',
    unit: 'of 10',
    right: '<p>The sum is 746.</p>',
    wrong: '<p>Weigh again.</p>',
    'mistakes.forgot-weights.feedback': '<p>That is the sum without weights.</p>',
  },
  outcomes: {
    'an answer is begun': {response: ['1 2']},
    'the answer is right': right,
    'the answer is wrong': wrong,
    'no number is typed': word,
  },
  judged: wrong,
  keys: ['6', ',', '5'],
  responses: [['6'], ['6,'], ['6,5']],
  change: ['End', '0'],
  responseIn: root =>
    [...root.querySelectorAll('input')].map(input => input.value).filter(value => value !== ''),
};

const noteOf = (root: ShadowRoot) => root.querySelector('.note')?.textContent.replace(/\s+/g, ' ').trim();

describe('question-numeric', () => {
  questionElementSuite(question);

  it('the numeric question dispatches an empty response when the learner clears the field', async () => {
    const {responses} = await show(question);
    for (const press of ['Tab', '6', 'Backspace']) await sendKeys({press});
    assert.deepEqual(responses, [['6'], []]);
  });

  it('the numeric question keeps a space between thousands during typing', async () => {
    const {element, responses} = await show(question);
    element.focus();
    await sendKeys({type: '1 0'});
    assert.deepEqual(responses.at(-1), ['1 0']);
  });

  it('the numeric question keeps the first 20 bytes of the typed text and drops the rest', async () => {
    const {element, responses, root} = await show(question);
    element.focus();
    await sendKeys({type: '\u0663'.repeat(20)});
    assert.deepEqual(responses.at(-1), ['\u0663'.repeat(10)]);
    assert.deepEqual(question.responseIn(root), ['\u0663'.repeat(10)]);
  });

  for (const [what, outcome, note] of [
    ['a right answer', right, 'Right The sum is 746.'],
    ['a wrong answer', wrong, 'Not this Weigh again.'],
    ['a known slip', slip, 'Not this That is the sum without weights.'],
    ['what is no number', word, undefined],
  ] as const) {
    it(`the numeric question shows the right feedback for ${what}`, async () => {
      const {root} = await show(question, outcome);
      assert.strictEqual(noteOf(root), note);
    });
  }

  it('the numeric question requests the numeric keyboard and names the unit', async () => {
    const {root} = await show(question);
    const input = root.querySelector('input');
    assert.strictEqual(input?.getAttribute('inputmode'), 'decimal');
    assert.strictEqual(input?.getAttribute('aria-describedby'), 'unit');
    assert.strictEqual(root.querySelector('#unit')?.textContent, 'of 10');
  });

  it('the numeric question shows no unit when `shown.unit` is false', async () => {
    const {root} = await show({...question, shown: {id: 'check-digit', ...{unit: false}}});
    assert.isNull(root.querySelector('#unit'));
    assert.isFalse(root.querySelector('input')?.hasAttribute('aria-describedby'));
  });
});
