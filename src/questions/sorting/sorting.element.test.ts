import {assert} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
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
  keys: ['Tab', 'Space', 'Tab', 'Space'],
  responses: [
    ['debt', 'reason'],
    ['debt', 'reason', 'clothes', 'none'],
  ],
  change: ['Tab', 'Space', 'Tab', 'Space'],
  responseIn: root =>
    ['debt', 'clothes', 'fear'].flatMap(item => {
      const group = root.querySelector(`input[value="${item}"]`)?.closest('[data-spot]');
      return group instanceof HTMLElement ? [item, group.dataset['spot'] ?? ''] : [];
    }),
};

describe('question-sorting', () => {
  // Use a high window, because a low window shows fewer items.
  beforeEach(async () => {
    await setViewport({width: 800, height: 800});
    await waitUntil(() => innerHeight === 800, 'the window is low');
  });

  questionElementSuite(question);
  dragSuite(question, {piece: 'fear', spot: 'none', response: ['fear', 'none']});

  afterEach(() => emulateMedia({media: 'screen'}));

  it('one item of a sorting question is always picked; a press on a group places this item and picks the next one', async () => {
    const {root, element} = await show(question);
    for (const [picked, label] of [
      ['debt', 'No reason: put A debt to the agency here'],
      ['clothes', 'No reason: put Poor clothes here'],
      ['fear', 'No reason: put Answers are given by another here'],
      [undefined, 'No reason'],
    ]) {
      const button = root.querySelector<HTMLElement>('[data-spot="none"] .target');
      assert.strictEqual(root.querySelector<HTMLInputElement>('input:checked')?.value, picked);
      assert.strictEqual(button?.getAttribute('aria-label'), label);
      button?.click();
      await element.updateComplete;
    }
  });

  it('after a move, the sorting question announces the group of the item and the next item', async () => {
    const {root, element} = await show(question);
    root.querySelector<HTMLElement>('.target')?.click();
    await element.updateComplete;
    assert.strictEqual(
      root.querySelector('[role="status"]')?.textContent,
      'A debt to the agency: A reason to ask. Next: Poor clothes',
    );
  });

  it('the learner moves an item of a sorting question to another group by keyboard', async () => {
    const {root, responses} = await show(question, {
      response: ['debt', 'reason', 'clothes', 'none', 'fear', 'none'],
    });
    root.querySelector<HTMLElement>('input[value="debt"]')?.focus();
    for (const press of ['Space', 'Tab', 'Space']) await sendKeys({press});
    assert.deepEqual(responses, [['debt', 'none', 'clothes', 'none', 'fear', 'none']]);
  });

  it('the learner drags an item of a sorting question into a group with the mouse', async () => {
    const {root, responses} = await show(question);
    await drag(root, '[data-piece="fear"]', '[data-spot="none"]');
    assert.deepEqual(responses, [['fear', 'none']]);
  });

  it('a drag in a sorting question that ends outside the groups changes nothing', async () => {
    const {root, responses} = await show(question);
    await drag(root, '[data-piece="fear"]', 'legend');
    assert.deepEqual(responses, []);
    assert.isNull(root.querySelector('[data-dragged]'));
  });

  it('a printed sorting question lists every item, also on paper as narrow as a phone', async () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f'];
    const {root} = await show({...question, shown: {id: 'signs', ...{items, targets: ['reason', 'none']}}});
    const visibleItems = () =>
      [...root.querySelectorAll<HTMLElement>('.left li')].filter(li => li.offsetHeight > 0).length;
    await waitUntil(() => visibleItems() === 4, 'a high window');
    await setViewport({width: 714, height: 666});
    await waitUntil(() => visibleItems() === 2, 'a low window');
    await emulateMedia({media: 'print'});
    for (const width of [714, 367]) {
      await setViewport({width, height: 666});
      await waitUntil(() => innerWidth === width && visibleItems() === 6, `paper of ${width} px`);
    }
  });

  it('Undo takes back the last move of a sorting question, and then the move before it', async () => {
    const {root, responses, element} = await show(question);
    const undo = root.querySelector<HTMLElement>('.undo');
    for (const group of ['reason', 'none']) {
      root.querySelector<HTMLElement>(`[data-spot="${group}"] .target`)?.click();
      await element.updateComplete;
    }
    for (let press = 0; press < 3; press++) undo?.click();
    await element.updateComplete;
    assert.deepEqual(responses.slice(2), [['debt', 'reason'], []]);
    assert.strictEqual(undo?.getAttribute('aria-disabled'), 'true');
    assert.strictEqual(root.querySelector('[role="status"]')?.textContent, 'Undone.');
  });

  it('Undo is at the end of the line that counts the remaining items, and stays there when no item is left', async () => {
    const {root, element} = await show(question);
    const box = (selector: string) => {
      const found = root.querySelector(selector)?.getBoundingClientRect();
      if (!found) throw new Error(selector);
      return found;
    };
    const isBeside = () =>
      Math.abs(box('.undo').top - box('.count').top) <= 1 &&
      box('.undo').bottom <= box('.groups').top + 1 &&
      Math.abs(box('.undo').right - box('.groups').right) <= 1;
    assert.isTrue(isBeside());
    for (let left = 3; left > 0; left--) {
      root.querySelector<HTMLElement>('[data-spot="none"] .target')?.click();
      await element.updateComplete;
    }
    assert.isNull(root.querySelector('.left'));
    assert.isTrue(isBeside(), 'all items have a group');
  });

  it('the sorting question dispatches equal responses for equal choices, in whatever order the learner makes them', async () => {
    const {responses, root, element} = await show(question);
    for (const chosen of ['fear', 'debt']) {
      root.querySelector<HTMLElement>(`input[value="${chosen}"]`)?.click();
      await element.updateComplete;
      root.querySelector<HTMLElement>('.target')?.click();
    }
    assert.deepEqual(responses.at(-1), ['debt', 'reason', 'fear', 'reason']);
  });

  it('a small window has less space around the instruction of a sorting question', async () => {
    const {root} = await show(question);
    const apart = () => {
      const box = (selector: string) => root.querySelector(selector)?.getBoundingClientRect();
      return (box('.left')?.top ?? 0) - (box('legend')?.bottom ?? 0) - (box('.how')?.height ?? 0);
    };
    assert.closeTo(apart(), 12, 1);
    await setViewport({width: 367, height: 666});
    await waitUntil(() => innerWidth === 367 && innerHeight === 666, 'a small window');
    assert.closeTo(apart(), 4, 1);
  });

  it('a group of a sorting question is as wide as the longest word of its name', async () => {
    const targets = ['first', 'second', 'third', 'fourth'];
    const names = targets.map(group => [`groups.${group}.text`, 'хамгаалуулагчдынхаа'] as const);
    const {root, element} = await show({
      ...question,
      shown: {id: 'signs', ...{items: ['debt'], targets}},
      texts: {...question.texts, ...Object.fromEntries(names)},
    });
    element.style.inlineSize = '40rem';
    for (const name of root.querySelectorAll('.target')) {
      const word = new Range();
      word.selectNodeContents(name);
      const line = Number.parseFloat(getComputedStyle(name).lineHeight);
      assert.isBelow(word.getBoundingClientRect().height, line * 1.5);
    }
  });
});
