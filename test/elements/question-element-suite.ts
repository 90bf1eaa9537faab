import {assert, expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, sendKeys, sendMouse, setViewport} from '@web/test-runner-commands';
import type {QuestionLabels, Outcome, TextLookup} from '../../src/content/question-type.ts';
import {questionElement, type AnyQuestionElement} from '../../src/questions/any-question.element.ts';
import {slotIn} from '../../src/pages/question/outcome.ts';
import type {AnswerEvent} from '../../src/ui/question/answer-event.ts';
import type {Response} from '../../src/score/response.ts';
import {hasContrast} from './has-contrast.ts';
import {pageStyles} from './page-styles.ts';

/** The data that the suite needs about a question type. */
export interface QuestionCase {
  /** Name of the type in author files. */
  readonly type: string;
  readonly shown: {readonly id: string};
  /** English texts by key, as HTML. */
  readonly texts: Readonly<Record<string, string>>;
  /** Outcomes by the name of the state. The suite checks each with axe and in a narrow window. */
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** A judged outcome. The suite shows it, changes the response, and locks the question. */
  readonly judged: Outcome;
  /**
   * Keys to press after the first Tab, in order. `responses` lists the responses that the element reports after these
   * keys.
   */
  readonly keys: readonly string[];
  readonly responses: readonly Response[];
  /** Selector of the control at the inline start edge of the question; an `input` by default. */
  readonly edge?: string;
  /** True if the type has no right or wrong answers. Then its note shows no mark. */
  readonly isUnmarked?: true;
  /** Keys that change the response while the control has the focus. */
  readonly change: readonly string[];
  /** Reads the response from the rendered element. */
  responseIn(root: ShadowRoot): Response;
}

/** Labels of the interface for a question. */
export const labels: QuestionLabels = {
  right: 'Right',
  wrong: 'Not this',
  missed: 'This too',
  chooseOne: 'Choose one.',
  chooseAll: 'Choose all that apply.',
  yourAnswer: 'Your answer',
  matchAll: 'Match each line.',
  sortAll: 'Choose a group for each line.',
  order: 'Put the steps in order.',
  inOrder: 'In order',
  outOfPlace: 'Out of place',
  rate: 'Choose a step.',
  point: 'Point at a place.',
  describe: 'Describe',
  moveUp: what => `Move up: ${what}`,
  moveDown: what => `Move down: ${what}`,
  moved: (what, place, of) => `${what}: now ${place} of ${of}`,
  putInto: (what, where) => `${where}: put ${what} here`,
  placed: (what, where) => `${what}: ${where}.`,
  next: what => `Next: ${what}`,
  left: count => `Left: ${count}`,
  allPlaced: 'Every line has its place.',
  undo: 'Undo',
  undone: 'Undone.',
};

/** Selector of all interactive elements. */
const controls = 'input, select, button, summary';

const narrow = {width: 320, height: 640};
const wide = {width: 714, height: 666};

/** Creates the parent that a question has in a lesson. */
const sheet = () => fixture<HTMLElement>(html`<main></main>`);

/** Mounts one question and collects the responses that it reports. */
export async function show(question: QuestionCase, outcome?: Outcome, texts = question.texts) {
  const element = questionElement(question.type);
  const responses: Response[] = [];
  element.addEventListener('question-answer', (event: AnswerEvent) => responses.push(event.response));
  element.show({shown: question.shown, words: wordsOf(texts), outcome, labels, locked: false});
  (await sheet()).append(element);
  await element.updateComplete;
  return {element, responses, root: rootOf(element)};
}

const wordsOf =
  (texts: Readonly<Record<string, string>>): TextLookup =>
  key =>
    texts[key] ?? '';

function rootOf(element: AnyQuestionElement): ShadowRoot {
  if (!element.shadowRoot) throw new Error(`${element.localName} has no shadow root`);
  return element.shadowRoot;
}

/** With the mouse, drags the element that `piece` selects to the middle of the element that `spot` selects. */
export async function drag(root: ShadowRoot, piece: string, spot: string): Promise<void> {
  const middleOf = (selector: string): [number, number] => {
    const box = root.querySelector(selector)?.getBoundingClientRect();
    if (!box) throw new Error(`nothing matches ${selector}`);
    return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
  };
  await sendMouse({type: 'move', position: middleOf(piece)});
  await sendMouse({type: 'down'});
  await sendMouse({type: 'move', position: middleOf(spot)});
  await sendMouse({type: 'up'});
}

