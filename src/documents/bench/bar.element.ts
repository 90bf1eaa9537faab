import {css, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import {lights, type Light} from '../model/terms.ts';
import {benchStyles} from '../view/bench.styles.ts';
import {BenchPart} from '../view/part.element.ts';
import {lamp} from '../view/lamp.element.ts';
import {lampStyles} from '../view/lamp.styles.ts';

/**
 * The bar that switches the light.
 * @event bench-act - The learner chooses another light.
 */
@customElement('bench-bar')
export class BenchBar extends BenchPart {
  static override styles = [
    benchStyles,
    lampStyles,
    css`
      .lights {
        grid-template-columns: repeat(7, 1fr);
      }

      .lights label {
        block-size: 100%;
        hyphens: auto;
        padding-block-end: 0;
      }

      @media (max-width: 20em) {
        .lights {
          grid-template-columns: repeat(4, 1fr);
        }
      }
    `,
  ];

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('input:checked')?.focus();
  }

  #onLight = (light: Light) => {
    this.act({type: 'shine', light});
  };

  protected override render(): unknown {
    const {say} = this;
    return html`<fieldset class="lights">
      <legend class="visually-hidden">${say('bench.lights')}</legend>
      ${lights.map(light => lamp({light, isOn: light === this.light, name: 'light', onChange: this.#onLight}, say))}
    </fieldset>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-bar': BenchBar;
  }
}
