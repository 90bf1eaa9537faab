import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {CountryBlock as Block} from '../../../content/course.ts';
import {prose} from '../../../text/prose.ts';
import {common} from '../../../ui/common.styles.ts';
import {LazyPage} from '../../../ui/lazy-page.element.ts';
import {failedLoad, loading} from '../../../ui/load-failed.ts';

/**
 * Shows entries of the country pack in a lesson. The caption renders at once and the entries load later. If
 * the load fails, a message with a retry button appears instead of the entries.
 */
@customElement('country-block')
export class CountryBlockElement extends LazyPage {
  static override styles = [
    common,
    css`
      section {
        background: var(--paper-raised);
        border: 1px solid var(--rule);
        border-block-start: 3px solid var(--accent);
        margin-block: var(--space-4);
        max-inline-size: var(--measure);
        padding: var(--space-3) var(--space-4);
      }

      section:focus {
        outline: none;
      }

      .eyebrow {
        margin-block-end: var(--space-1);
      }

      .caption {
        margin-block-end: var(--space-3);
      }

      .told {
        margin-block-start: var(--space-3);
      }

      .told p:last-child {
        margin: 0;
      }
    `,
  ];

  @property() module = '';
  @property({attribute: false}) block!: Block;

  protected override screen(): unknown {
    const {texts, module, block} = this;
    return html`<section tabindex="-1" aria-labelledby="caption">
      <p class="eyebrow">${texts.t('country.yours')} · ${texts.t(`country.${block.of}`)}</p>
      <p class="caption" id="caption">${prose(texts.lookup(module, '')(block.caption))}</p>
      ${
        this.page ??
        html`<div class="told">${this.failed ? failedLoad.notice(this, this.fetch) : loading(texts)}</div>`
      }
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'country-block': CountryBlockElement;
  }
}
