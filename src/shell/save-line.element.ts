import {css, html, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {common} from '../ui/common.styles.ts';
import {StoreElement} from '../pages/store-element.ts';
import {saveLineText} from '../pages/save-line-text.ts';

const icon = (path: string) => html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>`;

const icons = {
  good: icon('M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1M4.8 8.3l2.2 2.2 4.2-4.8'),
  busy: icon('M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1M8 4.5V8l2.2 1.6'),
  warn: icon('M8 1.5 15 14.5H1zM8 6v4M8 12.2v.1'),
} as const;

/**
 * Shows the save state as an icon and one word. While the work is not saved in the LMS, shows the whole text and
 * offers a retry. If the title leaves no room for the word, the word wraps to a hidden line. Then only the icon is
 * visible.
 */
@customElement('save-line')
export class SaveLine extends StoreElement {
  static override styles = [
    common,
    css`
      /*
       * The icon and the word of the save state form one item of the header. A warning and its button have a row of
       * their own.
       */
      :host {
        display: contents;
      }

      button {
        font-size: var(--step--1);
        order: 1;
        padding-inline: var(--space-3);
      }

      p {
        align-items: center;
        color: var(--ink-soft);
        display: flex;
        font-size: var(--step--1);
        gap: 0 var(--space-1);
        line-height: 1.3;
        margin: 0;
      }

      p:not(.warn) {
        flex: 99 1 1.125rem;
        flex-wrap: wrap;
        max-block-size: 1.3em;
        max-inline-size: max-content;
        min-inline-size: 1.125rem;
        overflow: hidden;
      }

      svg {
        block-size: 1.125rem;
        fill: none;
        flex: none;
        inline-size: 1.125rem;
        stroke: currentcolor;
        stroke-linecap: round;
        stroke-width: 1.75;
      }

      .good svg {
        color: var(--right);
      }

      .warn {
        color: var(--wrong);
        flex: 1 1 15rem;
        font-weight: 600;
        gap: var(--space-2);
        order: 1;
        padding-block: var(--space-1);
      }

      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  /** True if the device stores the work because there is no LMS. */
  @property({type: Boolean}) standalone = false;

  @query('p') private line!: HTMLElement;

  #onAgain = () => {
    // Move the focus to the text of the save line, because the focused button disappears during the save.
    this.line.focus();
    this.store.saving.retry();
  };

  protected override screen(): unknown {
    const {view} = this.store.saving;
    const {tone, word, text} = saveLineText(view, this.texts, this.standalone);
    return html`<p class=${tone} role="status" tabindex="-1" title=${text} data-save-line=${view.kind}>
        ${icons[tone]}
        ${tone === 'warn' ? text : html`<span aria-hidden="true">${word}</span> <span class="visually-hidden">${text}</span>`}
      </p>
      ${tone === 'warn' ? html`<button @click=${this.#onAgain}>${this.texts.t('part.retry')}</button>` : nothing}`;
  }
}