const press = async (keys: readonly string[]) => {
  for (const key of keys) await sendKeys({press: key});
};

/** Tests for the element of any question type. */
export function questionElementSuite(question: QuestionCase): void {
  before(() => pageStyles);

  afterEach(async () => {
    document.documentElement.dir = 'ltr';
    await setViewport(wide);
    await emulateMedia({colorScheme: 'light', forcedColors: 'none'});
  });

  looks(question);
  advises(question);
  answers(question);
  follows(question);
}

function looks(question: QuestionCase) {
  const states: readonly [string, Outcome | undefined][] = [
    ['it has no answer', undefined],
    ...Object.entries(question.outcomes),
  ];

  for (const [state, outcome] of states) {
    it(`the question is accessible in light and dark colours when ${state}`, async () => {
      const {element} = await show(question, outcome);
      await expect(element).to.be.accessible();
      await emulateMedia({colorScheme: 'dark'});
      await hasContrast(element);
    });

    it(`the question fits into 320 px when ${state}, even with words of 60 letters`, async () => {
      const long = Object.fromEntries(Object.keys(question.texts).map(key => [key, 'n'.repeat(60)]));
      await setViewport(narrow);
      const {element, root} = await show(question, outcome, long);
      assert.strictEqual(document.documentElement.scrollWidth, narrow.width);
      for (const part of root.querySelectorAll('*')) {
        assert.isAtMost(
          part.getBoundingClientRect().right,
          element.getBoundingClientRect().right + 1,
          part.outerHTML,
        );
      }
    });
  }

  it('the question is mirrored in a right-to-left script', async () => {
    document.documentElement.dir = 'rtl';
    const {element, root} = await show(question, question.judged);
    const box = element.getBoundingClientRect();
    const control = root.querySelector(question.edge ?? 'input')?.getBoundingClientRect();
    assert.isBelow(box.right - (control?.right ?? 0), box.width / 4);
    assert.isAbove((control?.left ?? 0) - box.left, box.width / 4);
  });

  it('each control of the question is at least 44 px high for touch', async () => {
    const {root} = await show(question);
    const targets = [...root.querySelectorAll(controls)].map(control => control.closest('label') ?? control);
    for (const target of targets) assert.isAtLeast(target.getBoundingClientRect().height, 44);
  });

  it('the question has its stem as its accessible name, and each note describes a control', async () => {
    const {root} = await show(question, question.judged);
    assert.strictEqual(root.querySelector('legend')?.textContent.trim(), question.texts['stem']);
    const notes = [...root.querySelectorAll('.note')];
    assert.isNotEmpty(notes);
    for (const note of notes) {
      assert.isNotNull(root.querySelector(`[aria-describedby~="${note.id}"]`), note.id);
      if (question.isUnmarked) continue;
      assert.include(
        [labels.right, labels.wrong, labels.missed],
        note.querySelector('.mark')?.textContent.trim() ?? '',
      );
    }
  });
}

function advises(question: QuestionCase) {
  it('the question shows advice right below the reason of a wrong answer, and otherwise below all answers', async () => {
    const {element, root} = await show(question, question.judged);
    const advice = document.createElement('aside');
    advice.textContent = 'Ask kindly.';
    advice.slot = slotIn(question.judged.judged?.marks ?? {});
    element.append(advice);
    element.explain();
    const top = advice.getBoundingClientRect().top;
    const bottoms = (selector: string) =>
      [...root.querySelectorAll(selector)].map(one => one.getBoundingClientRect().bottom);
    assert.isAbove(advice.offsetHeight, 0, 'the advice is hidden');
    if (advice.slot) assert.approximately(top, root.activeElement?.getBoundingClientRect().bottom ?? 0, 24);
    else {
      assert.isNotEmpty(bottoms('input'));
      assert.isAtLeast(top, Math.max(...bottoms('input')));
    }
    await expect(element).to.be.accessible();
  });
}

