import {assert} from '@open-wc/testing';
import {emulateMedia, sendKeys} from '@web/test-runner-commands';
import {
  questionElementSuite,
  show,
  type QuestionCase,
} from '../../../test/elements/question-element-suite.ts';
import {scored} from '../../score/score.ts';
import type {Outcome} from '../../content/question-type.ts';

const wrong: Outcome = {response: ['ten'], judged: {score: scored(0, 1), marks: {ten: 'wrong'}}};
const right: Outcome = {response: ['zero'], judged: {score: scored(1, 1), marks: {zero: 'right'}}};

const question: QuestionCase = {
  type: 'single-choice',
  shown: {id: 'filler-value', ...{options: ['zero', 'ten', 'skip']}},
  texts: {
    stem: 'What does the filler count as?',
    'options.zero.text': 'Zero',
    'options.zero.feedback': '<p>It adds nothing.</p>',
    'options.ten.text': 'Ten',
    'options.ten.feedback': '<p>That is the letter A.</p>',
    'options.skip.text': 'Nothing, it is skipped',
    'options.skip.feedback': '<p>It uses up a weight.</p>',
  },
  outcomes: {
    'an answer is begun': {response: ['skip']},
    'the answer is right': right,
    'the answer is wrong': wrong,
  },
  judged: wrong,
  keys: ['Space', 'ArrowDown', 'ArrowDown', 'ArrowUp'],
  responses: [['zero'], ['ten'], ['skip'], ['ten']],
  change: ['ArrowDown'],
  responseIn: root =>
    [...root.querySelectorAll('input')].filter(input => input.checked).map(input => input.value),
};

describe('question-single-choice', () => {
  questionElementSuite(question);

  it('a click anywhere on the row of an option answers the single-choice question', async () => {
    const {responses, root} = await show(question);
    const [, second] = root.querySelectorAll('label');
    const row = second?.parentElement?.getBoundingClientRect();
    assert.isAtLeast(second?.getBoundingClientRect().width ?? 0, (row?.width ?? 0) - 2);
    second?.click();
    assert.deepEqual(responses, [['ten']]);
  });

  it('the single-choice question says that the learner may choose only one option', async () => {
    const {root} = await show(question);
    assert.strictEqual(root.querySelector('#how')?.textContent, 'Choose one.');
  });

  it('the single-choice question shows feedback only for the chosen option', async () => {
    const {root} = await show(question, wrong);
    const notes = [...root.querySelectorAll('.note')].map(note =>
      note.textContent.replace(/\s+/g, ' ').trim(),
    );
    assert.deepEqual(notes, ['Not this That is the letter A.']);
  });

  for (const [dir, side] of [
    ['ltr', 'left'],
    ['rtl', 'right'],
  ] as const) {
    it(`the single-choice question aligns feedback with the text of its option: ${dir}`, async () => {
      document.documentElement.dir = dir;
      const {root} = await show(question, wrong);
      const words = root.querySelector('.is-wrong label span')?.getBoundingClientRect()[side] ?? NaN;
      const mark = root.querySelector('.mark')?.getBoundingClientRect()[side] ?? NaN;
      assert.approximately(mark, words, 1);
    });
  }

  it('all options of a single-choice question together have one tab stop', async () => {
    const {element, root} = await show(question, {response: ['ten']});
    await sendKeys({press: 'Tab'});
    assert.strictEqual(root.querySelector<HTMLInputElement>('input:focus')?.value, 'ten');
    await sendKeys({press: 'Tab'});
    assert.notStrictEqual(document.activeElement, element);
  });

  it('the single-choice question moves the focus to the chosen option when the question receives the focus', async () => {
    const {element, root} = await show(question, {response: ['skip']});
    element.focus();
    assert.strictEqual(root.querySelector<HTMLInputElement>('input:focus')?.value, 'skip');
  });

  it('the row of the chosen option has a bar, which is a border so that forced colours keep it', async () => {
    await emulateMedia({forcedColors: 'active'});
    const {root} = await show(question, {response: ['ten']});
    const bars = [...root.querySelectorAll('.option')].map(row => getComputedStyle(row, '::before'));
    assert.deepEqual(
      bars.map(bar => bar.content !== 'none' && bar.borderInlineStartWidth),
      [false, '4px', false],
    );
  });
});
