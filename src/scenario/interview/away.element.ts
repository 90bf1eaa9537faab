import {html, LitElement} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {interviewStyles} from '../talk/interview.styles.ts';
import type {InterviewLabels} from '../talk/labels.element.ts';
import {moves} from '../talk/move-event.element.ts';
import '../talk/support-lines.element.ts';
import type {SupportView} from '../talk/support-lines.element.ts';

/**
 * The screen that replaces an interview while the learner pauses.
 * @event interview-move - The learner resumes the interview or leaves.
 */
@customElement('interview-away')
export class InterviewAway extends LitElement {
  static override styles = interviewStyles;

  @property({attribute: false}) labels!: InterviewLabels;
  @property({attribute: false}) support: readonly SupportView[] = [];

  override focus(): void {
    this.renderRoot.querySelector('h1')?.focus({preventScroll: true});
  }

  protected override render(): unknown {
    const {labels} = this;
    return html`<h1 tabindex="-1">${labels('interview.pausedTitle')}</h1>
      <p>${labels('interview.pausedText')}</p>
      <div class="buttons">
        <button class="primary" @click=${moves({type: 'resume'})}>${labels('interview.resume')}</button>
        <button class="link" @click=${moves({type: 'leave'})}>${labels('interview.leave')}</button>
      </div>
      <support-lines .lines=${this.support} .labels=${labels}></support-lines>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'interview-away': InterviewAway;
  }
}
