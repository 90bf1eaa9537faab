import {css, html, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {common} from '../ui/common.styles.ts';
import {StoreElement} from '../pages/store-element.ts';
import {saveLineText} from '../pages/save-line-text.ts';

/** Shows the save state as text. If the work is not saved in the LMS, it offers a retry. */
@customElement('save-line')
export class SaveLine extends StoreElement {
  static override styles = [
    common,
    css`
      /* The text and the button are items of the host's row, so that all buttons share one line. */
      :host {
        display: contents;
      }

      button {
        font-size: var(--step--1);
        padding-inline: var(--space-3);
      }

      p {
        align-items: baseline;
        color: var(--ink-soft);
        display: flex;
        flex: 1 1 8rem;
        font-size: var(--step--1);
        gap: var(--space-2);
        line-height: 1.4;
        margin: 0;
        min-inline-size: 0;
      }

      p::before {
        background: var(--right);
        block-size: 0.55em;
        border-radius: 50%;
        content: '';
        flex: none;
        inline-size: 0.55em;
      }

      .busy::before {
        background: none;
        border: 2px solid var(--ink-soft);
      }

      .warn {
        color: var(--wrong);
        flex-basis: 19rem;
        font-weight: 600;
      }

      .warn::before {
        background: var(--wrong);
        border-radius: 0;
      }

      @media (max-width: 34rem) {
        button {
          padding-inline: var(--space-2);
        }
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
    // The focus moves to the line, because the button disappears during the save.
    this.line.focus();
    this.store.saving.retry();
  };

  protected override screen(): unknown {
    const {tone, text: words} = saveLineText(this.store.saving.view, this.texts, this.standalone);
    return html`<p class=${tone} role="status" tabindex="-1" data-save-line=${this.store.saving.view.kind}>
        ${words || nothing}
      </p>
      ${tone === 'warn' ? html`<button @click=${this.#onAgain}>${this.texts.t('part.retry')}</button>` : nothing}`;
  }
}
