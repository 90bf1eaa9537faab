import {assert} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {
  questionElementSuite,
  show,
  type QuestionCase,
} from '../../../test/elements/question-element-suite.ts';
import {scored} from '../../score/score.ts';
import type {Outcome} from '../../content/question-type.ts';

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
  told: [['debt'], ['held', 'debt'], ['held']],
  change: ['Space'],
  seen: root => [...root.querySelectorAll('input')].filter(input => input.checked).map(input => input.value),
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

describe('question-multiple-choice', () => {
  questionElementSuite(question);

  it('a click anywhere on the row of an option changes the response of a multiple-choice question', async () => {
    const {told, root} = await show(question);
    const rows = [...root.querySelectorAll('label')];
    rows[3]?.click();
    rows[0]?.click();
    assert.deepEqual(told, [['poor'], ['held', 'poor']]);
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