function answers(question: QuestionCase) {
  it('the question can be answered by keyboard and reports each change once', async () => {
    const {responses, root} = await show(question);
    await press(['Tab', ...question.keys]);
    assert.deepEqual(responses, question.responses);
    assert.deepEqual(question.responseIn(root), question.responses.at(-1));
  });

  it('the answer event crosses the shadow boundary and names the question', async () => {
    const {element} = await show(question);
    const events: AnswerEvent[] = [];
    element.parentElement?.addEventListener('question-answer', (event: AnswerEvent) => events.push(event));
    await press(['Tab', ...question.keys]);
    assert.deepEqual(
      events.map(event => event.question),
      question.responses.map(() => question.shown.id),
    );
    assert.isTrue(events[0]?.composed);
  });

  it('setting properties of the question fires no answer event', async () => {
    const {element, responses} = await show(question);
    for (const outcome of [...Object.values(question.outcomes), undefined]) {
      element.show({
        shown: question.shown,
        words: wordsOf(question.texts),
        outcome,
        labels,
        locked: outcome === question.judged,
      });
      await element.updateComplete;
    }
    assert.deepEqual(responses, []);
  });

  it('a locked question can be focused and read but not changed', async () => {
    const {element, responses, root} = await show(question, question.judged);
    element.show({
      shown: question.shown,
      words: wordsOf(question.texts),
      outcome: question.judged,
      labels,
      locked: true,
    });
    await element.updateComplete;
    await press(['Tab']);
    assert.isTrue(root.activeElement?.matches(controls));
    await press(question.change);
    for (const control of root.querySelectorAll<HTMLElement>('input:not([type="text"]), button'))
      control.click();
    assert.deepEqual(responses, []);
    assert.deepEqual(question.responseIn(root), question.judged.response);
    await expect(element).to.be.accessible();
  });
}

function follows(question: QuestionCase) {
  it('the question ties a message about an incomplete response to the control that gets the focus', async () => {
    const {element, root} = await show(question);
    const view = {shown: question.shown, words: wordsOf(question.texts), labels, locked: false};
    element.show({...view, outcome: undefined, problem: 'Something is missing.'});
    await element.updateComplete;
    element.focus();
    const described = [root.activeElement, root.activeElement?.closest('fieldset')];
    assert.isTrue(
      described.some(one => one?.getAttribute('aria-describedby')?.split(' ').includes('problem')),
    );
    assert.strictEqual(root.querySelector('#problem')?.textContent, 'Something is missing.');
    await expect(element).to.be.accessible();
    element.show({...view, outcome: undefined});
    await element.updateComplete;
    assert.isNull(root.querySelector('#problem, [aria-invalid="true"]'));
  });

  for (const [state, outcome] of Object.entries(question.outcomes)) {
    it(`the question shows the saved response after loading: ${state}`, async () => {
      const {root} = await show(question, outcome);
      assert.deepEqual(question.responseIn(root), outcome.response);
    });
  }

  it('the question removes its notes when the learner changes the response', async () => {
    const {element, root} = await show(question, question.judged);
    assert.isNotNull(root.querySelector('.note'));
    element.focus();
    await press(question.change);
    await element.updateComplete;
    assert.isNull(root.querySelector('.note'));
  });

  it('the question keeps an unfinished response when the language changes', async () => {
    const {element, responses, root} = await show(question);
    await press(['Tab', ...question.keys]);
    const outcome = {response: responses.at(-1) ?? []};
    element.show({shown: question.shown, words: key => `[${key}]`, outcome, labels, locked: false});
    await element.updateComplete;
    assert.strictEqual(root.querySelector('legend')?.textContent.trim(), '[stem]');
    assert.deepEqual(question.responseIn(root), outcome.response);
  });

  it('the question shows each new outcome, and is empty again for another try', async () => {
    const {element, root} = await show(question);
    for (const outcome of [...Object.values(question.outcomes), undefined]) {
      element.show({shown: question.shown, words: wordsOf(question.texts), outcome, labels, locked: false});
      await element.updateComplete;
      assert.deepEqual(question.responseIn(root), outcome?.response ?? []);
    }
  });

  it('the question clears its response when it gets another question', async () => {
    const {element, root} = await show(question);
    await press(['Tab', ...question.keys]);
    element.show({
      shown: {...question.shown},
      words: wordsOf(question.texts),
      outcome: undefined,
      labels,
      locked: false,
    });
    await element.updateComplete;
    assert.deepEqual(question.responseIn(root), []);
  });
}
