import {assert, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {parse} from 'yaml';
import type {Outcome} from '../../src/content/question-type.ts';
import type {AnswerEvent} from '../../src/ui/question/answer-event.ts';
import type {Response} from '../../src/score/response.ts';
import type {NotebookEvent} from '../../src/scenario/talk/notebook.element.ts';
import '../../src/scenario/interview/interview-talk.element.ts';
import type {InterviewTalk} from '../../src/scenario/interview/interview-talk.element.ts';
import wordsYaml from '../../src/scenario/interview/texts.yaml?raw';
import type {InterviewLabels} from '../../src/scenario/talk/labels.element.ts';
import type {Notebook} from '../../src/scenario/model/notebook.ts';
import type {Feedback} from '../../src/scenario/model/scenario.ts';
import {pageStyles} from '../elements/page-styles.ts';
import {everyFeature} from './every-feature.ts';

const table = new Map<string, string>();
const wordsFile: unknown = parse(wordsYaml);
for (const [key, value] of Object.entries(wordsFile ?? {})) {
  const text: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'text') : undefined;
  if (typeof text === 'string') table.set(key, text);
}

/** Returns an English text of the interface, as i18next would. Throws for an unknown key. */
const labels: InterviewLabels = (key, values = {}) => {
  const plural = `${key}_${values['count'] === 1 ? 'one' : 'other'}`;
  const text = table.get(key) ?? table.get(plural);
  if (text === undefined) throw new Error(`"${key}" is not in src/scenario/interview/texts.yaml`);
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
};

/**
 * Mounts an interview and collects its events. `feedback`, if given, replaces the author's time of feedback.
 */
export async function showTalk(response?: Response, feedback: Feedback = everyFeature.shown.feedback) {
  await pageStyles;
  const responses: Response[] = [];
  const notebooks: Notebook[] = [];
  const outcome: Outcome | undefined = response && {response};
  const main = await fixture<HTMLElement>(
    html`<main>
      <interview-talk
        .shown=${{...everyFeature.shown, feedback}}
        .words=${everyFeature.words}
        .scenario=${{...everyFeature.rubric, feedback}}
        .outcome=${outcome}
        .labels=${labels}
        .support=${[{id: 'own', name: 'Psychologist', use: 'After a shift.', note: 'Ask your supervisor.'}]}
        seed="a learner"
        @question-answer=${(event: AnswerEvent) => responses.push(event.response)}
        @interview-notebook=${({notebook}: NotebookEvent) => notebooks.push(notebook)}
      ></interview-talk>
    </main>`,
  );
  const talk = main.querySelector('interview-talk');
  if (!talk) throw new Error('there is no talk');
  await waitForTalk(talk);
  return {talk, responses, notebooks, last: () => responses.at(-1) ?? []};
}

/** Waits until the interview and its children have rendered. */
export async function waitForTalk(talk: InterviewTalk): Promise<void> {
  for (let i = 0; i < 4; i++) {
    await talk.updateComplete;
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
}

/** Finds all matching elements of a class, through every shadow root. */
export function allOf<E extends HTMLElement>(root: Element, kind: new () => E, selector = '*'): readonly E[] {
  const within: ParentNode = root.shadowRoot ?? root;
  return [...within.querySelectorAll('*')].flatMap(element => [
    ...(element instanceof kind && element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? allOf(element, kind, selector) : []),
  ]);
}

/** Finds all matching elements, through every shadow root. */
export const all = (root: Element, selector: string): readonly HTMLElement[] =>
  allOf(root, HTMLElement, selector);

/** Returns the first matching element. Throws if there is none. */
export function one(root: Element, selector: string): HTMLElement {
  const [found] = all(root, selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** Opens all `details` elements. */
export async function unfold(talk: InterviewTalk): Promise<void> {
  for (const details of allOf(talk, HTMLDetailsElement)) details.open = true;
  await waitForTalk(talk);
}

/** Returns the visible text, through every shadow root. */
export const textOf = (root: Element): string => {
  const within: ParentNode = root.shadowRoot ?? root;
  return [...within.childNodes]
    .map(node => (node instanceof Element ? textOf(node) : node instanceof Text ? node.data : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
};

/** Returns the focused element, through every shadow root. */
export function focusedElement(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** Clicks the button with this text. */
export async function click(talk: InterviewTalk, words: string): Promise<void> {
  const button = all(talk, 'button').find(b => b.textContent.trim() === words);
  if (!button)
    throw new Error(
      `there is no button "${words}"; there are: ${all(talk, 'button')
        .map(b => b.textContent.trim())
        .join(', ')}`,
    );
  button.click();
  await waitForTalk(talk);
}

/** If a reply and the next decision do not fit on one screen, goes on to the decision. */
export async function toDecision(talk: InterviewTalk): Promise<void> {
  all(talk, '.go-on')[0]?.click();
  await waitForTalk(talk);
}

/** Selects one of the offered choices and submits it. */
export async function choose(talk: InterviewTalk, choice: string): Promise<void> {
  await toDecision(talk);
  one(talk, `input[value="${choice}"]`).click();
  await waitForTalk(talk);
  one(talk, 'form button').click();
  await waitForTalk(talk);
}

/** Presses Tab until a matching element has the focus. Fails after 60 presses. */
export async function tabTo(matches: (element: Element) => boolean): Promise<Element> {
  for (let i = 0; i < 60; i++) {
    const at = focusedElement();
    if (at && matches(at)) return at;
    await sendKeys({press: 'Tab'});
  }
  return assert.fail('the keyboard does not get there');
}
