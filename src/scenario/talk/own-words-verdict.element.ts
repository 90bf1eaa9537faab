import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Classification} from '../own-words/classify.ts';
import {interviewStyles} from './interview.styles.ts';
import type {InterviewLabels} from './labels.element.ts';

/** Names the type of the learner's own words, the words that decided on this type, and the topic. */
@customElement('own-words-verdict')
export class OwnWordsVerdict extends LitElement {
  static override styles = [
    interviewStyles,
    css`
      /* When the heading scrolls into view, the wordings below it must be visible too. */
      h3 {
        margin-block: var(--space-2) 0;
        scroll-margin-block-end: calc(var(--footer) + 14rem);
      }

      p {
        margin-block: 0 var(--space-2);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({attribute: false}) found!: Classification;
  @property({attribute: false}) labels!: InterviewLabels;

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus(options);
  }

  protected override render(): unknown {
    const {labels} = this;
    const {type, because, tell, topic} = this.found;
    const isUnsure = type === 'unsure';
    return html`<h3 tabindex="-1">${labels(`interview.ownType.${type}`)}</h3>
      <p>
        ${isUnsure || because === '' ? nothing : labels('interview.ownBecause', {words: because})} ${tell}
        ${isUnsure ? labels('interview.ownUnsure') : nothing}
        ${
          topic === undefined
            ? nothing
            : labels('interview.ownTopic', {topic: labels(`interview.topic.${topic}`)})
        }
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'own-words-verdict': OwnWordsVerdict;
  }
}
