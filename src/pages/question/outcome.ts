import {html, nothing} from 'lit';
import type {Mark, TextLookup} from '../../content/question-type.ts';
import {isFull, type Score} from '../../score/score.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';

/**
 * Where a wrong response was given. In a lesson (`question`), the learner can try again. In a paper, the response is
 * read-only.
 */
export type Missed = 'question' | 'paper';

/**
 * A verdict in words. `tone` decides the colour and the icon. '' is the tone for a response that is neither right nor
 * wrong.
 */
export interface VerdictLine {
  readonly tone: 'right' | 'wrong' | '';
  readonly words: string;
}

/** Returns the verdict on a response; undefined if the response is incomplete and therefore not scored. */
export function verdictOn(score: Score, texts: Texts, place: Missed = 'question'): VerdictLine | undefined {
  if (score.kind === 'incomplete') return undefined;
  const {earned, possible} = score;
  if (possible === 0) return {tone: '', words: texts.t('question.noted')};
  if (isFull(score)) return {tone: 'right', words: texts.t('question.right')};
  const words = earned === 0 ? texts.t(`${place}.wrong`) : texts.t(`${place}.partly`, {earned, possible});
  return {tone: 'wrong', words};
}

/**
 * Returns the slot of a question element for the advice. This slot is below the reason that "See why" shows. If
 * several answers are right and none is wrong, no single reason matters most. The advice is then below all answers.
 */
export function slotIn(marks: Readonly<Record<string, Mark>>): Mark | '' {
  const all = Object.values(marks);
  const worst = all.includes('wrong') ? 'wrong' : all.includes('missed') ? 'missed' : '';
  return marks[''] ?? (worst || (all.length === 1 ? 'right' : ''));
}

/**
 * Renders the author's advice for the counter, if there is any. `marks` decides where a question element shows the
 * advice.
 */
export function counterNote(
  words: TextLookup,
  texts: Texts,
  marks: Readonly<Record<string, Mark>> = {},
): unknown {
  const counter = words('atTheCounter');
  return counter
    ? html`<aside slot=${slotIn(marks)}>
        <h2>${texts.t('question.counter')}</h2>
        <div class="prose">${prose(counter)}</div>
      </aside>`
    : nothing;
}
