import {css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {countryKinds, type DatedPack} from '../../content/country.ts';
import {prose} from '../../text/prose.ts';
import {common} from '../../ui/common.styles.ts';
import './list.element.ts';
import {GuardedElement} from '../../ui/guarded-element.ts';

/** Shows all entries of the country pack by kind, for reading or printing. */
@customElement('country-page')
export class CountryPage extends GuardedElement {
  static override styles = [
    common,
    css`
      .lead {
        font-family: var(--serif);
        font-size: var(--step-1);
        max-inline-size: 36rem;
      }

      section {
        margin-block-start: var(--space-5);
        max-inline-size: var(--measure);
      }

      h2 {
        break-after: avoid;
      }

      .end {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-3);
        justify-content: space-between;
        margin-block-start: var(--space-5);
      }
    `,
  ];

  @property({attribute: false}) pack!: DatedPack;

  #onPrint = () => print();

  protected override screen(): unknown {
    const {texts, pack} = this;
    return html`<p class="eyebrow">${prose(texts.lookup('country', `${pack.country}.`)('name'))}</p>
      <h1 tabindex="-1">${texts.t('country.title')}</h1>
      <p class="lead">${texts.t('country.lead')}</p>
      ${countryKinds.map(
        kind =>
          html`<section aria-labelledby=${kind}>
            <h2 id=${kind}>${texts.t(`country.${kind}`)}</h2>
            <country-list .texts=${texts} .pack=${pack} .of=${kind} sources></country-list>
          </section>`,
      )}
      <p class="end">
        <a class="button" href="#/support">${texts.t('nav.support')}</a>
        <button @click=${this.#onPrint}>${texts.t('country.print')}</button>
      </p>`;
  }
}
