import {css, html, LitElement, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {prose} from '../../text/prose.ts';
import {Unfold} from './unfold.element.ts';
import {interviewStyles} from './interview.styles.ts';
import type {InterviewLabels} from './labels.element.ts';

/** One support line, with the texts to render. */
export interface SupportView {
  readonly id: string;
  /** The name of the support line, as HTML. */
  readonly name: string;
  /** When to call the support line, as HTML. */
  readonly use: string;
  /** The phone number. Undefined until the number is confirmed. */
  readonly number?: string;
  /** A plain text that states when and where the number was checked, or that tells the learner to ask a supervisor. */
  readonly note: string;
}

/** The support lines that the learner may call if an interview still troubles the learner. */
@customElement('support-lines')
export class SupportLines extends LitElement {
  static override styles = [
    interviewStyles,
    css`
      section {
        border-block-start: 1px solid var(--rule);
        padding-block-start: var(--space-4);
      }

      ul {
        list-style: none;
        padding: 0;
      }

      li {
        margin-block-end: var(--space-3);
      }

      li p {
        margin: 0;
      }

      .number {
        font-size: var(--step-1);
        font-weight: 600;
      }
    `,
  ];

  @property({attribute: false}) lines: readonly SupportView[] = [];
  @property({attribute: false}) labels!: InterviewLabels;
  /** True if the support lines are folded under a heading. */
  @property({type: Boolean}) folded = false;

  constructor() {
    super();
    new Unfold(this);
  }

  protected override render(): unknown {
    if (this.lines.length === 0) return nothing;
    const title = this.labels('interview.supportTitle');
    const lines = html`<ul>
      ${this.lines.map(
        line =>
          html`<li>
            <p><strong>${prose(line.name)}</strong></p>
            ${line.number === undefined ? nothing : html`<p class="number" dir="ltr">${line.number}</p>`}
            <p>${prose(line.use)}</p>
            <p class="quiet">${line.note}</p>
          </li>`,
      )}
    </ul>`;
    return this.folded
      ? html`<details>
          <summary>${title}</summary>
          ${lines}
        </details>`
      : html`<section>
          <h2>${title}</h2>
          ${lines}
        </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'support-lines': SupportLines;
  }
}
