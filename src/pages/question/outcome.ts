import {html, nothing} from 'lit';
import type {TextLookup} from '../../content/question-type.ts';
import {isFull, type Score} from '../../score/score.ts';
import {prose} from '../../text/prose.ts';
import type {Texts} from '../../text/texts.ts';

/**
 * The place of a wrong response. In a lesson (`question`), the learner can try again. In a paper, the
 * response is read-only.
 */
export type Missed = 'question' | 'paper';

/**
 * Renders the outcome of a response as one line. Renders nothing if the response is incomplete and therefore
 * not scored.
 */
export function resultLine(score: Score, texts: Texts, place: Missed = 'question'): unknown {
  if (score.kind === 'incomplete') return nothing;
  if (score.possible === 0) return html`<p class="result">${texts.t('question.noted')}</p>`;
  if (isFull(score)) return html`<p class="result right">${texts.t('question.right')}</p>`;
  const {earned, possible} = score;
  const words = earned === 0 ? texts.t(`${place}.wrong`) : texts.t(`${place}.partly`, {earned, possible});
  return html`<p class="result wrong">${words}</p>`;
}

/** Renders the author's advice for the counter, if there is any. */
export function counterNote(words: TextLookup, texts: Texts): unknown {
  const counter = words('atTheCounter');
  return counter
    ? html`<aside>
        <h2>${texts.t('question.counter')}</h2>
        <div class="prose">${prose(counter)}</div>
      </aside>`
    : nothing;
}
