import {css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {samePage} from '../model/pages.ts';
import {frameOf, placesOn, type Box} from '../model/places.ts';
import type {Page, Specimen} from '../model/specimen.ts';
import type {Place} from '../model/terms.ts';
import {BenchPart} from '../view/part.element.ts';
import {benchStyles} from '../view/bench.styles.ts';
import '../view/drawn.element.ts';
import {pageName} from '../view/bench-texts.ts';

/**
 * Compares a page with the same page of a genuine copy. It shows the two pages side by side, or only one of
 * them. Only the learner switches between the pages; the element never switches automatically.
 */
@customElement('bench-pair')
export class BenchPair extends BenchPart {
  static override styles = [
    benchStyles,
    css`
      .pair {
        background: var(--paper-sunk);
        border-block: 1px solid var(--rule);
        display: grid;
        gap: var(--space-2);
        grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
        padding-block: var(--space-2);
      }

      .pair.is-one {
        grid-template-columns: 1fr;
        touch-action: manipulation;
        user-select: none;
      }

      figure {
        margin: 0;
        min-inline-size: 0;
      }

      figure[hidden] {
        display: none;
      }

      figcaption {
        font-size: var(--step--1);
        font-weight: 600;
        padding-inline: var(--space-2);
      }

      document-drawing {
        block-size: auto;
      }
    `,
  ];

  @property({attribute: false}) reference!: Specimen;
  @property({type: Number}) tilt = 0;

  @state() private isOne = false;
  @state() private showsReference = false;
  @state() private place: Place | undefined;

  #onOne = () => {
    this.isOne = !this.isOne;
    this.showsReference = false;
  };

  #onBlink = () => {
    this.showsReference = !this.showsReference;
  };

  #onHold = () => {
    if (this.isOne) this.showsReference = true;
  };

  #onLoose = () => {
    if (this.isOne) this.showsReference = false;
  };

  #onPlace = (event: Event) => {
    const select = event.currentTarget;
    if (!(select instanceof HTMLSelectElement)) return;
    this.place = this.#places().find(place => place === select.value);
  };

  #places(): readonly Place[] {
    return [...placesOn(this.specimen, this.page).keys()];
  }

  /** Returns the part of a page around the chosen place, with the aspect ratio of the page. */
  #part(specimen: Specimen, page: Page): Box | undefined {
    const [box] = (this.place && placesOn(specimen, page).get(this.place)) ?? [];
    if (!box) return undefined;
    const whole = frameOf(page);
    const width = Math.min(
      whole.width,
      Math.max(box.width * 1.3, ((box.height * 1.3) / whole.height) * whole.width),
    );
    const height = (width / whole.width) * whole.height;
    return {x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height};
  }

  #figure(specimen: Specimen, page: Page, key: string, isHidden: boolean): unknown {
    const {say, light, tilt} = this;
    return html`<figure ?hidden=${isHidden}>
      <figcaption>${say(key)}</figcaption>
      <document-drawing
        .specimen=${specimen}
        page=${page}
        light=${light}
        .tilt=${light === 'tilt' ? tilt : 0}
        .frame=${this.#part(specimen, page)}
        label=${say('bench.drawing', {page: `${say(key)}, ${pageName(page, say)}`, light: say(`tool.${light}`)})}
      ></document-drawing>
    </figure>`;
  }

  protected override render(): unknown {
    const {say, specimen, reference, page, isOne, showsReference} = this;
    const other = samePage(page, reference);
    return html`<div
        class="pair ${isOne ? 'is-one' : ''}"
        @pointerdown=${this.#onHold}
        @pointerup=${this.#onLoose}
        @pointercancel=${this.#onLoose}
        @pointerleave=${this.#onLoose}
      >
        ${this.#figure(specimen, page, 'bench.thisDocument', isOne && showsReference)}
        ${other ? this.#figure(reference, other, 'bench.referenceCopy', isOne && !showsReference) : nothing}
      </div>
      ${other ? nothing : html`<p class="hint">${say('bench.noSuchPage')}</p>`}
      <div class="strip">
        <label
          ><span>${say('bench.closer')}</span>
          <select @change=${this.#onPlace}>
            <option value="">${say('bench.wholePage')}</option>
            ${this.#places().map(
              place =>
                html`<option value=${place} ?selected=${place === this.place}>
                  ${say(`place.${place}`)}
                </option>`,
            )}
          </select></label
        >
        <button aria-pressed=${isOne ? 'true' : 'false'} @click=${this.#onOne}>${say('bench.blink')}</button>
        ${
          isOne
            ? html`<button aria-pressed=${showsReference ? 'true' : 'false'} @click=${this.#onBlink}>
                  ${say('bench.showReference')}
                </button>
                <p class="hint">${say('bench.hold')}</p>`
            : nothing
        }
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'bench-pair': BenchPair;
  }
}
