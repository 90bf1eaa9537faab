import {css, html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {transcribe} from '../model/describe.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchStyles} from '../view/bench.styles.ts';
import {pageInOrder} from '../view/bench-texts.ts';
import {descriptionList, statementList, wantsWords} from '../view/description-list.element.ts';

/**
 * Describes a page in words. Until the learner has decided, the text contains only the words that are printed on the
 * page. So the learner has to look for differences. A learner who cannot see the drawing presses a button, or chooses
 * the setting. The text then contains everything that is visible.
 */
@customElement('bench-told')
export class BenchTold extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      ul {
        line-height: 1.5;
        padding-inline-start: 1.2em;
      }

      li::marker {
        color: var(--accent);
      }
    `,
  ];

  @state() private isAsked = false;

  #onAsk = async () => {
    this.isAsked = true;
    await this.updateComplete;
    this.renderRoot.querySelector('h2')?.focus();
  };

  protected override render(): unknown {
    const {say, specimen, page, light} = this;
    const name = pageInOrder(specimen, page, say);
    if (this.locked || this.isAsked || wantsWords())
      return html`<h2 tabindex="-1">${say('bench.seen', {page: name, light: say(`tool.${light}`)})}</h2>
        ${descriptionList(this, say)}`;
    return html`<h2 tabindex="-1">${say('bench.printed', {page: name})}</h2>
      ${statementList(transcribe(specimen, page), say)}
      <p class="hint">${say('bench.printedHint')}</p>
      <button class="link" @click=${this.#onAsk}>${say('bench.describeAll')}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-told': BenchTold;
  }
}
